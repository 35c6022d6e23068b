"""Administrators set limits: a person's own, or those of everybody with a role."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.store import find_account
from steward.accounts.tables import UserAccount
from steward.db.upsert import Columns, Upsert
from steward.kit.errors import NotFound
from steward.usage.limits import UNLIMITED
from steward.usage.tables import RoleLimits, UsageTerms, UserLimits


@dataclass(frozen=True, slots=True)
class Wishes:
    """Limits a month as they are set: None inherits, `UNLIMITED` is no limit whatever would be
    inherited. Money is in millionths of the currency."""

    conversations: int | None = None
    tokens: int | None = None
    money_micros: int | None = None


def _replace(_: Columns, new: Columns) -> dict[str, Any]:
    return {name: new[name] for name in ("conversations", "tokens", "money_micros")}


_SET_USER = Upsert(UserLimits, _replace)
_SET_ROLE = Upsert(RoleLimits, _replace)


async def set_user_limits(session: AsyncSession, user_id: str, wishes: Wishes) -> str:
    """Set a person's own limits in place of those they had; returns their name. Raises
    `NotFound`."""
    account = await find_account(session, user_id)
    if account is None:
        raise NotFound("user", "用户")
    await _SET_USER(session, {"user_id": user_id, **asdict(wishes)})
    return account.username


async def user_limits(session: AsyncSession, user_id: str) -> tuple[str, Wishes]:
    """A person's name and their own limits. Raises `NotFound`."""
    account = await find_account(session, user_id)
    if account is None:
        raise NotFound("user", "用户")
    row = await session.get(UserLimits, user_id)
    own = Wishes(row.conversations, row.tokens, row.money_micros) if row else Wishes()
    return account.username, own


async def set_role_limits(session: AsyncSession, role: str, wishes: Wishes) -> None:
    """Set the limits of everybody with this role who has none of their own."""
    await _SET_ROLE(session, {"role": role, **asdict(wishes)})


async def remove_user_limits(session: AsyncSession, user_id: str) -> None:
    """From now on the person has the limits of their role. Raises `NotFound`."""
    gone = delete(UserLimits).where(UserLimits.user_id == user_id).returning(UserLimits.user_id)
    if (await session.execute(gone)).one_or_none() is None:
        raise _no_limits()


async def remove_role_limits(session: AsyncSession, role: str) -> None:
    """From now on the role has the limits of the settings. Raises `NotFound`."""
    gone = delete(RoleLimits).where(RoleLimits.role == role).returning(RoleLimits.role)
    if (await session.execute(gone)).one_or_none() is None:
        raise _no_limits()


async def list_role_limits(session: AsyncSession) -> Sequence[RoleLimits]:
    """The roles that have limits of their own."""
    return (await session.scalars(select(RoleLimits).order_by(RoleLimits.role))).all()


async def list_user_limits(
    session: AsyncSession, after: str | None, limit: int
) -> list[tuple[str, UserLimits]]:
    """The people who have limits of their own, with their names."""
    query = (
        select(UserAccount.username, UserLimits)
        .join(UserAccount, UserAccount.id == UserLimits.user_id)
        .where(UserAccount.erasing_since.is_(None))
        .order_by(UserLimits.user_id)
        .limit(limit)
    )
    if after is not None:
        query = query.where(UserLimits.user_id > after)
    return [(name, row) for name, row in await session.execute(query)]


async def member_defaults(session: AsyncSession) -> Wishes:
    """What the settings say of members; from there nothing is inherited any more."""
    row = await session.get(UsageTerms, 1)
    said = (row.conversations, row.tokens) if row else (None, None)
    return Wishes(*(UNLIMITED if limit is None else limit for limit in (*said, None)))


def _no_limits() -> NotFound:
    return NotFound("limit", "限额")
