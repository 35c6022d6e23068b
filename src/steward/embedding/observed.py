"""An embedder whose work is measured."""

import time
from collections.abc import Sequence

from steward.embedding.port import Embedder, Kind, Vectors
from steward.kit.observe import Meter


class MeasuredEmbedder:
    """Passes everything on, and tells the meter how many texts took how long."""

    def __init__(self, behind: Embedder, meter: Meter) -> None:
        self._behind = behind
        self._meter = meter

    @property
    def model(self) -> str:
        """See the port."""
        return self._behind.model

    @property
    def dimensions(self) -> int:
        """See the port."""
        return self._behind.dimensions

    @property
    def languages(self) -> frozenset[str]:
        """See the port."""
        return self._behind.languages

    @property
    def ready(self) -> bool:
        """See the port."""
        return self._behind.ready

    @property
    def in_flight(self) -> int:
        """See the port."""
        return self._behind.in_flight

    async def embed(self, texts: Sequence[str], *, kind: Kind) -> Vectors:
        """See the port."""
        began = time.perf_counter()
        vectors = await self._behind.embed(texts, kind=kind)
        self._meter.embedded(kind, len(texts), time.perf_counter() - began)
        return vectors

    async def load(self) -> None:
        """See the port."""
        await self._behind.load()

    async def unload(self) -> None:
        """See the port."""
        await self._behind.unload()

    async def close(self) -> None:
        """See the port."""
        await self._behind.close()
