"""A person stops a run; what was said until then is kept."""

from steward.answers import store
from steward.answers.answering import Answering
from steward.answers.run import drive_run
from steward.answers.tables import Run


async def cancel_run(owner_id: str, run_id: str, *, answering: Answering) -> Run:
    """Ask the run to stop. One that is over stays what it is. Raises `NotFound`.

    The wish is a row, so the process that works on the run sees it within half a second, whichever
    it is, and at once where news reach it. A run that nobody works on is ended here.
    """
    async with answering.database.unit() as session:
        run = await store.touch(session, owner_id, run_id)
        if run.status not in store.OPEN:
            return run
        run.cancel_requested = True
        somebody_works_on_it = run.status == "running"
    if not somebody_works_on_it:
        await drive_run(run_id, answering=answering)
    elif (here := answering.events.find(run_id)) is not None:
        here.stop("cancelled")
    else:
        await answering.events.look_everywhere(run_id)
    async with answering.database.read() as session:
        return await store.run_of(session, owner_id, run_id)
