"""Schedules over HTTP."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from steward.accounts.who import Reader, Writer
from steward.http.parameters import After, AnnounceDep, Limit, PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.clock import now
from steward.kit.errors import Invalid
from steward.kit.paging import cut_page, read_cursor
from steward.schedules import store
from steward.schedules.plan import change_schedule, make_schedule, remove_schedule
from steward.schedules.run_now import run_now
from steward.schedules.schemas import (
    NEXT_TIMES,
    Preview,
    PreviewIn,
    ScheduleChange,
    ScheduleDetail,
    ScheduleIn,
    ScheduleListed,
    Started,
    TickView,
)
from steward.schedules.tick import Ticking
from steward.schedules.timing import read_timing

router = APIRouter(prefix="/schedules", tags=["schedules"])


async def _before(
    after: Annotated[str | None, Query(description="The cursor `next` of a page.")] = None,
) -> datetime | None:
    if after is None:
        return None
    try:
        before = datetime.fromisoformat(read_cursor(after))
    except ValueError:
        before = datetime.min
    if before.tzinfo is None:
        raise Invalid(
            "bad_cursor",
            "`after` is not a cursor of this list.",
            "after 不是此列表的游标。",
            field="after",
        )
    return before


@router.post("", status_code=201)
async def make(body: ScheduleIn, who: Writer, runtime: RuntimeDep) -> ScheduleDetail:
    """Have a question asked at a time, or again and again by cron."""
    at = now()
    row = await make_schedule(
        who.user_id, body.plan(), at, database=runtime.database, bus=runtime.bus
    )
    return ScheduleDetail.seen_at(row, at)


@router.get("")
async def list_schedules(
    who: Reader, runtime: RuntimeDep, after: After = None, limit: Limit = 50
) -> ListOf[ScheduleListed]:
    """One's schedules with what became of them last, newest first."""
    async with runtime.database.read() as session:
        rows = await store.schedules_of(session, who.user_id, after, limit + 1)
        last = await store.last_ticks(session, [row.id for row in rows])
    page = cut_page(rows, limit, lambda row: row.id)
    items = [ScheduleListed.with_last(row, last.get(row.id), who.language) for row in page.items]
    return ListOf(items=items, next=page.next)


@router.post("/preview")
async def preview(body: PreviewIn, _: Reader) -> Preview:
    """When a cron line would strike next."""
    at = now()
    timing = read_timing(body.cron, None, body.time_zone, at)
    return Preview(next_times=timing.next_times(at, NEXT_TIMES))


@router.get("/{schedule_id}")
async def read(schedule_id: PathId, who: Reader, runtime: RuntimeDep) -> ScheduleDetail:
    """One schedule, with its next five times."""
    async with runtime.database.read() as session:
        row = await store.schedule_of(session, who.user_id, schedule_id)
    return ScheduleDetail.seen_at(row, now())


@router.patch("/{schedule_id}")
async def change(
    schedule_id: PathId, body: ScheduleChange, who: Writer, runtime: RuntimeDep
) -> ScheduleDetail:
    """Change a schedule, pause it or take it up again."""
    at = now()
    row = await change_schedule(
        who.user_id, schedule_id, body.change(), at, database=runtime.database, bus=runtime.bus
    )
    return ScheduleDetail.seen_at(row, at)


@router.delete("/{schedule_id}", status_code=204)
async def delete(schedule_id: PathId, who: Writer, runtime: RuntimeDep) -> Response:
    """Delete a schedule; what was answered stays."""
    await remove_schedule(who.user_id, schedule_id, database=runtime.database)
    return Response(status_code=204)


@router.get("/{schedule_id}/ticks")
async def list_ticks(
    schedule_id: PathId,
    who: Reader,
    runtime: RuntimeDep,
    before: Annotated[datetime | None, Depends(_before)] = None,
    limit: Limit = 50,
) -> ListOf[TickView]:
    """When the schedule came due and what became of it, newest first."""
    async with runtime.database.read() as session:
        rows = await store.ticks_of(session, who.user_id, schedule_id, before, limit + 1)
    page = cut_page(rows, limit, lambda row: row.tick.due_at.isoformat())
    return ListOf(items=[TickView.of(row, who.language) for row in page.items], next=page.next)


@router.post("/{schedule_id}/run-now", status_code=202)
async def run(
    schedule_id: PathId, who: Writer, runtime: RuntimeDep, announce: AnnounceDep
) -> Started:
    """Ask the schedule's question now, in the background."""
    ticking = Ticking(runtime.database, runtime.jobs, runtime.bus, runtime.offload, announce)
    row = await run_now(who.user_id, schedule_id, who.language, now(), ticking=ticking)
    return Started(
        run_id=row.id,
        conversation_id=row.conversation_id,
        message_id=row.message_id,
        status=row.status,
    )
