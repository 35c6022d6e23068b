"""How many runs there are in each state that is not an end, and what waits for whom: for whoever
operates this installation, over all its people."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.tables import ToolCall
from steward.answers.store import OPEN
from steward.answers.tables import Run
from steward.kit.clock import now
from steward.kit.observe import Counted


async def count_runs(session: AsyncSession) -> Sequence[Counted]:
    """Open runs by state, those nobody works on yet, and calls of tools that wait for a person.
    Runs that have ended are not looked at: there may be millions."""
    found = await session.execute(
        select(Run.status, func.count(), func.min(Run.created_at))
        .where(Run.status.in_(OPEN))
        .group_by(Run.status)
    )
    states = {status: (number, oldest) for status, number, oldest in found}
    counted = [Counted("runs", state, states.get(state, (0, None))[0]) for state in OPEN]
    number, oldest = states.get("queued", (0, None))
    counted.append(Counted("queue_depth", "runs", number))
    age = (now() - oldest).total_seconds() if oldest is not None else 0
    counted.append(Counted("queue_oldest", "runs", age))
    return [*counted, *await _waiting_calls(session)]


async def _waiting_calls(session: AsyncSession) -> list[Counted]:
    found = await session.execute(
        select(ToolCall.question, func.count())
        .where(ToolCall.state == "waiting")
        .group_by(ToolCall.question)
    )
    waiting = {row[0]: row[1] for row in found}
    return [
        Counted("approvals", question, waiting.get(question, 0))
        for question in ("approval", "unknown_outcome")
    ]
