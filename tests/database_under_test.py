"""A database that tests work with: a SQLite file, or a PostgreSQL database that stands for it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql

from postgres_server import PostgresServer
from steward.db.engine import Database, open_sqlite
from steward.db.migrate import migrate_postgres, migrate_sqlite
from steward.db.postgres import open_postgres
from steward.jobs.storage import Storage, in_postgres, in_sqlite

Rows = list[tuple[Any, ...]]
# Replicas are missed a sixth of the default time after they were killed.
LIVENESS = {"STEWARD_JOB_BEAT_SECONDS": "0.5", "STEWARD_JOB_TAKEOVER_SECONDS": "3"}


@dataclass(frozen=True)
class DatabaseUnderTest:
    """Where a database is: at the path, or at the address if it has one.

    Queries of tests are written once. They have `?` where a value stands, an id is 32 hexadecimal
    digits and a time looks as in SQLite; the tables of the job engine have names of their own.
    """

    path: Path
    address: str | None = None

    @property
    def settings(self) -> dict[str, str]:
        """What tells a Steward with this data folder to use it."""
        return {} if self.address is None else LIVENESS | {"STEWARD_DATABASE_URL": self.address}

    def migrate(self) -> None:
        """Bring the schema up to date."""
        if self.address is None:
            migrate_sqlite(self.path)
        else:
            migrate_postgres(self.address)

    def open(self) -> Database:
        """Open it as Steward does."""
        if self.address is None:
            return open_sqlite(self.path)
        return open_postgres(self.address, connections=8)

    def jobs(self, *, beat_seconds: float = 5, dead_after_seconds: float = 20) -> Storage:
        """Where its jobs are kept."""
        if self.address is None:
            return in_sqlite(self.path, "NORMAL")
        return in_postgres(
            self.address, beat_seconds=beat_seconds, dead_after_seconds=dead_after_seconds
        )

    def rows(self, query: str, *given: Any) -> Rows:
        """What the query finds, past everything that Steward does to find it."""
        return self._run(query, given)[0]

    def do(self, statement: str, *given: Any) -> int:
        """Change rows behind Steward's back; returns how many."""
        return self._run(statement, given)[1]

    def _run(self, statement: str, given: tuple[Any, ...]) -> tuple[Rows, int]:
        if self.address is None:
            with closing(sqlite3.connect(self.path)) as file, file:
                file.execute("PRAGMA foreign_keys = ON")
                done = file.execute(statement, tuple(map(_as_in_a_file, given)))
                return done.fetchall(), done.rowcount
        with psycopg.connect(self.address, options="-c search_path=public,jobs") as server:
            done_there = server.execute(statement.replace("?", "%s").encode(), given)
            found = done_there.fetchall() if done_there.description else []
            return [tuple(map(_as_in_a_file, row)) for row in found], done_there.rowcount

    def everything(self) -> bytes:
        """Every byte of the database, in its file or in the rows of its tables."""
        if self.address is None:
            return b"".join(file.read_bytes() for file in self.path.parent.glob("steward.db*"))
        tables = self.rows(
            "SELECT schemaname, tablename FROM pg_tables"
            " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
        )
        rows: Rows = []
        with psycopg.connect(self.address) as server:
            for table in tables:
                every = sql.SQL("SELECT to_jsonb(row)::text FROM {} AS row")
                rows += server.execute(every.format(sql.Identifier(*table))).fetchall()
        return "\n".join(text for (text,) in rows).encode()


def _as_in_a_file(value: Any) -> Any:
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    return value


@contextmanager
def new_databases(
    server: PostgresServer | None,
) -> Iterator[Callable[[Path], DatabaseUnderTest]]:
    """Makes empty databases that are there until the end of the block: files without a server."""
    made: list[str] = []

    def make(path: Path) -> DatabaseUnderTest:
        if server is None:
            return DatabaseUnderTest(path)
        made.append(server.new_database())
        return DatabaseUnderTest(path, made[-1])

    try:
        yield make
    finally:
        for address in made:
            assert server is not None
            server.drop_database(address)
