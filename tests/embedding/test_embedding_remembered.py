"""A question that was asked before is not embedded again, and nobody can read it."""

from collections.abc import Sequence

import numpy as np
import pytest

from redis_server import RedisServer
from steward.bus.open import open_cache
from steward.embedding import remembered
from steward.embedding.choice import Choice
from steward.embedding.port import Embedder, EmbeddingUnavailable, Kind, Vectors
from steward.embedding.remembered import RememberingEmbedder
from steward.kit.cache import Cache
from steward.kit.observe import NoMeter

QUESTION = "Who keeps the lighthouse of Corvo?"


class Costly:
    """An embedder that says what it was asked; a text's vector tells its length."""

    model, languages, ready, in_flight = "costly", frozenset[str](), True, 0

    def __init__(self, dimensions: int = 4) -> None:
        self.dimensions = dimensions
        self.asked: list[str] = []
        self.broken = False

    async def embed(self, texts: Sequence[str], *, kind: Kind) -> Vectors:
        if self.broken:
            raise EmbeddingUnavailable("Away.", "不在。")
        self.asked += texts
        vectors = np.array([[len(t)] + [1] * (self.dimensions - 1) for t in texts], np.float32)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    async def load(self) -> None: ...
    async def unload(self) -> None: ...
    async def close(self) -> None: ...


class Told(NoMeter):
    """Remembers where questions were found."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def remembered(self, where: str) -> None:
        self.found.append(where)


def remembering(
    behind: Embedder, cache: Cache | None = None, secret: str = "s", about: str = "openai:m url"
) -> RememberingEmbedder:
    return RememberingEmbedder(behind, Told(), secret=secret, about=about, shared=cache)


def found(embedder: RememberingEmbedder) -> list[str]:
    assert isinstance(embedder._meter, Told)
    return embedder._meter.found


async def ask(embedder: RememberingEmbedder, text: str = QUESTION) -> Vectors:
    return await embedder.embed([text], kind="query")


async def test_asked_again_it_is_not_embedded_again() -> None:
    costly = Costly()
    embedder = remembering(costly)
    first, again = await ask(embedder), await ask(embedder)
    assert costly.asked == [QUESTION]
    assert np.array_equal(first, again)
    assert again.dtype == np.float32
    assert again.shape == (1, 4)
    assert found(embedder) == ["nowhere", "here"]
    with pytest.raises(ValueError, match="read-only"):
        again[0, 0] = 9
    assert await ask(embedder, "another") is not again


async def test_passages_and_several_at_once_pass() -> None:
    costly = Costly()
    embedder = remembering(costly)
    for _ in range(2):
        await embedder.embed([QUESTION], kind="passage")
        await embedder.embed([QUESTION, "b"], kind="query")
    assert len(costly.asked) == 6
    assert not found(embedder)


async def test_what_failed_is_not_remembered() -> None:
    costly = Costly()
    embedder = remembering(costly)
    costly.broken = True
    with pytest.raises(EmbeddingUnavailable):
        await ask(embedder)
    costly.broken = False
    assert (await ask(embedder)).shape == (1, 4)


async def test_the_one_asked_longest_ago_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST_HERE", 2)
    costly = Costly()
    embedder = remembering(costly)
    for text in ("a", "b", "a", "c", "a", "b"):
        await ask(embedder, text)
    assert costly.asked == ["a", "b", "c", "b"]


async def test_replicas_share_what_they_have_asked(redis_server: RedisServer) -> None:
    redis_server.ask("FLUSHALL")
    one, other = (open_cache(redis_server.url, "shared:") for _ in range(2))
    assert one is not None
    assert other is not None
    first, second = Costly(), Costly()
    here, there = remembering(first, one), remembering(second, other)
    vectors = await ask(here)
    assert np.array_equal(await ask(there), vectors)
    assert not second.asked
    assert found(there) == ["redis"]
    # Neither another installation nor another model takes it for its own.
    for stranger in (
        remembering(Costly(), other, secret="t"),
        remembering(Costly(), other, about="openai:n url"),
    ):
        await ask(stranger)
        assert found(stranger) == ["nowhere"]
    keys = redis_server.ask("KEYS", "*").split("\r\n")[2::2]
    assert len(keys) == 3
    for key in keys:
        assert key.startswith("shared:question:")
        assert 0 < int(redis_server.ask("TTL", key)[1:]) <= 24 * 60 * 60
        assert redis_server.ask("STRLEN", key) == ":16\r\n", "a vector, and nothing else"
    await one.close()
    await other.close()


async def test_what_is_no_vector_of_this_model_is_not_believed(redis_server: RedisServer) -> None:
    redis_server.ask("FLUSHALL")
    cache = open_cache(redis_server.url, "shared:")
    assert cache is not None
    await ask(remembering(Costly(), cache))
    (key,) = redis_server.ask("KEYS", "*").split("\r\n")[2::2]
    nan = np.full(4, np.nan, np.float32).tobytes()
    for junk in (b"", b"junk", b"x" * 16, nan, np.ones(4, np.float32).tobytes()):
        await cache.put(key.removeprefix("shared:"), junk, 60)
        embedder = remembering(Costly(), cache)
        await ask(embedder)
        assert found(embedder) == ["nowhere"], junk
    other = remembering(Costly(dimensions=8), cache)
    assert (await ask(other)).shape == (1, 8)
    await cache.close()


async def test_without_redis_it_is_embedded(redis_server: RedisServer) -> None:
    cache = open_cache(redis_server.url, "shared:")
    assert cache is not None
    redis_server.stop()
    costly = Costly()
    embedder = remembering(costly, cache)
    await ask(embedder)
    await ask(embedder)
    assert costly.asked == [QUESTION]
    await cache.close()


def test_only_what_is_asked_elsewhere_is_shared() -> None:
    assert Choice("openai:text-embedding-3-small", None).elsewhere
    assert not Choice("local", None).elsewhere
    assert not Choice("folder:/models/one", None).elsewhere
