"""A person plans a schedule, changes it, or puts it away."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.store import agent_of
from steward.bus.port import Bus
from steward.conversations.store import conversation_of
from steward.db.engine import Database
from steward.documents.store import collection_of, document_of
from steward.kit.errors import Conflict
from steward.kit.ids import new_id
from steward.schedules import store
from steward.schedules.news import tell_changed
from steward.schedules.tables import Schedule
from steward.schedules.timing import read_timing

MOST_ACTIVE = 50


@dataclass(frozen=True)
class Plan:
    """What shall be asked, of whom and when; the columns of `Schedule` that a person decides."""

    name: str
    question: str
    agent_id: str | None
    conversation_id: str | None
    collection_ids: Sequence[str] | None
    document_ids: Sequence[str] | None
    cron: str | None
    at: datetime | None
    time_zone: str
    active: bool
    missed: str


async def make_schedule(
    owner_id: str, plan: Plan, now: datetime, *, database: Database, bus: Bus
) -> Schedule:
    """Write a new schedule.

    Raises `Invalid` for a time that cannot be, `NotFound` for what is not the owner's, and
    `Conflict` when they have as many active ones as a person may.
    """
    row = Schedule(id=new_id(), owner_id=owner_id, created_at=now)
    async with database.unit() as session:
        await _check_theirs(session, owner_id, asdict(plan))
        if plan.active:
            await _check_room(session, owner_id)
        _set_timing(row, plan, now)
        _set_question(row, plan, now)
        session.add(row)
    await tell_changed(bus)
    return row


async def change_schedule(
    owner_id: str,
    schedule_id: str,
    change: dict[str, Any],
    now: datetime,
    *,
    database: Database,
    bus: Bus,
) -> Schedule:
    """Change fields of the plan by their names. A cron line takes the place of a time, and a time
    that of a cron line; the next tick is then looked for from now on, as after a pause.

    Raises what `make_schedule` raises.
    """
    async with database.unit() as session:
        row = await store.schedule_of(session, owner_id, schedule_id, to_change=True)
        await _check_theirs(session, owner_id, change)
        plan = replace(_plan_of(row), **_one_of_two(change))
        begins = plan.active and not row.active
        if begins:
            await _check_room(session, owner_id)
        if begins or change.keys() & {"cron", "at", "time_zone"}:
            _set_timing(row, plan, now)
        _set_question(row, plan, now)
    await tell_changed(bus)
    return row


async def remove_schedule(owner_id: str, schedule_id: str, *, database: Database) -> None:
    """Delete a schedule with its ticks; the conversations that came of it stay. Raises
    `NotFound`."""
    async with database.unit() as session:
        row = await store.schedule_of(session, owner_id, schedule_id, to_change=True)
        await session.delete(row)


async def _check_theirs(session: AsyncSession, owner_id: str, named: dict[str, Any]) -> None:
    """What is named has to be the owner's; whether it still is, and can be asked, shows at each
    tick."""
    if named.get("agent_id") is not None:
        await agent_of(session, owner_id, named["agent_id"])
    if named.get("conversation_id") is not None:
        await conversation_of(session, owner_id, named["conversation_id"])
    for collection_id in named.get("collection_ids") or ():
        await collection_of(session, owner_id, collection_id)
    for document_id in named.get("document_ids") or ():
        await document_of(session, owner_id, document_id)


async def _check_room(session: AsyncSession, owner_id: str) -> None:
    if await store.count_active(session, owner_id) >= MOST_ACTIVE:
        raise Conflict(
            "too_many_schedules",
            f"You have {MOST_ACTIVE} active schedules already; pause one first.",
            f"你已有 {MOST_ACTIVE} 个启用的定时任务，请先停用一个。",
            limit=MOST_ACTIVE,
        )


def _set_timing(row: Schedule, plan: Plan, now: datetime) -> None:
    timing = read_timing(plan.cron, plan.at, plan.time_zone, now)
    row.cron, row.at, row.time_zone = timing.cron, timing.at, timing.time_zone
    row.next_at = next(timing.strikes(now))


def _set_question(row: Schedule, plan: Plan, now: datetime) -> None:
    row.name, row.question = plan.name, plan.question
    row.agent_id, row.conversation_id = plan.agent_id, plan.conversation_id
    row.collection_ids = None if plan.collection_ids is None else list(plan.collection_ids)
    row.document_ids = None if plan.document_ids is None else list(plan.document_ids)
    row.active, row.missed = plan.active, plan.missed
    if not plan.active:
        row.next_at = None
    row.updated_at = now


def _plan_of(row: Schedule) -> Plan:
    return Plan(**{field.name: getattr(row, field.name) for field in fields(Plan)})


def _one_of_two(change: dict[str, Any]) -> dict[str, Any]:
    if change.get("cron") is not None:
        return {"at": None, **change}
    if change.get("at") is not None:
        return {"cron": None, **change}
    return change
