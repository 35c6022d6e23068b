"""What Steward keeps of a person's schedules, for their export."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

from steward.db.engine import Database
from steward.db.read_all import read_all
from steward.schedules import store
from steward.schedules.schemas import ScheduleView, TickView

AT_ONCE = 200


async def export_schedules(owner_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each schedule, newest first, with its ticks, newest first."""
    every = read_all(
        database, lambda s, after, limit: store.schedules_of(s, owner_id, after, limit)
    )
    async for row in every:
        ticks = await _ticks(owner_id, row.id, database)
        yield ScheduleView.of(row).model_dump(mode="json") | {"ticks": ticks}


async def _ticks(owner_id: str, schedule_id: str, database: Database) -> list[dict[str, Any]]:
    ticks: list[dict[str, Any]] = []
    before: datetime | None = None
    while True:
        async with database.read() as session:
            rows = await store.ticks_of(session, owner_id, schedule_id, before, AT_ONCE)
        ticks += [TickView.of(row, "en").model_dump(mode="json") for row in rows]
        if len(rows) < AT_ONCE:
            return ticks
        before = rows[-1].tick.due_at
