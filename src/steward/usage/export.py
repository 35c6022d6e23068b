"""What Steward keeps of a person's use, for their export."""

from collections.abc import AsyncIterator
from datetime import date
from typing import Any

from steward.db.engine import Database
from steward.usage import store
from steward.usage.schemas import DayOfModelView

AT_ONCE = 500


async def export_usage(owner_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each day and model, in order."""
    after: tuple[date, str] | None = None
    while True:
        async with database.read() as session:
            rows = await store.days_of(session, owner_id, after, AT_ONCE)
        for row in rows:
            yield DayOfModelView.model_validate(row).model_dump(mode="json")
        if len(rows) < AT_ONCE:
            return
        after = rows[-1].day, rows[-1].model
