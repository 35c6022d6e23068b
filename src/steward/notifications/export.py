"""What Steward keeps of a person's notifications, for their export."""

from collections.abc import AsyncIterator
from typing import Any

from sqlalchemy import select

from steward.db.engine import Database
from steward.db.read_all import read_all
from steward.notifications import store
from steward.notifications.preference_schemas import AddressView, habits_view
from steward.notifications.schemas import InboxItemView
from steward.notifications.tables import (
    NotificationAddress,
    NotificationChoice,
    NotificationHabits,
)


async def export_inbox(user_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each notification, newest first."""
    every = read_all(database, lambda s, after, limit: store.inbox_of(s, user_id, after, limit))
    async for row in every:
        yield InboxItemView.of(row).model_dump(mode="json")


async def export_notification_settings(
    user_id: str, *, database: Database
) -> AsyncIterator[dict[str, Any]]:
    """Habits first, then each address without its private part, then each choice."""
    async with database.read() as session:
        habits = await session.get(NotificationHabits, user_id)
        addresses = await session.scalars(
            select(NotificationAddress).where(NotificationAddress.user_id == user_id)
        )
        choices = await session.scalars(
            select(NotificationChoice).where(NotificationChoice.user_id == user_id)
        )
        rows = [
            {"habits": habits_view(habits).model_dump()},
            *({"address": AddressView.of(row).model_dump()} for row in addresses),
            *(
                {"choice": {"event": row.event, "channel": row.channel, "wanted": row.wanted}}
                for row in choices
            ),
        ]
    for row in rows:
        yield row
