"""One attempt to send one delivery, and what is to be written down of it, whatever happens."""

import asyncio
from typing import Any

from steward.kit.clock import now
from steward.kit.errors import Problem
from steward.kit.logs import log
from steward.notifications.channel import AddressGone, Message, NotSent, Refused, Reply, TryLater
from steward.notifications.delivering import Delivering
from steward.notifications.delivery_store import Outcome
from steward.notifications.line import Held
from steward.notifications.mail_page import mail_page
from steward.notifications.tables import Delivery, Notification
from steward.notifications.when import wait_before

# A carrier that takes longer is given up for now, whatever its library thinks.
LONGEST_SECONDS = 60.0
LONGEST_SAYING = 200
LONGEST_REPLY = 1000


async def send_one(held: Held, with_: Delivering) -> Outcome:
    """Hand it to its carrier once."""
    delivery = held.delivery
    channel, attempts = with_.channels[delivery.channel], with_.attempts_of(delivery)
    try:
        target = with_.seal.open(_there(held))
        message = _message(delivery, held.notification, with_.settings_link)
        async with asyncio.timeout(LONGEST_SECONDS):
            taken = await channel.send(message, target)
    except NotSent as refused:
        return _not_sent(delivery, refused, attempts)
    except Problem as problem:  # the seal's: it can be opened again once the secret is back
        return _not_sent(delivery, TryLater(problem.code), attempts)
    except TimeoutError:
        return _not_sent(delivery, TryLater("it took too long"), attempts)
    except Exception as error:  # noqa: BLE001 - whatever a carrier's library does, it may pass
        # Its message may hold the address, which is secret.
        log("notifications").error(
            "a channel failed", channel=delivery.channel, error=type(error).__name__
        )
        return _not_sent(delivery, TryLater(type(error).__name__), attempts)
    reply = taken if isinstance(taken, Reply) else None
    return Outcome(
        delivery.id,
        delivery.attempt,
        "sent",
        now(),
        delivery.due_at,
        provider_id=_said(taken) if isinstance(taken, str) else None,
        webhook_id=delivery.webhook_id,
        **_answered(reply),
    )


def _there(held: Held) -> str:
    """The sealed address. Raises `Refused` for a webhook that was deleted since."""
    if not held.target:
        raise Refused("the webhook was deleted")
    return held.target


def _not_sent(delivery: Delivery, why: NotSent, attempts: int) -> Outcome:
    at, tries = now(), delivery.attempt - delivery.tried_before
    later = isinstance(why, TryLater) and tries < attempts
    due = at
    if later and isinstance(why, TryLater):
        due = at + wait_before(tries, why.after)
    else:
        log("notifications").warning(
            "given up", delivery=delivery.id, channel=delivery.channel, why=why.why
        )
    return Outcome(
        delivery.id,
        delivery.attempt,
        "due" if later else "failed",
        at,
        due,
        why=_said(why.why),
        address_gone=isinstance(why, AddressGone),
        webhook_id=delivery.webhook_id,
        **_answered(why.reply),
    )


def _said(text: str, most: int = LONGEST_SAYING, but: str = "") -> str:
    """What a carrier said, as a column takes it: anybody may answer with any bytes."""
    return "".join(each for each in text if each.isprintable() or each in but)[:most]


def _answered(reply: Reply | None) -> dict[str, Any]:
    if reply is None:
        return {}
    return {"answered": reply.status, "said": _said(reply.text, LONGEST_REPLY, "\n\t")}


def _message(delivery: Delivery, notification: Notification, settings_link: str) -> Message:
    html = None
    if delivery.channel == "email":
        html = mail_page(
            delivery.title,
            delivery.text,
            delivery.html,
            language=delivery.language,
            link=delivery.link,
            settings_link=settings_link if delivery.user_id else None,
        )
    values = notification.values
    # A program knows an event by its id, at whichever of its endpoints it comes.
    for_program = delivery.webhook_id is not None
    return Message(
        id=notification.id if for_program else delivery.id,
        event=notification.event,
        language=delivery.language,
        title=delivery.title,
        text=delivery.text,
        html=html,
        link=delivery.link,
        made_at=notification.created_at,
        data=values
        if for_program
        else {**values, "notification_id": notification.id, "link": delivery.link},
    )
