"""Passages found by words in PostgreSQL: BM25 over what `postgres_words` counts.

The formula and its constants are those of SQLite's FTS5, so that both engines rank alike. Words
are rare or common among the owner's own passages: another owner's change no score.

A word that stands in very many passages is not scored in all of them, but in those that hold it
often; only when these are too few, in some of the others.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from steward.index.port import Frequencies, Scope, Scored
from steward.index.postgres_words import STEMS, plain_word

# k1 = 1.2 and b = 0.75: how soon a word that comes again stops counting, and how much a long
# passage is held against it.
_BM25 = """
    weight * (times * float8 '2.2')
    / (times + float8 '1.2' * (float8 '0.25' + float8 '0.75' * length / usual))
"""
_ASKED = f"""
asked AS MATERIALIZED (
    SELECT stem, there.passages AS holding,
        CAST(total.words AS float8) / total.passages AS usual, greatest(
            ln((total.passages - there.passages + float8 '0.5') / (there.passages + float8 '0.5')),
            float8 '1e-6'
        ) AS weight
    FROM ({STEMS}) AS stems
    JOIN word_count AS there ON there.owner_id = CAST(:owner AS uuid) AND there.word = stem
    JOIN owner_words AS total ON total.owner_id = there.owner_id
)
"""  # noqa: S608 - made of constants
# Each word is looked up by itself: only passages that hold it are asked how often. Materialised, or
# whole lists of words would be sorted along with the numbers.
_SEARCH = f"""
WITH {_ASKED}, often_there AS MATERIALIZED (
    SELECT passage_id, length, weight, usual, times[array_position(words, stem)] AS times
    FROM asked CROSS JOIN LATERAL (
        SELECT * FROM passage_words WHERE often @> ARRAY[stem] AND {{within}} LIMIT :most
    ) AS those
    WHERE holding > :most
), there AS MATERIALIZED (
    SELECT passage_id, length, weight, usual, times[array_position(words, stem)] AS times
    FROM asked CROSS JOIN LATERAL (
        SELECT * FROM passage_words WHERE words @> ARRAY[stem] AND {{within}}
            AND (holding <= :most OR NOT often @> ARRAY[stem])
        LIMIT :most
    ) AS those
    WHERE holding <= :most OR (SELECT count(*) FROM often_there) < :limit
), matched AS (
    SELECT * FROM often_there UNION ALL SELECT * FROM there
)
SELECT passage_id, sum({_BM25}) AS score FROM matched
GROUP BY passage_id ORDER BY score DESC, passage_id LIMIT :limit
"""  # noqa: S608 - made of constants
_SCORE = f"""
WITH {_ASKED}, here AS MATERIALIZED (
    SELECT * FROM passage_words WHERE passage_id = ANY(:ids) AND {{within}}
), matched AS MATERIALIZED (
    SELECT passage_id, length, weight, usual, times[array_position(words, stem)] AS times
    FROM asked CROSS JOIN here
)
SELECT passage_id, sum({_BM25}) FROM matched WHERE times > 0 GROUP BY passage_id
"""  # noqa: S608 - made of constants
_FREQUENCIES = f"""
SELECT total.passages, stems.word, coalesce(there.passages, 0)
FROM owner_words AS total
LEFT JOIN ({STEMS}) AS stems ON true
LEFT JOIN word_count AS there ON there.owner_id = total.owner_id AND there.word = stem
WHERE total.owner_id = CAST(:owner AS uuid)
"""  # noqa: S608 - made of constants


async def search(
    session: AsyncSession, scope: Scope, words: Sequence[str], limit: int, *, most: int
) -> list[Scored]:
    """The passages of the scope with the best BM25 for any of the words, best first; among at most
    so many passages for each word.
    """
    if not words:
        return []
    within, values = _within(scope)
    values |= {"words": _plain(words), "limit": limit, "most": most}
    rows = await session.execute(text(_SEARCH.format(within=within)), values)
    return [Scored(number, score) for number, score in rows]


async def score(
    session: AsyncSession, scope: Scope, words: Sequence[str], ids: Sequence[int]
) -> dict[int, float]:
    """The BM25 of these passages; those that no word matches are left out."""
    if not ids or not words:
        return {}
    within, values = _within(scope)
    values |= {"words": _plain(words), "ids": list(ids)}
    rows = await session.execute(text(_SCORE.format(within=within)), values)
    return {row[0]: row[1] for row in rows}


async def frequencies(session: AsyncSession, scope: Scope, words: Sequence[str]) -> Frequencies:
    """How many of the owner's passages there are, and how many hold each word."""
    values = {"owner": scope.owner_id, "words": _plain(words)}
    rows = (await session.execute(text(_FREQUENCIES), values)).all()
    counts = {word: count for _, word, count in rows}
    passages = rows[0][0] if rows else 0
    return Frequencies(passages, {word: counts.get(plain_word(word), 0) for word in words})


def _plain(words: Sequence[str]) -> list[str]:
    return [plain_word(word) for word in words]


def _within(scope: Scope) -> tuple[str, dict[str, Any]]:
    """The condition that a row of words is within the scope, and its values."""
    parts = ["scope @> ARRAY[CAST(:owner AS uuid)]"]
    values: dict[str, Any] = {"owner": scope.owner_id}
    for name, keys in (("collections", scope.collection_ids), ("documents", scope.document_ids)):
        if keys is not None:
            parts.append(f"scope && CAST(:{name} AS uuid[])")
            values[name] = list(keys)
    return " AND ".join(parts), values
