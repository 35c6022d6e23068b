"""The queries of schedules. A person's take their owner first; the ticker's are at the end."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from steward.answers.tables import Run
from steward.kit.errors import NotFound
from steward.schedules.tables import Schedule, ScheduleTick


class Taken(NamedTuple):
    """A tick, and the state of the run it started, while that is kept."""

    tick: ScheduleTick
    run_status: str | None


_TAKEN = select(ScheduleTick, Run.status).outerjoin(Run, Run.id == ScheduleTick.run_id)


async def schedule_of(
    session: AsyncSession, owner_id: str, schedule_id: str, *, to_change: bool = False
) -> Schedule:
    """One of the owner's schedules. Raises `NotFound`. Whoever reads it `to_change` it waits for
    others who do, and for a tick that is being taken."""
    query = select(Schedule).where(Schedule.owner_id == owner_id, Schedule.id == schedule_id)
    found = await session.scalar(query.with_for_update() if to_change else query)
    if found is None:
        raise NotFound("schedule", "定时任务")
    return found


async def schedules_of(
    session: AsyncSession, owner_id: str, after: str | None, limit: int
) -> Sequence[Schedule]:
    """The owner's schedules, newest first."""
    query = select(Schedule).where(Schedule.owner_id == owner_id)
    if after is not None:
        query = query.where(Schedule.id < after)
    return (await session.scalars(query.order_by(Schedule.id.desc()).limit(limit))).all()


async def count_active(session: AsyncSession, owner_id: str) -> int:
    """How many of the owner's schedules are active."""
    query = select(func.count()).where(Schedule.owner_id == owner_id, Schedule.active)
    return await session.scalar(query) or 0


async def ticks_of(
    session: AsyncSession, owner_id: str, schedule_id: str, before: datetime | None, limit: int
) -> list[Taken]:
    """The ticks of one of the owner's schedules, newest first. Raises `NotFound`."""
    await schedule_of(session, owner_id, schedule_id)
    query = _TAKEN.where(ScheduleTick.schedule_id == schedule_id)
    if before is not None:
        query = query.where(ScheduleTick.due_at < before)
    rows = await session.execute(query.order_by(ScheduleTick.due_at.desc()).limit(limit))
    return [Taken(tick, status) for tick, status in rows]


async def last_ticks(session: AsyncSession, schedule_ids: Sequence[str]) -> dict[str, Taken]:
    """The newest tick of each of these schedules that has one, by the schedule's id."""
    newest = (
        select(ScheduleTick.schedule_id, func.max(ScheduleTick.due_at).label("due_at"))
        .where(ScheduleTick.schedule_id.in_(schedule_ids))
        .group_by(ScheduleTick.schedule_id)
        .subquery()
    )
    same = and_(
        ScheduleTick.schedule_id == newest.c.schedule_id, ScheduleTick.due_at == newest.c.due_at
    )
    rows = await session.execute(_TAKEN.join(newest, same))
    return {tick.schedule_id: Taken(tick, status) for tick, status in rows}


# --- for the ticker, which takes ticks whoever owns the schedule


async def due_ids(session: AsyncSession, at: datetime, limit: int) -> Sequence[str]:
    """Schedules that have come due, longest overdue first."""
    query = select(Schedule.id).where(Schedule.active, Schedule.next_at <= at)
    return (await session.scalars(query.order_by(Schedule.next_at).limit(limit))).all()


async def nearest_after(session: AsyncSession, at: datetime) -> datetime | None:
    """When the next schedule comes due after this time."""
    query = select(Schedule.next_at).where(Schedule.active, Schedule.next_at > at)
    found: datetime | None = await session.scalar(query.order_by(Schedule.next_at).limit(1))
    return found


async def claim(session: AsyncSession, seen: Schedule, following: datetime | None) -> bool:
    """Move a schedule from the tick it was seen at to the following one, or, if there is none, out
    of use; whether the caller was the one who did."""
    moved = await session.execute(
        update(Schedule)
        .where(
            Schedule.id == seen.id,
            Schedule.next_at == seen.next_at,
            Schedule.updated_at == seen.updated_at,
            Schedule.active,
        )
        .values(next_at=following, active=following is not None)
        .execution_options(synchronize_session=False)
    )
    return bool(moved.rowcount)  # type: ignore[attr-defined]


async def forget_ticks(session: AsyncSession, schedule_id: str, before: datetime) -> None:
    """Delete the schedule's old ticks."""
    await session.execute(
        delete(ScheduleTick)
        .where(ScheduleTick.schedule_id == schedule_id, ScheduleTick.due_at < before)
        .execution_options(synchronize_session=False)
    )
