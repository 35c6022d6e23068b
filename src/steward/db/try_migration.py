"""Tries on a copy of the database what a migration would do to it, and throws the copy away."""

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import LiteralString

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from psycopg import sql
from sqlalchemy import Connection, MetaData, create_engine, func, inspect, select, table, text
from sqlalchemy.pool import NullPool

from steward.db.copy_postgres import HOME, snapshot, tables_of
from steward.db.copy_sqlite import copy_sqlite
from steward.db.engine import add_unixepoch, sqlite_pragmas
from steward.db.migrate import apply, missing_revisions

COPY = "steward_dry_run"
VERSION = "alembic_version"


@dataclass(frozen=True)
class Tried:
    """What would be done: revisions with the seconds each took, and how many rows each table had
    before and has after. `differs` says where the schema would still not be what the code expects:
    in words, empty when all is well."""

    revisions: list[tuple[str, float]]
    before: dict[str, int]
    after: dict[str, int]
    differs: list[str]


def try_on_sqlite(file: Path, expected: MetaData) -> Tried:
    """Try it on a copy beside the file, which may be in use. `expected` are all tables as the code
    has them. Raises `UnknownSchema`, `Unsound`, OSError and sqlite3.Error."""
    place = file.parent if file.exists() else None
    with tempfile.TemporaryDirectory(prefix=".dry-run-", dir=place) as folder:
        copy = Path(folder) / file.name
        if file.exists():
            copy_sqlite(file, copy)
        engine = create_engine(f"sqlite:///{copy}", poolclass=NullPool)
        with engine.connect() as connection:
            raw = connection.connection.dbapi_connection
            assert raw is not None
            for pragma in sqlite_pragmas("NORMAL"):
                raw.execute(pragma)
            add_unixepoch(raw)
            return _try(connection, expected, commit=True)


def try_on_postgres(address: str, expected: MetaData) -> Tried:
    """Try it in a schema of its own in the same database, in one transaction that is never
    committed: nobody sees it, and nothing is left of it whatever happens.

    Nobody is kept from working meanwhile. It takes the room of the rows once more; vectors and
    words are left out, since no migration touches them. Raises `UnknownSchema`, ValueError when the
    address is none, and what the driver raises.
    """
    with snapshot(address, changeable=True) as connection:
        if missing_revisions(connection):
            _copy_schema(connection)
        return _try(connection, expected)


def _try(connection: Connection, expected: MetaData, *, commit: bool = False) -> Tried:
    revisions = missing_revisions(connection)
    before = _count(connection, expected)
    took = []
    for revision in revisions:
        if commit:
            connection.commit()
        began = time.perf_counter()
        apply(connection, revision)
        took.append((revision, time.perf_counter() - began))
    return Tried(took, before, _count(connection, expected), _differences(connection, expected))


def _count(connection: Connection, expected: MetaData) -> dict[str, int]:
    there = set(inspect(connection).get_table_names())
    return {
        name: connection.scalar(select(func.count()).select_from(table(name))) or 0
        for name in sorted(there & set(expected.tables))
    }


def _differences(connection: Connection, expected: MetaData) -> list[str]:
    def ours(name: str | None, kind: str, _parents: object) -> bool:
        """The index and the job engine have tables of their own."""
        return kind != "table" or name in expected.tables

    context = MigrationContext.configure(
        connection, opts={"compare_type": True, "include_name": ours}
    )
    return [str(difference) for difference in compare_metadata(context, expected)]


def _copy_schema(connection: Connection) -> None:
    """Make Steward's tables once more, by the same migrations and with the same rows, in a schema
    that hides the real one until the transaction ends."""
    there = MigrationContext.configure(connection).get_current_revision()
    real = tables_of(connection, HOME)
    home = connection.scalar(text("SELECT current_schema()"))
    _say(connection, "CREATE SCHEMA {copy}", home)
    _say(connection, "SET LOCAL search_path TO {copy}, {home}", home)
    if there is None:
        return
    # Else the real one would be taken for the copy's.
    _say(connection, "CREATE TABLE {copy}.{table} (LIKE {home}.{table} INCLUDING ALL)", home)
    for revision in missing_revisions(connection, there):
        apply(connection, revision)
    copied = set(inspect(connection).get_table_names(COPY)) - {VERSION}
    for table_ in real:
        if table_.name in copied:
            columns = sql.SQL(", ").join(map(sql.Identifier, table_.columns))
            fill = "INSERT INTO {copy}.{table} ({columns}) SELECT {columns} FROM {home}.{table}"
            _say(connection, fill, home, table=sql.Identifier(table_.name), columns=columns)


def _say(
    connection: Connection, statement: LiteralString, home: str, **parts: sql.Composable
) -> None:
    named = {
        "copy": sql.Identifier(COPY),
        "home": sql.Identifier(home),
        "table": sql.Identifier(VERSION),
    }
    said = sql.SQL(statement).format(**(named | parts))
    connection.exec_driver_sql(said.as_string())
