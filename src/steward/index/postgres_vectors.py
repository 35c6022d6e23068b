"""Vectors in PostgreSQL: a table for each space, with an HNSW index (pgvector 0.8 or newer).

A space of its own table has one number of dimensions, as the index wants it, statistics of its own,
and is forgotten by dropping it: a graph forgets single vectors slowly. No foreign key leads from it
to the passages, since dropping the table would then have to stop all searches; instead, whoever
adds vectors holds their passages, and passages are removed before their vectors.

Going along the graph finds the nearest of all owners first, and those of the scope among them. For
a small scope, or a small part of all, looking at each of its vectors is faster and misses none.
"""




_MOST_INDEXED = 4000  # dimensions that HNSW takes of a halfvec
# Up to so many vectors are looked at one by one: 20 ms, as long as the graph takes for a tenth of
# a million.
_EXACT = 20_000
# The graph is asked for so many times the passages wanted. What it says first is near, not nearest:
# in the scope of an owner whose texts lie far from the question, 0.76 of them without, 0.99 with.
_MORE = 10
_GRAPH = {"iterative_scan": "relaxed_order", "ef_search": "100", "max_scan_tuples": "40000"}

_CREATE = (
    """
    CREATE TABLE IF NOT EXISTS passage_vector_{space} (
        passage_id integer PRIMARY KEY,
        owner_id uuid NOT NULL,
        vector halfvec({dimensions}) NOT NULL
    ) WITH (toast_tuple_target = 8160)
    """,
    "CREATE INDEX IF NOT EXISTS ix_passage_vector_{space}_owner_id "
    "ON passage_vector_{space} (owner_id)",
)
_CREATE_GRAPH = """
CREATE INDEX IF NOT EXISTS ix_passage_vector_{space}_vector
ON passage_vector_{space} USING hnsw (vector halfvec_cosine_ops)
"""
_ADD = """
INSERT INTO passage_vector_{space} (passage_id, owner_id, vector)
SELECT id, owner_id, CAST(vector AS halfvec)
FROM unnest(CAST(:ids AS integer[]), CAST(:vectors AS text[])) AS given (id, vector)
JOIN passage USING (id) FOR KEY SHARE OF passage
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
_CANDIDATES = "SELECT count(*) FROM (SELECT FROM passage WHERE {within} LIMIT :most) AS some"
_ONE_BY_ONE = """
SELECT passage_id, 1 - (vector <=> CAST(:query AS halfvec)) AS cosine
FROM passage_vector_{space} WHERE {within} ORDER BY cosine DESC, passage_id LIMIT :limit
"""
# The settings hold for this statement, whether or not it stands in a transaction: the condition on
# them is met, and met before the graph is entered.
_ALONG_THE_GRAPH = f"""
WITH near AS MATERIALIZED (
    SELECT passage_id, 1 - (vector <=> CAST(:query AS halfvec)) AS cosine
    FROM passage_vector_{{space}}
    WHERE (SELECT {" || ".join(f"set_config('hnsw.{k}', '{v}', true)" for k, v in _GRAPH.items())})
        IS NOT NULL AND {{within}}
    ORDER BY vector <=> CAST(:query AS halfvec) LIMIT :more
)
SELECT passage_id, cosine FROM near ORDER BY cosine DESC, passage_id LIMIT :limit
"""
_SCORE = """
SELECT passage_id, 1 - (vector <=> CAST(:query AS halfvec)) FROM passage_vector_{space}
WHERE passage_id = ANY(:ids) AND owner_id = CAST(:owner AS uuid)
"""


async def create(session: AsyncSession, space: int, dimensions: int) -> None:
    """Make the table of a space; harmless when it exists."""
    statements = _CREATE if dimensions > _MOST_INDEXED else (*_CREATE, _CREATE_GRAPH)
    for statement in statements:
        await session.execute(text(statement.format(space=space, dimensions=dimensions)))


async def drop(session: AsyncSession, space: int) -> None:
    """Forget a space's vectors all at once."""
    await session.execute(text(f"DROP TABLE IF EXISTS passage_vector_{space}"))


async def add(session: AsyncSession, space: int, ids: Sequence[int], matrix: Vectors) -> None:
    """Keep vectors of those passages that are there; a passage that has one keeps it."""
    values = {"ids": list(ids), "vectors": [_written(row) for row in matrix]}
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
    of_document, values = "", {"limit": limit}
    if document_id is not None:
        of_document = "AND document_id = CAST(:document AS uuid)"
        values |= {"document": document_id}
    query = _MISSING.format(space=space, of_document=of_document)
    return [(row[0], row[1]) for row in await session.execute(text(query), values)]


async def search(
    session: AsyncSession, scope: Scope, space: int, query: Vectors, limit: int
) -> list[Scored]:
    """The passages of the scope nearest to a vector, nearest first."""
    within, values = _within(scope)
    count = text(_CANDIDATES.format(within=within))
    there = (await session.execute(count, values | {"most": _EXACT + 1})).scalar_one()
    if narrower := within.partition(" AND ")[2]:
        narrower = f" AND EXISTS (SELECT FROM passage WHERE id = passage_id AND {narrower})"
    within = f"owner_id = CAST(:owner AS uuid){narrower}"
