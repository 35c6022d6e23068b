"""What Steward keeps of a person's notifications, for their export."""

from collections.abc import AsyncIterator
from typing import Any

from steward.db.engine import Database
from steward.notifications import store
from steward.notifications.schemas import InboxItemView

AT_ONCE = 200


async def export_inbox(user_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each notification, newest first."""
    after: str | None = None
    while True:
        async with database.read() as session:
            rows = await store.inbox_of(session, user_id, after, AT_ONCE)
        for row in rows:
            yield InboxItemView.of(row).model_dump(mode="json")
        if len(rows) < AT_ONCE:
            return
        after = rows[-1].id
