"""Embeddings from any service that speaks OpenAI's protocol, over the network."""

import asyncio
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from functools import partial

import aiohttp
import numpy as np
import orjson

from steward.embedding.batches import in_batches
from steward.embedding.in_flight import InFlight
from steward.embedding.openai_answer import NotNow, failure, read_vectors
from steward.embedding.patience import PATIENCE, Patience, try_patiently
from steward.embedding.port import EmbeddingRefused, EmbeddingUnavailable, Kind, Vectors

BATCH_TEXTS = 64
BATCH_CHARACTERS = 100_000


class OpenAICompatibleEmbedder:
    """An `Embedder` behind `POST {url}/embeddings`.

    `name` is the service's name of the model and identifies its vectors; `key` is sent as a bearer
    token and shown nowhere. Answers are decoded on the executor. How long a vector is becomes known
    with the first answer, so `load` asks for one. Nothing is said about languages: most models
    behind such services know many.
    """

    def __init__(
        self,
        name: str,
        *,
        url: str,
        key: str | None,
        executor: Executor,
        patience: Mapping[Kind, Patience] = PATIENCE,
    ) -> None:
        self.model = name
        self.languages: frozenset[str] = frozenset()
        self.dimensions = 0
        self.ready = False
        self._url = f"{url.rstrip('/')}/embeddings"
        self._key = key
        self._executor = executor
        self._patience = patience
        self._places = {kind: asyncio.Semaphore(p.at_once) for kind, p in patience.items()}
        self._session: aiohttp.ClientSession | None = None
        self._closed = False
        self._door = asyncio.Lock()  # held while the connection is opened or closed
        self._work = InFlight()

    @property
    def in_flight(self) -> int:
        """How many texts are being embedded."""
        return self._work.texts

    async def load(self) -> None:
        """See `Embedder.load`: ask for one vector, which proves address, key and model name."""
        async with self._door:
            if self.ready:
                return
            if self._closed:
                raise _not_loaded()
            if self._session is None:
                self._session = aiohttp.ClientSession(trust_env=True)
            vectors = await self._ask(self._session, ["."], "query")
            self.dimensions = vectors.shape[1]
            self.ready = True

    async def embed(self, texts: Sequence[str], *, kind: Kind) -> Vectors:
        """See `Embedder.embed`. A query gives up within seconds, passages are tried for longer."""
        async with self._door:
            if not self.ready or self._session is None:
                raise _not_loaded()
            session = self._session
            # No await from here to the count: `unload` sees this call once it has the door.
        with self._work.call(len(texts)):
            return await self._embed(session, texts, kind)

    async def unload(self) -> None:
        """Wait for the requests in flight and close the connections."""
        async with self._door:
            await self._work.landed()
            self.ready = False
            if self._session is not None:
                await self._session.close()
                self._session = None

    async def close(self) -> None:
        """Unload for good."""
        self._closed = True
        await self.unload()

    async def _embed(
        self, session: aiohttp.ClientSession, texts: Sequence[str], kind: Kind
    ) -> Vectors:
        batches = in_batches(texts, count=BATCH_TEXTS, characters=BATCH_CHARACTERS)
        asked = [asyncio.create_task(self._ask(session, batch, kind)) for batch in batches]
        try:
            answers = await asyncio.gather(*asked)
        finally:
            for task in asked:
                task.cancel()
            await asyncio.gather(*asked, return_exceptions=True)
        empty = np.zeros((0, self.dimensions), np.float32)
        return np.concatenate([empty, *answers])

    async def _ask(
        self, session: aiohttp.ClientSession, texts: Sequence[str], kind: Kind
    ) -> Vectors:
        """One batch, tried until the patience of its kind ends."""
        patience = self._patience[kind]
        async with self._places[kind]:
            once = partial(self._ask_once, session, texts, patience.request)
            vectors = await try_patiently(once, patience.altogether)
        if self.dimensions and vectors.shape[1] != self.dimensions:
            raise _changed(self.dimensions, vectors.shape[1])
        return vectors

    async def _ask_once(
        self, session: aiohttp.ClientSession, texts: Sequence[str], seconds: float
    ) -> Vectors:
        """One request. Raises NotNow or EmbeddingRefused."""
        # Services refuse an empty text and half a surrogate pair. Numbers as base64 are a third of
        # the size, and what OpenAI's own library asks for, so that services know it.
        asked = {
            "model": self.model,
            "input": [(text or " ").encode(errors="replace").decode() for text in texts],
            "encoding_format": "base64",
        }
        headers = {"Content-Type": "application/json"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        try:
            async with session.post(
                self._url,
                data=orjson.dumps(asked),
                headers=headers,
                timeout=aiohttp.ClientTimeout(total=seconds),
                allow_redirects=False,
            ) as response:
                body = await response.read()
        except TimeoutError as late:
            raise NotNow(f"it did not answer within {seconds:g} seconds") from late
        except aiohttp.InvalidURL as wrong:
            raise _wrong_address() from wrong
        except aiohttp.ClientError as broken:
            raise NotNow(f"the connection failed ({type(broken).__name__})") from broken
        if response.status != 200:
            raise failure(response.status, response.headers, body, self._key)
        read = partial(read_vectors, body, len(texts))
        return await asyncio.get_running_loop().run_in_executor(self._executor, read)


def _changed(before: int, now: int) -> EmbeddingRefused:
    return EmbeddingRefused(
        f"The embedding service's vectors had {before} numbers and now have {now}.",
        f"向量服务返回的向量原为 {before} 维，现为 {now} 维。",
    )


def _wrong_address() -> EmbeddingRefused:
    return EmbeddingRefused(
        "The address of the embedding service, STEWARD_EMBEDDING_URL, is not a web address.",
        "向量服务的地址 STEWARD_EMBEDDING_URL 不是有效的网址。",
    )


def _not_loaded() -> EmbeddingUnavailable:
    return EmbeddingUnavailable("The embedding service is not open.", "向量服务尚未就绪。")
