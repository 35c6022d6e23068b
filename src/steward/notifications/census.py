"""How many deliveries wait to be sent, how many were given up, and how webhooks stand: for whoever
operates this installation, over all its people."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.kit.clock import now
from steward.kit.observe import Counted
from steward.notifications.events import CHANNELS
from steward.notifications.tables import Delivery, Webhook

LATELY = timedelta(days=1)
WEBHOOK_STATES = ("enabled", "failing", "disabled")


async def count_deliveries(session: AsyncSession) -> Sequence[Counted]:
    """What is due by now and not yet sent, how long it has been, and what was given up in the last
    day, by channel. What was sent is not looked at: there may be millions."""
    at = now()
    # What must be told counts as due before it was there, so as to go first.
    since = case(
        (Delivery.due_at < Delivery.created_at, Delivery.created_at), else_=Delivery.due_at
    )
    waiting = select(func.count(), func.min(since)).where(
        Delivery.status == "due", Delivery.due_at <= at
    )
    number, oldest = (await session.execute(waiting)).one()
    given_up = await session.execute(
        select(Delivery.channel, func.count())
        .where(Delivery.status == "failed", Delivery.due_at > at - LATELY)
        .group_by(Delivery.channel)
    )
    failed = {row[0]: row[1] for row in given_up}
    return [
        Counted("queue_depth", "deliveries", number),
        Counted("queue_oldest", "deliveries", (at - oldest).total_seconds() if oldest else 0),
        *(
            Counted("dead_letters", channel, failed.get(channel, 0))
            for channel in CHANNELS
            if channel != "inbox"
        ),
        *await _webhooks(session),
    ]


async def _webhooks(session: AsyncSession) -> Sequence[Counted]:
    state = case(
        (Webhook.disabled_at.is_not(None), "disabled"),
        (Webhook.failing_since.is_not(None), "failing"),
        else_="enabled",
    )
    rows = await session.execute(select(state, func.count()).group_by(state))
    there = {row[0]: row[1] for row in rows}
    return [Counted("webhooks", name, there.get(name, 0)) for name in WEBHOOK_STATES]
