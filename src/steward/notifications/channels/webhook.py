"""Webhooks, signed as Standard Webhooks has it (standardwebhooks.com, specification 1.0).

The receiver is anybody's, so the connection leads to public hosts alone and follows no redirect;
what it answers is kept for whoever looks why, and means nothing beyond its status.
"""

import base64
import hashlib
import hmac
import secrets
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

import orjson

from steward.kit.clock import now
from steward.notifications.channel import AddressGone, Message, Refused, Reply, TryLater
from steward.outside.checked_resolver import NotAllowed
from steward.outside.poster import Answer, NoAnswer, Poster
from steward.outside.reach import Reach

WIDTH = 32
SECRET_PREFIX = "whsec_"  # noqa: S105 - what the specification has secrets begin with
# What a receiver says about this very message. Everything else may be its state of today.
FOR_GOOD = frozenset({400, 405, 406, 413, 414, 415, 422})
# Of what a receiver says.
KEPT_BYTES = 1000


@dataclass(frozen=True, slots=True)
class Receiver:
    """Where a webhook goes, and the secret that both sides know, as `whsec_` and base64. The one
    before it still signs as well until `former_until`, in seconds since 1970."""

    url: str
    secret: str
    former: str | None = None
    former_until: float = 0.0

    def secrets(self, at: float) -> Sequence[str]:
        """Those that sign at this time."""
        if self.former is not None and at < self.former_until:
            return (self.secret, self.former)
        return (self.secret,)

    def packed(self) -> str:
        """As a channel's target."""
        return orjson.dumps(self).decode()

    @classmethod
    def unpack(cls, target: str) -> "Receiver":
        """From a channel's target."""
        return cls(**orjson.loads(target))


class WebhookChannel:
    """Posts what happened as JSON."""

    width = WIDTH

    def __init__(self, reach: Reach) -> None:
        self._poster = Poster(reach)

    async def send(self, message: Message, target: str) -> Reply:
        """See the port. `target` is a packed `Receiver`."""
        receiver, at = Receiver.unpack(target), time.time()
        body = orjson.dumps(
            {"type": message.event, "timestamp": message.made_at, "data": message.data}
        )
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "Steward",
            **signed(receiver.secrets(at), message.id, int(at), body),
        }
        answer = await hand_over(self._poster, receiver.url, body, headers)
        raise_for_answer(answer)
        return reply_of(answer)

    async def close(self) -> None:
        """See the port."""
        await self._poster.close()


def new_secret() -> str:
    """One that nobody guesses, as the specification writes it."""
    return SECRET_PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def signed(keys: Sequence[str], message_id: str, at: int, body: bytes) -> dict[str, str]:
    """The three headers: id, seconds since 1970, and HMAC-SHA256 over both and the body with each
    of the secrets."""
    content = b"%s.%d.%s" % (message_id.encode(), at, body)
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(at),
        "webhook-signature": " ".join(_signature(key, content) for key in keys),
    }


def _signature(secret: str, content: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(SECRET_PREFIX))
    return f"v1,{base64.b64encode(hmac.digest(key, content, hashlib.sha256)).decode()}"


async def hand_over(poster: Poster, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
    """Post, with what keeps it from being answered as this channel's failures."""
    try:
        return await poster.post(url, body, headers, keep=KEPT_BYTES)
    except NotAllowed as wrong:
        raise Refused(str(wrong)) from wrong
    except NoAnswer as why:
        raise TryLater(f"the receiver cannot be reached ({why})") from why


def raise_for_answer(answer: Answer) -> None:
    """Nothing for a message that was taken; else what its status means. Raises `NotSent`."""
    if 200 <= answer.status < 300:
        return
    why, reply = f"the receiver answered {answer.status}", reply_of(answer)
    if answer.status == 410:
        raise AddressGone(why, reply=reply)
    if answer.status in FOR_GOOD:
        raise Refused(why, reply=reply)
    raise TryLater(why, after=seconds_until(answer.headers.get("retry-after")), reply=reply)


def reply_of(answer: Answer) -> Reply:
    """What the receiver answered, for whoever looks."""
    return Reply(answer.status, answer.beginning.decode(errors="replace"))


def seconds_until(retry_after: str | None) -> float | None:
    """What a Retry-After header says, in seconds or as a date (RFC 9110, 10.2.3)."""
    if not retry_after:
        return None
    try:
        return max(0.0, float(retry_after))
    except ValueError:
        pass
    try:
        return max(0.0, (parsedate_to_datetime(retry_after) - now()).total_seconds())
    except (ValueError, TypeError):
        return None
