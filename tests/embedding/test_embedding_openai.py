"""The OpenAI-compatible embedder against a service that listens on a socket and misbehaves."""

import asyncio
import base64
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import numpy as np
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from steward.embedding.batches import in_batches
from steward.embedding.openai_compatible import BATCH_TEXTS, OpenAICompatibleEmbedder
from steward.embedding.patience import Patience
from steward.embedding.port import EmbeddingRefused, EmbeddingUnavailable

KEY = "sk-very-secret"
PATIENCE = {
    "query": Patience(request=0.5, altogether=0.2, at_once=4),
    "passage": Patience(request=5, altogether=20, at_once=2),
}

Trouble = Callable[[], Awaitable[web.StreamResponse]]


class Service:
    """An embeddings service whose next answers can be spoilt; a text's vector tells its length."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.troubles: list[Trouble] = []
        self.as_text = True
        self.dimensions = 3
        self.together = self.most_together = 0
        self.slowness = 0.0

    async def embeddings(self, request: web.Request) -> web.StreamResponse:
        asked = await request.json()
        self.asked.append(asked)
        self.keys.append(request.headers.get("Authorization"))
        self.together += 1
        self.most_together = max(self.most_together, self.together)
        try:
            await asyncio.sleep(self.slowness)
            if self.troubles:
                return await self.troubles.pop(0)()
            items = [self._item(place, text) for place, text in enumerate(asked["input"])]
            return web.json_response({"object": "list", "data": items[::-1]})
        finally:
            self.together -= 1

    def _item(self, place: int, text: str) -> dict[str, Any]:
        vector = np.array([len(text), *[1] * (self.dimensions - 1)], "<f4")
        coded = base64.b64encode(vector.tobytes()).decode() if self.as_text else vector.tolist()
        return {"object": "embedding", "index": place, "embedding": coded}


def answers(status: int, body: str = "", **headers: str) -> Trouble:
    async def trouble() -> web.StreamResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.Response(status=status, text=body, headers=named)

    return trouble


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(30):
        while not condition():  # noqa: ASYNC110 - what is waited for has no event
            await asyncio.sleep(0.001)


@pytest.fixture
async def service() -> Service:
    return Service()


@pytest.fixture
async def embedder(service: Service, threads: ThreadPoolExecutor) -> AsyncIterator[Any]:
    """Loaded, with everything the load asked forgotten."""
    app = web.Application()
    app.router.add_post("/v1/embeddings", service.embeddings)
    async with TestServer(app, host="127.0.0.1") as server:
        embedder = OpenAICompatibleEmbedder(
            "some-model",
            url=str(server.make_url("/v1/")),
            key=KEY,
            executor=threads,
            patience=PATIENCE,
        )
        await embedder.load()
        service.asked.clear()
        yield embedder
        await embedder.close()


def expected(texts: list[str], dimensions: int = 3) -> np.ndarray:
    vectors = np.array([[len(text), *[1] * (dimensions - 1)] for text in texts], np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@pytest.mark.parametrize("as_text", [True, False])
async def test_vectors_come_in_the_order_of_the_texts(
    service: Service, embedder: OpenAICompatibleEmbedder, as_text: bool
) -> None:
    service.as_text = as_text
    texts = ["a", "four", "and twelve", "你好"]
    vectors = await embedder.embed(texts, kind="passage")
    np.testing.assert_allclose(vectors, expected(texts), atol=1e-6)
    assert vectors.dtype == np.float32
    assert (embedder.dimensions, embedder.ready) == (3, True)
    assert service.asked[0]["model"] == "some-model"
    assert set(service.keys) == {f"Bearer {KEY}"}


async def test_many_texts_go_in_batches_few_at_a_time(
    service: Service, embedder: OpenAICompatibleEmbedder
) -> None:
    service.slowness = 0.02
    texts = ["x" * (place + 1) for place in range(BATCH_TEXTS * 5 + 7)]
    vectors = await embedder.embed(texts, kind="passage")
    np.testing.assert_allclose(vectors, expected(texts), atol=1e-6)
    assert sorted(len(asked["input"]) for asked in service.asked) == [7] + [BATCH_TEXTS] * 5
    assert service.most_together == PATIENCE["passage"].at_once
    assert (await embedder.embed([], kind="passage")).shape == (0, 3)
    assert embedder.in_flight == 0


def test_batches_keep_order_and_both_limits() -> None:
    texts = ["aa", "b" * 9, "c" * 30, "d", "e", "f", "g"]
    batches = list(in_batches(texts, count=3, characters=10))
    assert [text for batch in batches for text in batch] == texts
    assert [len(batch) for batch in batches] == [1, 1, 1, 3, 1]
    assert list(in_batches([], count=3, characters=10)) == []


async def test_empty_and_broken_texts_are_sent_as_something_a_service_takes(
    service: Service, embedder: OpenAICompatibleEmbedder
) -> None:
    await embedder.embed(["", "half \ud83d"], kind="passage")
    assert service.asked[0]["input"] == [" ", "half ?"]


@pytest.mark.parametrize(
    "trouble",
    [
        answers(500, "boom"),
        answers(503),
        answers(429, Retry_After="0"),
        answers(200, "this is no JSON"),
        answers(200, '{"data": []}'),
        answers(200, '{"data": [{"index": 0, "embedding": [1, 2, 3]}]}'),
        answers(200, '{"data": [{"index": 0, "embedding": 1}, {"index": 1, "embedding": 2}]}'),
        answers(200, '{"data": [{"index": 0, "embedding": "AAA"}, {"index": 1}]}'),
        answers(200, '{"data": [{"index": 0, "embedding": [0]}, {"index": 1, "embedding": [0]}]}'),
    ],
)
async def test_what_may_pass_is_tried_again(
    service: Service, embedder: OpenAICompatibleEmbedder, trouble: Trouble
) -> None:
    service.troubles = [trouble]
    vectors = await embedder.embed(["one", "three"], kind="passage")
    np.testing.assert_allclose(vectors, expected(["one", "three"]), atol=1e-6)
    assert len(service.asked) == 2


async def test_a_wait_that_is_asked_for_is_kept(
    service: Service, embedder: OpenAICompatibleEmbedder
) -> None:
    loop = asyncio.get_running_loop()
    service.troubles = [answers(429, Retry_After="1.5")]
    before = loop.time()
    await embedder.embed(["text"], kind="passage")
    assert loop.time() - before >= 1.5


@pytest.mark.parametrize("as_date", [False, True])
async def test_a_wait_that_is_too_long_is_passed_on(
    service: Service, embedder: OpenAICompatibleEmbedder, as_date: bool
) -> None:
    then = datetime.now(UTC) + timedelta(seconds=90)
    after = format_datetime(then, usegmt=True) if as_date else "90"
    service.troubles = [answers(429, Retry_After=after)]
    with pytest.raises(EmbeddingUnavailable, match="429") as unavailable:
        await embedder.embed(["text"], kind="passage")
    assert 30 < int(unavailable.value.headers["Retry-After"]) <= 90
    assert len(service.asked) == 1


async def test_a_query_gives_up_soon(service: Service, embedder: OpenAICompatibleEmbedder) -> None:
    service.troubles = [answers(500)] * 50
    with pytest.raises(EmbeddingUnavailable, match="500"):
        await embedder.embed(["question"], kind="query")
    assert len(service.asked) < 5


async def test_a_service_that_does_not_answer_is_left(
    service: Service, embedder: OpenAICompatibleEmbedder
) -> None:
    service.slowness = 3
    with pytest.raises(EmbeddingUnavailable, match="did not answer"):
        await embedder.embed(["question"], kind="query")


@pytest.mark.parametrize(
    ("status", "body", "reason"),
    [
        (
            401,
            f'{{"error": {{"message": "Wrong key: {KEY}", "code": "invalid_api_key"}}}}',
            "Wrong key",
        ),
        (404, '{"error": {"message": "no model some-model"}}', "no model"),
        (400, '{"detail": "too long"}', "too long"),
        (429, '{"error": {"message": "no money", "code": "insufficient_quota"}}', "no money"),
        (302, "", "no reason"),
        (403, "<html>no</html>", "403"),
    ],
)
async def test_what_somebody_has_to_mend_is_refused_at_once(
    service: Service, embedder: OpenAICompatibleEmbedder, status: int, body: str, reason: str
) -> None:
    service.troubles = [answers(status, body)]
    with pytest.raises(EmbeddingRefused, match=reason) as refused:
        await embedder.embed(["text"], kind="passage")
    assert len(service.asked) == 1
    assert KEY not in repr(refused.value) + refused.value.en + refused.value.zh


async def test_vectors_of_another_length_are_refused(
    service: Service, embedder: OpenAICompatibleEmbedder
) -> None:
    service.dimensions = 5
    with pytest.raises(EmbeddingRefused, match="3 numbers and now have 5"):
        await embedder.embed(["text"], kind="passage")


async def test_unloading_waits_for_what_is_asked(
    service: Service, embedder: OpenAICompatibleEmbedder
) -> None:
    service.slowness = 0.1
    work = asyncio.create_task(embedder.embed(["one", "two"], kind="passage"))
    await until(lambda: service.together)
    assert embedder.in_flight == 2
    await embedder.unload()
    assert work.done()
    assert (await work).shape == (2, 3)
    with pytest.raises(EmbeddingUnavailable):
        await embedder.embed(["text"], kind="query")
    await embedder.load()
    assert embedder.ready


async def test_a_cancelled_call_leaves_nothing_behind(
    service: Service, embedder: OpenAICompatibleEmbedder
) -> None:
    service.slowness = 30
    work = asyncio.create_task(embedder.embed(["text"] * 300, kind="passage"))
    await until(lambda: service.together)
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    assert embedder.in_flight == 0
    service.slowness = 0
    assert (await embedder.embed(["text"], kind="passage")).shape == (1, 3)


@pytest.mark.parametrize(
    ("url", "error"),
    [("http://127.0.0.1:9", EmbeddingUnavailable), ("nowhere at all", EmbeddingRefused)],
)
async def test_a_wrong_address(
    url: str, error: type[Exception], threads: ThreadPoolExecutor
) -> None:
    embedder = OpenAICompatibleEmbedder(
        "some-model", url=url, key=None, executor=threads, patience=PATIENCE
    )
    with pytest.raises(error):
        await embedder.load()
    assert not embedder.ready
    await embedder.close()
