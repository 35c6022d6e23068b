"""Removes what was told to one person, for whoever erases them."""

from sqlalchemy import delete, exists, select

from steward.db.engine import Database
from steward.notifications import store
from steward.notifications.tables import (
    Delivery,
    Notification,
    NotificationAddress,
    NotificationChoice,
    NotificationHabits,
)


async def erase_notifications(user_id: str, *, database: Database) -> None:
    """Delete the inbox, deliveries with the notifications that were for this person alone,
    addresses and choices."""
    async with database.unit() as session:
        told = select(Delivery.notification_id).where(Delivery.user_id == user_id)
        to_others = exists().where(
            Delivery.notification_id == Notification.id,
            Delivery.user_id.is_distinct_from(user_id),
        )
        await store.remove_inbox(session, user_id)
        await session.execute(
            delete(Notification)
            .where(Notification.id.in_(told), ~to_others)
            .execution_options(synchronize_session=False)
        )
        for row in (Delivery, NotificationAddress, NotificationChoice, NotificationHabits):
            await session.execute(
                delete(row)
                .where(row.user_id == user_id)
                .execution_options(synchronize_session=False)
            )
