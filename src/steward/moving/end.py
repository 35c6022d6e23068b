"""One end of a move, opened."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from steward.db.engine import Database
from steward.index.port import Index
from steward.index.transfer import Space, Transfer
from steward.kit.offload import Offload
from steward.moving.place import Place


@dataclass(frozen=True)
class End:
    """Its database, and its passages as those see them who search and those who move them."""

    database: Database
    index: Index
    transfer: Transfer

    async def spaces(self) -> list[Space]:
        """All its vector spaces."""
        async with self.database.read() as session:
            return await self.transfer.spaces(session)

    async def extent(self, space: Space) -> tuple[int, int]:
        """How many vectors a space has, and the number of the last passage that has one."""
        async with self.database.read() as session:
            return await self.transfer.extent(session, space.id)


@asynccontextmanager
async def opened(place: Place, offload: Offload) -> AsyncIterator[End]:
    """The end at this place, for as long as the block runs."""
    database = place.open()
    try:
        yield End(database, place.index(offload.executor), place.transfer())
    finally:
        await database.close()
