"""The real local model: what its vectors are worth, and how it behaves under way."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from steward.embedding import minilm as minilm_module
from steward.embedding.build import build_graph
from steward.embedding.local import LocalEmbedder
from steward.embedding.minilm import open_minilm
from steward.embedding.onnx_model import ModelFiles, OnnxModel
from steward.embedding.port import EmbeddingRefused, EmbeddingUnavailable
from steward.embedding.weights import model_folder

PASSAGE = (
    "The lease begins on the first of March and ends after three years. The tenant pays the rent "
    "in advance, by the third working day of each month, to the account named by the landlord. "
    "Repairs below two hundred euros are the tenant's, all others the landlord's. "
) * 3
VARIED = [
    "How do I reset my password?",
    "A cat sleeps on the warm roof.",
    PASSAGE,
    "今天天气很好，我们去公园散步。",
    "def area(r): return 3.14159 * r ** 2",
    "Σ e^{iπ} + 1 = 0 ∀ x ∈ ℝ",
    "😀 what a day 🎉🎉",
    "INVOICE 2024-0031 | 12 x bolts M8 | 14.40 EUR | paid",
    "El perro corre por la playa al amanecer.",
    "ok",
    "",
]


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(30):
        while not condition():  # noqa: ASYNC110 - what is waited for has no event
            await asyncio.sleep(0.001)


async def test_related_sentences_are_closer_than_unrelated_ones(minilm: LocalEmbedder) -> None:
    pairs = [
        ("How can I change my password?", "Steps to reset the login secret", "A recipe for bread"),
        ("The stock market fell today", "Shares dropped in value", "The kitten plays with wool"),
        ("Who wrote Hamlet?", "Hamlet is a play by Shakespeare", "Water boils at 100 degrees"),
    ]
    for question, near, far in pairs:
        vectors = await minilm.embed([question, near, far], kind="query")
        assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2


async def test_vectors_have_length_one_and_the_promised_shape(minilm: LocalEmbedder) -> None:
    vectors = await minilm.embed(VARIED, kind="passage")
    assert vectors.shape == (len(VARIED), 384) == (len(VARIED), minilm.dimensions)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert (await minilm.embed([], kind="query")).shape == (0, 384)


@pytest.fixture(scope="module")
def exact(weights: Path, tmp_path_factory: pytest.TempPathFactory) -> OnnxModel:
    """The same model in full precision."""
    graph = tmp_path_factory.mktemp("exact") / "exact.onnx"
    build_graph(weights, graph, full_precision=True)
    return OnnxModel(ModelFiles(graph, weights.parent / "tokenizer.json", 256), threads=2)


def test_the_graph_is_the_original_model(exact: OnnxModel) -> None:
    """The vectors that sentence-transformers gives for the two sentences of the model's page."""
    vectors = exact.embed(["This is an example sentence", "Each sentence is converted"])
    original = [[0.067657, 0.063496, 0.048713, 0.079305], [0.086439, 0.10276, 0.0053946, 0.0020445]]
    np.testing.assert_allclose(vectors[:, :4], original, atol=1e-5)


async def test_eight_bits_stay_close_to_full_precision(
    minilm: LocalEmbedder, exact: OnnxModel
) -> None:
    cosines = (await minilm.embed(VARIED, kind="passage") * exact.embed(VARIED)).sum(axis=1)
    assert cosines.min() > 0.99, dict(zip(VARIED, cosines, strict=True))
    assert cosines.mean() > 0.998


async def test_a_vector_does_not_depend_on_its_neighbours(minilm: LocalEmbedder) -> None:
    together = await minilm.embed(VARIED, kind="passage")
    for row, text in enumerate(VARIED):
        [alone] = await minilm.embed([text], kind="query")
        np.testing.assert_allclose(alone, together[row], atol=1e-4)


