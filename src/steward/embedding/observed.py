"""An embedder whose work is measured."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from steward.embedding.pass_on import PassOn
from steward.embedding.port import Embedder, EmbeddingRefused, EmbeddingUnavailable, Kind, Vectors
from steward.kit.observe import Meter


class MeasuredEmbedder(PassOn):
    """Passes everything on, and tells the meter how many texts took how long, and what failed."""

    def __init__(self, behind: Embedder, meter: Meter) -> None:
        super().__init__(behind)
        self._meter = meter

    async def embed(self, texts: Sequence[str], *, kind: Kind) -> Vectors:
        """See the port."""
        began = time.perf_counter()
        with self._counting_failures(kind):
            vectors = await super().embed(texts, kind=kind)
        self._meter.embedded(kind, len(texts), time.perf_counter() - began)
        return vectors

    async def load(self) -> None:
        """See the port."""
        with self._counting_failures("load"):
            await super().load()

    @contextmanager
    def _counting_failures(self, kind: str) -> Iterator[None]:
        try:
            yield
        except EmbeddingUnavailable:
            self._meter.embedding_failed(kind, "unavailable")
            raise
        except EmbeddingRefused:
            self._meter.embedding_failed(kind, "refused")
            raise
