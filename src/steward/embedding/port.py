"""What Steward asks of a thing that turns texts into vectors, and the two ways it can fail."""

from collections.abc import Sequence
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from steward.kit.errors import Problem, Unavailable

Kind = Literal["query", "passage"]
"""A question somebody waits for, or a piece of a document that can take its time."""

Vectors = NDArray[np.float32]
"""Shape (n, dimensions), float32, each row of length 1, so that a dot product is a cosine."""


class EmbeddingUnavailable(Unavailable):
    """Not now: loading failed for the moment, network, overload. The same call may work later."""

    def __init__(self, en: str, zh: str, *, retry_after: int = 5) -> None:
        super().__init__("embedding_unavailable", en, zh, retry_after=retry_after)


class EmbeddingRefused(Problem):
    """Not until somebody changes a setting: a wrong key or model name, weights not installed."""

    status = 503

    def __init__(self, en: str, zh: str) -> None:
        super().__init__("embedding_refused", en, zh)


class Embedder(Protocol):
    """A model that turns texts into vectors. Its methods are called on one event loop."""

    @property
    def model(self) -> str:
        """The name that identifies its vectors; vectors of two names are never compared."""

    @property
    def dimensions(self) -> int:
        """The length of a vector; 0 while it is not known, which ends with `load`."""

    @property
    def languages(self) -> frozenset[str]:
        """The languages it is good at, as ISO 639-1 codes; empty means all of them."""

    @property
    def ready(self) -> bool:
        """Whether it is loaded: `embed` answers without waiting for `load`."""

    @property
    def in_flight(self) -> int:
        """How many texts it is embedding at this moment."""

    async def embed(self, texts: Sequence[str], *, kind: Kind) -> Vectors:
        """The vectors of the texts, in their order, shape (len(texts), dimensions).

        Waits for a `load` that is under way. Raises EmbeddingUnavailable (also when nothing was
        loaded) or EmbeddingRefused.
        """

    async def load(self) -> None:
        """Make it ready; a second call waits for the first, or does nothing when it is done.

        Raises EmbeddingUnavailable or EmbeddingRefused; may be called again after either.
        """

    async def unload(self) -> None:
        """Wait for the work in flight and give the memory back; `load` makes it ready again."""

    async def close(self) -> None:
        """Unload for good and let go of connections. May be called twice."""
