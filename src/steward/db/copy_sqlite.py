"""Copies an embedded database as it is at one moment, while others go on writing to it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool


class Unsound(Exception):
    """The database is damaged; the message says what SQLite says."""


def copy_sqlite(source: Path, copy: Path) -> None:
    """Copy the database into one new file, and look whether it is sound.

    All pages are copied in one go, under one look at the database: writers go on meanwhile, and
    the copy has what was committed before it began (https://www.sqlite.org/backup.html).
    Raises `Unsound` and sqlite3.Error.
    """
    with (
        closing(sqlite3.connect(f"{source.as_uri()}?mode=ro", uri=True)) as original,
        closing(sqlite3.connect(copy)) as target,
    ):
        original.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")  # one file, without one beside it
        (said,) = target.execute("PRAGMA quick_check(1)").fetchone()
        if said != "ok":
            raise Unsound(said)


@contextmanager
def look_at_sqlite(file: Path) -> Iterator[Connection]:
    """A connection to the database as it is, that can change nothing."""
    engine = create_engine(f"sqlite:///{file.as_uri()}?mode=ro&uri=true", poolclass=NullPool)
    with engine.connect() as connection:
        yield connection
