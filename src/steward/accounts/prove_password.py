"""Doing something that needs the password: checked slowly, counted, and done in the same unit."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import Account
from steward.accounts.names import fold
from steward.accounts.passwords import verify_password
from steward.accounts.slow_down import (
    Subject,
    account_subject,
    address_subject,
    count_failure,
    forgive,
    is_locked,
    refuse_haste,
)
from steward.accounts.store import (
    Credential,
    find_credential,
    find_credential_by_name,
    update_account,
)
from steward.audit.note import note
from steward.db.engine import Database
from steward.kit.errors import Forbidden, Problem
from steward.kit.offload import Offload

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Attempt:
    """Somebody showing a password; `known` is None when there is no such account."""

    known: Credential | None
    account: Subject
    address: Subject
    password: str = field(repr=False)
    at: datetime


async def attempt_by_name(
    database: Database, secret: str, name: str, password: str, address: str, at: datetime
) -> Attempt:
    """An attempt on the account of a user name or an e-mail address."""
    folded = fold(name)
    async with database.read() as session:
        known = await find_credential_by_name(session, folded)
    return Attempt(
        known=known,
        account=account_subject(secret, known.account.id if known else folded),
        address=address_subject(secret, address),
        password=password,
        at=at,
    )


async def attempt_by_id(
    database: Database, secret: str, user_id: str, password: str, address: str, at: datetime
) -> Attempt:
    """An attempt on the account of somebody who is signed in."""
    async with database.read() as session:
        known = await find_credential(session, user_id)
    return Attempt(
        known=known,
        account=account_subject(secret, user_id),
        address=address_subject(secret, address),
        password=password,
        at=at,
    )


async def once_proven(
    database: Database,
    offload: Offload,
    attempt: Attempt,
    refusal: Problem,
    deed: Callable[[AsyncSession, Account], Awaitable[T]],
) -> T:
    """Do the deed if the password is right. Raises `TooManyRequests`, or the refusal.

    The waiting time is looked at before the password, which is dear to check, and once more
    after it: of a thousand guesses sent at once, only the first few learn anything.
    """
    subjects = (attempt.account, attempt.address)
    kept = attempt.known.password_hash if attempt.known else None
    async with database.read() as session:
        await refuse_haste(session, subjects, attempt.at)
    right, renewed = await verify_password(offload, attempt.password, kept)
    async with database.unit() as session:
        # Held first: guesses at one account count one after the other, in all processes.
        account = await _same_as_before(session, attempt.known)
        await refuse_haste(session, subjects, attempt.at)
        if right and account is not None:
            await forgive(session, attempt.account)
            if renewed is not None:
                await update_account(session, account.id, password_hash=renewed)
            return await deed(session, account)
        await count_failure(session, subjects, attempt.at)
        await _note_failure(session, attempt)
    raise refusal


async def _note_failure(session: AsyncSession, attempt: Attempt) -> None:
    """What was typed is not kept: it may be a password. A name that nobody has leaves an entry too,
    or the time this takes would tell which names exist."""
    person = attempt.known.account.id if attempt.known else None
    locked = await is_locked(session, attempt.account, attempt.at)
    action = "account.locked" if locked else "account.password_wrong"
    note(session, action, thing=person, person=person)
    if await is_locked(session, attempt.address, attempt.at):
        note(session, "address.locked")


async def _same_as_before(session: AsyncSession, known: Credential | None) -> Account | None:
    """The account as it is now, unless its password was changed since it was checked."""
    now = await find_credential(session, known.account.id, held=True) if known else None
    return now.account if now and known and now.password_hash == known.password_hash else None


def wrong_password() -> Forbidden:
    """The refusal for somebody who is signed in and does not know the password."""
    return Forbidden("wrong_password", "The password is wrong.", "密码错误。")
