"""The index for many processes: passages, their words and their vectors in PostgreSQL."""

from collections.abc import Sequence

from sqlalchemy import delete, func, insert, select, text, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from steward.index import postgres_bm25, postgres_near, postgres_vectors, postgres_words
from steward.index.port import (
    Counts,
    Frequencies,
    NewPassage,
    Scope,
    Scored,
    StoredPassage,
    Vectors,
)
from steward.index.tables import Passage, VectorSpace

# Held while tables are made, so that processes that start together do it one after the other.
_MAKING_TABLES = text("SELECT pg_advisory_xact_lock(hashtext('steward.index'))")
_VERSION = text("SELECT extversion FROM pg_extension WHERE extname = 'vector'")
_OLDEST = (0, 8)  # the first that goes on along the graph until enough are in the scope


class NoVectors(Exception):
    """The database has no pgvector, or one that is too old; the message says what to do."""


class PostgresIndex:
    """Implements `steward.index.port.Index`; keeps nothing in memory.

    In a scope of up to `one_by_one` passages every vector is looked at (20,000 take about 10 ms),
    in a larger one the graph leads to the nearest, unless that is a small share of all. At most
    `word_by_word` passages are scored for each word.
    """

    def __init__(self, *, one_by_one: int = 20_000, word_by_word: int = 5_000) -> None:
        self._one_by_one = one_by_one
        self._word_by_word = word_by_word

    async def prepare(self, connection: AsyncConnection) -> None:
        """See the port. Raises `NoVectors`."""
        await connection.execute(_MAKING_TABLES)
        await _have_extension(connection)
        await postgres_words.prepare(connection)

    async def add(self, session: AsyncSession, passages: Sequence[NewPassage]) -> None:
        """See the port."""
        if not passages:
            return
        columns = ("owner_id", "collection_id", "document_id", "n", "page", "start", "end")
        rows = [
            # PostgreSQL keeps no NUL in a text. Offsets stay: one character for one.
            {name: getattr(passage, name) for name in columns}
            | {"text": passage.text.replace("\0", " ")}
            for passage in passages
        ]
        numbered = insert(Passage).returning(Passage.id, sort_by_parameter_order=True)
        ids = (await session.scalars(numbered, rows)).all()
        await postgres_words.add(session, ids, [passage.words for passage in passages])

    async def remove_document(self, session: AsyncSession, document_id: str) -> None:
        """See the port."""
        # Held from here on: who removes the same document meanwhile finds nothing left to count.
        of_document = select(Passage.id).where(Passage.document_id == document_id)
        ids = (await session.scalars(of_document.with_for_update())).all()
        if not ids:
            return
        await postgres_words.remove(session, ids)
        await session.execute(text("DELETE FROM passage WHERE id = ANY(:ids)"), {"ids": ids})
        for space in await self._held_spaces(session):
            await postgres_vectors.remove(session, space, ids)

    async def move_document(
        self, session: AsyncSession, document_id: str, collection_id: str | None
    ) -> None:
        """See the port."""
        moved = update(Passage).where(Passage.document_id == document_id)
        await session.execute(moved.values(collection_id=collection_id))
        await postgres_words.move(session, document_id)

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
        ).where(Passage.id.in_(ids), Passage.owner_id == owner_id)
        found = {row[0]: StoredPassage(*row) for row in await session.execute(query)}
        return [found[number] for number in ids if number in found]

    async def counts(
        self, session: AsyncSession, document_id: str, space_id: int | None = None
    ) -> Counts:
        """See the port."""
        of_document = select(func.count()).where(Passage.document_id == document_id)
        passages = (await session.execute(of_document)).scalar_one()
        if space_id is None:
            return Counts(passages, 0)
        return Counts(passages, await postgres_vectors.count(session, space_id, document_id))

    async def open_space(self, session: AsyncSession, model: str, dimensions: int) -> int:
        """See the port."""
        there = await self.find_space(session, model, dimensions)
        if there is not None:
            return there
        await session.execute(_MAKING_TABLES)
        made = upsert(VectorSpace).values(model=model, dimensions=dimensions)
        await session.execute(made.on_conflict_do_nothing())
        query = select(VectorSpace.id).filter_by(model=model, dimensions=dimensions)
        space: int = (await session.execute(query)).scalar_one()
        await postgres_vectors.create(session, space, dimensions)
        return space

    async def find_space(self, session: AsyncSession, model: str, dimensions: int) -> int | None:
        """See the port."""
        query = select(VectorSpace.id).filter_by(model=model, dimensions=dimensions)
        return (await session.execute(query)).scalar_one_or_none()

    async def without_vectors(
        self, session: AsyncSession, space_id: int, document_id: str | None, limit: int
    ) -> list[tuple[int, str]]:
        """See the port."""
        return await postgres_vectors.missing(session, space_id, document_id, limit)

    async def add_vectors(
        self, session: AsyncSession, space_id: int, ids: Sequence[int], matrix: Vectors
    ) -> None:
        """See the port."""
        await postgres_vectors.add(session, space_id, ids, matrix)

    async def remove_other_spaces(self, session: AsyncSession, space_id: int, limit: int) -> int:
        """See the port. Spaces go whole, in one short statement each, so there is never a rest."""
        others = delete(VectorSpace).where(VectorSpace.id != space_id).returning(VectorSpace.id)
        for space in (await session.scalars(others)).all():
            await postgres_vectors.drop(session, space)
        return 0

    async def frequencies(
        self, session: AsyncSession, scope: Scope, words: Sequence[str]
    ) -> Frequencies:
        """See the port."""
        return await postgres_bm25.frequencies(session, scope, words)

    async def search_words(
        self, session: AsyncSession, scope: Scope, words: Sequence[str], limit: int
    ) -> list[Scored]:
        """See the port."""
        return await postgres_bm25.search(session, scope, words, limit, most=self._word_by_word)

    async def score_words(
        self, session: AsyncSession, scope: Scope, words: Sequence[str], ids: Sequence[int]
    ) -> dict[int, float]:
        """See the port."""
        return await postgres_bm25.score(session, scope, words, ids)

    async def search_vectors(
        self, session: AsyncSession, scope: Scope, space_id: int, query: Vectors, limit: int
    ) -> list[Scored]:
        """See the port."""
        return await postgres_near.search(
            session, scope, space_id, query, limit, one_by_one=self._one_by_one
        )

    async def score_vectors(
        self,
        session: AsyncSession,
        scope: Scope,
        space_id: int,
        query: Vectors,
        ids: Sequence[int],
    ) -> dict[int, float]:
        """See the port."""
        return await postgres_near.score(session, scope, space_id, query, ids)

    async def _held_spaces(self, session: AsyncSession) -> Sequence[int]:
        """All spaces; none of them is dropped before this unit ends."""
        held = select(VectorSpace.id).with_for_update(read=True, key_share=True)
        return (await session.scalars(held)).all()


async def _have_extension(connection: AsyncConnection) -> None:
    """Make pgvector usable in this database. Raises `NoVectors`."""
    version = (await connection.execute(_VERSION)).scalar_one_or_none()
    if version is None:
        try:
            async with connection.begin_nested():
                await connection.execute(text("CREATE EXTENSION IF NOT EXISTS vector"))
        except DBAPIError as error:
            raise NoVectors(
                "The database has no pgvector, and Steward's role may not add it. Install pgvector "
                f"and run CREATE EXTENSION vector there as a superuser. ({error.orig})"
            ) from error
        version = (await connection.execute(_VERSION)).scalar_one()
    if tuple(int(part) for part in version.split(".")[:2]) < _OLDEST:
        raise NoVectors(
            f"The database has pgvector {version}; Steward needs 0.8 or newer. Install it and run "
            "ALTER EXTENSION vector UPDATE there as a superuser."
        )
