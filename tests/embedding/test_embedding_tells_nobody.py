"""Embedding is done here and nowhere else, and nobody is told of it."""

import os
import subprocess
import sys
from pathlib import Path

LOAD = """
import sys
from pathlib import Path
from concurrent.futures import ThreadPoolExecutor
import asyncio
from steward.embedding.minilm import open_minilm

async def load(data):
    with ThreadPoolExecutor(1) as executor:
        embedder = open_minilm(data, executor=executor, threads=1)
        await embedder.load()
        await embedder.close()

asyncio.run(load(Path(sys.argv[1])))
"""


def test_the_runtime_of_models_does_not_report_to_its_makers(models: Path, tmp_path: Path) -> None:
    """Its reporting begins with an identifier on the disk, among temporary files or in a cache."""
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    environment = {name: value for name, value in os.environ.items() if "TELEMETRY" not in name}
    environment |= {"HOME": str(home), "TMPDIR": str(temporary), "XDG_CACHE_HOME": str(home)}
    command = [sys.executable, "-c", LOAD, str(models.parent)]
    subprocess.run(command, env=environment, check=True)
    assert list(home.rglob("*")) == list(temporary.rglob("*")) == []
