"""An embedder that remembers questions: asked again, they are not embedded again.

What is kept of a question is a keyed digest and its vector, here and in the cache that replicas may
share, so that neither can be read. `docs/decisions/query-cache.md` has the figures behind it.
"""

import hmac
from collections import OrderedDict
from collections.abc import Sequence

import numpy as np

from steward.embedding.pass_on import PassOn
from steward.embedding.port import Embedder, Kind, Vectors
from steward.kit.cache import Cache
from steward.kit.observe import Meter

# With 1,536 dimensions 6 MB.
MOST_HERE = 1024
SHARED_SECONDS = 24 * 60 * 60
FLOAT_BYTES = 4


class RememberingEmbedder(PassOn):
    """Passes on what it has not seen: passages always, and questions that are new.

    `secret` is this installation's, `about` says all that a vector depends on beside its text (two
    servers may have models of one name), `shared` is where other replicas look too.
    """

    def __init__(
        self, behind: Embedder, meter: Meter, *, secret: str, about: str, shared: Cache | None
    ) -> None:
        super().__init__(behind)
        self._meter = meter
        self._key = hmac.digest(secret.encode(), f"questions as vectors {about}".encode(), "sha256")
        self._shared = shared
        self._here: OrderedDict[str, Vectors] = OrderedDict()

    async def embed(self, texts: Sequence[str], *, kind: Kind) -> Vectors:
        """See the port. Several texts at once are somebody's own affair, and not remembered."""
        if kind != "query" or len(texts) != 1:
            return await super().embed(texts, kind=kind)
        name = hmac.digest(self._key, texts[0].encode("utf-8", "replace"), "sha256").hex()
        vectors = await self._recall(name)
        if vectors is None:
            vectors = await super().embed(texts, kind=kind)
            await self._remember(name, vectors)
        return vectors

    async def _recall(self, name: str) -> Vectors | None:
        vectors = self._here.get(name)
        if vectors is not None:
            self._here.move_to_end(name)
            self._meter.remembered("here")
            return vectors
        if self._shared is not None:
            vectors = self._as_vector(await self._shared.get(_address(name)))
        if vectors is not None:
            self._keep_here(name, vectors)
        self._meter.remembered("nowhere" if vectors is None else "redis")
        return vectors

    async def _remember(self, name: str, vectors: Vectors) -> None:
        self._keep_here(name, vectors)
        if self._shared is not None:
            await self._shared.put(_address(name), vectors.tobytes(), SHARED_SECONDS)

    def _keep_here(self, name: str, vectors: Vectors) -> None:
        vectors.flags.writeable = False  # it is everybody's from now on
        self._here[name] = vectors
        if len(self._here) > MOST_HERE:
            self._here.popitem(last=False)

    def _as_vector(self, kept: bytes | None) -> Vectors | None:
        """The vector that was kept, unless it is none of this model's, whoever put it there."""
        if kept is None or len(kept) != FLOAT_BYTES * self.dimensions:
            return None
        vectors = np.frombuffer(kept, np.float32).reshape(1, -1)
        length = float(np.linalg.norm(vectors.astype(np.float64)))
        return vectors if abs(length - 1) < 1e-3 else None


def _address(name: str) -> str:
    return f"question:{name}"
