"""Words in SQLite: an FTS5 table beside the passages, its row number the passage's.

The table has two columns. `scope` holds the passage's owner, collection and document as words, so
that the restriction is part of the match and an owner pays only for what is theirs; `words` holds
the text's words, already cut. Only `words` counts for the score (BM25).
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from steward.index.port import Frequencies, NewPassage, Scope, Scored
from steward.index.tables import Passage

_PREPARE = """
CREATE VIRTUAL TABLE IF NOT EXISTS passage_words
USING fts5(scope, words, tokenize = 'porter unicode61')
"""
_ADD = "INSERT INTO passage_words (rowid, scope, words) VALUES (:id, :scope, :words)"
_REMOVE = """
DELETE FROM passage_words WHERE rowid IN (SELECT id FROM passage WHERE document_id = :document)
"""
_MOVE = """
UPDATE passage_words SET scope = :scope
WHERE rowid IN (SELECT id FROM passage WHERE document_id = :document)
"""
_SEARCH = """
SELECT rowid, -rank FROM passage_words
WHERE passage_words MATCH :match AND rank MATCH 'bm25(0.0, 1.0)'
ORDER BY rank LIMIT :limit
"""
# The plus keeps the numbers out of FTS5's plan, which would begin the match anew for each of them.
_SCORE = """
SELECT rowid, -bm25(passage_words, 0.0, 1.0) FROM passage_words
WHERE passage_words MATCH :match AND +rowid IN ({ids})
"""
_COUNT = "(SELECT count(*) FROM passage_words WHERE passage_words MATCH :match_{n})"


async def prepare(connection: AsyncConnection) -> None:
    """Make the table of words; harmless when it exists."""
    await connection.execute(text(_PREPARE))


async def add(
    session: AsyncSession, passages: Sequence[NewPassage], numbers: dict[tuple[str, int], int]
) -> None:
    """Write the words of passages, whose numbers are given by document and place."""
    rows = [
        {
            "id": numbers[passage.document_id, passage.n],
            "scope": _scope_words(passage.owner_id, passage.collection_id, passage.document_id),
            "words": passage.words,
        }
        for passage in passages
    ]
    await session.execute(text(_ADD), rows)


async def add_to(session: AsyncSession, ids: Sequence[int], texts: Sequence[str]) -> None:
    """Write the words of passages that are there already."""
    query = select(Passage.id, Passage.owner_id, Passage.collection_id, Passage.document_id)
    scopes = {
        row[0]: _scope_words(*row[1:])
        for row in await session.execute(query.where(Passage.id.in_(ids)))
    }
    rows = [
        {"id": number, "scope": scopes[number], "words": words}
        for number, words in zip(ids, texts, strict=True)
    ]
    await session.execute(text(_ADD), rows)


async def remove(session: AsyncSession, document_id: str) -> None:
    """Forget the words of a document; its passages must still be there."""
    await session.execute(text(_REMOVE), {"document": _plain(document_id)})


async def move(
    session: AsyncSession, owner_id: str, document_id: str, collection_id: str | None
) -> None:
    """The document's words are now found in another collection."""
    scope = _scope_words(owner_id, collection_id, document_id)
    await session.execute(text(_MOVE), {"document": _plain(document_id), "scope": scope})


async def search(
    session: AsyncSession, scope: Scope, words: Sequence[str], limit: int
) -> list[Scored]:
    """The passages of the scope with the best BM25 for any of the words, best first."""
    if not words or _admits_nothing(scope):
        return []
    rows = await session.execute(text(_SEARCH), {"match": _match(scope, words), "limit": limit})
    return [Scored(number, score) for number, score in rows]


async def score(
    session: AsyncSession, scope: Scope, words: Sequence[str], ids: Sequence[int]
) -> dict[int, float]:
    """The BM25 of these passages; those that no word matches are left out."""
    if not ids or not words or _admits_nothing(scope):
        return {}
    statement = _SCORE.format(ids=", ".join(str(int(number)) for number in ids))
    rows = await session.execute(text(statement), {"match": _match(scope, words)})
    return {row[0]: row[1] for row in rows}


async def frequencies(session: AsyncSession, scope: Scope, words: Sequence[str]) -> Frequencies:
    """How many of the owner's passages there are, and how many hold each word."""
    owner = Scope(scope.owner_id)
    matches = [_match(owner, None), *(_match(owner, [word]) for word in words)]
    counts = ", ".join(_COUNT.format(n=n) for n in range(len(matches)))
    row = await session.execute(text(f"SELECT {counts}"), dict(_named(matches)))
    passages, *containing = row.one()
    return Frequencies(passages, dict(zip(words, containing, strict=True)))


def _named(values: Iterable[str]) -> Iterable[tuple[str, str]]:
    return ((f"match_{n}", value) for n, value in enumerate(values))


def _admits_nothing(scope: Scope) -> bool:
    return any(keys is not None and not keys for keys in (scope.collection_ids, scope.document_ids))


def _match(scope: Scope, words: Sequence[str] | None) -> str:
    """The expression for FTS5; every word is quoted, so none can be read as an operator."""
    parts = [f"scope : {_quoted([_word('o', scope.owner_id)])}"]
    if scope.collection_ids is not None:
        parts.append(f"scope : {_quoted(_word('c', key) for key in scope.collection_ids)}")
    if scope.document_ids is not None:
        parts.append(f"scope : {_quoted(_word('d', key) for key in scope.document_ids)}")
    if words is not None:
        parts.append(f"words : {_quoted(words)}")
    return " AND ".join(parts)


def _quoted(words: Iterable[str]) -> str:
    # FTS5 reads two quotes within quotes as one.
    return "(" + " OR ".join('"' + word.replace('"', '""') + '"' for word in words) + ")"


def _scope_words(owner_id: str, collection_id: str | None, document_id: str) -> str:
    words = [_word("o", owner_id), _word("d", document_id)]
    if collection_id is not None:
        words.append(_word("c", collection_id))
    return " ".join(words)


def _word(kind: str, key: str) -> str:
    # The stemmer would shorten a word that happens to end like an English one; none ends in 0.
    return f"{kind}{_plain(key)}0"


def _plain(key: str) -> str:
    return key.replace("-", "")
