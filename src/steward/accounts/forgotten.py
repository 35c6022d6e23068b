"""Somebody has forgotten their password: a link is sent to the address of their account, by which
they set a new one, once, within an hour.

Whether somebody has an account here, nobody learns by it: whatever address is typed, the answer is
the same, and it is given before anything is looked up.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import Account
from steward.accounts.hold_back import Held, hold_back
from steward.accounts.names import fold
from steward.accounts.passwords import check_password, hash_password
from steward.accounts.revoked import tell_revoked
from steward.accounts.sessions import end_other_sessions
from steward.accounts.slow_down import account_subject, forgive, keyed_digest
from steward.accounts.store import find_credential, find_credential_by_name, update_account
from steward.accounts.tables import PasswordReset
from steward.accounts.tell_changed import tell_changed
from steward.accounts.tokens import digest, new_secret
from steward.audit.note import note
from steward.bus.port import Bus
from steward.db.engine import Database
from steward.kit.announce import Announce, Happening, MailTo
from steward.kit.errors import Forbidden, TooManyRequests
from steward.kit.offload import Offload

GOOD_FOR = timedelta(hours=1)
MOST_LINKS_AN_HOUR = 3


@dataclass(frozen=True, slots=True)
class NewPassword:
    """What somebody shows who has such a link, and wants."""

    token: str = field(repr=False)
    password: str = field(repr=False)
    address: str


async def send_link(
    database: Database, secret: str, email: str, at: datetime, announce: Announce
) -> None:
    """Post a link to the account with this address, if there is one that may be used. Nobody is
    sent more than a few in an hour."""
    try:
        subject = keyed_digest(secret, f"reset {fold(email)}")
        await hold_back(database, subject, Held(MOST_LINKS_AN_HOUR, "links", "链接"), at)
    except TooManyRequests:
        return  # nobody is told how many were sent: that would say whether any was
    token = new_secret()
    async with database.unit() as session:
        await session.execute(delete(PasswordReset).where(PasswordReset.expires_at <= at))
        found = await find_credential_by_name(session, fold(email)) if "@" in email else None
        if found is None or not found.account.active:
            return
        account = found.account
        row = {"digest": digest(token), "user_id": account.id, "expires_at": at + GOOD_FOR}
        await session.execute(insert(PasswordReset).values(row))
        await announce(session, _happening(account, token, at))
        note(session, "account.reset_asked", thing=account.id, person=account.id)


async def set_forgotten_password(
    database: Database,
    offload: Offload,
    bus: Bus,
    secret: str,
    wish: NewPassword,
    at: datetime,
    announce: Announce,
) -> None:
    """Set a new password by such a link, which is good for nothing then. All sessions end, failed
    attempts are forgotten, and the person is told.

    Raises `Forbidden` for a link that is not good any more, and `Invalid` for a weak password.
    """
    async with database.read() as session:
        account = await _account_of(session, wish.token, at)
    check_password(wish.password, username=account.username, email=account.email)
    hashed = await hash_password(offload, wish.password)
    async with database.unit() as session:
        account = await _account_of(session, wish.token, at, held=True)
        await tell_changed(
            session, account, email=None, password=True, address=wish.address, at=at,
            announce=announce,
        )  # fmt: skip
        await update_account(session, account.id, password_hash=hashed)
        await forget_links(session, account.id)
        ended = await end_other_sessions(session, account.id, kept=None)
        await forgive(session, account_subject(secret, account.id))
        note(session, "account.password_reset", thing=account.id, person=account.id, by=account.id)
    for session_id in ended:
        await tell_revoked(bus, account.id, session_id=session_id)


async def forget_links(session: AsyncSession, user_id: str) -> None:
    """Links that were sent are good for nothing any more: there is a new password, or address."""
    await session.execute(delete(PasswordReset).where(PasswordReset.user_id == user_id))


async def _account_of(
    session: AsyncSession, token: str, at: datetime, *, held: bool = False
) -> Account:
    """Whose link it is. If `held`, the account is first: of two that use one link at a time, the
    second finds it used."""
    mine = select(PasswordReset.user_id).where(
        PasswordReset.digest == digest(token), PasswordReset.expires_at > at
    )
    user_id = await session.scalar(mine)
    known = await find_credential(session, user_id, held=held) if user_id else None
    if known is None or not known.account.active:
        raise _not_good()
    if held and await session.scalar(mine) is None:
        raise _not_good()
    return known.account


def _not_good() -> Forbidden:
    return Forbidden(
        "reset_link_invalid",
        "This link was used, or is too old. Ask for a new one.",
        "此链接已被使用或已过期，请重新获取。",
    )


def _happening(account: Account, token: str, at: datetime) -> Happening:
    return Happening(
        "account.reset",
        (),
        f"{account.id} {at.isoformat()}",
        {"username": account.username, "until": at + GOOD_FOR},
        link=f"/reset/{token}",
        mail_to=MailTo(account.id, account.email, account.language),
    )
