"""The queries of accounts. Owner first, except for those that find out who the owner is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVarTuple

from sqlalchemy import Select, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from steward.accounts.account import ADMIN, Account, Invited, Key, SignedIn
from steward.accounts.tables import ApiKey, Invitation, UserAccount, UserSession

Columns = TypeVarTuple("Columns")

_ACCOUNT = (
    UserAccount.id,
    UserAccount.username,
    UserAccount.email,
    UserAccount.role,
    UserAccount.language,
    UserAccount.active,
    UserAccount.created_at,
)

# These two run at every request, so they are built once.
_BY_SESSION = (
    select(*_ACCOUNT)
    .join(UserSession, UserSession.user_id == UserAccount.id)
    .where(
        UserSession.id == bindparam("session_id"),
        UserAccount.id == bindparam("user_id"),
        UserAccount.active,
    )
)
_BY_KEY = (
    select(*_ACCOUNT, ApiKey.digest, ApiKey.scopes, ApiKey.expires_at, ApiKey.last_used_at)
    .join(ApiKey, ApiKey.user_id == UserAccount.id)
    .where(ApiKey.id == bindparam("key_id"), UserAccount.active)
)


@dataclass(frozen=True, slots=True)
class KeyHolder:
    """An account found by one of its keys, and the key."""

    account: Account
    digest: str
    scopes: list[str]
    expires_at: datetime | None
    last_used_at: datetime | None


@dataclass(frozen=True, slots=True)
class Credential:
    """An account and the hash of its password."""

    account: Account
    password_hash: str


# --- who is it?


async def find_by_session(session: AsyncSession, user_id: str, session_id: str) -> Account | None:
    """The active account whose session this is, while it lasts."""
    found = await session.execute(_BY_SESSION, {"user_id": user_id, "session_id": session_id})
    row = found.one_or_none()
    return Account(*row) if row else None


async def find_by_key(session: AsyncSession, key_id: str) -> KeyHolder | None:
    """The active account whose key this is; whether the secret fits is for the caller to check."""
    row = (await session.execute(_BY_KEY, {"key_id": key_id})).one_or_none()
    if row is None:
        return None
    return KeyHolder(Account(*row[:7]), *row[7:])


async def find_credential_by_name(session: AsyncSession, folded_name: str) -> Credential | None:
    """The account of this user name or e-mail address."""
    if not folded_name.isprintable():
        # Nobody is called that, and engines refuse some of these characters.
        return None
    column = UserAccount.email_key if "@" in folded_name else UserAccount.username_key
    return await _find_credential(session, column, folded_name)


async def find_credential(
    session: AsyncSession, user_id: str, *, held: bool = False
) -> Credential | None:
    """The account of this id; if it is `held`, nobody else holds it before the unit ends."""
    return await _find_credential(session, UserAccount.id, user_id, held=held)


async def _find_credential(
    session: AsyncSession, column: InstrumentedAttribute[str], value: str, *, held: bool = False
) -> Credential | None:
    query = select(*_ACCOUNT, UserAccount.password_hash).where(
        column == value, UserAccount.erasing_since.is_(None)
    )
    if held:
        query = query.with_for_update(key_share=True)
    row = (await session.execute(query)).one_or_none()
    return Credential(Account(*row[:-1]), row[-1]) if row else None


# --- accounts


async def find_account(session: AsyncSession, user_id: str) -> Account | None:
    """An account, unless its owner asked to be forgotten."""
    found = await find_credential(session, user_id)
    return found.account if found else None


async def language_of(session: AsyncSession, user_id: str) -> str:
    """The language in which a person is told things; English for nobody."""
    language = await session.scalar(select(UserAccount.language).where(UserAccount.id == user_id))
    return language or "en"


async def administrator_ids(session: AsyncSession) -> list[str]:
    """Those who may administer."""
    query = select(UserAccount.id).where(UserAccount.role == ADMIN, UserAccount.active)
    return list(await session.scalars(query))


async def is_anybody_here(session: AsyncSession) -> bool:
    """Whether there is any account at all."""
    return (await session.execute(select(UserAccount.id).limit(1))).first() is not None


async def list_accounts(
    session: AsyncSession, after: str | None, limit: int, ids: Sequence[str] | None = None
) -> Sequence[Account]:
    """All accounts, or those of these ids, in the order they were made. For administrators."""
    query = select(*_ACCOUNT).where(UserAccount.erasing_since.is_(None))
    if ids is not None:
        query = query.where(UserAccount.id.in_(ids))
    rows = await session.execute(_page(query, UserAccount.id, after, limit))
    return [Account(*row) for row in rows]


async def lock_administrators(session: AsyncSession) -> list[str]:
    """The ids of those who may administer; until the unit ends nobody else changes who they are."""
    query = (
        select(UserAccount.id)
        .where(UserAccount.role == ADMIN, UserAccount.active)
        .order_by(UserAccount.id)
        .with_for_update()
    )
    return list((await session.execute(query)).scalars())


async def update_account(session: AsyncSession, user_id: str, **values: Any) -> None:
    """Set columns of an account."""
    await session.execute(update(UserAccount).where(UserAccount.id == user_id).values(**values))


# --- what belongs to an account


async def list_sessions(
    session: AsyncSession, user_id: str, at: datetime, after: str | None = None, limit: int = 1000
) -> Sequence[SignedIn]:
    """The account's sessions that have not run out."""
    query = select(
        UserSession.id,
        UserSession.user_agent,
        UserSession.address,
        UserSession.created_at,
        UserSession.used_at,
        UserSession.expires_at,
    ).where(UserSession.user_id == user_id, UserSession.expires_at > at)
    rows = await session.execute(_page(query, UserSession.id, after, limit))
    return [SignedIn(*row) for row in rows]


async def list_keys(
    session: AsyncSession, user_id: str, after: str | None = None, limit: int = 1000
) -> Sequence[Key]:
    """The account's API keys, without what proves them."""
    query = select(
        ApiKey.id,
        ApiKey.name,
        ApiKey.scopes,
        ApiKey.created_at,
        ApiKey.expires_at,
        ApiKey.last_used_at,
    ).where(ApiKey.user_id == user_id)
    rows = await session.execute(_page(query, ApiKey.id, after, limit))
    return [Key(*row) for row in rows]


async def list_invitations(
    session: AsyncSession, at: datetime, after: str | None, limit: int
) -> Sequence[Invited]:
    """Everybody's invitations that can still be used. For administrators."""
    query = select(
        Invitation.id,
        Invitation.email,
        Invitation.created_by,
        Invitation.created_at,
        Invitation.expires_at,
    ).where(Invitation.expires_at > at)
    rows = await session.execute(_page(query, Invitation.id, after, limit))
    return [Invited(*row) for row in rows]


def _page(query: Select[*Columns], key: Any, after: str | None, limit: int) -> Select[*Columns]:
    if after is not None:
        query = query.where(key > after)
    return query.order_by(key).limit(limit)
