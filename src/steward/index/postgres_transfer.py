"""The index in PostgreSQL, filled or emptied as a whole: `steward.index.transfer.Transfer`.

A graph is made much faster of vectors that are all there than vector by vector, so it comes last.
"""

from collections.abc import Sequence

import numpy as np
from sqlalchemy import insert, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from steward.index import postgres_vectors, postgres_words
from steward.index.port import Vectors
from steward.index.tables import VectorSpace
from steward.index.transfer import Space

_COUNT_WORDS = "SELECT count(*) FROM passage_words"
_EXTENT = "SELECT count(*), coalesce(max(passage_id), 0) FROM passage_vector_{space}"
# As pgvector sends it: how many dimensions, nothing, and the numbers; all big-endian.
_VECTORS = """
SELECT passage_id, halfvec_send(vector) FROM passage_vector_{space}
WHERE passage_id > :after ORDER BY passage_id LIMIT :limit
"""
_HEADER_BYTES = 4
_NO_LIMIT = "SET LOCAL statement_timeout = 0"
# The graph is made in memory while it fits; one that does not is made many times slower. A vector
# takes 2 bytes a dimension, and about a thousand for its ways to the others.
_MEMORY = "SELECT set_config('maintenance_work_mem', :kilobytes || 'kB', true)"
_WAYS_BYTES = 1000
_LEAST_KILOBYTES, _MOST_KILOBYTES = 64 * 1024, 2 * 1024 * 1024
_ALONE = "SET LOCAL max_parallel_maintenance_workers = 0"


class PostgresTransfer:
    """Holds nothing."""

    async def add_words(
        self, session: AsyncSession, ids: Sequence[int], words: Sequence[str]
    ) -> None:
        """See the protocol."""
        await postgres_words.list_words(session, ids, words)

    async def finish_words(self, session: AsyncSession) -> None:
        """See the protocol."""
        await session.execute(text(_NO_LIMIT))
        await postgres_words.count_all(session)

    async def count_words(self, session: AsyncSession) -> int:
        """See the protocol."""
        return int((await session.execute(text(_COUNT_WORDS))).scalar_one())

    async def spaces(self, session: AsyncSession) -> list[Space]:
        """See the protocol."""
        query = select(VectorSpace.id, VectorSpace.model, VectorSpace.dimensions)
        return [Space(*row) for row in await session.execute(query.order_by(VectorSpace.id))]

    async def extent(self, session: AsyncSession, space_id: int) -> tuple[int, int]:
        """See the protocol."""
        number, last = (await session.execute(text(_EXTENT.format(space=space_id)))).one()
        return number, last

    async def vectors(
        self, session: AsyncSession, space_id: int, after: int, limit: int
    ) -> tuple[list[int], Vectors]:
        """See the protocol."""
        query = text(_VECTORS.format(space=space_id))
        rows = (await session.execute(query, {"after": after, "limit": limit})).all()
        if not rows:
            return [], np.empty((0, 0), np.float32)
        sent = np.frombuffer(b"".join(row[1][_HEADER_BYTES:] for row in rows), ">f2")
        return [row[0] for row in rows], sent.reshape(len(rows), -1).astype(np.float32)

    async def begin_space(self, session: AsyncSession, model: str, dimensions: int) -> int:
        """See the protocol."""
        query = select(VectorSpace.id).filter_by(model=model, dimensions=dimensions)
        space = (await session.execute(query)).scalar_one_or_none()
        if space is None:
            made = insert(VectorSpace).values(model=model, dimensions=dimensions)
            space = (await session.execute(made.returning(VectorSpace.id))).scalar_one()
        await postgres_vectors.create(session, space, dimensions, graph=False)
        return space

    async def finish_space(self, session: AsyncSession, space: Space) -> None:
        """See the protocol."""
        bytes_each = 2 * space.dimensions + _WAYS_BYTES
        wanted = (await self.extent(session, space.id))[0] * bytes_each // 1024
        kilobytes = min(max(wanted, _LEAST_KILOBYTES), _MOST_KILOBYTES)
        await session.execute(text(_NO_LIMIT))
        await session.execute(text(_MEMORY), {"kilobytes": str(kilobytes)})
        try:
            async with session.begin_nested():
                await postgres_vectors.create_graph(session, space.id, space.dimensions)
        except DBAPIError:
            # Several processes need as much shared memory, of which a container may have little.
            await session.execute(text(_ALONE))
            await postgres_vectors.create_graph(session, space.id, space.dimensions)
