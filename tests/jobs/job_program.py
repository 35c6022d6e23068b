"""A process with a job engine and nothing else, for tests that kill it.

python job_program.py FOLDER NAME:DEED…    each deed starts the job NAME in its way; `hurry` makes
slow and deadly jobs end at once, as if what disturbed them had passed. With JOBS_DATABASE the jobs
are kept in that PostgreSQL, to be shared with other such processes; `no-jobs` runs none here.
"""

import asyncio
import os
import random
import signal
import sys
from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path

from job_limits import BEAT_SECONDS, DEAD_AFTER_SECONDS
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.engine import Database, open_sqlite
from steward.db.postgres import open_postgres
from steward.jobs.engine import Job, Jobs, Queue
from steward.jobs.forget import forget_ended_jobs
from steward.jobs.storage import in_postgres, in_sqlite
from steward.jobs.take_over import keep_taking_over
from steward.kit.lifecycle import Lifecycle

FOLDER, DEEDS = Path(sys.argv[1]), sys.argv[2:]
HURRY = "hurry" in DEEDS
ADDRESS = os.environ.get("JOBS_DATABASE")


def say(line: str) -> None:
    """Write a line that survives kill -9."""
    with (FOLDER / "diary").open("a") as diary:
        diary.write(f"{line}\n")


async def work(name: str, kind: str) -> None:
    """The one job there is, in several kinds."""
    say(f"{name} begun")
    if not HURRY:
        await disturb(name, kind)
    say(f"{name} done")


async def disturb(name: str, kind: str) -> None:
    """What keeps a job from its end."""
    if kind == "slow":
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            say(f"{name} interrupted")
            raise
    if kind == "safe":
        await lifecycle.wait_for_drain()
        say(f"{name} stopped at a safe point")
        raise asyncio.CancelledError
    if kind == "failing" and (FOLDER / "diary").read_text().count(f"{name} begun") < 3:
        say(f"{name} failed")
        raise OSError("not now")
    if kind == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    if kind == "paused":
        await until_go()
    if kind == "short":
        await asyncio.sleep(random.uniform(0.0, 0.2))


async def until_go() -> None:
    """Wait for the file that the test makes."""
    while not (FOLDER / "go").exists():  # noqa: ASYNC110 - from outside
        await asyncio.sleep(0.01)


async def claim_and_write(name: str, _kind: str, *, database: Database) -> None:
    """A job with a fence: only the last attempt may write. In between it waits for the file go.
    Its write is not stopped by an interruption, like one that is under way."""
    async with database.unit() as session:
        claimed = text("UPDATE fenced SET attempt = attempt + 1 WHERE name = :n RETURNING attempt")
        attempt = await session.scalar(claimed, {"n": name})
    say(f"{name} attempt {attempt}")
    try:
        await until_go()
    finally:
        await asyncio.shield(write(name, attempt, database))


async def write(name: str, attempt: int, database: Database) -> None:
    async with database.unit() as session:
        mine = text("UPDATE fenced SET written = :a WHERE name = :n AND attempt = :a")
        held = (await session.execute(mine, {"n": name, "a": attempt})).rowcount
    say(f"{name} attempt {attempt} {'wrote' if held else 'refused'}")


async def begin(jobs: Jobs, database: Database, name: str, deed: str) -> None:
    """Start the job in the way that the deed says."""
    way, _, kind = deed.rpartition("_")
    if deed in ("enqueue", "start", "make_sure"):
        way, kind = deed, "plain"
    if way == "enqueue":
        async with database.unit() as session:
            await jobs.enqueue(session, "queue", "work", name, kind, job_id=name)
    elif way == "start":
        await jobs.start_here("work", name, kind, job_id=name)
    elif way == "make_sure":
        await jobs.make_sure_of("work", name, kind, job_id=name)
    elif deed == "fenced":
        async with database.unit() as session:
            await session.execute(text("CREATE TABLE fenced (name text, attempt int, written int)"))
            await session.execute(text("INSERT INTO fenced VALUES (:n, 0, 0)"), {"n": name})
        await jobs.start_here("fenced", name, kind, job_id=name)
    elif deed == "enqueue_and_roll_back":
        try:
            async with database.unit() as session:
                await jobs.enqueue(session, "queue", "work", name, "plain", job_id=name)
                raise LookupError
        except LookupError:
            pass


def open_database() -> Database:
    """The database that Steward's own rows would be in."""
    if ADDRESS is None:
        return open_sqlite(FOLDER / "steward.db")
    return open_postgres(ADDRESS)


def open_jobs() -> Jobs:
    if ADDRESS is None:
        storage = in_sqlite(FOLDER / "steward.db", "NORMAL")
    else:
        storage = in_postgres(
            ADDRESS, beat_seconds=BEAT_SECONDS, dead_after_seconds=DEAD_AFTER_SECONDS
        )
    queues = [Queue("queue", width=2, polling_seconds=0.1)]
    return Jobs(storage, lifecycle, queues, here="no-jobs" not in DEEDS)


async def tell(_session: AsyncSession, job_ids: Sequence[str]) -> None:
    for job_id in job_ids:
        say(f"{job_id} taken over")


async def main() -> None:
    """Open, do as asked, and leave well at SIGTERM."""
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, lifecycle.drain)
    database, jobs = open_database(), open_jobs()
    fenced = partial(claim_and_write, database=database)
    await jobs.open([Job("work", work), Job("fenced", fenced)])
    for deed in DEEDS:
        if ":" in deed:
            await begin(jobs, database, *deed.split(":"))
        if deed == "forget":
            say(f"{await forget_ended_jobs(timedelta(0))} forgotten")
    say("all asked")
    await keep_taking_over(BEAT_SECONDS, tell, database=database, jobs=jobs, lifecycle=lifecycle)
    await jobs.drain(1.0)
    await jobs.close()
    await database.close()


if __name__ == "__main__":
    lifecycle = Lifecycle()
    asyncio.run(main())
