"""Compares documents, files and processes with what there ought to be."""

import os
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson
import psutil

from chaos.diary import Uploaded
from chaos.findings import Line, counts
from chaos.rows import Row, Rows

LONG_AGO_SECONDS = 25 * 3600
UNMEANT = ("unexpected error",)
PASSAGES = """
SELECT document_id, n, page, start, "end", text FROM passage ORDER BY document_id, n
"""


def documents(uploaded: Sequence[Uploaded], undisturbed: Sequence[Uploaded], rows: Rows) -> Line:
    """Every document has come to the same end, and has the same passages, each with its words and
    its vector, as the same file where nothing went wrong: ready, or failed for a reason."""
    there = {row["id"]: row for row in rows("SELECT * FROM document")}
    passages = _by_document(rows(PASSAGES))
    expected = {one.content: passages.get(one.document_id, []) for one in undisturbed}
    ends = {one.content: _end_of(there[one.document_id]) for one in undisturbed}
    wrong = [f"undisturbed, {end}" for end in ends.values() if end[0] != "ready" and not end[1]]
    for one in uploaded:
        document = there.get(one.document_id)
        if document is None:
            wrong.append(f"{one.name} is lost")
            continue
        if ends[one.content] != _end_of(document):
            wrong.append(f"{one.name}: {_end_of(document)}, not {ends[one.content]}")
        has_some = bool(passages.get(one.document_id)) == (document["status"] == "ready")
        if not has_some or expected[one.content] != passages.get(one.document_id, []):
            wrong.append(f"{one.name}: other passages than where nothing went wrong")
        if not document["passages"] == document["vectors"] == len(expected[one.content]):
            wrong.append(f"{one.name}: {document['passages']} and {document['vectors']} counted")
    doubles = Counter((row["owner_id"], row["digest"]) for row in there.values())
    wrong += [f"the same file is there {n} times: {who}" for who, n in doubles.items() if n > 1]
    states = Counter(row["status"] for row in there.values())
    return Line("documents", f"{len(uploaded)} files, {counts(states)}", wrong)


def words_and_vectors_in_a_file(rows: Rows) -> Line:
    """In SQLite: each passage has its words and its vector."""
    (count,) = rows("SELECT count(*) AS n FROM passage")
    wrong = []
    for table in ("passage_words", "passage_vector"):
        (there,) = rows(f"SELECT count(*) AS n FROM {table}")
        if there["n"] != count["n"]:
            wrong.append(f"{table} has {there['n']} of {count['n']}")
    return Line("words and vectors", f"{count['n']} passages", wrong)


def words_and_vectors(rows: Rows) -> Line:
    """On PostgreSQL: each passage has its words and its vector, and they are counted rightly."""
    (count,) = rows("SELECT count(*) AS n FROM passage")
    wrong = []
    tables = [
        "passage_words",
        *(f"passage_vector_{s['id']}" for s in rows("SELECT id FROM vector_space")),
    ]
    for name in tables:
        (there,) = rows(f"SELECT count(*) AS n FROM {name}")
        if there["n"] != count["n"]:
            wrong.append(f"{name} has {there['n']} of {count['n']}")
    counted = rows("SELECT owner_id, passages, words FROM owner_words WHERE passages > 0")
    real = rows(
        "SELECT owner_id, count(*) AS passages, sum(length)::bigint AS words"
        " FROM passage JOIN passage_words ON passage_id = passage.id GROUP BY owner_id"
    )
    if sorted(counted, key=str) != sorted(real, key=str):
        wrong.append(f"counted {counted}, there are {real}")
    return Line("words and vectors", f"{count['n']} passages", wrong)


def age_what_nobody_owns(data: Path, rows: Rows) -> int:
    """Let a day pass for files that no document stands for: then the next start may know that they
    are no uploads under way. Returns how many there are."""
    found = strays(data, rows)
    long_ago = time.time() - LONG_AGO_SECONDS
    for path in found:
        os.utime(path, (long_ago, long_ago))
    return len(found)


def files(data: Path, temporary: Path, swept: int, rows: Rows) -> Line:
    """There is a file for each document and no other, also none in the folder for temporary
    files. `swept` is how many others there were before the last start."""
    wrong = [f"left over: {path}" for path in strays(data, rows)]
    wrong += [f"left over: {path}" for path in temporary.rglob("*") if path.is_file()]
    there = {path.name for path in (data / "files").glob("*/*")}
    ids = {row["id"] for row in rows("SELECT id FROM document")}
    wrong += [f"{id_} has no file" for id_ in ids - there]
    return Line("files", f"{len(there)} files, {swept} were swept up", wrong)


def processes(temporary: Path) -> Line:
    """Nothing still runs of those who were given this folder for temporary files, or were started
    by them."""
    wrong = []
    for process in psutil.process_iter():
        try:
            if process.environ().get("TMPDIR") == str(temporary):
                wrong.append(f"{process.pid} {' '.join(process.cmdline())}")
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
    return Line("processes", "all have ended", wrong)


def strays(data: Path, rows: Rows) -> list[Path]:
    """Files that no document stands for."""
    ids = {row["id"] for row in rows("SELECT id FROM document")}
    return [path for path in (data / "files").rglob("*") if path.is_file() and path.name not in ids]


def _end_of(document: Row) -> tuple[str, str | None]:
    return document["status"], document["error_code"]


def _by_document(rows: Sequence[Row]) -> dict[str, list[tuple[object, ...]]]:
    found: dict[str, list[tuple[object, ...]]] = {}
    for row in rows:
        found.setdefault(row["document_id"], []).append(tuple(row.values())[1:])
    return found


def logs(texts: dict[str, str]) -> Line:
    """What replicas have logged as an error. It is no mistake to be cut off from a database that
    crashes, so this only informs; a traceback that nobody meant is one."""
    errors: Counter[str] = Counter()
    wrong = []
    for name, text in texts.items():
        for line in text.splitlines():
            said = _said(line)
            if said.get("level") in ("error", "critical"):
                errors[said["event"]] += 1
            if said.get("event") in UNMEANT:
                wrong.append(f"{name}: {line[:600]}")
    counted = ", ".join(f"{n} x {event!r}" for event, n in errors.most_common())
    return Line("log", counted or "no errors", wrong)


def _said(line: str) -> dict[str, Any]:
    """A line of the log; what is none says nothing."""
    try:
        said = orjson.loads(line)
    except orjson.JSONDecodeError:
        return {}
    return said if isinstance(said, dict) else {}
