"""Removes an address, and what waits to be sent there."""

from sqlalchemy import and_, delete, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.notifications.tables import Delivery, Notification, NotificationAddress

WAITING = ("due", "held", "failed")


async def forget_address(session: AsyncSession, address: NotificationAddress) -> None:
    """Delete it with its deliveries that wait or might be tried again, and with notifications that
    were for it alone. What is on its way may still arrive; what was sent stays in the log."""
    theirs = and_(Delivery.address_id == address.id, Delivery.status.in_(WAITING))
    # In order, as whoever sends them locks them.
    await session.execute(select(Delivery.id).where(theirs).order_by(Delivery.id).with_for_update())
    told = await session.scalars(
        delete(Delivery)
        .where(theirs)
        .returning(Delivery.notification_id)
        .execution_options(synchronize_session=False)
    )
    await session.execute(
        delete(Notification)
        .where(
            Notification.id.in_(set(told)),
            ~exists().where(Delivery.notification_id == Notification.id),
        )
        .execution_options(synchronize_session=False)
    )
    await session.delete(address)
