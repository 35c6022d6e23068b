"""Notifications and events that developers' own applications, and administrators, send."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter

from steward.accounts.account import ADMIN
from steward.accounts.who import Asked, Asking, Notifier
from steward.http.parameters import RuntimeDep
from steward.notifications.check_values import check_values
from steward.notifications.declared import event_named
from steward.notifications.events import MESSAGE, SHIPPED_BY_NAME, Event
from steward.notifications.news import tell_after_commit
from steward.notifications.notifying import Notifying, NotifyingDep
from steward.notifications.post import Posted, post
from steward.notifications.posting import Posting
from steward.notifications.recipients import Recipients, check_alone, find_recipients
from steward.notifications.send_schemas import NewEvent, NewNotification, PostedView
from steward.runtime import Runtime

router = APIRouter(prefix="/notifications")


@router.post("", status_code=202)
async def send_notification(
    wish: NewNotification, _: Notifier, asking: Asked, runtime: RuntimeDep, notifying: NotifyingDep
) -> PostedView:
    """Tell people something in words of one's own. All of it is written down, or nothing."""
    recipients = await _recipients(wish, asking, runtime, notifying)
    values = {"title": wish.title, "text": wish.text}
    posting = _posting(SHIPPED_BY_NAME[MESSAGE], values, wish, asking.who.user_id, recipients)
    return PostedView.model_validate(await _post(posting, runtime, notifying))


@router.post("/events", status_code=202)
async def send_event(
    wish: NewEvent, _: Notifier, asking: Asked, runtime: RuntimeDep, notifying: NotifyingDep
) -> PostedView:
    """Tell people of an event: 404 for one that nobody has declared, 422 with each value that is
    missing, unknown or of another kind. All of it is written down, or nothing."""
    async with runtime.database.read() as session:
        event = await event_named(session, wish.event)
    values = check_values(event, wish.values)
    recipients = await _recipients(wish, asking, runtime, notifying)
    posting = _posting(event, values, wish, asking.who.user_id, recipients)
    return PostedView.model_validate(await _post(posting, runtime, notifying))


async def _recipients(
    wish: NewNotification | NewEvent, asking: Asking, runtime: Runtime, notifying: Notifying
) -> Recipients:
    named = [one.named() for one in wish.to]
    # The account's role, not the key's: one for an application has the scope `notify` and no other.
    if asking.account.role != ADMIN:
        check_alone(asking.account, named)
    return await find_recipients(
        named,
        wish.language,
        database=runtime.database,
        opened=notifying.office.opened,
        services=notifying.services,
        reach=notifying.reach,
    )


def _posting(
    event: Event,
    values: Mapping[str, Any],
    wish: NewNotification | NewEvent,
    sender_id: str,
    recipients: Recipients,
) -> Posting:
    return Posting(
        event,
        values,
        scope=sender_id,
        key=wish.key,
        link=wish.link,
        sender_id=sender_id,
        user_ids=recipients.user_ids,
        plain=recipients.plain,
        channels=wish.channels,
    )


async def _post(posting: Posting, runtime: Runtime, notifying: Notifying) -> Posted:
    async with runtime.database.unit() as session:
        posted = await post(session, posting, notifying.office)
        tell_after_commit(session, runtime.bus, posted.inboxes)
    return posted
