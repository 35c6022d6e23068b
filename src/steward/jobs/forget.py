"""Jobs that ended are forgotten after a while: what they came to is in the rows they worked on."""

from datetime import timedelta

from dbos import DBOS
from sqlalchemy.exc import SQLAlchemyError

from steward.kit.clock import now
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import log

ENDED = ["SUCCESS", "ERROR", "CANCELLED"]
KEPT = timedelta(days=7)
EVERY_SECONDS = 3600.0
AT_ONCE = 200


async def forget_ended_jobs(older_than: timedelta) -> int:
    """Delete the engine's records of jobs that ended this long ago; returns how many."""
    before = (now() - older_than).isoformat()
    forgotten = 0
    while True:
        ended = await DBOS.list_workflows_async(
            status=ENDED, completed_before=before, limit=AT_ONCE, load_input=False,
            load_output=False,
        )  # fmt: skip
        if not ended:
            return forgotten
        await DBOS.delete_workflows_async([job.workflow_id for job in ended])
        forgotten += len(ended)


async def keep_forgetting(lifecycle: Lifecycle) -> None:
    """Forget old jobs every hour, until this process leaves."""
    while not await lifecycle.drains_within(EVERY_SECONDS):
        try:
            forgotten = await forget_ended_jobs(KEPT)
        except SQLAlchemyError as error:  # the next hour will do
            log("jobs").error("old jobs stay for now", error=repr(error))
        else:
            log("jobs").info("forgot old jobs", jobs=forgotten)
