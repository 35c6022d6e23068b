"""Administrators look for people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import Account
from steward.accounts.names import fold
from steward.accounts.store import list_accounts
from steward.accounts.tables import ApiKey, UserAccount, UserSession


@dataclass(frozen=True, slots=True)
class Person:
    """An account, and when something was last asked for in its name, as far as that is known."""

    account: Account
    last_seen: datetime | None


async def find_people(
    session: AsyncSession, words: str, after: str | None, limit: int
) -> Sequence[Person]:
    """Everybody whose user name or e-mail address has these words in it, in the order in which they
    came; without words, everybody."""
    ids: Sequence[str] | None = None
    if words := fold(words):
        if not words.isprintable():
            return []  # nobody is called that, and engines refuse some of these characters
        ids = await _ids_by_name(session, words, after, limit)
    accounts = await list_accounts(session, after, limit, ids)
    seen = await _last_seen(session, [account.id for account in accounts])
    return [Person(account, seen.get(account.id)) for account in accounts]


async def _ids_by_name(
    session: AsyncSession, words: str, after: str | None, limit: int
) -> Sequence[str]:
    query = (
        select(UserAccount.id)
        .where(
            UserAccount.erasing_since.is_(None),
            or_(
                UserAccount.username_key.contains(words, autoescape=True),
                UserAccount.email_key.contains(words, autoescape=True),
            ),
        )
        .order_by(UserAccount.id)
        .limit(limit)
    )
    if after is not None:
        query = query.where(UserAccount.id > after)
    return (await session.scalars(query)).all()


async def _last_seen(session: AsyncSession, ids: Sequence[str]) -> dict[str, datetime]:
    """By the sessions that last, and by the keys."""
    by_session = (
        select(UserSession.user_id, func.max(UserSession.used_at))
        .where(UserSession.user_id.in_(ids))
        .group_by(UserSession.user_id)
    )
    by_key = (
        select(ApiKey.user_id, func.max(ApiKey.last_used_at))
        .where(ApiKey.user_id.in_(ids))
        .group_by(ApiKey.user_id)
    )
    seen: dict[str, datetime] = {}
    for query in (by_session, by_key):
        for user_id, at in await session.execute(query):
            if at is not None:
                seen[user_id] = max(at, seen.get(user_id, at))
    return seen
