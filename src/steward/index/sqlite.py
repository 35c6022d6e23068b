"""The embedded index: passages in SQLite, words in FTS5, vectors searched in memory."""

from collections.abc import Sequence
from concurrent.futures import Executor

import numpy as np
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.elements import ColumnElement, UnaryExpression
from sqlalchemy.sql.operators import custom_op

from steward.index import sqlite_words, vectors
from steward.index.port import (
    Counts,
    Frequencies,
    NewPassage,
    Scope,
    Scored,
    StoredPassage,
    Vectors,
)
from steward.index.tables import IndexVersion, Passage, PassageVector, VectorSpace


class SqliteIndex:
    """Implements `steward.index.port.Index`.

    `memory` bounds the vectors kept in memory, in bytes; `executor` runs the arithmetic.
    """

    def __init__(self, executor: Executor, *, memory: int = 256 * 2**20) -> None:
        self._copies = vectors.VectorCopies(memory, executor)

    async def prepare(self, connection: AsyncConnection) -> None:
        """See the port."""
        await sqlite_words.prepare(connection)

    async def add(self, session: AsyncSession, passages: Sequence[NewPassage]) -> None:
        """See the port."""
        if not passages:
            return
        columns = ("owner_id", "collection_id", "document_id", "n", "page", "start", "end", "text")
        rows = [{name: getattr(passage, name) for name in columns} for passage in passages]
        await session.execute(insert(Passage), rows)
        numbers = await _numbers(session, passages)
        await sqlite_words.add(session, passages, numbers)

    async def remove_document(self, session: AsyncSession, document_id: str) -> None:
        """See the port."""
        owner_id = await _owner(session, document_id)
        if owner_id is None:
            return
        await sqlite_words.remove(session, document_id)
        numbers = select(Passage.id).where(Passage.document_id == document_id)
        await session.execute(delete(PassageVector).where(PassageVector.passage_id.in_(numbers)))
        await session.execute(delete(Passage).where(Passage.document_id == document_id))
        counted = upsert(IndexVersion).values(owner_id=owner_id, removals=1)
        more = {"removals": IndexVersion.removals + 1}
        await session.execute(counted.on_conflict_do_update(index_elements=["owner_id"], set_=more))

    async def move_document(
        self, session: AsyncSession, document_id: str, collection_id: str | None
    ) -> None:
        """See the port."""
        owner_id = await _owner(session, document_id)
        if owner_id is None:
            return
        moved = update(Passage).where(Passage.document_id == document_id)
        await session.execute(moved.values(collection_id=collection_id))
        await sqlite_words.move(session, owner_id, document_id, collection_id)

    async def passages(
        self, session: AsyncSession, owner_id: str, ids: Sequence[int]
    ) -> list[StoredPassage]:
        """See the port."""
        query = select(
            Passage.id,
            Passage.document_id,
            Passage.n,
            Passage.page,
            Passage.start,
            Passage.end,
            Passage.text,
        ).where(Passage.id.in_(ids), _of(Passage.owner_id, owner_id))
        found = {row[0]: StoredPassage(*row) for row in await session.execute(query)}
        return [found[number] for number in ids if number in found]

    async def counts(
        self, session: AsyncSession, document_id: str, space_id: int | None = None
    ) -> Counts:
        """See the port."""
        of_document = select(func.count()).where(Passage.document_id == document_id)
        with_vector = of_document.where(
            PassageVector.passage_id == Passage.id, PassageVector.space_id == space_id
        )
        passages = (await session.execute(of_document)).scalar_one()
        return Counts(passages, (await session.execute(with_vector)).scalar_one())

    async def open_space(self, session: AsyncSession, model: str, dimensions: int) -> int:
        """See the port."""
        made = upsert(VectorSpace).values(model=model, dimensions=dimensions)
        await session.execute(made.on_conflict_do_nothing())
        query = select(VectorSpace.id).filter_by(model=model, dimensions=dimensions)
        return (await session.execute(query)).scalar_one()

    async def find_space(self, session: AsyncSession, model: str, dimensions: int) -> int | None:
        """See the port."""
        query = select(VectorSpace.id).filter_by(model=model, dimensions=dimensions)
        return (await session.execute(query)).scalar_one_or_none()

    async def without_vectors(
        self, session: AsyncSession, space_id: int, document_id: str | None, limit: int
    ) -> list[tuple[int, str]]:
        """See the port."""
        there = select(PassageVector.id).where(
            PassageVector.passage_id == Passage.id, PassageVector.space_id == space_id
        )
        query = select(Passage.id, Passage.text).where(~there.exists())
        if document_id is not None:
            query = query.where(Passage.document_id == document_id)
        rows = await session.execute(query.order_by(Passage.id).limit(limit))
        return [(row[0], row[1]) for row in rows]

    async def add_vectors(
        self, session: AsyncSession, space_id: int, ids: Sequence[int], matrix: Vectors
    ) -> None:
        """See the port."""
        query = select(Passage.id, Passage.owner_id).where(Passage.id.in_(ids))
        owners = {row[0]: row[1] for row in await session.execute(query)}
        rows = [
            {"space_id": space_id, "passage_id": n, "owner_id": owners[n], "vector": packed}
            for n, packed in zip(ids, vectors.pack(matrix), strict=True)
            if n in owners
        ]
        if rows:
            await session.execute(upsert(PassageVector).on_conflict_do_nothing(), rows)

    async def remove_other_spaces(self, session: AsyncSession, space_id: int, limit: int) -> int:
        """See the port."""
        others = select(PassageVector.id).where(PassageVector.space_id != space_id).limit(limit)
        numbers = (await session.scalars(others)).all()
        await session.execute(delete(PassageVector).where(PassageVector.id.in_(numbers)))
        if not numbers:
            await session.execute(delete(VectorSpace).where(VectorSpace.id != space_id))
        return len(numbers)

    async def frequencies(
        self, session: AsyncSession, scope: Scope, words: Sequence[str]
    ) -> Frequencies:
        """See the port."""
        return await sqlite_words.frequencies(session, scope, words)

    async def search_words(
        self, session: AsyncSession, scope: Scope, words: Sequence[str], limit: int
    ) -> list[Scored]:
        """See the port."""
        return await sqlite_words.search(session, scope, words, limit)

    async def score_words(
        self, session: AsyncSession, scope: Scope, words: Sequence[str], ids: Sequence[int]
    ) -> dict[int, float]:
        """See the port."""
        return await sqlite_words.score(session, scope, words, ids)

    async def search_vectors(
        self, session: AsyncSession, scope: Scope, space_id: int, query: Vectors, limit: int
    ) -> list[Scored]:
        """See the port."""
        allowed = await _allowed(session, scope)
        key = (scope.owner_id, space_id)
        # Rounding to 8 bits alone misses 1 in 200 of the nearest; among twice as many none of
        # 16,000 was missing (800 questions, 4,600 passages, MiniLM).
        ids = await self._copies.nearest(session, key, query, allowed, 2 * limit)
        exact = await self.score_vectors(session, scope, space_id, query, ids)
        best = sorted(exact, key=lambda number: -exact[number])[:limit]
        return [Scored(number, exact[number]) for number in best]

    async def score_vectors(
        self,
        session: AsyncSession,
        scope: Scope,
        space_id: int,
        query: Vectors,
        ids: Sequence[int],
    ) -> dict[int, float]:
        """See the port."""
        stored = select(PassageVector.passage_id, PassageVector.vector).where(
            PassageVector.space_id == space_id,
            PassageVector.passage_id.in_(ids),
            _of(PassageVector.owner_id, scope.owner_id),
        )
        rows = (await session.execute(stored)).all()
        if not rows:
            return {}
        cosines = np.vecdot(vectors.unpack([row[1] for row in rows]), query)
        return {row[0]: float(cosine) for row, cosine in zip(rows, cosines, strict=True)}


