"""The queries of webhooks; each takes its owner first."""

from collections.abc import Sequence

from sqlalchemy import Row, delete, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.kit.errors import Conflict, NotFound
from steward.notifications.tables import Delivery, Notification, Webhook

MOST_WEBHOOKS = 20


async def webhooks_of(session: AsyncSession, owner_id: str) -> Sequence[Webhook]:
    """All of one's own, oldest first."""
    query = select(Webhook).where(Webhook.owner_id == owner_id).order_by(Webhook.id)
    return (await session.scalars(query)).all()


async def webhook_of(
    session: AsyncSession, owner_id: str, webhook_id: str, *, to_change: bool = False
) -> Webhook:
    """One of the owner's. Raises `NotFound`."""
    query = select(Webhook).where(Webhook.owner_id == owner_id, Webhook.id == webhook_id)
    found = await session.scalar(query.with_for_update() if to_change else query)
    if found is None:
        raise NotFound("webhook", "网络回调")
    return found


async def check_room(session: AsyncSession, owner_id: str) -> None:
    """Raise `Conflict` for who has as many as anybody may have."""
    query = select(func.count()).where(Webhook.owner_id == owner_id)
    if (await session.scalar(query) or 0) >= MOST_WEBHOOKS:
        raise Conflict(
            "too_many_webhooks",
            f"There are {MOST_WEBHOOKS} webhooks already.",
            f"已有 {MOST_WEBHOOKS} 个网络回调。",
        )


async def remove_webhook(session: AsyncSession, owner_id: str, webhook_id: str) -> None:
    """Delete it with its log, and facts that were for it alone. Raises `NotFound`."""
    webhook = await webhook_of(session, owner_id, webhook_id)
    theirs = Delivery.webhook_id == webhook.id
    # In order and before the webhook, as whoever sends them locks them.
    await session.execute(select(Delivery.id).where(theirs).order_by(Delivery.id).with_for_update())
    told = await session.scalars(
        delete(Delivery)
        .where(theirs)
        .returning(Delivery.notification_id)
        .execution_options(synchronize_session=False)
    )
    ids = sorted(set(told))
    for start in range(0, len(ids), 500):
        await session.execute(
            delete(Notification)
            .where(
                Notification.id.in_(ids[start : start + 500]),
                ~exists().where(Delivery.notification_id == Notification.id),
            )
            .execution_options(synchronize_session=False)
        )
    await session.delete(webhook)


async def log_of(
    session: AsyncSession, webhook_id: str, after: str | None, limit: int, status: str | None
) -> Sequence[Row[Delivery, str]]:
    """What a webhook was sent with the types, newest first. Whose it is has been asked before."""
    query = (
        select(Delivery, Notification.event)
        .join(Notification, Notification.id == Delivery.notification_id)
        .where(Delivery.webhook_id == webhook_id)
        .order_by(Delivery.id.desc())
        .limit(limit)
    )
    if after is not None:
        query = query.where(Delivery.id < after)
    if status is not None:
        query = query.where(Delivery.status == status)
    return (await session.execute(query)).all()


async def one_of_log(
    session: AsyncSession, webhook_id: str, delivery_id: str
) -> tuple[Delivery, str]:
    """One delivery to the webhook, locked, with its type. Raises `NotFound`."""
    found = (
        await session.execute(
            select(Delivery, Notification.event)
            .join(Notification, Notification.id == Delivery.notification_id)
            .where(Delivery.webhook_id == webhook_id, Delivery.id == delivery_id)
            .with_for_update(of=Delivery)
        )
    ).first()
    if found is None:
        raise NotFound("delivery", "投递")
    return found[0], found[1]
