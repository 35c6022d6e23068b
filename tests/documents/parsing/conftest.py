import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from steward.documents.parsing.readers import ParsedPage, Readers, Total

SAMPLES = Path(__file__).parents[4] / "shared" / "samples" / "dev"


@pytest.fixture
async def make_readers() -> AsyncIterator[Callable[..., Readers]]:
    """Makes readers with generous limits, unless a test names its own; closes them afterwards."""
    made: list[Readers] = []

    def make(**limits: object) -> Readers:
        usual: dict[str, object] = {
            "processes": 2,
            "memory_bytes": 1 << 30,
            "cpu_seconds": 60,
            "wall_seconds": 120.0,
            "max_pages": 5000,
        }
        made.append(Readers(**(usual | limits)))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for readers in made:
        await readers.close()


@pytest.fixture
def readers(make_readers: Callable[..., Readers]) -> Readers:
    return make_readers()


@pytest.fixture
def save(tmp_path: Path) -> Callable[[bytes], Path]:
    """Writes content to a file whose name says nothing about it."""

    def save(content: bytes) -> Path:
        path = tmp_path / f"blob{len(list(tmp_path.iterdir()))}"
        path.write_bytes(content)
        return path

    return save


@pytest.fixture
def samples() -> Path:
    if not SAMPLES.is_dir():
        pytest.skip(f"the sample documents are not beside the repository ({SAMPLES.name})")
    return SAMPLES


@pytest.fixture
def tesseract() -> str:
    found = shutil.which("tesseract")
    if found is None:
        pytest.skip("tesseract is not installed")
    return found


@pytest.fixture
def no_tesseract(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A path on which no program lies; processes started from now on find no tesseract."""
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.fixture
def read_all() -> Callable[..., object]:
    """Reads a file to its end: the total, and the pages."""

    async def read_all(
        readers: Readers, path: Path, media_type: str, from_page: int = 1
    ) -> tuple[int, list[ParsedPage]]:
        events = [e async for e in readers.read(path, media_type, from_page=from_page)]
        total, *pages = events
        assert isinstance(total, Total)
        return total.pages, [page for page in pages if isinstance(page, ParsedPage)]

    return read_all
