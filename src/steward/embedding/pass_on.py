"""An embedder that is another one, for those that add something to it."""

from collections.abc import Sequence

from steward.embedding.port import Embedder, Kind, Vectors


class PassOn:
    """Passes everything on to the embedder behind it."""

    def __init__(self, behind: Embedder) -> None:
        self._behind = behind

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
        return await self._behind.embed(texts, kind=kind)

    async def load(self) -> None:
        """See the port."""
        await self._behind.load()

    async def unload(self) -> None:
        """See the port."""
        await self._behind.unload()

    async def close(self) -> None:
        """See the port."""
        await self._behind.close()
