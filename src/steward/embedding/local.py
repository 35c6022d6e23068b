"""An embedder on this machine: a model in memory, worked by threads, questions first."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Executor
from functools import partial
from typing import TypeVar

import numpy as np

from steward.embedding.in_flight import InFlight
from steward.embedding.onnx_model import ModelFiles, OnnxModel
from steward.embedding.port import EmbeddingUnavailable, Kind, Vectors

Result = TypeVar("Result")

STRETCH = 8
"""Texts embedded between two looks around: about 80 ms of passages."""


class LocalEmbedder:
    """An `Embedder` whose model is loaded from files.

    Questions and passages go in lanes of their own, each one stretch at a time, so that a question
    never waits for passages, and several documents take turns. `files` says where the model lies
    and may take its time (it may have to be built); `threads` is how many one stretch may keep
    busy; the executor needs a thread for each lane.
    """

    def __init__(
        self,
        model: str,
        *,
        languages: frozenset[str],
        files: Callable[[], Awaitable[ModelFiles]],
        executor: Executor,
        threads: int,
    ) -> None:
        self.model = model
        self.languages = languages
        self.dimensions = 0
        self._files = files
        self._executor = executor
        self._threads = threads
        self._loaded: OnnxModel | None = None
        self._closed = False
        self._door = asyncio.Lock()  # held while the model comes or goes
        self._work = InFlight()
        self._lanes: dict[Kind, asyncio.Lock] = {"query": asyncio.Lock(), "passage": asyncio.Lock()}

    @property
    def ready(self) -> bool:
        """Whether the model is in memory."""
        return self._loaded is not None

    @property
    def in_flight(self) -> int:
        """How many texts are being embedded."""
        return self._work.texts

    async def load(self) -> None:
        """Bring the model into memory, in a thread.

        Raises EmbeddingUnavailable when the files cannot be opened, and what `files` raises.
        """
        async with self._door:
            if self._loaded is not None:
                return
            if self._closed:
                raise _not_loaded()
            files = await self._files()
            self._loaded = await self._in_thread(partial(_open, files, self._threads))
            self.dimensions = self._loaded.dimensions

    async def embed(self, texts: Sequence[str], *, kind: Kind) -> Vectors:
        """See `Embedder.embed`. When cancelled it stops after the stretch in hand."""
        async with self._door:
            model = self._loaded
            if model is None:
                raise _not_loaded()
            # No await from here to the count: `unload` sees this call once it has the door.
        with self._work.call(len(texts)):
            return await self._embed(model, texts, self._lanes[kind])

    async def unload(self) -> None:
        """Wait for the work in flight, then drop the model and return its memory to the system."""
        async with self._door:
            await self._work.landed()
            if self._loaded is not None:
                model, self._loaded = self._loaded, None
                await self._in_thread(model.close)

    async def close(self) -> None:
        """Unload for good."""
        self._closed = True
        await self.unload()

    async def _embed(self, model: OnnxModel, texts: Sequence[str], lane: asyncio.Lock) -> Vectors:
        vectors = np.zeros((len(texts), model.dimensions), np.float32)
        for start in range(0, len(texts), STRETCH):
            end = start + STRETCH
            async with lane:
                work = partial(model.embed, texts[start:end])
                vectors[start:end] = await self._in_thread(work)
        return vectors

    async def _in_thread(self, work: Callable[[], Result]) -> Result:
        """The result of the work; when cancelled, waits for the thread, which cannot be stopped."""
        future = asyncio.get_running_loop().run_in_executor(self._executor, work)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            await asyncio.wait([future])
            raise


def _open(files: ModelFiles, threads: int) -> OnnxModel:
    try:
        return OnnxModel(files, threads)
    except Exception as broken:  # tokenizers and onnxruntime raise nothing more precise
        raise EmbeddingUnavailable(
            f"The embedding model {files.graph.name} cannot be opened: {broken}",
            f"无法打开向量模型 {files.graph.name}：{broken}",
        ) from broken


def _not_loaded() -> EmbeddingUnavailable:
    return EmbeddingUnavailable("The embedding model is not loaded.", "向量模型尚未加载。")
