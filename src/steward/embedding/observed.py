"""An embedder whose work is measured."""

import time
from collections.abc import Sequence

from steward.embedding.pass_on import PassOn
from steward.embedding.port import Embedder, Kind, Vectors
from steward.kit.observe import Meter


class MeasuredEmbedder(PassOn):
    """Passes everything on, and tells the meter how many texts took how long."""

    def __init__(self, behind: Embedder, meter: Meter) -> None:
        super().__init__(behind)
        self._meter = meter

    async def embed(self, texts: Sequence[str], *, kind: Kind) -> Vectors:
        """See the port."""
        began = time.perf_counter()
        vectors = await super().embed(texts, kind=kind)
        self._meter.embedded(kind, len(texts), time.perf_counter() - began)
        return vectors
