"""Drives a run from its question to its end, and from wherever an earlier attempt got to."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial

from steward.answers import store
from steward.answers.answer import answer
from steward.answers.answering import Answering
from steward.answers.attempt import begin_attempt
from steward.answers.book_call import Bookkeeper
from steward.answers.events import Event, events_after
from steward.answers.failures import GIVEN_UP, for_the_person
from steward.answers.finish import finish
from steward.answers.journal import Journal, RunLost
from steward.answers.perform import Waiting
from steward.answers.run_log import RunLog
from steward.answers.run_news import tell_run
from steward.answers.tables import Run
from steward.answers.title_by_model import name_conversation
from steward.db.away import is_away
from steward.kit.errors import Problem
from steward.kit.logs import log
from steward.usage.reserve import release

# A run that so many processes have gone down over, without its coming any further, is given up,
# lest it takes more with it.
MOST_TRIES = 100
# The number of `run.started`, which stands whatever is begun anew.
STARTED = 1


async def drive_run(run_id: str, *, answering: Answering) -> None:
    """Work on a run until it ends, waits for a person, is cancelled, is lost to another process, or
    this one drains.

    A drain is said by `asyncio.CancelledError`: the run is marked interrupted, and the next process
    goes on from the journal. While the database is away, its errors pass through: nothing can be
    written down then, a failure neither, and the next attempt goes on from the journal.
    """
    run = await _claim(run_id, answering)
    if run is None:
        return
    books = Bookkeeper(run, answering.database, answering.announce, answering.observing.meter)
    journal = Journal(run, answering.database, books)
    async with _given_back_if_cut_short(run, answering):
        await tell_run(answering.bus, run.owner_id, run_id)
        run_log = await _open_log(run, journal, answering)
    try:
        async with _given_back_if_cut_short(run, answering):
            await _tell_start(run, run_log)
            await _work(run, run_log, journal, answering)
    except RunLost:
        log("answers").info("run ended here: it is another's, or gone", run=run_id)
        await _let_go(run_id, answering)
    finally:
        answering.events.close(run_log)
        if answering.events.find(run.id) is None:
            answering.mcp.end_run(run.id)


async def _claim(run_id: str, answering: Answering) -> Run | None:
    """Claim the run. Who is cancelled meanwhile hears first whether it was claimed."""

    async def claim() -> Run | None:
        async with answering.database.unit() as session:
            return await store.claim(session, run_id)

    claiming = asyncio.create_task(claim())
    try:
        return await asyncio.shield(claiming)
    except asyncio.CancelledError:
        run = await claiming
        if run is not None:
            await _give_back(run, answering)
        raise


async def _open_log(run: Run, journal: Journal, answering: Answering) -> RunLog:
    await journal.load()
    earlier: Sequence[Event] = ()
    if run.attempt > 1:
        async with answering.database.read() as session:
            earlier = await events_after(session, run.id, 0, limit=10_000_000)
    run_log = answering.events.open(run.id, run.attempt)
    run_log.resume(earlier, max(journal.through_seq, STARTED))
    return run_log


async def _tell_start(run: Run, run_log: RunLog) -> None:
    if run_log.seq > 0:
        return
    run_log.add(
        "run.started",
        conversation_id=run.conversation_id,
        message_id=run.message_id,
        agent_id=run.agent_id,
        question=run.question,
    )
    for warning in run.warnings or ():
        run_log.add("usage.warning", **warning)
    await run_log.flush()
    run_log.mark()


async def _work(run: Run, run_log: RunLog, journal: Journal, answering: Answering) -> None:
    """Answer in a task of its own, so that stopping the answer does not stop its ending."""
    if run.tries > MOST_TRIES:
        await finish(run, run_log, journal, answering, status="failed", error=GIVEN_UP)
        return
    work = asyncio.create_task(_answer(run, run_log, journal, answering))
    run_log.when_stopped(work.cancel)
    if run.cancel_requested:
        run_log.stop("cancelled")
    try:
        await asyncio.wait({work})
        given_back = answering.lifecycle.draining
    except asyncio.CancelledError:  # the drain has no more patience, or others do the work now
        given_back = True
        work.cancel()
        await asyncio.wait({work})
    await _end(work, run, run_log, journal, answering, given_back=given_back)


async def _end(
    work: asyncio.Task[None],
    run: Run,
    run_log: RunLog,
    journal: Journal,
    answering: Answering,
    *,
    given_back: bool,
) -> None:
    """Write down how the attempt ended. Raises `RunLost`, and `asyncio.CancelledError` for one that
    is `given_back` before its end."""
    ending = partial(finish, run, run_log, journal, answering)
    if run_log.stopped == "lost":
        raise RunLost
    if work.cancelled() and run_log.stopped == "cancelled":
        await ending(status="cancelled")
        return
    if work.cancelled() and given_back:
        await run_log.flush()
        raise asyncio.CancelledError
    # Where neither a person nor a drain did it, something inside was cancelled, and that is a bug.
    raised = asyncio.CancelledError() if work.cancelled() else work.exception()
    if raised is None:
        await ending(status="completed")
        await _name(run, answering)
    elif isinstance(raised, RunLost) or is_away(raised):
        raise raised
    elif isinstance(raised, Waiting):
        # Its place is free; whoever decides starts the next attempt.
        log("answers").info("run waits for a person", run=run.id)
        await tell_run(answering.bus, run.owner_id, run.id)
    else:
        _log_failure(run, raised)
        await ending(status="failed", error=for_the_person(raised))


async def _answer(run: Run, run_log: RunLog, journal: Journal, answering: Answering) -> None:
    await answer(await begin_attempt(run, run_log, journal, answering), answering)


async def _name(run: Run, answering: Answering) -> None:
    """Have the model name a new conversation, for as long as this process does not leave."""
    if not answering.titles_by_model:
        return
    naming = asyncio.create_task(name_conversation(run, answering=answering))
    leaving = asyncio.create_task(answering.lifecycle.wait_for_drain())
    await asyncio.wait({naming, leaving}, return_when=asyncio.FIRST_COMPLETED)
    for task in (naming, leaving):
        task.cancel()
    await asyncio.gather(naming, leaving, return_exceptions=True)


def _log_failure(run: Run, error: BaseException) -> None:
    if isinstance(error, Problem):
        log("answers").warning("run failed", run=run.id, why=error.en)
    else:
        log("answers").error("run failed", run=run.id, exc_info=error)


async def _let_go(run_id: str, answering: Answering) -> None:
    """A run that was deleted holds nothing back any more."""
    async with answering.database.unit() as session:
        if not await store.is_open(session, run_id):
            await release(session, run_id)


@asynccontextmanager
async def _given_back_if_cut_short(run: Run, answering: Answering) -> AsyncIterator[None]:
    """Wherever between its claim and its end a run is cut short, it is given back."""
    try:
        yield
    except asyncio.CancelledError:
        await _give_back(run, answering)
        raise


async def _give_back(run: Run, answering: Answering) -> None:
    """Whoever takes the run up goes on from what is kept."""
    async with answering.database.unit() as session:
        await store.give_back(session, run)
