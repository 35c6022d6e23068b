"""Vectors in PostgreSQL: a table for each space, with an HNSW index (pgvector 0.8 or newer).

In a table of its own a space has one number of dimensions, as the index wants it, statistics of its
own, and is forgotten by dropping it: a graph forgets single vectors slowly. No foreign key leads
from it to the passages, or dropping it would have to stop all searches; instead, whoever adds
vectors holds their passages meanwhile, and passages are removed before their vectors.
"""

from collections.abc import Sequence

import orjson
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from steward.index.port import Vectors

MOST_DIMENSIONS = 4000  # that the graph takes; longer vectors do without

# Whole rows stay in their pages: a long vector elsewhere would be fetched for each comparison.
_CREATE = (
    """
    CREATE TABLE IF NOT EXISTS passage_vector_{space} (
        passage_id integer PRIMARY KEY,
        owner_id uuid NOT NULL,
        vector halfvec({dimensions}) NOT NULL
    ) WITH (toast_tuple_target = 8160)
    """,
    """
    CREATE INDEX IF NOT EXISTS ix_passage_vector_{space}_owner_id
    ON passage_vector_{space} (owner_id)
    """,
)
# With half as many ways from each vector, pgvector's default, some subjects among a million vectors
# could not be reached from the others at all.
_CREATE_GRAPH = """
CREATE INDEX IF NOT EXISTS ix_passage_vector_{space}_vector
ON passage_vector_{space} USING hnsw (vector halfvec_cosine_ops)
WITH (m = 32, ef_construction = 128)
"""
_DROP_GRAPH = "DROP INDEX IF EXISTS ix_passage_vector_{space}_vector"
_DROP = "DROP TABLE IF EXISTS passage_vector_{space}"
_ADD = """
INSERT INTO passage_vector_{space} (passage_id, owner_id, vector)
SELECT id, owner_id, CAST(vector AS halfvec)
FROM unnest(CAST(:ids AS integer[]), CAST(:vectors AS text[])) AS given (id, vector)
JOIN passage USING (id)
FOR KEY SHARE OF passage
ON CONFLICT DO NOTHING
"""
_REMOVE = "DELETE FROM passage_vector_{space} WHERE passage_id = ANY(:ids)"
_COUNT = """
SELECT count(*) FROM passage_vector_{space} JOIN passage ON id = passage_id
WHERE document_id = CAST(:document AS uuid)
"""
_MISSING = """
SELECT id, text FROM passage
WHERE NOT EXISTS (SELECT FROM passage_vector_{space} WHERE passage_id = id) {of_document}
ORDER BY id LIMIT :limit
"""


async def create(session: AsyncSession, space: int, dimensions: int, *, graph: bool = True) -> None:
    """Make the table of a space, with its graph unless that is to come later; harmless when it
    exists."""
    for statement in _CREATE:
        await session.execute(text(statement.format(space=space, dimensions=dimensions)))
    if graph:
        await create_graph(session, space, dimensions)


async def create_graph(session: AsyncSession, space: int, dimensions: int) -> None:
    """Make the graph of a space's vectors, which takes the longer the more there are; harmless when
    it exists."""
    if dimensions <= MOST_DIMENSIONS:
        await session.execute(text(_CREATE_GRAPH.format(space=space)))


async def drop_graph(session: AsyncSession, space: int) -> None:
    """Forget a space's graph alone, before many vectors are added; `create` makes it again."""
    await session.execute(text(_DROP_GRAPH.format(space=space)))


async def drop(session: AsyncSession, space: int) -> None:
    """Forget a space's vectors, all at once."""
    await session.execute(text(_DROP.format(space=space)))


async def add(session: AsyncSession, space: int, ids: Sequence[int], matrix: Vectors) -> None:
    """Keep vectors of those passages that are there; a passage that has one keeps it."""
    values = {"ids": list(ids), "vectors": [written(row) for row in matrix]}
    await session.execute(text(_ADD.format(space=space)), values)


async def remove(session: AsyncSession, space: int, ids: Sequence[int]) -> None:
    """Forget the vectors of passages, which must be removed already."""
    await session.execute(text(_REMOVE.format(space=space)), {"ids": list(ids)})


async def count(session: AsyncSession, space: int, document_id: str) -> int:
    """How many of a document's passages have a vector in this space."""
    rows = await session.execute(text(_COUNT.format(space=space)), {"document": document_id})
    number: int = rows.scalar_one()
    return number


async def missing(
    session: AsyncSession, space: int, document_id: str | None, limit: int
) -> list[tuple[int, str]]:
    """Numbers and texts of passages without a vector in this space, oldest first."""
    of_document = "" if document_id is None else "AND document_id = CAST(:document AS uuid)"
    statement = _MISSING.format(space=space, of_document=of_document)
    values = {"document": document_id, "limit": limit}
    return [(row[0], row[1]) for row in await session.execute(text(statement), values)]


def written(vector: Vectors) -> str:
    """A vector as PostgreSQL reads it, which is as JSON writes it."""
    return orjson.dumps(vector.astype("float32"), option=orjson.OPT_SERIALIZE_NUMPY).decode()
