"""Guessing passwords gets slower, and then stops for a while.

Failures are rows, so that all replicas count together. They are counted per account, whatever the
address, and per address, whatever the account (an IPv6 address by its /64, which one customer has).
An unknown name is counted like a known one, or the lock would tell which names exist. What is
counted is a keyed digest, since people type passwords where names belong.
"""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.tables import SignInFailure
from steward.http.address import customer_of
from steward.kit.errors import TooManyRequests

LOCK = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Patience:
    """How many failures are forgiven at once, when the lock falls, and when one is forgotten."""

    free: int
    locked_at: int
    forgotten_after: timedelta


ACCOUNT = Patience(free=5, locked_at=10, forgotten_after=timedelta(hours=24))
# Higher, since a whole office may come from one address.
ADDRESS = Patience(free=50, locked_at=100, forgotten_after=timedelta(hours=1))
LONGEST_MEMORY = max(ACCOUNT.forgotten_after, ADDRESS.forgotten_after)


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose failures are counted: a keyed digest, and the patience with it."""

    digest: str
    patience: Patience


def account_subject(secret: str, name: str) -> Subject:
    """An account, by its id, or by the folded name that was typed when there is none."""
    return Subject(keyed_digest(secret, f"account {name}"), ACCOUNT)


def address_subject(secret: str, address: str) -> Subject:
    """The network address a request came from."""
    return Subject(keyed_digest(secret, f"address {customer_of(address)}"), ADDRESS)


def registration_subject(secret: str, address: str) -> str:
    """The digest under which registrations from a network address are counted."""
    return keyed_digest(secret, f"registration {customer_of(address)}")


def wait_after(failures: int, patience: Patience) -> timedelta:
    """How long to wait after this many failures: nothing, then 1, 2, 4… s, then the lock."""
    if failures < patience.free:
        return timedelta(0)
    if failures >= patience.locked_at:
        return LOCK
    return min(timedelta(seconds=2 ** min(failures - patience.free, 20)), LOCK)


async def refuse_haste(session: AsyncSession, subjects: Iterable[Subject], at: datetime) -> None:
    """Raise `TooManyRequests` while one of the subjects has to wait."""
    left = max([await _time_left(session, subject, at) for subject in subjects])
    if left > timedelta(0):
        seconds = ceil(left.total_seconds())
        raise TooManyRequests(
            "too_many_attempts",
            f"Too many wrong passwords. Try again in {seconds} seconds.",
            f"密码错误次数过多，请在 {seconds} 秒后重试。",
            retry_after=seconds,
        )


async def _time_left(session: AsyncSession, subject: Subject, at: datetime) -> timedelta:
    since = at - subject.patience.forgotten_after
    query = select(func.count(), func.max(SignInFailure.failed_at)).where(
        SignInFailure.subject == subject.digest, SignInFailure.failed_at > since
    )
    failures, last = (await session.execute(query)).one()
    return last + wait_after(failures, subject.patience) - at if failures else timedelta(0)


async def is_locked(session: AsyncSession, subject: Subject, at: datetime) -> bool:
    """Whether the lock has fallen for this subject with the failure that was counted last."""
    return await _time_left(session, subject, at) >= LOCK


async def count_failure(session: AsyncSession, subjects: Iterable[Subject], at: datetime) -> None:
    """Remember a failure of all subjects, and forget what no longer counts for anybody."""
    rows = [{"subject": subject.digest, "failed_at": at} for subject in subjects]
    await session.execute(insert(SignInFailure), rows)
    await session.execute(
        delete(SignInFailure).where(SignInFailure.failed_at < at - LONGEST_MEMORY)
    )


async def forgive(session: AsyncSession, subject: Subject) -> None:
    """Forget the subject's failures: it has shown the right password."""
    await session.execute(delete(SignInFailure).where(SignInFailure.subject == subject.digest))


def keyed_digest(secret: str, subject: str) -> str:
    """What is kept of something that shall not be read here, in hexadecimal."""
    return hmac.digest(
        secret.encode(), f"sign-in {subject}".encode("utf-8", "replace"), "sha256"
    ).hex()
