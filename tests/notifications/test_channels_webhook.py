"""Webhooks, to a real receiver that checks them with the specification's own library."""

import base64
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from email.utils import format_datetime

import pytest
from messages import MESSAGE
from receiver import HERE, Receiver, receiver
from standardwebhooks import Webhook
from standardwebhooks.webhooks import WebhookVerificationError

from steward.kit.clock import now
from steward.notifications.channel import AddressGone, Refused, TryLater
from steward.notifications.channels.webhook import Receiver as Target
from steward.notifications.channels.webhook import WebhookChannel, seconds_until
from steward.outside.reach import Reach

SECRET = "whsec_" + base64.b64encode(b"known to both sides, 32 bytes!!!").decode()


@pytest.fixture
async def there() -> AsyncIterator[Receiver]:
    async with receiver() as one:
        yield one


async def send(to: str, *, secret: str = SECRET, reach: Reach = HERE) -> None:
    channel = WebhookChannel(reach)
    try:
        await channel.send(MESSAGE, Target(to, secret).packed())
    finally:
        await channel.close()


async def test_the_receiver_can_check_who_sent_what(there: Receiver) -> None:
    await send(f"{there.url}/hooks?x=1")
    (got,) = there.got
    said = Webhook(SECRET).verify(got.body, got.headers)
    assert said == {
        "type": "order.created",
        "timestamp": "2026-01-02T03:04:05+00:00",
        "data": {"order": "7", "amount": 12.5, "currency": "EUR"},
    }
    assert got.path == "/hooks"
    assert got.headers["webhook-id"] == MESSAGE.id
    assert got.headers["content-type"] == "application/json"
    other = Webhook(base64.b64encode(b"some other secret").decode())
    with pytest.raises(WebhookVerificationError):
        other.verify(got.body, got.headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(SECRET).verify(got.body.replace(b"7", b"8"), got.headers)


async def test_the_same_message_has_the_same_id(there: Receiver) -> None:
    there.answers = [(503, {})]
    with pytest.raises(TryLater):
        await send(there.url)
    await send(there.url)
    assert {got.headers["webhook-id"] for got in there.got} == {MESSAGE.id}


@pytest.mark.parametrize("status", [200, 201, 202, 204, 299])
async def test_what_was_taken(there: Receiver, status: int) -> None:
    there.answers = [(status, {})]
    await send(there.url)


@pytest.mark.parametrize("status", [301, 302, 307, 401, 403, 404, 408, 409, 429, 500, 502, 503])
async def test_what_may_be_taken_later(there: Receiver, status: int) -> None:
    there.answers = [(status, {"Location": f"{there.url}/elsewhere", "Retry-After": "90"})]
    with pytest.raises(TryLater) as said:
        await send(there.url)
    assert (said.value.why, said.value.after) == (f"the receiver answered {status}", 90.0)
    assert len(there.got) == 1, "no redirect is followed"


@pytest.mark.parametrize("status", [400, 413, 415, 422])
async def test_what_will_never_be_taken(there: Receiver, status: int) -> None:
    there.answers = [(status, {})]
    with pytest.raises(Refused) as said:
        await send(there.url)
    assert not isinstance(said.value, AddressGone)


async def test_who_is_gone(there: Receiver) -> None:
    there.answers = [(410, {})]
    with pytest.raises(AddressGone):
        await send(there.url)


async def test_who_does_not_answer_is_tried_later(there: Receiver) -> None:
    with pytest.raises(TryLater):
        await send("http://127.0.0.1:1/")
    with pytest.raises(TryLater):
        await send("http://nobody.invalid/")


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/",
        "http://2130706433/",
        "http://user:password@example.org/",
        "https://example.org:22/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "nonsense",
        "http://",
    ],
)
async def test_nothing_reaches_into_the_house(address: str) -> None:
    with pytest.raises(Refused):
        await send(address, reach=replace(Reach(), look_up=lambda _: ["127.0.0.1"]))


def test_what_retry_after_says() -> None:
    assert seconds_until(None) is None
    assert seconds_until("") is None
    assert seconds_until("120") == 120.0
    assert seconds_until("-5") == 0.0
    assert seconds_until("soon") is None
    in_an_hour = seconds_until(format_datetime(now() + timedelta(hours=1), usegmt=True))
    assert in_an_hour is not None
    assert 3500 < in_an_hour <= 3600
    assert seconds_until(format_datetime(now() - timedelta(hours=1), usegmt=True)) == 0.0
