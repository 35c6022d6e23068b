"""What Steward keeps of a person's notifications, for their export."""

from collections.abc import AsyncIterator
from typing import Any

from steward.db.engine import Database
from steward.db.read_all import read_all
from steward.notifications import store
from steward.notifications.schemas import InboxItemView


async def export_inbox(user_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each notification, newest first."""
    every = read_all(database, lambda s, after, limit: store.inbox_of(s, user_id, after, limit))
    async for row in every:
        yield InboxItemView.of(row).model_dump(mode="json")
