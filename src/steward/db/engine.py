"""Opens the database and hands out units of work. Only this file, jobs/ and index/ know the engine.

SQLite has one writer at a time whatever one does, so Steward gives it one writing connection, which
units wait for in turn inside the process, and several reading ones. A read never waits for a write.
"""

import asyncio
import sqlite3
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Literal

import orjson
from sqlalchemy import event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from steward.db.away import is_away
from steward.db.guard import unit_is_open
from steward.db.one_hop import OneHopDriver

BUSY_SECONDS = 30
BETWEEN_TRIES_SECONDS = 0.5


class Database:
    """One database, opened. `unit()` to change it, `read()` to look."""

    def __init__(self, writer: AsyncEngine, reader: AsyncEngine, name: str) -> None:
        self.writer = writer
        self.reader = reader
        self.name = name

    @asynccontextmanager
    async def unit(self, *, patience_seconds: float = 0.0) -> AsyncIterator[AsyncSession]:
        """One short transaction: committed when the block ends, rolled back when it raises.

        A database that is away at its beginning is waited for so long; one that goes away in its
        middle raises. Nothing else that is slow may be waited for inside; `db.guard` raises if a
        model or a file is.
        """
        session = AsyncSession(self.writer, expire_on_commit=False)
        with unit_is_open():
            async with session, session.begin():
                if patience_seconds:
                    await _begin(session, time.monotonic() + patience_seconds)
                yield session

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """A look at the database; what is changed through it is lost."""
        with unit_is_open():
            async with AsyncSession(self.reader, expire_on_commit=False) as session:
                yield session

    async def close(self) -> None:
        """Give all connections back."""
        await self.reader.dispose()
        if self.writer is not self.reader:
            await self.writer.dispose()


async def _begin(session: AsyncSession, deadline: float) -> None:
    while True:
        try:
            await session.connection()
        except SQLAlchemyError as error:
            if not is_away(error) or time.monotonic() > deadline:
                raise
            await asyncio.sleep(BETWEEN_TRIES_SECONDS)
        else:
            return


def dump_json(value: Any) -> str:
    """JSON for a column."""
    return orjson.dumps(value).decode()


def open_sqlite(path: Path, *, synchronous: Literal["NORMAL", "FULL"] = "NORMAL") -> Database:
    """Open the embedded database; the file is made when it is not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    url = f"sqlite+aiosqlite:///{path}"
    common: dict[str, Any] = {
        "module": OneHopDriver(),
        "poolclass": AsyncAdaptedQueuePool,
        "max_overflow": 0,
        "pool_timeout": 600,
        "json_serializer": dump_json,
        "json_deserializer": orjson.loads,
        "hide_parameters": True,  # what people write is in no log
    }
    writer = create_async_engine(url, pool_size=1, **common)
    reader = create_async_engine(
        url,
        pool_size=4,
        isolation_level="AUTOCOMMIT",
        skip_autocommit_rollback=True,  # there is nothing to roll back
        **common,
    )
    for engine, writes in ((writer, True), (reader, False)):
        _prepare_connections(engine, synchronous, writes=writes)
    return Database(writer, reader, "SQLite")


def _prepare_connections(engine: AsyncEngine, synchronous: str, *, writes: bool) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def connect(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        for pragma in sqlite_pragmas(synchronous):
            cursor.execute(pragma)
        if not writes:
            cursor.execute("PRAGMA query_only = 1")
        cursor.close()
        if writes:
            # The driver would begin on the first INSERT only, with a lock that can be refused half
            # way through; Steward begins each unit itself, with the writing lock in hand.
            connection.isolation_level = None
        add_unixepoch(connection)

    if writes:

        @event.listens_for(engine.sync_engine, "begin")
        def begin(connection: Any) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE")


def sqlite_pragmas(synchronous: str) -> list[str]:
    """What every connection to the embedded database says first, the job engine's included."""
    return [
        f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}",
        "PRAGMA journal_mode = WAL",
        f"PRAGMA synchronous = {synchronous}",
        "PRAGMA foreign_keys = ON",
        "PRAGMA cache_size = -16384",
        "PRAGMA temp_store = MEMORY",
    ]


def add_unixepoch(connection: Any) -> None:
    """Teach old SQLite `unixepoch('subsec')`, which the job engine asks for on Python 3.12+."""
    if sqlite3.sqlite_version_info < (3, 42) and sys.version_info >= (3, 12):
        connection.create_function(
            "unixepoch", -1, lambda *a: time.time() if a == ("subsec",) else int(time.time())
        )
