"""Web push, to a real receiver that holds a browser's keys and reads what was meant for it."""

import base64
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import Any

import http_ece
import jwt
import orjson
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from messages import MESSAGE
from receiver import HERE, Got, Receiver, receiver

from steward.notifications.channel import AddressGone, Refused, TryLater
from steward.notifications.channels.push import PushChannel, Subscription, public_key

CONTACT = "mailto:admin@example.org"


def text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Browser:
    """What a browser keeps to itself, and what it gives away."""

    def __init__(self) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.auth = os.urandom(16)

    def subscription(self, endpoint: str) -> Subscription:
        point = self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return Subscription(endpoint, text(point), text(self.auth))

    def read(self, got: Got) -> dict[str, Any]:
        assert got.headers["content-encoding"] == "aes128gcm"
        data = http_ece.decrypt(
            got.body, private_key=self.key, auth_secret=self.auth, version="aes128gcm"
        )
        shown: dict[str, Any] = orjson.loads(data)
        return shown


@dataclass
class Parties:
    """Everybody there is."""

    there: Receiver
    browser: Browser
    key: ec.EllipticCurvePrivateKey
    channel: PushChannel

    async def send(self, **changes: Any) -> str | None:
        target = self.browser.subscription(f"{self.there.url}/push/abc")
        return await self.channel.send(replace(MESSAGE, **changes), target.packed())


@pytest.fixture
async def parties() -> AsyncIterator[Parties]:
    key = ec.generate_private_key(ec.SECP256R1())
    channel = PushChannel(key, CONTACT, HERE)
    async with receiver() as there:
        yield Parties(there, Browser(), key, channel)
        await channel.close()


async def test_the_browser_reads_what_was_meant_for_it(parties: Parties) -> None:
    parties.there.answers = [(201, {"Location": "/message/1"})]
    assert await parties.send(title="新消息", text="世界") == "/message/1"
    (got,) = parties.there.got
    assert parties.browser.read(got) == {
        "id": MESSAGE.id,
        "event": "order.created",
        "title": "新消息",
        "text": "世界",
        "link": MESSAGE.link,
        "language": "en",
    }
    assert got.path == "/push/abc"
    assert int(got.headers["ttl"]) > 0
    assert b"\xe4\xb8\x96" not in got.body, "nobody on the way reads it"
    with pytest.raises(http_ece.ECEException):
        Browser().read(got)


async def test_the_push_service_knows_the_sender(parties: Parties) -> None:
    await parties.send()
    scheme, _, rest = parties.there.got[0].headers["authorization"].partition(" ")
    token, shown = (part.strip()[2:] for part in rest.split(","))
    assert scheme == "vapid"
    assert shown == public_key(parties.key)
    assert len(base64.urlsafe_b64decode(shown + "=")) == 65
    claims = jwt.decode(token, parties.key.public_key(), ["ES256"], audience=parties.there.url)
    assert claims["sub"] == CONTACT


async def test_a_double_replaces_the_first(parties: Parties) -> None:
    await parties.send()
    await parties.send()
    await parties.send(id="another")
    topics = [got.headers["topic"] for got in parties.there.got]
    assert topics[0] == topics[1] != topics[2]
    assert all(len(topic) <= 32 for topic in topics)


@pytest.mark.parametrize("words", ["long ", "世界"])
async def test_what_is_too_long_is_shortened(parties: Parties, words: str) -> None:
    await parties.send(text=words * 3000)
    (got,) = parties.there.got
    assert len(got.body) <= 4096
    shown = parties.browser.read(got)["text"]
    assert shown.endswith("…")
    assert shown.startswith(words * 5)


@pytest.mark.parametrize("status", [404, 410])
async def test_a_subscription_that_ended(parties: Parties, status: int) -> None:
    parties.there.answers = [(status, {})]
    with pytest.raises(AddressGone):
        await parties.send()


async def test_answers_are_told_apart(parties: Parties) -> None:
    parties.there.answers = [(413, {}), (429, {"Retry-After": "7"}), (500, {})]
    with pytest.raises(Refused):
        await parties.send()
    with pytest.raises(TryLater) as later:
        await parties.send()
    assert later.value.after == 7.0
    with pytest.raises(TryLater):
        await parties.send()


async def test_keys_that_are_none(parties: Parties) -> None:
    for wrong in ("", "AAAA", text(b"\x04" + b"\x01" * 64)):
        target = Subscription(parties.there.url, wrong, text(b"x" * 16)).packed()
        with pytest.raises(Refused):
            await parties.channel.send(MESSAGE, target)
    for wrong in ("", "A", text(b"x" * 15)):
        key = parties.browser.subscription(parties.there.url).p256dh
        with pytest.raises(Refused):
            await parties.channel.send(
                MESSAGE, Subscription(parties.there.url, key, wrong).packed()
            )
    assert parties.there.got == []


async def test_what_is_long_without_its_text_is_shortened_too(parties: Parties) -> None:
    """An address in other letters than Latin ones takes three bytes for each."""
    link = "https://example.org/" + "路" * 1900
    await parties.send(title="标" * 200, text="", link=link)
    (got,) = parties.there.got
    assert len(got.body) <= 4096
    shown = parties.browser.read(got)
    assert (shown["title"], shown["link"]) == ("标" * 200, None)