def _of(column: InstrumentedAttribute[str], owner_id: str) -> ColumnElement[bool]:
    """The owner's, for a query by number: without the plus SQLite goes through all the owner has
    rather than to the few numbers.
    """
    plus = UnaryExpression(column.expression, operator=custom_op("+"), type_=column.type)
    return plus == owner_id


async def _numbers(
    session: AsyncSession, passages: Sequence[NewPassage]
) -> dict[tuple[str, int], int]:
    numbers: dict[tuple[str, int], int] = {}
    for document_id in {passage.document_id for passage in passages}:
        places = [passage.n for passage in passages if passage.document_id == document_id]
        query = select(Passage.n, Passage.id).where(
            Passage.document_id == document_id, Passage.n.between(min(places), max(places))
        )
        for n, number in await session.execute(query):
            numbers[document_id, n] = number
    return numbers


async def _owner(session: AsyncSession, document_id: str) -> str | None:
    query = select(Passage.owner_id).where(Passage.document_id == document_id).limit(1)
    return (await session.execute(query)).scalar_one_or_none()


async def _allowed(session: AsyncSession, scope: Scope) -> vectors.Numbers | None:
    if scope.collection_ids is None and scope.document_ids is None:
        return None
    query = select(Passage.id).where(Passage.owner_id == scope.owner_id)
    if scope.collection_ids is not None:
        query = query.where(Passage.collection_id.in_(scope.collection_ids))
    if scope.document_ids is not None:
        query = query.where(Passage.document_id.in_(scope.document_ids))
    rows = (await session.execute(query)).scalars().all()
    return np.asarray(rows, np.int64)
