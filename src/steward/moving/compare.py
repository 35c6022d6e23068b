"""Both ends, counted and digested in the same way, and laid beside each other."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

from sqlalchemy import Table

from steward.index.transfer import Space
from steward.kit.offload import Offload
from steward.moving.end import End
from steward.moving.rows import tables_to_move
from steward.moving.tally import Tally, tally_rows, tally_vectors

WORDS = "passage_words"


@dataclass(frozen=True)
class Line:
    """What there is of one thing. `target` is None where nothing is there to compare with."""

    what: str
    source: Tally
    target: Tally | None = None

    @property
    def same(self) -> bool:
        """Whether both ends have the same."""
        return self.source == self.target


def vectors_of(space: Space) -> str:
    """The name under which a space's vectors are told of."""
    return f"vectors of {space.model}"


async def compare(source: End, target: End | None, offload: Offload) -> AsyncIterator[Line]:
    """Each table, then the index; of the source alone where there is no target."""
    for one in tables_to_move():

        async def rows(end: End, one: Table = one) -> Tally:
            return await tally_rows(end.database, one, offload)

        yield await _line(one.name, rows, source, target)
    yield await _line(WORDS, _words, source, target)
    for space in await source.spaces():

        async def vectors(end: End, space: Space = space) -> Tally:
            return await _vectors(end, space, offload)

        yield await _line(vectors_of(space), vectors, source, target)


async def _line(
    what: str, tally: Callable[[End], Awaitable[Tally]], source: End, target: End | None
) -> Line:
    if target is None:
        return Line(what, await tally(source))
    return Line(what, *await asyncio.gather(tally(source), tally(target)))


async def _words(end: End) -> Tally:
    """Each engine keeps words in its own way: how many passages have theirs is what compares."""
    async with end.database.read() as session:
        return Tally(await end.transfer.count_words(session))


async def _vectors(end: End, like: Space, offload: Offload) -> Tally:
    for space in await end.spaces():
        if (space.model, space.dimensions) == (like.model, like.dimensions):
            return await tally_vectors(end.database, end.transfer, space, offload)
    return Tally()
