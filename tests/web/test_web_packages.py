"""The web app in packages: built once, brought along, installed where there is no Node."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INDEX = "steward/web/static/index.html"
MEGABYTE = 1_000_000


def package(source: Path, kind: str, into: Path, **environment: str) -> Path:
    """Build a wheel or an sdist from a folder of sources."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(into)],
        cwd=source,
        env=environment or None,
        check=True,
        capture_output=True,
    )
    (made,) = into.iterdir()
    return made


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert (ROOT / "src" / INDEX).is_file(), "the web app is not built: make web"
    return package(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))


def test_a_wheel_brings_the_built_web_app(tmp_path: Path) -> None:
    wheel = package(ROOT, "wheel", tmp_path)
    assert wheel.stat().st_size < 4 * MEGABYTE
    names = zipfile.ZipFile(wheel).namelist()
    assert INDEX in names
    assert any(name.endswith(".js.br") for name in names)
    assert not [name for name in names if name.startswith(("web/", "tests/"))]


def test_an_sdist_is_installed_without_node(sdist: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = archive.getnames()
        archive.extractall(tmp_path, filter="data")
    assert not [name for name in names if "/web/src/" in name or "node_modules" in name]
    (source,) = tmp_path.iterdir()
    # Nothing on the path: neither Node nor npm nor anything else.
    wheel = package(source, "wheel", tmp_path / "wheel", PATH="", HOME=os.environ["HOME"])
    assert INDEX in zipfile.ZipFile(wheel).namelist()
