"""PostgreSQL keeps what SQLite keeps, and its units and looks behave as Steward's do."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
import pytest_asyncio
from psycopg import sql
from sqlalchemy import JSON, LargeBinary, Uuid, func, select, text, update
from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from postgres_server import PostgresServer
from steward.db.base import UtcDateTime
from steward.db.engine import Database
from steward.db.postgres import open_postgres, postgres_url
from steward.kit.ids import new_id


class Registry(DeclarativeBase):
    """Apart from Steward's tables."""


class Kept(Registry):
    """One column of each kind that Steward uses."""

    __tablename__ = "kept"
    id: Mapped[str] = mapped_column(Uuid(as_uuid=False), primary_key=True, default=new_id)
    at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    facts: Mapped[Any] = mapped_column(JSON())
    words: Mapped[str] = mapped_column(default="")
    raw: Mapped[bytes] = mapped_column(LargeBinary(), default=b"")
    number: Mapped[int] = mapped_column(default=0)


@pytest_asyncio.fixture
async def database(new_database: Callable[[], str]) -> AsyncIterator[Database]:
    opened = open_postgres(new_database(), connections=8)
    async with opened.writer.begin() as connection:
        await connection.run_sync(Registry.metadata.create_all)
    yield opened
    await opened.close()


async def keep(database: Database, **columns: Any) -> Kept:
    """Write a row in one unit and read it in another connection."""
    row = Kept(**{"facts": None, **columns})
    async with database.unit() as session:
        session.add(row)
    async with database.read() as session:
        return (await session.execute(select(Kept).where(Kept.id == row.id))).scalar_one()


async def test_times_come_back_as_utc(database: Database) -> None:
    there = datetime(2026, 3, 29, 2, 30, 0, 123456, timezone(timedelta(hours=8)))
    row = await keep(database, at=there)
    assert row.at == there
    assert row.at is not None
    assert row.at.isoformat() == "2026-03-28T18:30:00.123456+00:00"


async def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="without a zone"):
        await keep(database, at=datetime(2026, 1, 1))


@pytest.mark.parametrize(
    "facts", [None, {"a": [1, 2.5, None, "灯塔"]}, [], "text", True, {"nul": "\x00"}]
)
async def test_json_comes_back_as_it_was(database: Database, facts: Any) -> None:
    assert (await keep(database, facts=facts)).facts == facts


async def test_ids_are_text_and_sort_by_time(database: Database) -> None:
    ids = [(await keep(database, number=n)).id for n in range(5)]
    async with database.read() as session:
        found = (await session.execute(select(Kept.id).order_by(Kept.id))).scalars().all()
    assert list(found) == ids


async def test_text_keeps_its_length_and_bytes_their_value(database: Database) -> None:
    row = await keep(database, words="a\x00b\n灯塔😀", raw=bytes(range(256)))
    assert row.words == "a\N{REPLACEMENT CHARACTER}b\n灯塔😀"
    assert row.raw == bytes(range(256))


async def test_a_look_changes_nothing(database: Database) -> None:
    row = await keep(database)
    with pytest.raises(DBAPIError, match="read-only"):
        async with database.read() as session:
            await session.execute(update(Kept).values(number=1))
    async with database.read() as session:
        assert (await session.get_one(Kept, row.id)).number == 0


async def test_a_unit_that_raises_leaves_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with database.unit() as session:
            session.add(Kept(facts=None))
            await session.flush()
            _ = 1 / 0
    async with database.read() as session:
        assert (await session.execute(select(func.count(Kept.id)))).scalar_one() == 0


async def test_more_units_than_connections_all_get_their_turn(database: Database) -> None:
    row = await keep(database)

    async def count() -> None:
        async with database.unit() as session:
            await session.execute(
                update(Kept).where(Kept.id == row.id).values(number=Kept.number + 1)
            )

    await asyncio.gather(*(count() for _ in range(50)))
    async with database.read() as session:
        assert (await session.get_one(Kept, row.id)).number == 50


async def test_connections_that_the_server_ended_are_not_used(
    database: Database, postgres: PostgresServer
) -> None:
    row = await keep(database)
    ended = sql.SQL(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
        " WHERE application_name = 'steward' AND pid <> pg_backend_pid()"
    )
    assert all(done for (done,) in postgres.run(ended))
    async with database.read() as session:
        assert (await session.get_one(Kept, row.id)).number == 0
    async with database.unit() as session:
        await session.execute(update(Kept).values(number=2))


async def test_every_connection_has_the_limits(database: Database) -> None:
    asked = text(
        "SELECT name, setting FROM pg_settings WHERE name IN ('TimeZone', 'statement_timeout',"
        " 'lock_timeout', 'idle_in_transaction_session_timeout')"
    )
    async with database.unit() as session:
        limits = {row.name: row.setting for row in await session.execute(asked)}
    assert limits["TimeZone"] == "UTC"
    assert int(limits["idle_in_transaction_session_timeout"]) < int(limits["lock_timeout"])
    assert 0 < int(limits["lock_timeout"]) < int(limits["statement_timeout"])


async def test_what_the_address_says_wins(new_database: Callable[[], str]) -> None:
    address = f"{new_database()}?options=-c%20statement_timeout%3D5s"
    database = open_postgres(address)
    async with database.read() as session:
        assert await session.scalar(text("SHOW statement_timeout")) == "5s"
    await database.close()


@pytest.mark.parametrize(
    "address", ["", "mysql://a/b", "postgresql://host", "postgresql://h:port/x", "postgresql"]
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="postgresql://user:password@host/name"):
        postgres_url(address)


def test_the_usual_spellings_are_one_address() -> None:
    spellings = {
        postgres_url(f"{scheme}://u:p@h/n?sslmode=require")
        for scheme in ("postgres", "postgresql", "postgresql+psycopg")
    }
    assert [url.drivername for url in spellings] == ["postgresql+psycopg"]
