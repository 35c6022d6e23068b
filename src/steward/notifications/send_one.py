"""One attempt to send one delivery, and what is to be written down of it, whatever happens."""

import asyncio

from steward.kit.clock import now
from steward.kit.errors import Problem
from steward.kit.logs import log
from steward.notifications.channel import AddressGone, Message, NotSent, TryLater
from steward.notifications.delivering import Delivering
from steward.notifications.delivery_store import Outcome
from steward.notifications.mail_page import mail_page
from steward.notifications.tables import Delivery, Notification
from steward.notifications.when import wait_before

# A carrier that takes longer is given up for now, whatever its library thinks.
LONGEST_SECONDS = 60.0
LONGEST_SAYING = 200


async def send_one(delivery: Delivery, notification: Notification, with_: Delivering) -> Outcome:
    """Hand it to its carrier once."""
    channel = with_.channels[delivery.channel]
    try:
        target = with_.seal.open(delivery.target)
        message = _message(delivery, notification, with_.settings_link)
        async with asyncio.timeout(LONGEST_SECONDS):
            provider_id = await channel.send(message, target)
    except NotSent as refused:
        return _not_sent(delivery, refused, with_.attempts)
    except Problem as problem:  # the seal's: it can be opened again once the secret is back
        return _not_sent(delivery, TryLater(problem.code), with_.attempts)
    except TimeoutError:
        return _not_sent(delivery, TryLater("it took too long"), with_.attempts)
    except Exception as error:  # noqa: BLE001 - whatever a carrier's library does, it may pass
        # Its message may hold the address, which is secret.
        log("notifications").error(
            "a channel failed", channel=delivery.channel, error=type(error).__name__
        )
        return _not_sent(delivery, TryLater(type(error).__name__), with_.attempts)
    return Outcome(
        delivery.id,
        delivery.attempt,
        "sent",
        now(),
        delivery.due_at,
        provider_id=_said(provider_id),
    )


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
    )


def _said(text: str | None) -> str | None:
    """What a carrier said, as a column takes it: anybody may answer with any bytes."""
    if text is None:
        return None
    return "".join(each for each in text if each.isprintable())[:LONGEST_SAYING]


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
    return Message(
        id=delivery.id,
        event=notification.event,
        language=delivery.language,
        title=delivery.title,
        text=delivery.text,
        html=html,
        link=delivery.link,
        made_at=notification.created_at,
        data={**notification.values, "notification_id": notification.id, "link": delivery.link},
    )
