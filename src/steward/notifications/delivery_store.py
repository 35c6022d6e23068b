"""The queries of whoever sends deliveries, whosever they are."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from steward.notifications.line import Held
from steward.notifications.tables import Delivery, Notification, NotificationAddress, Webhook

# For so long nobody else takes what a process has claimed; after a crash it waits so long at most.
LEASE = timedelta(seconds=30)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one attempt ended. `address_gone` turns off the address or webhook it went to."""

    delivery_id: str
    attempt: int
    status: str
    at: datetime
    due_at: datetime
    why: str | None = None
    provider_id: str | None = None
    answered: int | None = None
    said: str | None = None
    address_gone: bool = False
    webhook_id: str | None = None


class Place(NamedTuple):
    """Where deliveries stand in line: a channel, or one webhook, so that a slow one holds up none
    of the others."""

    channel: str
    webhook_id: str | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Where something is to be sent, and whether somebody did not come back for theirs."""

    due: frozenset[Place]
    abandoned: bool


def _abandoned(at: datetime) -> ColumnElement[bool]:
    return and_(Delivery.status == "sending", Delivery.claimed_until < at)


async def look(session: AsyncSession, at: datetime) -> Waiting:
    """What there is to do."""
    due = and_(Delivery.status == "due", Delivery.due_at <= at)
    rows = await session.execute(
        select(Delivery.channel, Delivery.webhook_id, Delivery.status)
        .where(or_(due, _abandoned(at)))
        .distinct()
    )
    found = rows.all()
    return Waiting(
        frozenset(Place(channel, webhook) for channel, webhook, status in found if status == "due"),
        any(status == "sending" for _, _, status in found),
    )


async def still_there(session: AsyncSession, ids: Collection[str]) -> set[str]:
    """Those of these deliveries that have not been removed."""
    if not ids:
        return set()
    return set(await session.scalars(select(Delivery.id).where(Delivery.id.in_(ids))))


async def lock(session: AsyncSession, ids: Collection[str]) -> None:
    """Lock deliveries in the order of their ids, as everybody does who changes several of them: so
    no two units wait for each other. Ids that are no more are left out."""
    if ids:
        await session.execute(
            select(Delivery.id).where(Delivery.id.in_(ids)).order_by(Delivery.id).with_for_update()
        )


async def take_back(session: AsyncSession, at: datetime, but: Collection[str]) -> None:
    """What somebody claimed who did not come back is due again. `but` are those that the caller
    holds, who is here even if it has been silent for long. What somebody has locked is not
    abandoned, or is being taken back."""
    abandoned = (
        select(Delivery.id)
        .where(_abandoned(at), Delivery.id.not_in(but))
        .with_for_update(skip_locked=True)
    )
    await session.execute(
        update(Delivery)
        .where(Delivery.id.in_(abandoned))
        .values(status="due", claimed_until=None)
        .execution_options(synchronize_session=False)
    )


async def sent_within_a_minute(session: AsyncSession, channel: str, at: datetime) -> int:
    """How many deliveries all processes have sent over the channel in the last minute, or are
    sending."""
    query = select(func.count()).where(
        Delivery.channel == channel,
        or_(Delivery.sent_at > at - MINUTE, Delivery.status == "sending"),
    )
    return await session.scalar(query) or 0


async def claim(session: AsyncSession, place: Place, at: datetime, limit: int) -> list[Held]:
    """Take what has been due for longest, for one attempt each; others take the next."""
    if limit < 1:
        return []
    due = (
        select(Delivery.id)
        .where(
            Delivery.channel == place.channel,
            Delivery.webhook_id == place.webhook_id,
            Delivery.status == "due",
            Delivery.due_at <= at,
        )
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
        select(Delivery, Notification, func.coalesce(Webhook.target, Delivery.target))
        .join(Notification, Notification.id == Delivery.notification_id)
        .outerjoin(Webhook, Webhook.id == Delivery.webhook_id)
        .where(Delivery.id.in_(ids))
        .order_by(Delivery.due_at)
    )
    return [Held(*row, at + LEASE) for row in rows]


# A claim of the caller's, by the delivery and its attempt; one that was taken over is another's.
_CLAIMED = and_(
    Delivery.id == bindparam("delivery_id"),
    Delivery.attempt == bindparam("in_attempt"),
    Delivery.status == "sending",
)
_KEEP = update(Delivery).where(_CLAIMED).values(claimed_until=bindparam("until"))
_GIVE_BACK = update(Delivery).where(_CLAIMED).values(status="due", claimed_until=None)
# What was not tried is not counted as tried.
_GIVE_BACK_UNBEGUN = _GIVE_BACK.values(tried_before=Delivery.tried_before + 1)


async def keep(session: AsyncSession, claimed: Sequence[tuple[str, int]], at: datetime) -> None:
    """Hold deliveries for another lease, by ids and attempts."""
    if claimed:
        connection = await session.connection()
        rows = [{**_claim(*one), "until": at + LEASE} for one in claimed]
        await connection.execute(_KEEP, rows)


async def give_back(
    session: AsyncSession, claimed: Sequence[tuple[str, int]], *, begun: bool
) -> None:
    """Deliveries and attempts that have not ended, `begun` or not: due at once, for whoever
    comes."""
    if claimed:
        connection = await session.connection()
        statement = _GIVE_BACK if begun else _GIVE_BACK_UNBEGUN
        await connection.execute(statement, [_claim(*one) for one in claimed])


def _claim(delivery_id: str, attempt: int) -> dict[str, Any]:
    return {"delivery_id": delivery_id, "in_attempt": attempt}


_WRITE = (
    update(Delivery)
    .where(_CLAIMED)
    .values(
        status=bindparam("new_status"),
        due_at=bindparam("new_due_at"),
        sent_at=bindparam("new_sent_at"),
        why=bindparam("new_why"),
        provider_id=bindparam("new_provider_id"),
        answered=bindparam("new_answered"),
        said=bindparam("new_said"),
        claimed_until=None,
    )
)


async def write_outcomes(session: AsyncSession, outcomes: Sequence[Outcome]) -> None:
    """Write down how attempts ended; one that was taken over since is another's to tell of."""
    if not outcomes:
        return
    connection = await session.connection()
    await connection.execute(
        _WRITE,
        [
            {
                **_claim(one.delivery_id, one.attempt),
                "new_status": one.status,
                "new_due_at": one.due_at,
                "new_sent_at": one.at if one.status == "sent" else None,
                "new_why": one.why,
                "new_provider_id": one.provider_id,
                "new_answered": one.answered,
                "new_said": one.said,
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
