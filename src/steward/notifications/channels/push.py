"""Web push: to browsers that people have allowed to be told, through their makers' push services.

RFC 8030 (the request), RFC 8291 (the encryption, of a single record as RFC 8188 has it), RFC 8292
(VAPID, by which a push service knows the sender). Written out, since the libraries for it bring
clients of their own that reach anywhere.
"""

import base64
import hashlib
import os
import time
from dataclasses import dataclass

import jwt
import orjson
from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from steward.notifications.channel import AddressGone, Message, Refused
from steward.notifications.channels.webhook import hand_over, raise_for_answer
from steward.outside.poster import Poster
from steward.outside.reach import Reach, parse_url

WIDTH = 32
KEPT_SECONDS = 24 * 3600  # how long a push service keeps it for a browser that is away
SIGNED_SECONDS = 12 * 3600  # RFC 8292 allows a day
RECORD = 4096
MOST_BYTES = 3000  # of a message: push services take 4096 in all
SECRET_BYTES = 16  # RFC 8291, 3.2
CURVE = ec.SECP256R1()
_POINT = (serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)


@dataclass(frozen=True, slots=True)
class Subscription:
    """What a browser gives: where its push service takes messages, its public key (an uncompressed
    point of P-256) and a secret of 16 bytes, both as base64url."""

    endpoint: str
    p256dh: str
    auth: str

    def packed(self) -> str:
        """As a channel's target."""
        return orjson.dumps(
            {"endpoint": self.endpoint, "p256dh": self.p256dh, "auth": self.auth}
        ).decode()

    @classmethod
    def unpack(cls, target: str) -> "Subscription":
        """From a channel's target."""
        return cls(**orjson.loads(target))


class PushChannel:
    """Sends title, text and link, encrypted for one browser. `contact` is a mailto: or https:
    address of whoever runs Steward, for the push service's operators."""

    width = WIDTH

    def __init__(self, key: ec.EllipticCurvePrivateKey, contact: str, reach: Reach) -> None:
        self._key = key
        self._contact = contact
        self._poster = Poster(reach)

    async def send(self, message: Message, target: str) -> str | None:
        """See the port. `target` is a packed `Subscription`."""
        to = Subscription.unpack(target)
        body = encrypt(shown(message), to)
        headers = {
            "Content-Encoding": "aes128gcm",
            "TTL": str(KEPT_SECONDS),
            # A later message under the same topic replaces one that is still kept: the doubles.
            "Topic": topic_of(message.id),
            "Authorization": self._authorization(to.endpoint),
        }
        answer = await hand_over(self._poster, to.endpoint, body, headers)
        if answer.status == 404:  # the other word for a subscription that ended
            raise AddressGone("the push service answered 404")
        raise_for_answer(answer)
        return answer.headers.get("location")

    async def close(self) -> None:
        """See the port."""
        await self._poster.close()

    def _authorization(self, endpoint: str) -> str:
        origin = str(parse_url(endpoint).origin())
        claims = {"aud": origin, "exp": int(time.time()) + SIGNED_SECONDS, "sub": self._contact}
        return f"vapid t={jwt.encode(claims, self._key, 'ES256')}, k={public_key(self._key)}"


def public_key(key: ec.EllipticCurvePrivateKey) -> str:
    """What a browser must be given to subscribe, as base64url."""
    return _to_text(key.public_key().public_bytes(*_POINT))


def topic_of(message_id: str) -> str:
    """At most 32 characters of base64url."""
    return _to_text(hashlib.sha256(message_id.encode()).digest()[:24])


def shown(message: Message) -> bytes:
    """What the browser's service worker shows: the text is shortened where it would not fit."""
    seen = {
        "id": message.id,
        "event": message.event,
        "title": message.title,
        "text": message.text,
        "link": message.link,
        "language": message.language,
    }
    packed = orjson.dumps(seen)
    while len(packed) > MOST_BYTES and seen["text"]:
        text = str(seen["text"])
        seen["text"] = text[: len(text) * 2 // 3].rstrip() + "…" if len(text) > 30 else ""
        packed = orjson.dumps(seen)
    if len(packed) > MOST_BYTES:  # an address in other letters than Latin ones takes three times
        packed = orjson.dumps(seen | {"link": None})
    return packed


def encrypt(data: bytes, to: Subscription) -> bytes:
    """The body for one browser. Raises `Refused` for keys that are none."""
    browser, auth = browser_keys(to)
    once = ec.generate_private_key(CURVE)
    ours, theirs = once.public_key().public_bytes(*_POINT), browser.public_bytes(*_POINT)
    shared = once.exchange(ec.ECDH(), browser)
    keying = _derive(shared, auth, b"WebPush: info\x00" + theirs + ours, 32)
    salt = os.urandom(16)
    key = _derive(keying, salt, b"Content-Encoding: aes128gcm\x00", 16)
    nonce = _derive(keying, salt, b"Content-Encoding: nonce\x00", 12)
    header = salt + RECORD.to_bytes(4, "big") + bytes([len(ours)]) + ours
    # The byte 2 ends the last record (RFC 8188, 2).
    return header + AESGCM(key).encrypt(nonce, data + b"\x02", None)


def browser_keys(to: Subscription) -> tuple[ec.EllipticCurvePublicKey, bytes]:
    """The browser's public key and its secret. Raises `Refused` for what is none."""
    try:
        auth = _from_text(to.auth)
        browser = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, _from_text(to.p256dh))
    except (ValueError, InvalidKey) as wrong:
        raise Refused("the subscription's key is none") from wrong
    if len(auth) != SECRET_BYTES:
        raise Refused("the subscription's secret is none")
    return browser, auth


def _derive(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=info).derive(secret)


def _to_text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _from_text(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
