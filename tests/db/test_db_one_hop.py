"""Statements on the embedded database: what comes back, and what is left when they fail."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from steward.db.engine import Database, open_sqlite


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = open_sqlite(tmp_path / "steward.db")
    async with database.unit() as session:
        await session.execute(text("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT UNIQUE)"))
    yield database
    await database.close()


async def names(database: Database) -> list[str]:
    async with database.read() as session:
        return list(await session.scalars(text("SELECT name FROM thing ORDER BY id")))


async def add(database: Database, *found: str) -> None:
    async with database.unit() as session:
        rows = [{"name": name} for name in found]
        await session.execute(text("INSERT INTO thing (name) VALUES (:name)"), rows)


async def test_rows_columns_and_counts_come_back(database: Database) -> None:
    await add(database, "a", "b", "c")
    async with database.unit() as session:
        changed = await session.execute(text("UPDATE thing SET name = name || '!' WHERE id > 1"))
        assert changed.rowcount == 2
        made = await session.execute(text("INSERT INTO thing (name) VALUES ('d')"))
        assert made.lastrowid == 4
        found = await session.execute(text("SELECT id, name FROM thing ORDER BY id"))
        assert list(found.keys()) == ["id", "name"]
        assert found.fetchmany(2) == [(1, "a"), (2, "b!")]
        assert found.all() == [(3, "c!"), (4, "d")]
        nothing = await session.execute(text("SELECT id, name FROM thing WHERE id > 9"))
        assert nothing.first() is None


async def test_a_refused_statement_takes_its_unit_back(database: Database) -> None:
    await add(database, "a")
    with pytest.raises(IntegrityError):
        await add(database, "b", "a")
    with pytest.raises(OperationalError):
        async with database.unit() as session:
            await session.execute(text("INSERT INTO thing (name) VALUES ('c')"))
            await session.execute(text("INSERT INTO nowhere VALUES (1)"))
    assert await names(database) == ["a"]


async def test_one_who_only_looks_changes_nothing(database: Database) -> None:
    await add(database, "a")
    with pytest.raises(OperationalError, match="readonly"):
        async with database.read() as session:
            await session.execute(text("DELETE FROM thing"))
    assert await names(database) == ["a"]


async def test_a_look_sees_what_was_committed_since_the_last_one(database: Database) -> None:
    async with database.read() as session:
        count = text("SELECT count(*) FROM thing")
        assert await session.scalar(count) == 0
        await add(database, "a")
        assert await session.scalar(count) == 1


async def test_a_unit_cancelled_in_its_statement_leaves_nothing(database: Database) -> None:
    begun = asyncio.Event()

    async def long_unit() -> None:
        async with database.unit() as session:
            await session.execute(text("INSERT INTO thing (name) VALUES ('a')"))
            begun.set()
            await session.execute(
                text(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3000000) "
                    "SELECT max(i) FROM n"
                )
            )

    unit = asyncio.create_task(long_unit())
    await begun.wait()
    unit.cancel()
    with pytest.raises(asyncio.CancelledError):
        await unit
    await add(database, "b")
    assert await names(database) == ["b"]
