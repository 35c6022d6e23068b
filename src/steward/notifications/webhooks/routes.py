"""Webhooks over HTTP: one's own endpoints, their secrets, and a test."""

import time
from datetime import UTC, datetime

from fastapi import APIRouter, Depends
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import ADMIN
from steward.accounts.at_the_door import keep_nothing
from steward.accounts.who import Reader, Who, Writer
from steward.audit.note import note
from steward.http.parameters import PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.errors import Forbidden
from steward.notifications.channels.webhook import Receiver, new_secret
from steward.notifications.check_address import check_address
from steward.notifications.news import tell_after_commit
from steward.notifications.notifying import Notifying, NotifyingDep
from steward.notifications.shown import shown_address
from steward.notifications.tables import Webhook
from steward.notifications.webhooks import store
from steward.notifications.webhooks.judge import ASKED, disable
from steward.notifications.webhooks.schemas import (
    NewWebhook,
    NewWebhookView,
    SecretView,
    TestView,
    WebhookChange,
    WebhookView,
)
from steward.notifications.webhooks.tell_webhooks import ALL, CHANNEL, send_test

# For so long after a change the former secret signs beside the new one.
FORMER_SECONDS = 24 * 3600
router = APIRouter(prefix="/webhooks", tags=["webhooks"])


@router.get("")
async def list_webhooks(
    who: Reader, runtime: RuntimeDep, notifying: NotifyingDep
) -> ListOf[WebhookView]:
    """One's webhooks, oldest first; no page of them, for they are few."""
    async with runtime.database.read() as session:
        rows = await store.webhooks_of(session, who.user_id)
    return ListOf(items=[WebhookView.of(row, notifying.office.seal) for row in rows])


@router.post("", status_code=201, dependencies=[Depends(keep_nothing)])
async def add_webhook(
    wish: NewWebhook, who: Writer, runtime: RuntimeDep, notifying: NotifyingDep
) -> NewWebhookView:
    """Add one. Its secret is in this answer and nowhere else, ever."""
    if wish.scope == ALL:
        _check_administrator(who)
    url, secret, seal = await _checked(wish.url, notifying), new_secret(), notifying.office.seal
    row = Webhook(
        owner_id=who.user_id,
        scope=wish.scope,
        label=wish.label,
        target=seal.seal(Receiver(url, secret).packed()),
        shown=shown_address(CHANNEL, url),
        events=wish.events,
    )
    async with runtime.database.unit() as session:
        await store.check_room(session, who.user_id)
        session.add(row)
        await session.flush()
        _note(session, "webhook.made", row)
    return NewWebhookView(**WebhookView.of(row, seal).model_dump(), secret=secret)


@router.get("/{webhook_id}")
async def read_webhook(
    webhook_id: PathId, who: Reader, runtime: RuntimeDep, notifying: NotifyingDep
) -> WebhookView:
    """One of them."""
    async with runtime.database.read() as session:
        row = await store.webhook_of(session, who.user_id, webhook_id)
    return WebhookView.of(row, notifying.office.seal)


@router.patch("/{webhook_id}")
async def change_webhook(
    webhook_id: PathId,
    wish: WebhookChange,
    who: Writer,
    runtime: RuntimeDep,
    notifying: NotifyingDep,
) -> WebhookView:
    """Change where it leads and what it is told; disable or enable it. What waits goes where it
    leads by then."""
    seal = notifying.office.seal
    url = None if wish.url is None else await _checked(wish.url, notifying)
    async with runtime.database.unit() as session:
        row = await store.webhook_of(session, who.user_id, webhook_id, to_change=True)
        if url is not None:
            row.target = seal.seal(_moved(seal.open(row.target), url))
            row.shown = shown_address(CHANNEL, url)
        row.events = row.events if wish.events is None else wish.events
        row.label = row.label if wish.label is None else wish.label
        if wish.enabled is True:
            row.disabled_at = row.disabled_why = row.failing_since = None
        elif wish.enabled is False and row.disabled_at is None:
            await disable(session, row, ASKED)
        _note(session, "webhook.changed", row)
    return WebhookView.of(row, seal)


@router.delete("/{webhook_id}", status_code=204)
async def delete_webhook(webhook_id: PathId, who: Writer, runtime: RuntimeDep) -> None:
    """Delete it with its log. What is on its way may still arrive."""
    async with runtime.database.unit() as session:
        _note(session, "webhook.deleted", await store.webhook_of(session, who.user_id, webhook_id))
        await store.remove_webhook(session, who.user_id, webhook_id)


@router.post("/{webhook_id}/secret", dependencies=[Depends(keep_nothing)])
async def change_secret(
    webhook_id: PathId, who: Writer, runtime: RuntimeDep, notifying: NotifyingDep
) -> SecretView:
    """Make a new secret. For 24 hours the former one signs beside it, so that the receiver can
    change over without missing anything."""
    seal, secret = notifying.office.seal, new_secret()
    until = time.time() + FORMER_SECONDS
    async with runtime.database.unit() as session:
        row = await store.webhook_of(session, who.user_id, webhook_id, to_change=True)
        there = Receiver.unpack(seal.open(row.target))
        row.target = seal.seal(Receiver(there.url, secret, there.secret, until).packed())
        _note(session, "webhook.secret_changed", row)
    return SecretView(secret=secret, former_until=datetime.fromtimestamp(until, UTC))


@router.post("/{webhook_id}/test", status_code=202)
async def test_webhook(webhook_id: PathId, who: Writer, runtime: RuntimeDep) -> TestView:
    """Send it `webhook.test`, at once, also where it is disabled. The log tells what came of it."""
    async with runtime.database.unit() as session:
        row = await store.webhook_of(session, who.user_id, webhook_id)
        event_id = await send_test(session, row)
        tell_after_commit(session, runtime.bus, ())
    return TestView(event_id=event_id)


def _moved(packed: str, url: str) -> str:
    there = Receiver.unpack(packed)
    return Receiver(url, there.secret, there.former, there.former_until).packed()


def _note(session: AsyncSession, action: str, row: Webhook) -> None:
    note(session, action, thing=row.id, name=row.shown, person=row.owner_id, scope=row.scope)


def _check_administrator(who: Who) -> None:
    if who.role != ADMIN:
        raise Forbidden(
            "not_an_administrator",
            "Only an administrator may be told of everybody's things.",
            "仅管理员可接收所有人的事件。",
        )


async def _checked(url: str, notifying: Notifying) -> str:
    return await check_address(CHANNEL, url, services=frozenset(), reach=notifying.reach)
