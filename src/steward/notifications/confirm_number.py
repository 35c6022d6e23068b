"""Makes sure that a number is its owner's before anything is told there: a code is sent to it, and
has to be said back. Nobody can have Steward send text messages to strangers.

The code follows from the person, the number and the hour, so nothing is kept of it.
"""

import hashlib
import hmac
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.kit.errors import Invalid, TooManyRequests
from steward.notifications.events import CODE, SHIPPED_BY_NAME
from steward.notifications.posting import Plain, Posting
from steward.notifications.tables import Notification

GOOD_FOR = timedelta(minutes=10)  # and up to as long again
DIGITS = 8
MOST_A_DAY = 5


async def code_for(
    session: AsyncSession, user_id: str, number: str, language: str, *, secret: str, at: datetime
) -> Posting:
    """The message with the code. Asked for again within its time, it is not sent again. Raises
    `TooManyRequests` for who has asked for many."""
    sent = await session.scalar(
        select(func.count()).where(
            Notification.scope == _scope(user_id), Notification.created_at > at - timedelta(days=1)
        )
    )
    if (sent or 0) >= MOST_A_DAY:
        raise TooManyRequests(
            "too_many_codes",
            f"At most {MOST_A_DAY} codes are sent in a day. Try again tomorrow.",
            f"每天最多发送 {MOST_A_DAY} 个验证码，请明天再试。",
            retry_after=int(timedelta(days=1).total_seconds()),
        )
    return Posting(
        SHIPPED_BY_NAME[CODE],
        {"code": _code(user_id, number, secret, _period(at))},
        scope=_scope(user_id),
        key=hashlib.sha256(f"{_period(at)} {number}".encode()).hexdigest(),
        sender_id=user_id,
        plain=[Plain("sms", number, language)],
    )


def check_code(user_id: str, number: str, code: str | None, *, secret: str, at: datetime) -> None:
    """Raise `Invalid` unless this is the code that was sent to the number a while ago."""
    said = (code or "").strip().encode()
    good = [
        hmac.compare_digest(said, _code(user_id, number, secret, period).encode())
        for period in (_period(at), _period(at) - 1)
    ]
    if not any(good):
        raise Invalid(
            "wrong_code",
            "This is not the code that was sent to the number, or it is too old.",
            "验证码不正确或已过期。",
            field="code",
        )


def _scope(user_id: str) -> str:
    return f"sms {user_id}"


def _period(at: datetime) -> int:
    return int(at.timestamp() // GOOD_FOR.total_seconds())


def _code(user_id: str, number: str, secret: str, period: int) -> str:
    """As RFC 4226 makes one (5.3), of more digits and with another hash."""
    meant = f"steward: code for a number, 1\n{user_id}\n{number}\n{period}"
    mac = hmac.digest(secret.encode(), meant.encode(), hashlib.sha256)
    return str(int.from_bytes(mac[:8]) % 10**DIGITS).zfill(DIGITS)
