"""From what a client shows to who is asking; one indexed read, nothing remembered in between.

Because nothing is remembered, whatever ends a session, a key or an account holds for the very next
request in every process.
"""

from dataclasses import dataclass
from datetime import datetime

from steward.accounts.account import ADMIN, MEMBER, Account
from steward.accounts.api_keys import PREFIX, SCOPES, find_key_holder, note_use, split_key
from steward.accounts.store import find_by_key, find_by_session
from steward.accounts.tokens import not_signed_in, read_access_token
from steward.db.engine import Database
from steward.kit.asker import asked_as
from steward.kit.clock import now

_MEMBER_SCOPES = frozenset(SCOPES) - {ADMIN}
_ADMIN_SCOPES = frozenset(SCOPES)


@dataclass(frozen=True, slots=True)
class Who:
    """Who is asking, and what they may do.

    `role` is what they may act as: an administrator's key without the scope `admin` acts as a
    member. Either `session_id` or `key_id` is set.
    """

    user_id: str
    role: str
    language: str
    scopes: frozenset[str]
    session_id: str | None
    key_id: str | None


@dataclass(frozen=True, slots=True)
class Asking:
    """Who is asking, together with the account as it was read to find that out."""

    who: Who
    account: Account


async def identify(database: Database, secret: str, shown: str, at: datetime) -> Asking:
    """Whoever showed this access token or API key; what is done from here on is done in their name.
    Raises `Unauthenticated`."""
    if shown.startswith(PREFIX):
        return await _by_key(database, shown, at)
    claims = read_access_token(secret, shown)
    async with database.read() as session:
        account = await find_by_session(session, claims.user_id, claims.session_id)
    if account is None:
        raise not_signed_in()
    asked_as(account.id, None)
    return Asking(_person(account, claims.session_id), account)


async def _by_key(database: Database, shown: str, at: datetime) -> Asking:
    parts = split_key(shown)
    if parts is None:
        raise not_signed_in()
    key_id, secret = parts
    async with database.read() as session:
        holder = await find_key_holder(session, key_id, secret, at)
    if holder is None:
        raise not_signed_in()
    await note_use(database, holder.account.id, key_id, holder.last_used_at, at)
    asked_as(holder.account.id, key_id)
    return Asking(_program(holder.account, key_id, holder.scopes), holder.account)


async def still_welcome(database: Database, who: Who, at: datetime | None = None) -> bool:
    """Whether the one who asked may go on being answered, as what they were when they asked.

    For streams that outlive their request: call it when `topic(who.user_id)` has news, and from
    time to time.
    """
    async with database.read() as session:
        if who.session_id is not None:
            account = await find_by_session(session, who.user_id, who.session_id)
            return account is not None and _person(account, who.session_id).role == who.role
        if who.key_id is None:
            return False
        holder = await find_by_key(session, who.key_id)
    if holder is None or (holder.expires_at is not None and holder.expires_at <= (at or now())):
        return False
    return _program(holder.account, who.key_id, holder.scopes).role == who.role


def _person(account: Account, session_id: str) -> Who:
    scopes = _ADMIN_SCOPES if account.role == ADMIN else _MEMBER_SCOPES
    return Who(account.id, account.role, account.language, scopes, session_id, None)


def _program(account: Account, key_id: str, granted: list[str]) -> Who:
    scopes = frozenset(granted)
    if account.role != ADMIN:
        scopes -= {ADMIN}
    role = ADMIN if ADMIN in scopes else MEMBER
    return Who(account.id, role, account.language, scopes, None, key_id)
