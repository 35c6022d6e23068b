"""Writes down that webhooks are to be told of a fact, in the unit in which it becomes one."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import ADMIN
from steward.accounts.tables import UserAccount
from steward.kit.announce import Fact
from steward.kit.clock import now
from steward.kit.ids import new_id
from steward.notifications.events import Event
from steward.notifications.post import Posted, write_notification, write_rows
from steward.notifications.posting import Posting
from steward.notifications.tables import Delivery, Webhook
from steward.notifications.webhooks.kinds import TEST, wants

CHANNEL = "webhook"
# The scope of all facts: their keys are unique among themselves.
FACTS = "facts"
MINE, ALL = "mine", "all"


async def tell_webhooks(session: AsyncSession, fact: Fact) -> bool:
    """One delivery for each webhook that wants it; False if there is none, or a fact that was told
    before. Every payload names whose thing it is about."""
    webhooks = [one for one in await _listening(session, fact) if wants(one.events, fact.type)]
    if not webhooks:
        return False
    data = {**fact.data, "user_id": fact.owner_id}
    posting = _posting(fact.type, data, f"{fact.type} {fact.key}", fact.owner_id)
    posted = await write_notification(session, posting)
    if not posted.repeated:
        await _write_deliveries(session, posted, fact.type, webhooks)
    return not posted.repeated


async def send_test(session: AsyncSession, webhook: Webhook) -> str:
    """Send something to this webhook alone, also where it is disabled; returns the event's id."""
    data = {"webhook_id": webhook.id, "user_id": webhook.owner_id}
    posted = await write_notification(session, _posting(TEST, data, None, webhook.owner_id))
    await _write_deliveries(session, posted, TEST, [webhook])
    return posted.id


async def _listening(session: AsyncSession, fact: Fact) -> Sequence[Webhook]:
    """The enabled webhooks of the owner, and those that administrators have for everybody."""
    for_everybody = and_(Webhook.scope == ALL, UserAccount.role == ADMIN)
    rows = await session.scalars(
        select(Webhook)
        .join(UserAccount, UserAccount.id == Webhook.owner_id)
        .where(
            Webhook.disabled_at.is_(None),
            UserAccount.active,
            UserAccount.erasing_since.is_(None),
            or_(Webhook.owner_id == fact.owner_id, for_everybody),
        )
    )
    return rows.all()


def _posting(kind: str, data: Mapping[str, Any], key: str | None, about: str) -> Posting:
    # A program needs no words: the event is its name and its values.
    event = Event(kind, {}, ("", ""))
    return Posting(event, data, scope=FACTS, key=key, sender_id=about)


async def _write_deliveries(
    session: AsyncSession, posted: Posted, kind: str, webhooks: Sequence[Webhook]
) -> None:
    at = now()
    rows = [
        {
            "id": new_id(),
            "notification_id": posted.id,
            "user_id": webhook.owner_id,
            "channel": CHANNEL,
            "webhook_id": webhook.id,
            "target": "",
            "shown": webhook.shown,
            "language": "en",
            "title": kind,
            "text": "",
            "status": "due",
            "attempt": 0,
            "tried_before": 0,
            "due_at": at,
            "created_at": at,
        }
        for webhook in webhooks
    ]
    await write_rows(session, Delivery, rows)
