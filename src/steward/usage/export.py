"""What Steward keeps of a person's use, for their export."""

from collections.abc import AsyncIterator
from typing import Any

from steward.db.engine import Database
from steward.db.read_all import read_all
from steward.usage import store
from steward.usage.schemas import DayOfModelView


async def export_usage(owner_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each day and model, in order."""
    every = read_all(
        database,
        lambda s, after, limit: store.days_of(s, owner_id, after, limit),
        lambda row: (row.day, row.model),
    )
    async for row in every:
        yield DayOfModelView.model_validate(row).model_dump(mode="json")
