"""The audit log as a table for spreadsheets, written while it is read."""

import csv
import io
from collections.abc import AsyncIterator, Sequence

import orjson

from steward.db.engine import Database
from steward.db.read_all import read_all
from steward.operations.audit_log import Asked, Entry, read_log

AT_ONCE = 500
COLUMNS = (
    "time", "action", "actor", "actor_id", "key", "key_id", "thing_id", "thing_name", "person",
    "person_id", "address", "request_id", "details",
)  # fmt: skip
# A spreadsheet takes what begins with one of these for a formula, and would run it.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
# Without it some spreadsheets take UTF-8 for something else.
MARK = "\ufeff".encode()


async def log_as_csv(database: Database, asked: Asked) -> AsyncIterator[bytes]:
    """The table in pieces (RFC 4180, UTF-8 with a mark), the newest entry first."""
    yield MARK + _lines([COLUMNS])
    lines: list[Sequence[str]] = []
    every = read_all(
        database,
        lambda session, after, limit: read_log(session, asked, after, limit),
        lambda entry: entry.row.id,
        AT_ONCE,
    )
    async for entry in every:
        lines.append(_cells(entry))
        if len(lines) == AT_ONCE:
            yield _lines(lines)
            lines.clear()
    yield _lines(lines)


def _cells(entry: Entry) -> Sequence[str]:
    row = entry.row
    details = orjson.dumps(row.details).decode() if row.details else ""
    cells = (
        row.at.isoformat(), row.action, entry.actor, row.actor_id, entry.key, row.key_id,
        row.thing_id, row.thing_name, entry.person, row.person_id, row.address, row.request_id,
        details,
    )  # fmt: skip
    return [harmless(cell or "") for cell in cells]


def harmless(cell: str) -> str:
    """The text as a spreadsheet shows it, whatever it begins with."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _lines(rows: Sequence[Sequence[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()
