"""The last step: all that was under way can be taken up, and the target is a database like any."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from steward.answers.ask import RUN_QUEUE
from steward.answers.store import mark_interrupted
from steward.db.after_filling import after_filling
from steward.db.engine import Database
from steward.jobs.carry import JobUnderWay, put_in_queues
from steward.jobs.storage import Storage
from steward.moving.prepare import set_version


async def finish(
    target: Database, storage: Storage, jobs: Sequence[JobUnderWay], version: str
) -> None:
    """One unit, so that it happens once: jobs wait in their queues, runs that nobody works on say
    so, and the mark goes.

    Whoever starts takes the jobs: a document goes on at the page or the vector that is next, a run
    that was interrupted or queued is worked on, one that waits for a person has no job until it is
    decided about, and a schedule's next time is in its row.
    """

    def put(session: Session) -> None:
        # Only runs are begun without a queue.
        put_in_queues(session, storage, jobs, else_queue=RUN_QUEUE)

    async with target.unit() as session:
        await mark_interrupted(session)
        await session.run_sync(put)
        await after_filling(session)
        await set_version(session, version)
