"""The engine that this run of the tests is on.

SQLite, unless STEWARD_TEST_DATABASE=postgresql: then a database in a real PostgreSQL server stands
wherever there would be a file.
"""

import functools
import os
from pathlib import Path

import psycopg
from psycopg import sql

from postgres_server import shared_postgres
from steward.db.engine import Database, open_sqlite
from steward.db.migrate import migrate_postgres, migrate_sqlite
from steward.db.postgres import open_postgres

ON_POSTGRES = os.environ.get("STEWARD_TEST_DATABASE", "sqlite") == "postgresql"


@functools.cache
def address_of(path: Path) -> str | None:
    """The address of the PostgreSQL database that stands for this file, empty at first; None on
    SQLite. Raises `NoPostgres`: whoever asked for PostgreSQL shall not believe that it was tested.
    """
    return shared_postgres().new_database() if ON_POSTGRES else None


def migrate_database(path: Path) -> None:
    """Bring the schema up to date."""
    address = address_of(path)
    if address is None:
        migrate_sqlite(path)
    else:
        migrate_postgres(address)


def open_database(path: Path) -> Database:
    """Open the database that this file is, or that stands for it."""
    address = address_of(path)
    return open_sqlite(path) if address is None else open_postgres(address, connections=8)


def all_that_is_kept(path: Path) -> bytes:
    """Every byte of the database, in its file or in the rows of its tables."""
    address = address_of(path)
    if address is None:
        return b"".join(file.read_bytes() for file in path.parent.iterdir() if file.is_file())
    rows: list[str] = []
    with psycopg.connect(address) as connection:
        tables = connection.execute(
            "SELECT schemaname, tablename FROM pg_tables"
            " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
        ).fetchall()
        for table in tables:
            every = sql.SQL("SELECT to_jsonb(row)::text FROM {} AS row")
            found = connection.execute(every.format(sql.Identifier(*table))).fetchall()
            rows += [text for (text,) in found]
    return "\n".join(rows).encode()
