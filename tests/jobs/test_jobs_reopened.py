"""A job engine that is closed and opened again, in one process."""

import asyncio
import threading

from database_under_test import DatabaseUnderTest
from steward.jobs.engine import Job, Jobs, Queue
from steward.kit.lifecycle import Lifecycle


async def test_what_was_closed_opens_again(place: DatabaseUnderTest) -> None:
    place.migrate()
    done: asyncio.Queue[str] = asyncio.Queue()

    async def work(name: str) -> None:
        await done.put(name)

    async def next_done(how_many: int) -> set[str]:
        async with asyncio.timeout(30):
            return {await done.get() for _ in range(how_many)}

    database = place.open()
    jobs = Jobs(place.jobs(), Lifecycle(), [Queue("few", width=2, polling_seconds=0.05)])
    threads = []
    for shift in range(3):
        await jobs.open([Job("work", work)])
        async with database.unit() as session:
            await jobs.enqueue(session, "few", "work", f"q{shift}", job_id=f"queued {shift}")
        await jobs.start_here("work", f"s{shift}", job_id=f"started {shift}")
        late = {f"late{shift - 1}"} if shift else set()
        assert await next_done(2 + len(late)) == {f"q{shift}", f"s{shift}"} | late
        assert await jobs.drain(5) == 0
        await jobs.close()
        # What comes now waits for the next opening.
        async with database.unit() as session:
            await jobs.enqueue(session, "few", "work", f"late{shift}", job_id=f"late {shift}")
        # The loop still has threads of its own, by which names of hosts are looked up.
        assert await asyncio.to_thread(sum, (1, 2)) == 3
        threads.append(threading.active_count())
    assert done.empty()
    assert threads[1] == threads[2], "no thread is left behind"
    await database.close()
