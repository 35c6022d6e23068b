"""Sessions of clients that begin with a handshake: an id that is signed, and kept nowhere.

By it a later message can say which request it is about, whichever process gets it. It is good for
the one who was given it alone: another person, or another key of theirs, has no such session.
"""

import base64
import binascii
import hmac
import secrets

from steward.accounts.who import Who
from steward.kit.errors import NotFound

_RANDOM = 16
_SIGNATURE = 16


def new_session(secret: str, who: Who) -> str:
    """The id of a new session of theirs."""
    random = secrets.token_bytes(_RANDOM)
    return _as_text(random + _sign(secret, who, random))


def check_session(secret: str, who: Who, session: str) -> None:
    """Raise `NotFound` unless the session is theirs, by which a client knows to begin another."""
    try:
        whole = base64.urlsafe_b64decode(session)
    except (ValueError, binascii.Error):
        raise NotFound("session", "会话") from None
    random, signature = whole[:_RANDOM], whole[_RANDOM:]
    good = hmac.compare_digest(signature, _sign(secret, who, random))
    if not good or len(random) < _RANDOM:
        raise NotFound("session", "会话")


def topic(session: str) -> str:
    """Where it is told that a request of the session is to be cancelled."""
    return f"mcp.{session}"


def _sign(secret: str, who: Who, random: bytes) -> bytes:
    key = hmac.digest(secret.encode(), b"mcp sessions", "sha256")
    whose = f"{who.user_id} {who.key_id or who.session_id}".encode()
    return hmac.digest(key, random + whose, "sha256")[:_SIGNATURE]


def _as_text(whole: bytes) -> str:
    return base64.urlsafe_b64encode(whole).decode()
