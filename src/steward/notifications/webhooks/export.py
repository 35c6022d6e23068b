"""The webhooks that Steward keeps for a person, for their export."""

from collections.abc import AsyncIterator
from typing import Any

from steward.db.engine import Database
from steward.notifications.webhooks import store

SHOWN = ("id", "label", "shown", "events", "scope", "created_at", "disabled_at", "disabled_why")


async def export_webhooks(user_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each, with its host; the rest of the address and the secret are sealed."""
    async with database.read() as session:
        rows = await store.webhooks_of(session, user_id)
    for row in rows:
        yield {name: getattr(row, name) for name in SHOWN}
