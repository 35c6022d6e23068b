"""Copies vectors as they are: nothing is computed again, and none loses a bit.

They go in the order of their passages, one transaction for each chunk, so what is in the target is
always the beginning of the source's, as with rows.
"""

from collections.abc import Callable

from steward.index.transfer import Space
from steward.moving.end import End
from steward.moving.tally import VECTORS_AT_ONCE

COUNTS = "counts of words"
Told = Callable[[int], None]


async def copy_vectors(space: Space, source: End, target: End, told: Told) -> None:
    """Copy what is not there yet of a space of the source."""
    async with target.database.unit() as session:
        number = await target.transfer.begin_space(session, space.model, space.dimensions)
    made = Space(number, space.model, space.dimensions)
    there, last = await target.extent(made)
    told(there)
    while True:
        async with source.database.read() as session:
            ids, vectors = await source.transfer.vectors(session, space.id, last, VECTORS_AT_ONCE)
        if not ids:
            break
        async with target.database.unit() as session:
            await target.index.add_vectors(session, made.id, ids, vectors)
        there, last = there + len(ids), ids[-1]
        told(there)


async def finish_index(target: End, told: Callable[[str, bool], None]) -> None:
    """Make the target fit for searches; `told` hears of each step before and after it."""
    told(COUNTS, False)
    async with target.database.unit() as session:
        await target.transfer.finish_words(session)
    told(COUNTS, True)
    for space in await target.spaces():
        graph = f"graph of {space.model}"
        told(graph, False)
        async with target.database.unit() as session:
            await target.transfer.finish_space(session, space)
        told(graph, True)
