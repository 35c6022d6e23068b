"""Reads the rows of either engine in one form: dictionaries, and ids as clients write them."""

import sqlite3
import uuid
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
from psycopg.rows import dict_row

Row = dict[str, Any]
Rows = Callable[[str], list[Row]]
"""Runs a query and returns its rows. The engine's jobs are in the schema `jobs` on PostgreSQL, and
without one in SQLite; write `{jobs}` before their tables."""


def in_postgres(address: str) -> Rows:
    """The rows of the database at `postgresql://…`."""

    def rows(query: str) -> list[Row]:
        with psycopg.connect(address, row_factory=dict_row) as connection:
            found = connection.execute(query.replace("{jobs}", "jobs."))
            return [_plain(row) for row in found]

    return rows


def in_sqlite(path: Path) -> Rows:
    """The rows of an embedded database."""

    def rows(query: str) -> list[Row]:
        with closing(sqlite3.connect(path, timeout=30)) as connection:
            connection.row_factory = sqlite3.Row
            found = connection.execute(query.replace("{jobs}", "")).fetchall()
            return [_plain(dict(row)) for row in found]

    return rows


def _plain(row: Row) -> Row:
    return {name: _id(value) if _is_id(name) else value for name, value in row.items()}


def _is_id(name: str) -> bool:
    return name == "id" or name.endswith("_id")


def _id(value: Any) -> Any:
    """An id as text with its dashes; what is no UUID stays what it is."""
    try:
        return str(value if isinstance(value, uuid.UUID) else uuid.UUID(str(value)))
    except ValueError:
        return value
