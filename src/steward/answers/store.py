"""The queries of runs and journals. A person's take their owner first; jobs' are at the end."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    case,
    delete,
    func,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.tables import JournalEntry, ToolCall
from steward.answers.tables import Run, RunEvent
from steward.conversations.tables import Conversation
from steward.kit.clock import now
from steward.kit.errors import NotFound
from steward.usage.reserve import release

WAITING = "waiting_approval"
# What somebody may work on, and what has not ended.
WORKABLE = ("queued", "running", "interrupted")
OPEN = (*WORKABLE, WAITING)


async def run_of(session: AsyncSession, owner_id: str, run_id: str) -> Run:
    """One of the owner's runs. Raises `NotFound`."""
    found = await session.scalar(select(Run).where(Run.owner_id == owner_id, Run.id == run_id))
    if found is None:
        raise NotFound("run", "运行")
    return found


async def touch(session: AsyncSession, owner_id: str, run_id: str) -> Run:
    """One of the owner's runs, held for this unit: nobody else changes it before the unit ends.
    Raises `NotFound`."""
    await session.execute(
        update(Run)
        .where(Run.owner_id == owner_id, Run.id == run_id)
        .values(status=Run.status)
        .execution_options(synchronize_session=False)
    )
    return await run_of(session, owner_id, run_id)


async def runs_of(
    session: AsyncSession,
    owner_id: str,
    after: str | None,
    limit: int,
    *,
    status: str | None = None,
    conversation_id: str | None = None,
    found: bool | None = None,
) -> Sequence[Run]:
    """The owner's runs, newest first, without those whose conversation is in the trash."""
    in_trash = select(Conversation.id).where(
        Conversation.owner_id == owner_id, Conversation.deleted_at.is_not(None)
    )
    query = select(Run).where(Run.owner_id == owner_id, Run.conversation_id.not_in(in_trash))
    if status is not None:
        query = query.where(Run.status == status)
    if conversation_id is not None:
        query = query.where(Run.conversation_id == conversation_id)
    if found is not None:
        query = query.where(Run.found.is_(found))
    if after is not None:
        query = query.where(Run.id < after)
    return (await session.scalars(query.order_by(Run.id.desc()).limit(limit))).all()


# --- for the process that works on a run, whoever owns it


async def claim(session: AsyncSession, run_id: str) -> Run | None:
    """Make the caller's attempt the only one that may write; None if the run is gone or over, or
    waits for a person, unless to be cancelled."""
    workable = Run.status.in_(WORKABLE) | ((Run.status == WAITING) & Run.cancel_requested)
    claimed = await session.execute(
        update(Run)
        .where(Run.id == run_id, workable)
        .values(
            attempt=Run.attempt + 1,
            tries=Run.tries + 1,
            status="running",
            started_at=func.coalesce(Run.started_at, now()),
        )
        .execution_options(synchronize_session=False)
    )
    # What the row says is not asked: it may be running by now, as another process's.
    if not claimed.rowcount:  # type: ignore[attr-defined]
        return None
    return await session.get(Run, run_id, populate_existing=True)


async def change_claimed(session: AsyncSession, run: Run, **values: Any) -> bool:
    """Change the run if the claim still holds."""
    changed = await session.execute(
        update(Run)
        .where(Run.id == run.id, Run.attempt == run.attempt)
        .values(**values)
        .execution_options(synchronize_session=False)
    )
    return bool(changed.rowcount)  # type: ignore[attr-defined]


async def give_back(session: AsyncSession, run: Run) -> None:
    """Anybody may go on with a run that was interrupted here, unless its end, or a question to a
    person, was written down all the same."""
    await session.execute(
        update(Run)
        .where(Run.id == run.id, Run.attempt == run.attempt, Run.status == "running")
        .values(status="interrupted", tries=max(run.tries - 1, 0))
        .execution_options(synchronize_session=False)
    )


async def change_call(session: AsyncSession, call: ToolCall, **values: Any) -> None:
    """Change a call's row; the caller holds the claim on its run in this unit."""
    await session.execute(
        update(ToolCall)
        .where(ToolCall.run_id == call.run_id, ToolCall.call_id == call.call_id)
        .values(**values)
        .execution_options(synchronize_session=False)
    )


