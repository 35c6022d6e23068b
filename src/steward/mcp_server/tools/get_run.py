"""`get_run` and `cancel_run`: what became of a question, and stopping it."""

from steward.answers import store
from steward.answers.cancel import cancel_run as stop_run
from steward.mcp_server.find_things import known_id
from steward.mcp_server.schemas import RunLookedAt, RunSeen, RunWanted
from steward.mcp_server.see_run import see_run
from steward.mcp_server.tool import Said, Tool, Watched
from steward.mcp_server.visit import Visit

GET = """\
Look at a run by the id that `ask` or `run_agent` gave (also in progress messages and errors): \
its status, and its answer with citations as soon as there is one. With `wait_seconds` it waits \
for the end; cancelling that wait leaves the run as it is."""
CANCEL = """\
Stop a run that has not ended. What it has said until then is kept."""


async def get_run(visit: Visit, wanted: RunLookedAt) -> Said | Watched:
    """The run as it is now, or at its end. Raises `NotFound`."""
    run_id = known_id(wanted.run_id, "run", "运行")
    async with visit.runtime.database.read() as session:
        run = await store.run_of(session, visit.who.user_id, run_id)
    if wanted.wait_seconds and run.status in store.WORKABLE:
        return Watched(run, wanted.wait_seconds, its_own=False)
    return await see_run(visit, run_id)


async def cancel_run(visit: Visit, wanted: RunWanted) -> Said:
    """Ask the run to stop; one that is over stays what it is. Raises `NotFound`."""
    run_id = known_id(wanted.run_id, "run", "运行")
    await stop_run(visit.who.user_id, run_id, answering=visit.answering)
    return await see_run(visit, run_id)


GET_RUN = Tool(
    "get_run",
    "Look at a run",
    GET,
    RunLookedAt,
    RunSeen,
    get_run,
    long=True,
    reads_only=True,
    idempotent=True,
)
CANCEL_RUN = Tool(
    "cancel_run",
    "Stop a run",
    CANCEL,
    RunWanted,
    RunSeen,
    cancel_run,
    scope="write",
    idempotent=True,
)
