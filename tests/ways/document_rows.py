"""What ingestion has written, read past Steward, on either engine."""

import os
import shutil
import time
from pathlib import Path
from typing import Any

from database_under_test import DatabaseUnderTest
from steward_process import StewardProcess

# Every row with what tells it from the same row written anew: its number, or its place.
IN_A_FILE = {
    "pages": "SELECT rowid, document_id, n, start, text FROM document_page",
    "passages": 'SELECT id, document_id, n, page, start, "end", text FROM passage',
    "words": "SELECT rowid, scope, words FROM passage_words",
    "vectors": "SELECT passage_id, id, vector FROM passage_vector",
}
ON_A_SERVER = {
    "pages": "SELECT CAST(ctid AS text), document_id, n, start, text FROM document_page",
    "passages": IN_A_FILE["passages"],
    "words": "SELECT passage_id, CAST(ctid AS text), CAST(scope AS text), CAST(words AS text)"
    " FROM passage_words",
    "vectors": "SELECT passage_id, CAST(ctid AS text), CAST(vector AS text)"
    " FROM passage_vector_{space}",
}
WORDS_IN_A_FILE = """
SELECT p.n, page, start, "end", text, words
FROM passage p JOIN passage_words ON passage_words.rowid = p.id WHERE document_id = ? ORDER BY p.n
"""
WORDS_ON_A_SERVER = """
SELECT p.n, page, start, "end", text, CAST(ARRAY(
    SELECT word || ' ' || time FROM unnest(words, times) AS counted (word, time) ORDER BY word
) AS text)
FROM passage p JOIN passage_words ON passage_id = p.id WHERE document_id = ? ORDER BY p.n
"""


def written(steward: StewardProcess) -> dict[str, set[tuple[Any, ...]]]:
    """Every row that ingestion wrote. Words and vectors begin with the number of their passage."""
    database = as_it_lies(steward)
    if database.address is None:
        return {name: set(database.rows(query)) for name, query in IN_A_FILE.items()}
    spaces = [number for (number,) in database.rows("SELECT id FROM vector_space")]
    found: dict[str, set[tuple[Any, ...]]] = {name: set() for name in ON_A_SERVER}
    for name, query in ON_A_SERVER.items():
        for space in spaces if name == "vectors" else [None]:
            found[name] |= set(database.rows(query.format(space=space)))
    return found


def outcome(steward: StewardProcess) -> dict[str, Any]:
    """What became of each file, by its name, without the numbers that differ between databases.
    Raises if a row is there twice, or missing."""
    database = as_it_lies(steward)
    passages_of = WORDS_IN_A_FILE if database.address is None else WORDS_ON_A_SERVER
    found: dict[str, Any] = {}
    for key, name in database.rows("SELECT id, name FROM document"):
        pages = database.rows(
            "SELECT n, start, text FROM document_page WHERE document_id = ? ORDER BY n", key
        )
        passages = database.rows(passages_of, key)
        assert [n for n, *_ in pages] == list(range(1, len(pages) + 1))
        assert [n for n, *_ in passages] == list(range(len(passages)))
        found[name] = pages, passages
    total = sum(len(passages) for _, passages in found.values())
    for table in ("passage", "passage_words"):
        assert database.rows(f"SELECT count(*) FROM {table}") == [(total,)], table
    if database.address is not None:  # where the index counts them itself
        counted = database.rows("SELECT word, passages FROM word_count ORDER BY word")
        found["words of all files"] = counted, database.rows("SELECT passages FROM owner_words")
    return found


def vectors(steward: StewardProcess) -> int:
    """How many vectors there are."""
    return len(written(steward)["vectors"])


def files_in(steward: StewardProcess) -> set[str]:
    """The names of the files that are kept, finished or not."""
    return {path.name for path in (steward.data / "files").rglob("*") if path.is_file()}


def age_files(steward: StewardProcess) -> None:
    """Where several share the folder, a young file may be an upload under way somewhere else: let
    all of them be two days old."""
    if steward.database.address is None:
        return
    then = time.time() - 2 * 86_400
    for path in (steward.data / "files").rglob("*"):
        os.utime(path, (then, then))


def as_it_lies(steward: StewardProcess) -> DatabaseUnderTest:
    """The database, or a copy of its file: to look at a file that was left would tidy it up."""
    if steward.database.address is not None:
        return steward.database
    copy: Path = steward.data.parent / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir()
    for name in ("steward.db", "steward.db-wal"):
        if (steward.data / name).exists():
            shutil.copy(steward.data / name, copy / name)
    return DatabaseUnderTest(copy / "steward.db")
