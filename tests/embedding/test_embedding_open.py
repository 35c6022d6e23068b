"""What STEWARD_EMBEDDING may say, and a model folder of one's own."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from steward.embedding.local import LocalEmbedder
from steward.embedding.minilm import graph_path
from steward.embedding.open import open_embedder
from steward.embedding.openai_compatible import OpenAICompatibleEmbedder
from steward.embedding.port import Embedder, EmbeddingRefused


def opened(spec: str, data: Path, threads: ThreadPoolExecutor) -> Embedder | None:
    return open_embedder(spec, data=data, url=None, key=None, executor=threads, threads=1)


def test_each_choice_opens_its_embedder(tmp_path: Path, threads: ThreadPoolExecutor) -> None:
    local = opened("local", tmp_path, threads)
    assert isinstance(local, LocalEmbedder)
    assert (local.model, local.languages) == ("all-MiniLM-L6-v2", {"en"})
    remote = opened("openai:text-embedding-3-small", tmp_path, threads)
    assert isinstance(remote, OpenAICompatibleEmbedder)
    assert remote.model == "text-embedding-3-small"
    assert isinstance(opened(f"folder:{tmp_path}", tmp_path, threads), LocalEmbedder)
    assert opened("none", tmp_path, threads) is None


@pytest.mark.parametrize(
    "spec", ["", "locale", "openai", "openai:", "folder:", "none:x", "local:x"]
)
def test_a_wrong_choice_names_the_right_ones(
    spec: str, tmp_path: Path, threads: ThreadPoolExecutor
) -> None:
    with pytest.raises(ValueError, match="local, openai:NAME, folder:PATH or none"):
        opened(spec, tmp_path, threads)


@pytest.fixture
def folder(tmp_path: Path, data: Path, weights: Path) -> Path:
    """A model folder as sentence-transformers writes it."""
    folder = tmp_path / "my-model"
    folder.mkdir()
    shutil.copy(graph_path(data), folder / "model.onnx")
    shutil.copy(weights.parent / "tokenizer.json", folder)
    return folder


async def test_a_model_folder_gives_the_same_vectors(
    folder: Path, minilm: LocalEmbedder, threads: ThreadPoolExecutor
) -> None:
    embedder = opened(f"folder:{folder}", folder, threads)
    assert embedder is not None
    await embedder.load()
    assert embedder.model == "my-model"
    texts = ["A cat on a roof", "rent and repairs"]
    ours = await minilm.embed(texts, kind="passage")
    np.testing.assert_array_equal(await embedder.embed(texts, kind="passage"), ours)
    await embedder.close()


async def test_a_model_folder_says_how_much_its_model_reads(
    folder: Path, threads: ThreadPoolExecutor
) -> None:
    (folder / "sentence_bert_config.json").write_text(json.dumps({"max_seq_length": 6}))
    embedder = opened(f"folder:{folder}", folder, threads)
    assert embedder is not None
    await embedder.load()
    same, longer = await embedder.embed(
        ["one two three four", "one two three four five"], kind="query"
    )
    np.testing.assert_array_equal(same, longer)
    await embedder.close()


async def test_a_model_folder_without_its_files_is_refused(
    folder: Path, threads: ThreadPoolExecutor
) -> None:
    (folder / "tokenizer.json").unlink()
    embedder = opened(f"folder:{folder}", folder, threads)
    assert embedder is not None
    with pytest.raises(EmbeddingRefused, match=r"tokenizer\.json"):
        await embedder.load()


async def test_a_model_with_another_pooling_is_refused(
    folder: Path, threads: ThreadPoolExecutor
) -> None:
    (folder / "1_Pooling").mkdir()
    (folder / "1_Pooling/config.json").write_text(json.dumps({"pooling_mode_mean_tokens": False}))
    embedder = opened(f"folder:{folder}", folder, threads)
    assert embedder is not None
    with pytest.raises(EmbeddingRefused, match="mean"):
        await embedder.load()
