"""Runs that nobody works on any more are taken up.

Where one process has the database to itself, whatever was under way at its start is its own to go
on with. Where several share it, a run's job is taken over with its process's other jobs; what
remains are runs whose process went away after it had written them down and before it had begun
with them. Those have no job at all, and any process that runs jobs finds them.
"""

import asyncio
from collections.abc import Sequence

from sqlalchemy.exc import SQLAlchemyError

from steward.answers import store
from steward.answers.answering import Answering
from steward.answers.ask import RUN_JOB, RUN_QUEUE
from steward.db.engine import Database
from steward.jobs.take_over import keep_taking_over
from steward.kit.ids import new_id
from steward.kit.logs import log
from steward.usage.reserve import forget_reservations

EVERY_SECONDS = 10.0


async def own_all(database: Database) -> Sequence[tuple[str, str]]:
    """For the start of the only process: what was running is running no longer. Returns the runs
    to be worked on with their jobs, as (run id, job id)."""
    async with database.unit() as session:
        await store.mark_interrupted(session)
        unfinished = await store.unfinished(session)
        await forget_reservations(session, [run_id for run_id, _ in unfinished])
    return unfinished


async def keep_taking_up(every_seconds: float, *, answering: Answering) -> None:
    """In each of several processes, until it leaves: every so many seconds take over what the dead
    had in hand, their runs with their other jobs; and now and then look for the stranded."""
    await asyncio.gather(
        keep_taking_over(
            every_seconds,
            store.mark_interrupted,
            database=answering.database,
            jobs=answering.jobs,
            lifecycle=answering.lifecycle,
        ),
        _keep_finding_stranded(answering),
    )


async def _keep_finding_stranded(answering: Answering) -> None:
    seen: set[str] = set()
    while not await answering.lifecycle.drains_within(EVERY_SECONDS):
        try:
            seen = await restart_stranded(seen, answering=answering)
        except SQLAlchemyError as error:  # the next look will do
            log("answers").error("stranded runs wait", error=repr(error))


async def restart_stranded(seen_before: set[str], *, answering: Answering) -> set[str]:
    """Give a new job to runs that have none and had none before; returns the jobs now missing.

    A run counts as stranded once two looks find it so, by the job that it should have: who has just
    written it down begins with it in between.
    """
    none_under_way = answering.jobs.none_under_way
    async with answering.database.unit() as session:
        missing = await store.without_job(session, none_under_way)
        for run in missing:
            if run.job_id in seen_before:
                log("answers").warning("run was stranded", run=run.id)
                run.job_id, run.status = new_id(), "interrupted"
                await answering.jobs.enqueue(session, RUN_QUEUE, RUN_JOB, run.id, job_id=run.job_id)
    return {run.job_id for run in missing}
