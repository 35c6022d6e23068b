"""Puts the tables of a backup into an empty PostgreSQL database. Its rows, what has been added to
the schema since, and what was deleted meanwhile go there in one transaction."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from steward.backups.contents import DATABASE, TABLES, Contents, no_backup
from steward.backups.delete_again import delete_again
from steward.backups.refusal import Refusal
from steward.db.copy_postgres import (
    HOME,
    VECTORS,
    CopiedTable,
    copy_in,
    empty,
    go_on_counting,
)
from steward.db.hold import InUse, hold_postgres
from steward.db.migrate import apply, check_server, missing_revisions, revisions, upgrade
from steward.db.postgres import open_postgres
from steward.index import postgres_vectors
from steward.index.postgres import PostgresIndex
from steward.index.tables import VectorSpace
from steward.jobs.rows import SCHEMA
from steward.jobs.storage import in_postgres, prepare


@contextmanager
def unused(address: str) -> Iterator[Connection]:
    """A database that is not in use, held for as long as the block runs: whoever starts on it
    meanwhile waits. Raises `Refusal` if somebody has an account in it, or a Steward runs on it."""
    in_use = Refusal(
        "The database is in use: it has accounts, or a Steward runs on it. Restoring replaces "
        "nothing; set STEWARD_DATABASE_URL to an empty database.",
        "数据库正在使用：其中已有账户，或有 Steward 在其上运行。恢复不会覆盖任何内容，"
        "请将 STEWARD_DATABASE_URL 设为空数据库。",
    )
    try:
        with hold_postgres(address) as connection:
            there = inspect(connection).has_table("user_account")
            if there and connection.scalar(text("SELECT 1 FROM user_account LIMIT 1")):
                raise in_use
            connection.rollback()
            yield connection
    except InUse:
        raise in_use from None


def into_postgres(
    connection: Connection, address: str, folder: Path, schema: str, contents: Contents
) -> tuple[list[str], list[str]]:
    """Load what was unpacked into this folder, and bring it up to date. The connection holds the
    unused database. Blocks.

    Returns the revisions applied after loading, and the tables that this Steward has not and that
    were left out. Raises `Refusal`, `UnfitDatabase`, and what the driver and migrations raise; the
    database has no rows then.
    """
    told = _described(folder)
    check_server(connection)
    connection.commit()
    _make_tables(connection, schema)
    prepare(in_postgres(address))
    return asyncio.run(_load(address, folder, told, contents))


def _described(folder: Path) -> dict[str, Any]:
    file = folder / TABLES
    if not file.exists():
        raise no_backup()
    told: dict[str, Any] = json.loads(file.read_bytes())
    return told


def _make_tables(connection: Connection, schema: str) -> None:
    """Bring an empty database to the backup's schema."""
    there = MigrationContext.configure(connection).get_current_revision()
    connection.rollback()
    order = revisions()
    if there in order and order.index(there) > order.index(schema):
        raise Refusal(
            f"The database is empty, but at a newer schema ({there}) than the backup ({schema}). "
            "Set STEWARD_DATABASE_URL to a new database.",
            f"数据库虽为空，但其结构版本（{there}）比备份（{schema}）更新。"
            "请将 STEWARD_DATABASE_URL 设为新建的数据库。",
        )
    upgrade(connection, schema)


async def _load(
    address: str, folder: Path, told: dict[str, Any], contents: Contents
) -> tuple[list[str], list[str]]:
    tables = [CopiedTable(**one) for one in told["tables"]]
    database, index = open_postgres(address, connections=2), PostgresIndex()
    try:
        async with database.writer.begin() as connection:
            await index.prepare(connection)
            there = await connection.run_sync(_all_tables)
        plain = [table for table in tables if (table.schema, table.name) in there]
        spaces = {table.name: table for table in tables if table.binary}
        left_out = [t.name for t in tables if t not in plain and not t.binary]
        async with database.unit() as session:
            await _take_long(session)
            await empty(session, plain)
            for table in plain:
                await _fill(session, table, folder, contents)
            for space in (await session.scalars(select(VectorSpace))).all():
                if table_of_space := spaces.get(f"{VECTORS}{space.id}"):
                    await _fill_space(session, space, table_of_space, folder, contents)
            for schema, sequences in told["sequences"].items():
                await go_on_counting(session, schema, sequences)
            applied = await session.run_sync(_bring_up_to_date)
            await delete_again(session, contents.deleted, index)
            await session.execute(text("ANALYZE"))
    finally:
        await database.close()
    return applied, left_out


def _bring_up_to_date(session: Session) -> list[str]:
    connection = session.connection()
    missing = missing_revisions(connection)
    for revision in missing:
        apply(connection, revision)
    return missing


def _all_tables(connection: Connection) -> set[tuple[str, str]]:
    inspector = inspect(connection)
    home = {(HOME, name) for name in inspector.get_table_names()}
    return home | {(SCHEMA, name) for name in inspector.get_table_names(SCHEMA)}


async def _take_long(session: AsyncSession) -> None:
    for limit in ("statement_timeout", "idle_in_transaction_session_timeout"):
        await session.execute(text(f"SET LOCAL {limit} = 0"))


async def _fill(
    session: AsyncSession, table: CopiedTable, folder: Path, contents: Contents
) -> None:
    rows = await copy_in(session, table, _parts(folder, table))
    name = table.name if table.schema == HOME else f"{table.schema}.{table.name}"
    if rows != contents.rows.get(name):
        raise Refusal(
            f"Table {name} has {rows} rows, and the backup says {contents.rows.get(name)}.",
            f"表 {name} 有 {rows} 行，而备份记录为 {contents.rows.get(name)} 行。",
        )


async def _fill_space(
    session: AsyncSession,
    space: VectorSpace,
    table: CopiedTable,
    folder: Path,
    contents: Contents,
) -> None:
    """Vectors first and their graph after them: it would take longer vector by vector."""
    await postgres_vectors.create(session, space.id, space.dimensions)
    await postgres_vectors.drop_graph(session, space.id)
    await _fill(session, table, folder, contents)
    await postgres_vectors.create(session, space.id, space.dimensions)


def _parts(folder: Path, table: CopiedTable) -> Iterator[bytes]:
    place = folder / DATABASE / table.schema / table.name
    for part in sorted(place.glob("*"), key=lambda part: int(part.name)):
        yield part.read_bytes()
