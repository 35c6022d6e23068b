"""Removes what was told to one person and by them, for whoever erases them."""

from sqlalchemy import delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.engine import Database
from steward.notifications import store
from steward.notifications.tables import (
    Delivery,
    Notification,
    NotificationAddress,
    NotificationChoice,
    NotificationHabits,
    Webhook,
)

# Whose notifications are that somebody sent who is nobody any more.
FORGOTTEN = "forgotten"
AT_ONCE = 500


async def erase_notifications(user_id: str, *, database: Database) -> None:
    """Delete the inbox, the deliveries to this person, their addresses, webhooks and choices; and
    what they sent to plain addresses, and what webhooks of others were told about them. What they
    sent to others is those people's, and stays without a sender.

    From then on nothing is sent to them: who is about to send finds no row to claim.
    """
    async with database.unit() as session:
        await store.remove_inbox(session, user_id)
        await _remove_deliveries(session, user_id)
        await session.execute(delete(Webhook).where(Webhook.owner_id == user_id))
        for row in (NotificationAddress, NotificationChoice, NotificationHabits):
            await session.execute(
                delete(row)
                .where(row.user_id == user_id)
                .execution_options(synchronize_session=False)
            )


async def _remove_deliveries(session: AsyncSession, user_id: str) -> None:
    """The deliveries, then the notifications that are nobody else's."""
    sent = select(Notification.id).where(Notification.sender_id == user_id)
    theirs = or_(
        Delivery.user_id == user_id,
        or_(Delivery.user_id.is_(None), Delivery.webhook_id.is_not(None))
        & Delivery.notification_id.in_(sent),
    )
    # In order, as whoever sends them locks them.
    await session.execute(select(Delivery.id).where(theirs).order_by(Delivery.id).with_for_update())
    told = await session.scalars(
        delete(Delivery)
        .where(theirs)
        .returning(Delivery.notification_id)
        .execution_options(synchronize_session=False)
    )
    ids = sorted(set(told))
    for start in range(0, len(ids), AT_ONCE):
        await session.execute(
            delete(Notification)
            .where(
                Notification.id.in_(ids[start : start + AT_ONCE]),
                ~exists().where(Delivery.notification_id == Notification.id),
            )
            .execution_options(synchronize_session=False)
        )
    await session.execute(
        update(Notification)
        .where(Notification.sender_id == user_id)
        .values(scope=FORGOTTEN, key=None, sender_id=None)
        .execution_options(synchronize_session=False)
    )
