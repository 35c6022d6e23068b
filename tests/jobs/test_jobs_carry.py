"""Jobs under way are carried from one place to another, with their ids and what they were given."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

from steward.db.engine import Database, open_sqlite
from steward.db.postgres import open_postgres
from steward.jobs.carry import JobUnderWay, jobs_under_way, make_room, put_in_queues
from steward.jobs.storage import Storage, in_postgres, in_sqlite

JOBS = [
    JobUnderWay("one", "read_document", "read", ("a document",), {"request_id": "r1"}),
    JobUnderWay("two", "embed_document", "embed", ("a document",), {}),
    JobUnderWay("three", "answer", None, ("a run",), {}),
]


@pytest.fixture(params=["sqlite", "postgresql"])
def place(
    request: pytest.FixtureRequest, tmp_path: Path, new_database: Callable[[], str]
) -> tuple[Storage, Database]:
    """A place for jobs where the engine has never been, and its database."""
    if request.param == "sqlite":
        file = tmp_path / "jobs.db"
        return in_sqlite(file, "NORMAL"), open_sqlite(file)
    address = new_database()
    return in_postgres(address), open_postgres(address, connections=2)


async def put(place: tuple[Storage, Database], *jobs: JobUnderWay) -> None:
    storage, database = place
    async with database.unit() as session:
        await session.run_sync(
            lambda session: put_in_queues(session, storage, jobs, else_queue="runs")
        )


async def test_what_is_put_there_is_found_there(place: tuple[Storage, Database]) -> None:
    storage, database = place
    with ThreadPoolExecutor(1) as beside:
        assert beside.submit(jobs_under_way, storage).result() == []
        for _ in range(2):
            beside.submit(make_room, storage).result()
        for job in JOBS:
            await put(place, job)
        await put(place, *JOBS)  # those that are there are left alone
        found = beside.submit(jobs_under_way, storage).result()
    assert sorted(found, key=lambda job: job.id) == sorted(
        [*JOBS[:2], JobUnderWay("three", "answer", "runs", ("a run",), {})],
        key=lambda job: job.id,
    )
    await database.close()


async def test_what_has_ended_is_not_carried(place: tuple[Storage, Database]) -> None:
    storage, database = place
    with ThreadPoolExecutor(1) as beside:
        beside.submit(make_room, storage).result()
        await put(place, *JOBS)
        schema = f"{storage.schema}." if storage.schema else ""
        async with database.unit() as session:
            ended = f"UPDATE {schema}workflow_status SET status = 'SUCCESS' WHERE name = 'answer'"
            await session.execute(text(ended))
        found = beside.submit(jobs_under_way, storage).result()
    assert {job.id for job in found} == {"one", "two"}
    await database.close()


async def test_a_unit_that_fails_puts_nothing_there(place: tuple[Storage, Database]) -> None:
    storage, database = place
    with ThreadPoolExecutor(1) as beside:
        beside.submit(make_room, storage).result()
        with pytest.raises(RuntimeError):
            async with database.unit() as session:
                await session.run_sync(
                    lambda session: put_in_queues(session, storage, JOBS, else_queue="runs")
                )
                raise RuntimeError
        assert beside.submit(jobs_under_way, storage).result() == []
    await database.close()
