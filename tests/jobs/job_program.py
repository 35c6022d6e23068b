"""A process with a job engine and nothing else, for tests that kill it.

python job_program.py FOLDER NAME:DEED…    each deed starts the job NAME in its way; `hurry` makes
slow and deadly jobs end at once, as if what disturbed them had passed.
"""

import asyncio
import os
import signal
import sys
from datetime import timedelta
from pathlib import Path

from steward.db.engine import Database, open_sqlite
from steward.jobs.engine import Job, Jobs, Queue
from steward.jobs.forget import forget_ended_jobs
from steward.kit.lifecycle import Lifecycle

FOLDER, DEEDS = Path(sys.argv[1]), sys.argv[2:]
HURRY = "hurry" in DEEDS


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
    elif deed == "enqueue_and_roll_back":
        try:
            async with database.unit() as session:
                await jobs.enqueue(session, "queue", "work", name, "plain", job_id=name)
                raise LookupError
        except LookupError:
            pass


async def main() -> None:
    """Open, do as asked, and leave well at SIGTERM."""
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, lifecycle.drain)
    path = FOLDER / "steward.db"
    database = open_sqlite(path)
    jobs = Jobs(path, "NORMAL", lifecycle, [Queue("queue", width=2, polling_seconds=0.1)])
    await jobs.open([Job("work", work)])
    for deed in DEEDS:
        if ":" in deed:
            await begin(jobs, database, *deed.split(":"))
        if deed == "forget":
            say(f"{await forget_ended_jobs(timedelta(0))} forgotten")
    say("all asked")
    await lifecycle.wait_for_drain()
    await jobs.drain(1.0)
    await jobs.close()
    await database.close()


if __name__ == "__main__":
    lifecycle = Lifecycle()
    asyncio.run(main())