async def close_calls(session: AsyncSession, run_id: str) -> None:
    """Calls of a run that ends before they were done: whether those that were started came to
    anything is not known."""
    ended = case((ToolCall.state == "started", "unknown"), else_="cancelled")
    await session.execute(
        update(ToolCall)
        .where(ToolCall.run_id == run_id, ToolCall.state != "done")
        .values(state="done", outcome=ended, expires_at=None)
    )


async def last_seq(session: AsyncSession, run_id: str) -> int:
    """The number of the run's last event; 0 before the first."""
    query = select(func.max(RunEvent.seq)).where(RunEvent.run_id == run_id)
    return await session.scalar(query) or 0


async def journal_of(session: AsyncSession, run_id: str) -> Sequence[JournalEntry]:
    """What the run has finished, in order."""
    query = select(JournalEntry).where(JournalEntry.run_id == run_id).order_by(JournalEntry.n)
    return (await session.scalars(query)).all()


async def calls_of_run(session: AsyncSession, run_id: str) -> Sequence[ToolCall]:
    """The tools the run has called, in order. A person's run is theirs to check first."""
    query = select(ToolCall).where(ToolCall.run_id == run_id)
    return (await session.scalars(query.order_by(ToolCall.round, ToolCall.n))).all()


async def is_open(session: AsyncSession, run_id: str) -> bool:
    """Whether the run is there and has not ended. The caller has checked whose run it is."""
    status = await session.scalar(select(Run.status).where(Run.id == run_id))
    return status in OPEN


async def unfinished(session: AsyncSession) -> Sequence[tuple[str, str]]:
    """Runs that are to be worked on, with their jobs, as (run id, job id)."""
    found = await session.execute(select(Run.id, Run.job_id).where(Run.status.in_(WORKABLE)))
    return [(row.id, row.job_id or row.id) for row in found]


async def mark_interrupted(session: AsyncSession, job_ids: Sequence[str] | None = None) -> None:
    """What was running when its process went away is running no longer: the runs of these jobs, or
    all of them."""
    running = select(Run.id).where(Run.status == "running")
    if job_ids is not None:
        running = running.where(Run.job_id.in_(job_ids))
    # A process that was believed dead may be writing events of several of them. Whoever holds more
    # than one run takes them in this order, lest two of them wait for each other.
    held = (await session.scalars(running.order_by(Run.id).with_for_update())).all()
    if held:
        await session.execute(update(Run).where(Run.id.in_(held)).values(status="interrupted"))


async def without_job(
    session: AsyncSession, none_under_way: Callable[[SQLColumnExpression[str]], ColumnElement[bool]]
) -> Sequence[Run]:
    """Runs that are to be worked on and whose job is none (any more), the oldest first, held for
    this unit; those that another process looks at right now are left to it."""
    query = select(Run).where(Run.status.in_(WORKABLE), none_under_way(Run.job_id))
    oldest = query.order_by(Run.id).limit(100)
    return (await session.scalars(oldest.with_for_update(skip_locked=True))).all()


async def hold_runs(session: AsyncSession, conversation_id: str) -> Sequence[str]:
    """Hold the runs of a conversation for this unit: whoever works on one ends it before or not at
    all. Returns those that have not ended."""
    query = select(Run.id, Run.status).where(Run.conversation_id == conversation_id)
    held = await session.execute(query.order_by(Run.id).with_for_update())
    return [run.id for run in held if run.status in OPEN]


async def remove_runs(session: AsyncSession, conversation_id: str) -> Sequence[str]:
    """Delete a conversation's runs with their events and journals; returns which had not ended."""
    ids = select(Run.id).where(Run.conversation_id == conversation_id)
    under_way = await hold_runs(session, conversation_id)
    for run_id in under_way:
        await release(session, run_id)
    await _forget(session, ids)
    await session.execute(delete(Run).where(Run.conversation_id == conversation_id))
    return under_way


async def remove_run(session: AsyncSession, run: Run) -> None:
    """Delete a run that is held for this unit, with its events and journal."""
    if run.status in OPEN:
        await release(session, run.id)
    await _forget(session, [run.id])
    await session.execute(delete(Run).where(Run.id == run.id))


async def _forget(session: AsyncSession, ids: Sequence[str] | Select[Any]) -> None:
    for kept in (JournalEntry, ToolCall, RunEvent):
        await session.execute(delete(kept).where(kept.run_id.in_(ids)))