async def test_only_the_first_word_pieces_count(minilm: LocalEmbedder) -> None:
    book = PASSAGE * 2000
    whole, start = await minilm.embed([book, book[:4000]], kind="passage")
    np.testing.assert_allclose(whole, start, atol=1e-4)


async def test_a_broken_character_is_no_reason_to_fail(minilm: LocalEmbedder) -> None:
    broken, whole = await minilm.embed(["a price of \ud83d 5", "a price of ? 5"], kind="passage")
    assert broken @ whole > 0.99


async def test_an_embedder_that_is_not_loaded_says_so(
    data: Path, threads: ThreadPoolExecutor
) -> None:
    embedder = open_minilm(data, executor=threads, threads=1)
    assert not embedder.ready
    with pytest.raises(EmbeddingUnavailable):
        await embedder.embed(["text"], kind="query")


async def test_a_text_that_comes_during_the_load_waits_for_it(
    data: Path, threads: ThreadPoolExecutor
) -> None:
    embedder = open_minilm(data, executor=threads, threads=1)
    loads = [asyncio.create_task(embedder.load()) for _ in range(2)]
    await asyncio.sleep(0)
    assert not embedder.ready
    assert (await embedder.embed(["text"], kind="query")).shape == (1, 384)
    await asyncio.gather(*loads)
    await embedder.close()


async def test_unloading_waits_for_work_and_loading_again_works(
    data: Path, threads: ThreadPoolExecutor
) -> None:
    embedder = open_minilm(data, executor=threads, threads=2)
    await embedder.load()
    work = asyncio.create_task(embedder.embed([PASSAGE] * 20, kind="passage"))
    await until(lambda: embedder.in_flight)
    await embedder.unload()
    assert work.done()
    assert (await work).shape == (20, 384)
    assert not embedder.ready
    assert embedder.in_flight == 0
    await embedder.load()
    assert embedder.ready
    await embedder.close()
    await embedder.close()
    with pytest.raises(EmbeddingUnavailable):
        await embedder.load()


async def test_a_question_overtakes_a_long_document(minilm: LocalEmbedder) -> None:
    document = asyncio.create_task(minilm.embed([PASSAGE] * 400, kind="passage"))
    await until(lambda: minilm.in_flight)
    await minilm.embed(["Who pays for repairs?"], kind="query")
    assert not document.done()
    document.cancel()
    with pytest.raises(asyncio.CancelledError):
        await document
    assert minilm.in_flight == 0


async def test_two_documents_take_turns(minilm: LocalEmbedder) -> None:
    long = asyncio.create_task(minilm.embed([PASSAGE] * 400, kind="passage"))
    await until(lambda: minilm.in_flight)
    await minilm.embed([PASSAGE] * 9, kind="passage")
    assert not long.done()
    long.cancel()
    await asyncio.wait([long])


async def test_the_loop_stays_free_while_embedding(minilm: LocalEmbedder) -> None:
    work = asyncio.create_task(minilm.embed([PASSAGE] * 16, kind="passage"))
    turns = 0
    while not work.done():
        await asyncio.sleep(0.001)
        turns += 1
    assert turns > 10


async def test_missing_weights_are_told_plainly(
    tmp_path: Path, threads: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(minilm_module, "model_folder", lambda: None)
    with pytest.raises(EmbeddingRefused, match="words alone"):
        await open_minilm(tmp_path, executor=threads, threads=1).load()


async def test_a_broken_graph_is_named(data: Path, threads: ThreadPoolExecutor) -> None:
    folder = model_folder()
    assert folder is not None
    broken = data / "broken.onnx"
    broken.write_bytes(b"not a graph")

    async def files() -> ModelFiles:
        return ModelFiles(broken, folder / "tokenizer.json", 256)

    embedder = LocalEmbedder(
        "broken", languages=frozenset(), files=files, executor=threads, threads=1
    )
    with pytest.raises(EmbeddingUnavailable, match=r"broken\.onnx"):
        await embedder.load()
    assert not embedder.ready
