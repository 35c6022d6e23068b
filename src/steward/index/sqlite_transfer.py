"""The embedded index, filled or emptied as a whole: `steward.index.transfer.Transfer`."""

from collections.abc import Sequence

import numpy as np
from sqlalchemy import func, select, text
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from steward.index import sqlite_words
from steward.index.port import Vectors
from steward.index.tables import PassageVector, VectorSpace
from steward.index.transfer import Space
from steward.index.vectors import unpack

# The table beside FTS5's own that has a row for each passage: counting the other would read it all.
_COUNT = "SELECT count(*) FROM passage_words_docsize"


class SqliteTransfer:
    """Holds nothing."""

    async def add_words(
        self, session: AsyncSession, ids: Sequence[int], words: Sequence[str]
    ) -> None:
        """See the protocol."""
        await sqlite_words.add_to(session, ids, words)

    async def finish_words(self, session: AsyncSession) -> None:
        """See the protocol. FTS5 has counted them already."""

    async def count_words(self, session: AsyncSession) -> int:
        """See the protocol."""
        return int((await session.execute(text(_COUNT))).scalar_one())

    async def spaces(self, session: AsyncSession) -> list[Space]:
        """See the protocol."""
        query = select(VectorSpace.id, VectorSpace.model, VectorSpace.dimensions)
        return [Space(*row) for row in await session.execute(query.order_by(VectorSpace.id))]

    async def extent(self, session: AsyncSession, space_id: int) -> tuple[int, int]:
        """See the protocol."""
        highest = func.coalesce(func.max(PassageVector.passage_id), 0)
        query = select(func.count(), highest).where(PassageVector.space_id == space_id)
        number, last = (await session.execute(query)).one()
        return number, last

    async def vectors(
        self, session: AsyncSession, space_id: int, after: int, limit: int
    ) -> tuple[list[int], Vectors]:
        """See the protocol."""
        query = (
            select(PassageVector.passage_id, PassageVector.vector)
            .where(PassageVector.space_id == space_id, PassageVector.passage_id > after)
            .order_by(PassageVector.passage_id)
            .limit(limit)
        )
        rows = (await session.execute(query)).all()
        if not rows:
            return [], np.empty((0, 0), np.float32)
        return [row[0] for row in rows], unpack([row[1] for row in rows])

    async def begin_space(self, session: AsyncSession, model: str, dimensions: int) -> int:
        """See the protocol."""
        made = upsert(VectorSpace).values(model=model, dimensions=dimensions)
        await session.execute(made.on_conflict_do_nothing())
        query = select(VectorSpace.id).filter_by(model=model, dimensions=dimensions)
        return (await session.execute(query)).scalar_one()

    async def finish_space(self, session: AsyncSession, space: Space) -> None:
        """See the protocol. Every vector is looked at anyway: there is nothing to make."""
