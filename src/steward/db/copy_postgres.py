"""Copies the tables of a PostgreSQL database, out of one moment of it and into another database.

Steward's tables are in the schema that is current (`home`, whatever its name), the job engine's in
one of their own. Rows go by COPY as text, which any later server reads; the index's vectors go in
binary, which is a quarter as long.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, cast

import psycopg
from psycopg import sql
from sqlalchemy import Connection, create_engine, inspect, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.pool import NullPool

from steward.db.postgres import CONNECT_SECONDS, postgres_url, server_settings

HOME = "home"
VECTORS = "passage_vector_"
PART_BYTES = 4 << 20

_COLUMNS = """
SELECT attname FROM pg_attribute
WHERE attrelid = CAST(:table AS regclass) AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
ORDER BY attnum
"""
_SEQUENCES = """
SELECT sequencename, last_value FROM pg_sequences
WHERE schemaname = :schema AND last_value IS NOT NULL ORDER BY sequencename
"""


@dataclass(frozen=True)
class CopiedTable:
    """A table whose rows are copied. `schema` is the real one's, or `HOME` for the current one."""

    schema: str
    name: str
    columns: list[str]

    @property
    def binary(self) -> bool:
        """Whether its rows are copied in binary."""
        return self.name.startswith(VECTORS)

    @property
    def full_name(self) -> sql.Composable:
        """As it is said in a statement."""
        place = () if self.schema == HOME else (self.schema,)
        return sql.Identifier(*place, self.name)


@contextmanager
def snapshot(address: str, *, changeable: bool = False) -> Iterator[Connection]:
    """A connection that sees one moment of the database for as long as the block runs, in a
    transaction that is rolled back; it can change nothing unless it is to. Raises ValueError when
    the address is none, and what the driver raises."""
    url = postgres_url(address)
    engine = create_engine(
        url,
        poolclass=NullPool,
        connect_args={
            "application_name": "steward backup",
            "connect_timeout": CONNECT_SECONDS,
            "options": server_settings(
                url,
                timezone="UTC",
                statement_timeout="0",
                idle_in_transaction_session_timeout="0",
            ),
        },
    )
    with engine.connect().execution_options(
        isolation_level="REPEATABLE READ", postgresql_readonly=not changeable
    ) as connection:
        connection.execute(text("SELECT 1"))  # from here on
        yield connection


def tables_of(connection: Connection, schema: str, but: Sequence[str] = ()) -> list[CopiedTable]:
    """The tables of a schema, those first that others refer to. Nobody can drop one of them before
    the transaction ends."""
    inspector = inspect(connection)
    place = None if schema == HOME else schema
    found = []
    for name, _ in inspector.get_sorted_table_and_fkc_names(place):
        if name is not None and name not in but:
            found.append(CopiedTable(schema, name, _columns(connection, name, place)))
    for table in found:
        _run(connection, sql.SQL("LOCK TABLE {} IN ACCESS SHARE MODE").format(table.full_name))
    return found


def sequences_of(connection: Connection, schema: str) -> dict[str, int]:
    """How far the sequences of a schema have counted; those that have not begun are left out."""
    real = connection.scalar(text("SELECT current_schema()")) if schema == HOME else schema
    rows = connection.execute(text(_SEQUENCES), {"schema": real})
    return {row.sequencename: row.last_value for row in rows}


def copy_out(connection: Connection, table: CopiedTable) -> Iterator[bytes]:
    """The table's rows in parts of some megabytes, which belong together in this order."""
    statement = _copy(table, "TO STDOUT")
    part = bytearray()
    with _driver(connection).cursor() as cursor, cursor.copy(statement) as copy:
        for piece in copy:
            part += piece
            if len(part) >= PART_BYTES:
                yield bytes(part)
                part.clear()
    if part:
        yield bytes(part)


async def copy_in(session: AsyncSession, table: CopiedTable, parts: Iterable[bytes]) -> int:
    """Add rows, in the caller's unit, that `copy_out` gave; returns how many."""
    driver = await _async_driver(session)
    async with driver.cursor() as cursor:
        async with cursor.copy(_copy(table, "FROM STDIN")) as copy:
            for part in parts:
                await copy.write(part)
        return cursor.rowcount


async def empty(session: AsyncSession, tables: Sequence[CopiedTable]) -> None:
    """Delete all rows of these tables, in the caller's unit."""
    names = sql.SQL(", ").join(table.full_name for table in tables)
    driver = await _async_driver(session)
    await driver.execute(sql.SQL("TRUNCATE {} CASCADE").format(names))


async def go_on_counting(session: AsyncSession, schema: str, sequences: dict[str, int]) -> None:
    """Let the sequences of a schema go on after these numbers."""
    place = () if schema == HOME else (schema,)
    driver = await _async_driver(session)
    for name, value in sequences.items():
        spoken = sql.Identifier(*place, name).as_string()
        await driver.execute("SELECT setval(%s::regclass, %s)", (spoken, value))


def _columns(connection: Connection, table: str, schema: str | None) -> list[str]:
    names = (table,) if schema is None else (schema, table)
    spoken = sql.Identifier(*names).as_string()
    return list(connection.scalars(text(_COLUMNS), {"table": spoken}))


def _copy(table: CopiedTable, where: str) -> sql.Composed:
    columns = sql.SQL(", ").join(map(sql.Identifier, table.columns))
    form = sql.SQL("BINARY" if table.binary else "TEXT")
    return sql.SQL("COPY {} ({}) {} (FORMAT {})").format(
        table.full_name, columns, sql.SQL(where), form
    )


def _run(connection: Connection, statement: sql.Composed) -> None:
    _driver(connection).execute(statement)


def _driver(connection: Connection) -> "psycopg.Connection[Any]":
    return cast("psycopg.Connection[Any]", connection.connection.driver_connection)


async def _async_driver(session: AsyncSession) -> "psycopg.AsyncConnection[Any]":
    raw = await (await session.connection()).get_raw_connection()
    return cast("psycopg.AsyncConnection[Any]", raw.driver_connection)
