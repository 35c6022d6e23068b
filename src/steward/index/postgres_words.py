"""Words in PostgreSQL: a list for each passage under a GIN index, and counts of our own beside it.

PostgreSQL's ranking does not know which words are rare, and its parser cuts by the locale of the
database. So the words go into an array as Steward cut them, without their English endings; `times`
says how often each is in the passage, in the same order, and `length` how many words there are.
`scope` holds the passage's owner, document and collection, in the same index, so that an owner
pays only for what is theirs. `often` repeats the words that are there several times: of a common
word, those passages are looked at first.

`word_count` says how many of an owner's passages hold a word, `owner_words` how many passages and
words the owner has. Whoever changes them takes the owner's row of the latter first: writers for
one owner take turns, and never wait for each other in a circle.
"""

import unicodedata
from collections.abc import Sequence

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

OFTEN = 3  # times; about one word in 18
_LONGEST = 500  # letters, of up to 4 bytes: an entry of an index holds 2.7 kB

_PREPARE = (
    # Whole rows stay in their pages: fetching words from elsewhere would cost more than the scores.
    """
    CREATE TABLE IF NOT EXISTS passage_words (
        passage_id integer PRIMARY KEY REFERENCES passage (id) ON DELETE CASCADE,
        scope uuid[] NOT NULL,
        words text[] NOT NULL,
        often text[] NOT NULL,
        times smallint[] NOT NULL,
        length integer NOT NULL
    ) WITH (toast_tuple_target = 8160)
    """,
    # Every search goes through what waits to be sorted in, so not much may wait: 256 kB.
    """
    CREATE INDEX IF NOT EXISTS ix_passage_words_scope_words
    ON passage_words USING gin (scope, words, often) WITH (gin_pending_list_limit = 256)
    """,
    """
    CREATE TABLE IF NOT EXISTS owner_words (
        owner_id uuid PRIMARY KEY, passages bigint NOT NULL, words bigint NOT NULL
    )
    """,
    # With room beside each row most changes stay on its page: 9 of 10, and at the default 1 of 5.
    """
    CREATE TABLE IF NOT EXISTS word_count (
        owner_id uuid, word text, passages bigint NOT NULL, PRIMARY KEY (owner_id, word)
    ) WITH (fillfactor = 30)
    """,
)
# The words of a parameter with what is left without their English ending; that is nothing for words
# that the dictionary calls too common, and those stay as they are.
STEMS = """
SELECT word, coalesce((ts_lexize('english_stem', word))[1], word) AS stem
FROM unnest(CAST(:words AS text[])) AS word
"""
_ADD = f"""
WITH given AS (
    SELECT * FROM unnest(CAST(:ids AS integer[]), CAST(:texts AS text[])) AS given (id, words)
), stems AS ({STEMS}), counted AS (
    SELECT id, stem, count(*) AS times
    FROM given CROSS JOIN unnest(string_to_array(words, ' ')) AS word JOIN stems USING (word)
    GROUP BY id, stem
), listed AS (
    SELECT id, array_agg(stem) AS words, array_agg(times) AS times, sum(times) AS length,
        array_agg(stem) FILTER (WHERE times >= {OFTEN}) AS often
    FROM counted GROUP BY id
)
INSERT INTO passage_words (passage_id, scope, words, often, times, length)
SELECT id, array_remove(ARRAY[owner_id, document_id, collection_id], NULL),
    coalesce(words, ARRAY[]::text[]), coalesce(often, ARRAY[]::text[]),
    coalesce(times, ARRAY[]::bigint[]), coalesce(length, 0)
FROM passage LEFT JOIN listed USING (id) WHERE id = ANY(:ids)
"""  # noqa: S608 - made of constants
_COUNT_PASSAGES = """
INSERT INTO owner_words AS there (owner_id, passages, words)
SELECT owner_id, :sign * count(*), :sign * sum(length)
FROM passage JOIN passage_words ON passage_id = id
WHERE id = ANY(:ids) GROUP BY owner_id ORDER BY owner_id
ON CONFLICT (owner_id) DO UPDATE
SET passages = there.passages + excluded.passages, words = there.words + excluded.words
"""
_COUNT_WORDS = """
INSERT INTO word_count AS there (owner_id, word, passages)
SELECT owner_id, word, :sign * count(*)
FROM passage JOIN passage_words ON passage_id = id CROSS JOIN unnest(words) AS word
WHERE id = ANY(:ids) GROUP BY owner_id, word
ON CONFLICT (owner_id, word) DO UPDATE SET passages = there.passages + excluded.passages
"""
# Once for all passages, of which each word has one row to change and not one for each few of them.
_COUNT_ALL = (
    "DELETE FROM owner_words",
    "DELETE FROM word_count",
    """
    INSERT INTO owner_words (owner_id, passages, words)
    SELECT owner_id, count(*), sum(length)
    FROM passage JOIN passage_words ON passage_id = id GROUP BY owner_id
    """,
    """
    INSERT INTO word_count (owner_id, word, passages)
    SELECT owner_id, word, count(*)
    FROM passage JOIN passage_words ON passage_id = id CROSS JOIN unnest(words) AS word
    GROUP BY owner_id, word
    """,
)
_FORGET_WORDS = """
DELETE FROM word_count AS there USING (
    SELECT DISTINCT owner_id, word
    FROM passage JOIN passage_words ON passage_id = id CROSS JOIN unnest(words) AS word
    WHERE id = ANY(:ids)
) AS gone
WHERE there.owner_id = gone.owner_id AND there.word = gone.word AND there.passages = 0
"""
_MOVE = """
UPDATE passage_words SET scope = array_remove(ARRAY[owner_id, document_id, collection_id], NULL)
FROM passage WHERE id = passage_id AND document_id = CAST(:document AS uuid)
"""


async def prepare(connection: AsyncConnection) -> None:
    """Make the tables of words; harmless when they exist."""
    for statement in _PREPARE:
        await connection.execute(text(statement))


async def add(session: AsyncSession, ids: Sequence[int], texts: Sequence[str]) -> None:
    """Write and count the words of passages that are there already: each text as `cut_words` gives
    it."""
    await list_words(session, ids, texts)
    for count in (_COUNT_PASSAGES, _COUNT_WORDS):
        await session.execute(text(count), {"ids": list(ids), "sign": 1})


async def list_words(session: AsyncSession, ids: Sequence[int], texts: Sequence[str]) -> None:
    """Write the words of passages without counting them, for whoever calls `count_all` later."""
    plain = [" ".join(plain_word(word) for word in words.split()) for words in texts]
    every = list({word for words in plain for word in words.split()})
    await session.execute(text(_ADD), {"ids": list(ids), "texts": plain, "words": every})


async def count_all(session: AsyncSession) -> None:
    """Count the words of all passages anew, while nobody else writes any."""
    for statement in _COUNT_ALL:
        await session.execute(text(statement))


async def remove(session: AsyncSession, ids: Sequence[int]) -> None:
    """Take passages out of the counts; their own words go with the passages."""
    for count in (_COUNT_PASSAGES, _COUNT_WORDS):
        await session.execute(text(count), {"ids": list(ids), "sign": -1})
    await session.execute(text(_FORGET_WORDS), {"ids": list(ids)})


async def move(session: AsyncSession, document_id: str) -> None:
    """The document's words are found where its passages are said to be now."""
    await session.execute(text(_MOVE), {"document": document_id})


def plain_word(word: str) -> str:
    """A word without accents, as the embedded index has it, and not longer than an index takes."""
    if not word.isascii():
        letters = unicodedata.normalize("NFD", word)
        word = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return word[:_LONGEST]
