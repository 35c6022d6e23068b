"""Passages found by a vector in PostgreSQL: one by one, or along the graph.

The graph leads to the nearest of all owners' vectors, and those of the scope are picked out on the
way (pgvector's iterative scan). In a scope that is small, or a small share of all, that way is long
and may end too early: there, looking at each vector of the scope is faster and misses none.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

from steward.index.port import Scope, Scored, Vectors
from steward.index.postgres_vectors import MOST_DIMENSIONS, written

# The graph is asked for so many times the passages wanted. What it brings first is near, not
# nearest: where an owner's texts are all far from the question, 0.76 of the ten nearest are among
# the first 20, and 0.99 among the first 200.
_MORE = 10
_SETTINGS = {
    "iterative_scan": "relaxed_order",
    "ef_search": "400",
    "max_scan_tuples": "40000",
    "scan_mem_multiplier": "4",  # of work_mem, which is for less than 20,000 as it comes
}
# An owner may have so many times `one_by_one` where that is at most a fifth of all: a tenth of a
# million takes 46 ms of processor time one by one, and 50 along the graph, which finds 0.96 of the
# nearest. Documents and collections have no count of their own, and counting takes as long.
_TIMES = 7
_SET = " || ".join(f"set_config('hnsw.{name}', '{to}', true)" for name, to in _SETTINGS.items())

_ALL = "(SELECT passages FROM owner_words WHERE owner_id = CAST(:owner AS uuid))"
_SOME = """
(SELECT count(*) FROM (
    SELECT FROM passage WHERE owner_id = CAST(:owner AS uuid) {narrower} LIMIT :most + 1
) AS those)
"""
# Whether the scope is small, and if so the nearest. How many there are of all is an estimate. What
# is sorted by is no expression of the graph's index, so the graph is not used.
_EACH = """
WITH scope AS MATERIALIZED (
    SELECT coalesce({size}, 0) AS there
), way AS MATERIALIZED (
    SELECT there <= :most OR there <= least(:many, reltuples / 5) AS small
    FROM scope, pg_class WHERE oid = CAST('passage_vector_{space}' AS regclass)
)
SELECT small, passage_id, cosine FROM way LEFT JOIN LATERAL (
    SELECT passage_id, 1 - (vector <=> CAST(:query AS halfvec)) AS cosine
    FROM passage_vector_{space}
    WHERE small AND owner_id = CAST(:owner AS uuid) {held}
    ORDER BY cosine DESC, passage_id LIMIT :limit
) AS near ON true
"""
_ANY = 2**40
# The settings hold for this statement alone, in a transaction or out of it: they are made before
# the first row is looked for, as a condition that depends on no row and always holds.
_ALONG = f"""
WITH near AS MATERIALIZED (
    SELECT passage_id, vector <=> CAST(:query AS halfvec({{dimensions}})) AS distance
    FROM passage_vector_{{space}}
    WHERE (SELECT {_SET}) <> '' AND owner_id = CAST(:owner AS uuid) {{held}}
    ORDER BY distance LIMIT :more
)
SELECT passage_id, 1 - distance FROM near ORDER BY distance, passage_id LIMIT :limit
"""  # noqa: S608 - made of constants
_SCORE = """
SELECT passage_id, 1 - (vector <=> CAST(:query AS halfvec)) FROM passage_vector_{space}
WHERE passage_id = ANY(:ids) AND owner_id = CAST(:owner AS uuid)
"""


async def search(
    session: AsyncSession, scope: Scope, space: int, query: Vectors, limit: int, *, one_by_one: int
) -> list[Scored]:
    """The passages of the scope nearest to a vector by cosine, nearest first; looked at one by one
    where there are at most so many, or they are a small share of all.
    """
    narrower, values = _narrower(scope)
    values |= {"query": written(query), "limit": limit, "more": _MORE * limit}
    held = f"AND EXISTS (SELECT FROM passage WHERE id = passage_id {narrower})" if narrower else ""
    size = _SOME.format(narrower=narrower) if narrower else _ALL
    each = text(_EACH.format(space=space, size=size, held=held))
    most = one_by_one if len(query) <= MOST_DIMENSIONS else _ANY
    values |= {"most": most, "many": most if narrower else most * _TIMES}
    rows = (await session.execute(each, values)).all()
    if not rows[0].small:
        along = text(_ALONG.format(space=space, dimensions=len(query), held=held))
        found = await _scored(session, along, values)
        if len(found) == limit:
            return found
        rows = (await session.execute(each, values | {"most": _ANY})).all()
    return [Scored(number, score) for _, number, score in rows if number is not None]


async def score(
    session: AsyncSession, scope: Scope, space: int, query: Vectors, ids: Sequence[int]
) -> dict[int, float]:
    """The cosine of these passages to a vector; those without one are left out."""
    if not ids:
        return {}
    values = {"owner": scope.owner_id, "query": written(query), "ids": list(ids)}
    scored = await _scored(session, text(_SCORE.format(space=space)), values)
    return {each.id: each.score for each in scored}


async def _scored(
    session: AsyncSession, statement: TextClause, values: dict[str, Any]
) -> list[Scored]:
    return [Scored(number, score) for number, score in await session.execute(statement, values)]


def _narrower(scope: Scope) -> tuple[str, dict[str, Any]]:
    """What a passage of the scope must be besides the owner's, as conditions and their values."""
    conditions = ""
    values: dict[str, Any] = {"owner": scope.owner_id}
    keys = {"collection": scope.collection_ids, "document": scope.document_ids}
    for name, ids in keys.items():
        if ids is not None:
            conditions += f" AND {name}_id = ANY(CAST(:{name}s AS uuid[]))"
            values[f"{name}s"] = list(ids)
    return conditions, values
