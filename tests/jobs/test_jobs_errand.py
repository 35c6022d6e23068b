"""An errand has one holder at a time, and goes to another when that one is silent."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlalchemy.pool import AsyncAdaptedQueuePool

from steward.db.engine import Database, open_sqlite
from steward.db.migrate import migrate_postgres, migrate_sqlite
from steward.db.postgres import open_postgres
from steward.jobs.errand import Errand
from steward.jobs.tables import Errand as ErrandRow
from steward.kit.clock import now


@pytest.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    if request.param == "sqlite":
        migrate_sqlite(tmp_path / "steward.db")
        opened = open_sqlite(tmp_path / "steward.db")
    else:
        address = request.getfixturevalue("new_database")()
        migrate_postgres(address)
        opened = open_postgres(address, connections=8)
    yield opened
    await opened.close()


async def holders(database: Database) -> list[str]:
    async with database.read() as session:
        return list(await session.scalars(select(ErrandRow.holder)))


async def test_one_of_many_does_it(database: Database) -> None:
    done: list[int] = []
    go_on = asyncio.Event()

    async def work(_: Errand, n: int = 0) -> None:
        done.append(n)
        await go_on.wait()

    runs = [asyncio.create_task(Errand("it", database).run(work)) for _ in range(8)]
    finished, held = await asyncio.wait(runs, return_when=asyncio.FIRST_COMPLETED)
    while len(held) > 1:
        more, held = await asyncio.wait(held, return_when=asyncio.FIRST_COMPLETED)
        finished |= more
    assert not any(run.result() for run in finished)
    assert len(done) == 1
    go_on.set()
    assert await held.pop()
    assert await holders(database) == [], "it is free"
    assert await Errand("it", database).run(work), "for whoever comes next"


async def test_what_the_work_raises_is_raised_and_the_errand_is_free(database: Database) -> None:
    async def fail(_: Errand) -> None:
        raise OSError("the disk is away")

    with pytest.raises(OSError, match="away"):
        await Errand("it", database).run(fail)
    assert await holders(database) == []


async def test_one_that_was_silent_for_too_long_writes_nothing(database: Database) -> None:
    written: list[str] = []

    async def write(errand: Errand) -> None:
        async with database.unit() as session:
            await errand.hold(session)
            written.append("somebody else")

    async def stand_still(errand: Errand) -> None:
        async with database.unit() as session:  # as if its time had passed while it stood still
            await session.execute(update(ErrandRow).values(until=now() - timedelta(seconds=1)))
        assert await Errand("it", database).run(write)
        async with database.unit() as session:
            await errand.hold(session)
            written.append("the zombie")

    assert not await Errand("it", database).run(stand_still)
    assert written == ["somebody else"]
    assert await holders(database) == []


async def test_one_that_works_for_long_keeps_it(database: Database) -> None:
    """Longer than it may be silent: it is not, it says so by itself."""

    async def work(_: Errand) -> None:
        (first,) = await untils()
        while await untils() == [first]:  # noqa: ASYNC110 - it is a row that changes
            await asyncio.sleep(0.02)

    async def untils() -> list[object]:
        async with database.read() as session:
            return list(await session.scalars(select(ErrandRow.until)))

    assert await Errand("it", database, 0.6).run(work)


async def test_it_does_not_wait_for_a_connection_to_let_go(database: Database) -> None:
    """As in a process that leaves while the database does not answer."""
    async with AsyncExitStack() as others:

        async def use_up_all_connections(_: Errand) -> None:
            pool = database.writer.pool
            assert isinstance(pool, AsyncAdaptedQueuePool)
            for _ in range(pool.size()):
                await others.enter_async_context(database.writer.connect())

        async with asyncio.timeout(20):  # who waits for one waits for 30 s and more
            assert await Errand("it", database, 3.0).run(use_up_all_connections)
    assert len(await holders(database)) == 1, "it is free when its time is over"
