"""The local model where its graph lies beside the tokenizer already, as in an image."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from steward.commands import check_reading
from steward.embedding import minilm as minilm_module
from steward.embedding.local import LocalEmbedder
from steward.embedding.minilm import GRAPH, graph_path, open_minilm
from steward.embedding.port import EmbeddingUnavailable
from steward.settings import Settings


@pytest.fixture
def package(data: Path, weights: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the package as the image has it: the graph instead of the weights."""
    folder = tmp_path / "package"
    folder.mkdir()
    shutil.copy(weights.parent / "tokenizer.json", folder)
    shutil.copy(graph_path(data), folder / GRAPH)
    for module in (minilm_module, check_reading):
        monkeypatch.setattr(module, "model_folder", lambda: folder)
    return folder


async def test_it_needs_no_weights_and_builds_nothing(
    package: Path, tmp_path: Path, threads: ThreadPoolExecutor, minilm: LocalEmbedder
) -> None:
    data = tmp_path / "data"
    embedder = open_minilm(data, executor=threads, threads=1)
    await embedder.load()
    vectors = await embedder.embed(["A lighthouse"], kind="query")
    np.testing.assert_allclose(vectors, await minilm.embed(["A lighthouse"], kind="query"))
    await embedder.close()
    assert not data.exists()


def test_the_doctor_is_content(package: Path) -> None:
    assert "this machine" in check_reading.check_embedding(Settings(embedding="local")).en


async def test_neither_graph_nor_weights_is_told(
    package: Path, tmp_path: Path, threads: ThreadPoolExecutor
) -> None:
    (package / GRAPH).unlink()
    with pytest.raises(EmbeddingUnavailable, match="could not be built"):
        await open_minilm(tmp_path / "data", executor=threads, threads=1).load()
    assert "reinstall" in check_reading.check_embedding(Settings(embedding="local")).en
