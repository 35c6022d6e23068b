"""Judges webhooks by what became of what they were sent: one that says it is gone, or has taken
nothing for days, is disabled, and its owner is told."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.store import language_of
from steward.kit.announce import Announce, Happening
from steward.kit.clock import now
from steward.notifications.delivery_store import Outcome
from steward.notifications.tables import Delivery, Webhook

# How much may be on its way to one webhook at the same time, from each process.
WIDTH = 4
ASKED, GONE, FAILING = "asked", "gone", "failing"
WHY = {
    GONE: ("it answered that it is gone (410)", "它回应称已不存在（410）"),
    FAILING: ("it has taken nothing for days", "它已连续多天未能接收"),
}


async def judge(
    session: AsyncSession, outcomes: Sequence[Outcome], *, patience: timedelta, announce: Announce
) -> None:
    """Keep since when each webhook fails, in the unit that writes the outcomes."""
    took = {one.webhook_id for one in outcomes if one.webhook_id and one.status == "sent"}
    failed = {one.webhook_id for one in outcomes if one.webhook_id} - took
    gone = {one.webhook_id for one in outcomes if one.webhook_id and one.address_gone}
    for webhook in await _to_change(session, took, failed):
        if webhook.id in took:
            webhook.failing_since = None
            continue
        at = now()
        webhook.failing_since = webhook.failing_since or at
        if webhook.disabled_at is not None:
            continue
        if webhook.id in gone:
            await _disable_and_tell(session, webhook, GONE, announce)
        elif at - webhook.failing_since >= patience:
            await _disable_and_tell(session, webhook, FAILING, announce)


async def disable(session: AsyncSession, webhook: Webhook, why: str) -> None:
    """Send it nothing from now on. What waited for it is given up, and can be sent again; what is
    on its way may still arrive."""
    webhook.disabled_at, webhook.disabled_why = now(), why
    # What somebody else has locked, they are about to send.
    waiting = (
        select(Delivery.id)
        .where(Delivery.webhook_id == webhook.id, Delivery.status == "due")
        .with_for_update(skip_locked=True)
    )
    await session.execute(
        update(Delivery)
        .where(Delivery.id.in_(waiting))
        .values(status="failed", why="the webhook was disabled")
        .execution_options(synchronize_session=False)
    )


async def _to_change(session: AsyncSession, took: set[str], failed: set[str]) -> Sequence[Webhook]:
    """Those that are not as these outcomes say, locked in the order in which everybody does. A
    webhook that works as it did before is not written."""
    if not took and not failed:
        return ()
    recovered = Webhook.id.in_(took) & Webhook.failing_since.is_not(None)
    query = select(Webhook).where(or_(recovered, Webhook.id.in_(failed)))
    return (await session.scalars(query.order_by(Webhook.id).with_for_update())).all()


async def _disable_and_tell(
    session: AsyncSession, webhook: Webhook, why: str, announce: Announce
) -> None:
    await disable(session, webhook, why)
    assert webhook.disabled_at is not None
    chinese = (await language_of(session, webhook.owner_id)).startswith("zh")
    happening = Happening(
        "webhook.disabled",
        (webhook.owner_id,),
        f"{webhook.id} {webhook.disabled_at.isoformat()}",
        {"address": webhook.shown, "why": WHY[why][chinese]},
        link="/settings/webhooks",
    )
    await announce(session, happening)
