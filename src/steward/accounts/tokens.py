"""What a client shows to say who it is: signed access tokens, and random secrets kept as digests.

An access token is a JSON Web Token (RFC 7519, HS256). It names a session, and the session's row is
looked up at each request, so a token is worth nothing the moment its session is over.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

import jwt

from steward.kit.errors import Unauthenticated
from steward.kit.ids import is_id, new_id

ISSUER = "steward"
AUDIENCE = "steward-api"
CLAIMS = ["iss", "aud", "sub", "sid", "exp", "jti"]


@dataclass(frozen=True, slots=True)
class Terms:
    """What tokens are signed with and how long they are good for."""

    secret: str
    access: timedelta
    refresh: timedelta


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a person gets for signing in. `expires_in` is in seconds."""

    access_token: str
    refresh_token: str
    expires_in: int


@dataclass(frozen=True, slots=True)
class Claims:
    """Whom an access token speaks for."""

    user_id: str
    session_id: str


def write_access_token(terms: Terms, user_id: str, session_id: str, at: datetime) -> str:
    """A token that speaks for the user as long as the terms and the session last."""
    claims = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": user_id,
        "sid": session_id,
        "iat": at,
        "exp": at + terms.access,
        "jti": new_id(),
    }
    return jwt.encode(claims, _signing_key(terms.secret), "HS256")


def read_access_token(secret: str, token: str) -> Claims:
    """Whom the token speaks for. Raises `Unauthenticated`, with a code of its own for one that
    was good and is too old, since a client refreshes that."""
    try:
        claims = jwt.decode(
            token,
            _signing_key(secret),
            algorithms=["HS256"],
            issuer=ISSUER,
            audience=AUDIENCE,
            options={"require": CLAIMS},
        )
    except jwt.ExpiredSignatureError:
        raise Unauthenticated(
            "token_expired", "The access token has expired. Refresh it.", "访问令牌已过期，请刷新。"
        ) from None
    except jwt.InvalidTokenError:
        raise not_signed_in() from None
    if not (is_id(claims["sub"]) and is_id(claims["sid"])):
        raise not_signed_in()
    return Claims(claims["sub"], claims["sid"])


def not_signed_in() -> Unauthenticated:
    """The one answer to a token or key that is missing, unknown, revoked or forged."""
    return Unauthenticated(
        "not_signed_in",
        "Sign in, or send a valid access token or API key.",
        "请先登录，或提供有效的访问令牌或 API 密钥。",
    )


def new_secret() -> str:
    """A random secret for a client to keep (256 bits, URL-safe text)."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """What Steward keeps of a random secret: too long to guess, so a plain SHA-256 is enough."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def _signing_key(secret: str) -> bytes:
    # A key for this purpose alone, and long enough for HS256 whatever the installation's secret is.
    return hmac.digest(secret.encode(), b"access tokens", "sha256")
