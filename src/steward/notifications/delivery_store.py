"""The queries of whoever sends deliveries, whosever they are."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from steward.notifications.tables import Delivery, Notification, NotificationAddress

# Longer than the longest send, so that what is being sent is not sent by another beside.
LEASE = timedelta(seconds=90)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one attempt ended. `address_gone` turns off the address it went to."""

    delivery_id: str
    attempt: int
    status: str
    at: datetime
    due_at: datetime
    why: str | None = None
    provider_id: str | None = None
    address_gone: bool = False


def _waiting(at: datetime) -> ColumnElement[bool]:
    """Due, or claimed by somebody who did not come back."""
    return or_(
        and_(Delivery.status == "due", Delivery.due_at <= at),
        and_(Delivery.status == "sending", Delivery.claimed_until < at),
    )


async def waiting_channels(session: AsyncSession, at: datetime) -> Sequence[str]:
    """Channels that have something to send."""
    return (await session.scalars(select(Delivery.channel).where(_waiting(at)).distinct())).all()


async def sent_within_a_minute(session: AsyncSession, channel: str, at: datetime) -> int:
    """How many deliveries all processes have sent over the channel in the last minute, or are
    sending."""
    query = select(func.count()).where(
        Delivery.channel == channel,
        or_(Delivery.sent_at > at - MINUTE, Delivery.status == "sending"),
    )
    return await session.scalar(query) or 0


async def claim(
    session: AsyncSession, channel: str, at: datetime, limit: int, but: Collection[str]
) -> Sequence[tuple[Delivery, Notification]]:
    """Take what has been due for longest, for one attempt each; others take the next. `but` are
    those that the caller is sending, which it takes not even when it has been silent for long."""
    due = (
        select(Delivery.id)
        .where(Delivery.channel == channel, _waiting(at), Delivery.id.not_in(but))
        .order_by(Delivery.due_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    taken = (
        update(Delivery)
        .where(Delivery.id.in_(due))
        .values(status="sending", attempt=Delivery.attempt + 1, claimed_until=at + LEASE)
        .returning(Delivery.id)
        .execution_options(synchronize_session=False)
    )
    ids = (await session.scalars(taken)).all()
    rows = await session.execute(
        select(Delivery, Notification)
        .join(Notification, Notification.id == Delivery.notification_id)
        .where(Delivery.id.in_(ids))
    )
    return [(delivery, notification) for delivery, notification in rows]


_WRITE = (
    update(Delivery)
    .where(
        Delivery.id == bindparam("delivery_id"),
        Delivery.attempt == bindparam("in_attempt"),
        Delivery.status == "sending",
    )
    .values(
        status=bindparam("new_status"),
        due_at=bindparam("new_due_at"),
        sent_at=bindparam("new_sent_at"),
        why=bindparam("new_why"),
        provider_id=bindparam("new_provider_id"),
        claimed_until=None,
    )
)


async def write_outcomes(session: AsyncSession, outcomes: Sequence[Outcome]) -> None:
    """Write down how attempts ended; one that was taken over since is another's to tell of."""
    connection = await session.connection()
    await connection.execute(
        _WRITE,
        [
            {
                "delivery_id": one.delivery_id,
                "in_attempt": one.attempt,
                "new_status": one.status,
                "new_due_at": one.due_at,
                "new_sent_at": one.at if one.status == "sent" else None,
                "new_why": one.why,
                "new_provider_id": one.provider_id,
            }
            for one in outcomes
        ],
    )
    gone = [one.delivery_id for one in outcomes if one.address_gone]
    if gone:
        addresses = select(Delivery.address_id).where(Delivery.id.in_(gone))
        await session.execute(
            update(NotificationAddress)
            .where(NotificationAddress.id.in_(addresses))
            .values(broken_at=outcomes[0].at)
            .execution_options(synchronize_session=False)
        )


async def give_back(session: AsyncSession, claimed: Collection[tuple[str, int]]) -> None:
    """Deliveries and attempts that were begun and not ended: due at once, for whoever comes."""
    connection = await session.connection()
    await connection.execute(
        update(Delivery)
        .where(
            Delivery.id == bindparam("delivery_id"),
            Delivery.attempt == bindparam("in_attempt"),
            Delivery.status == "sending",
        )
        .values(status="due", claimed_until=None),
        [{"delivery_id": id_, "in_attempt": attempt} for id_, attempt in claimed],
    )
