"""A run's owner is told of its end, unless they are there to see it; their programs always are.

They are not where it was begun in the background or by a schedule, where whoever waited for it was
sent away before it ended, and where it took so long, with all waiting for a person, that nobody
sits in front of it any more. Whoever has cancelled a run knows that it has ended.
"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.store import language_of
from steward.answers import store
from steward.answers.run_fact import run_fact
from steward.answers.tables import Run
from steward.kit.announce import Announce, Happening
from steward.kit.errors import Problem

LONG = timedelta(minutes=10)


async def leave_to_itself(session: AsyncSession, owner_id: str, run_id: str) -> bool:
    """From now on nobody waits for the run; False if it has ended by now."""
    left = await session.execute(
        update(Run)
        .where(Run.owner_id == owner_id, Run.id == run_id, Run.status.in_(store.OPEN))
        .values(background=True)
        .execution_options(synchronize_session=False)
    )
    return bool(left.rowcount)  # type: ignore[attr-defined]


async def tell_end(
    session: AsyncSession,
    run: Run,
    status: str,
    error: Problem | None,
    at: datetime,
    announce: Announce,
) -> None:
    """Announce the end of a run, in the unit that writes it."""
    await announce(session, await run_fact(session, run))
    if status == "cancelled" or not await _goes_by_itself(session, run, at):
        return
    values: dict[str, Any] = {"question": run.question}
    if error is None:
        values["agent"] = (run.definition or {}).get("name", "")
    else:
        language = await language_of(session, run.owner_id)
        values["why"] = error.zh if language.startswith("zh") else error.en
    happening = Happening(
        f"run.{status}", (run.owner_id,), run.id, values, link=f"/c/{run.conversation_id}"
    )
    await announce(session, happening)


async def _goes_by_itself(session: AsyncSession, run: Run, at: datetime) -> bool:
    if at - run.created_at > LONG:
        return True
    # Asked anew: whoever waited may have been sent away since this attempt began.
    return bool(await session.scalar(select(Run.background).where(Run.id == run.id)))
