"""What Steward keeps of a person's notifications, for their export."""

from collections.abc import AsyncIterator, Sequence
from typing import Any

from sqlalchemy import Row, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.engine import Database
from steward.db.read_all import read_all
from steward.notifications import store
from steward.notifications.events import PROOFS
from steward.notifications.hide_decisions import leads_elsewhere, without_decisions
from steward.notifications.preference_schemas import AddressView, habits_view
from steward.notifications.schemas import InboxItemView
from steward.notifications.tables import (
    Delivery,
    Notification,
    NotificationAddress,
    NotificationChoice,
    NotificationHabits,
)


async def export_inbox(user_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each notification, newest first; without links that decide about calls."""
    every = read_all(database, lambda s, after, limit: store.inbox_of(s, user_id, after, limit))
    async for row in every:
        yield InboxItemView.of(row, None).model_dump(mode="json")


async def export_deliveries(user_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each delivery to the person, and for each that they sent to a plain address,
    newest first; of addresses what is shown of them. What proves who somebody is has
    been left out, and links that decide about calls."""
    every = read_all(
        database,
        lambda session, after, limit: _deliveries_of(session, user_id, after, limit),
        cursor=lambda row: row.Delivery.id,
    )
    async for delivery, event in every:
        yield {
            "id": delivery.id,
            "event": event,
            "channel": delivery.channel,
            "to": delivery.shown,
            "title": without_decisions(delivery.title),
            "text": without_decisions(delivery.text),
            "link": leads_elsewhere(delivery.link),
            "status": delivery.status,
            "attempts": delivery.attempt,
            "created_at": delivery.created_at,
            "sent_at": delivery.sent_at,
        }


async def _deliveries_of(
    session: AsyncSession, user_id: str, after: str | None, limit: int
) -> Sequence[Row[Delivery, str]]:
    sent = Delivery.user_id.is_(None) & (Notification.sender_id == user_id)
    query = (
        select(Delivery, Notification.event)
        .join(Notification, Notification.id == Delivery.notification_id)
        .where(or_(Delivery.user_id == user_id, sent), Notification.event.not_in(PROOFS))
        .order_by(Delivery.id.desc())
        .limit(limit)
    )
    if after is not None:
        query = query.where(Delivery.id < after)
    return (await session.execute(query)).all()


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
