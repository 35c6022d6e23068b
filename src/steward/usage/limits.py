"""What a person may use in a month: their own limits, else their role's, else the settings'."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import and_, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import ADMIN
from steward.accounts.tables import UserAccount
from steward.kit.errors import NotFound
from steward.usage.tables import RoleLimits, UsageReservation, UsageTerms, UserLimits

UNLIMITED = -1


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of each there is in a month; None where there is no limit."""

    conversations: int | None
    tokens: int | None
    money_micros: int | None
    currency: str

    @property
    def need_reserving(self) -> bool:
        """Whether a model's answer could go beyond one of them."""
        return self.tokens is not None or self.money_micros is not None


@dataclass(frozen=True, slots=True)
class Reservation:
    """What a run holds back, and of which month."""

    month: date
    tokens: int
    cost_micros: int


_LIMITS = (
    select(
        UserAccount.id,
        UserAccount.role,
        UserLimits.conversations,
        UserLimits.tokens,
        UserLimits.money_micros,
        RoleLimits.conversations,
        RoleLimits.tokens,
        RoleLimits.money_micros,
        UsageTerms.conversations,
        UsageTerms.tokens,
        UsageTerms.currency,
    )
    .select_from(UserAccount)
    .outerjoin(UserLimits, UserLimits.user_id == UserAccount.id)
    .outerjoin(RoleLimits, RoleLimits.role == UserAccount.role)
    .outerjoin(UsageTerms, UsageTerms.id == 1)
)
_WIDTH = 11
# Asked for every call of a model, so they are built once.
_ONES = _LIMITS.where(UserAccount.id == bindparam("user_id"))
_ONES_AND_HELD = _ONES.add_columns(
    UsageReservation.month, UsageReservation.tokens, UsageReservation.cost_micros
).outerjoin(
    UsageReservation,
    and_(
        UsageReservation.run_id == bindparam("run_id"), UsageReservation.user_id == UserAccount.id
    ),
)


async def limits_of(session: AsyncSession, user_id: str) -> Limits:
    """What holds for this person now. One query. Raises `NotFound` when there is no such person."""
    row = (await session.execute(_ONES, {"user_id": user_id})).one_or_none()
    if row is None:
        raise NotFound("user", "用户")
    return _effective(row)


async def limits_and_reservation(
    session: AsyncSession, user_id: str, run_id: str
) -> tuple[Limits, Reservation | None]:
    """What holds for this person, and what their run has reserved. One query. Raises `NotFound`."""
    asked = {"user_id": user_id, "run_id": run_id}
    row = (await session.execute(_ONES_AND_HELD, asked)).one_or_none()
    if row is None:
        raise NotFound("user", "用户")
    held = Reservation(*row[_WIDTH:]) if row[_WIDTH] is not None else None
    return _effective(row), held


async def limits_of_each(session: AsyncSession, user_ids: Sequence[str]) -> dict[str, Limits]:
    """What holds for each of these people. For administrators."""
    rows = await session.execute(_LIMITS.where(UserAccount.id.in_(user_ids)))
    return {row[0]: _effective(row) for row in rows}


def _effective(row: Sequence[Any]) -> Limits:
    own, role, settings = row[2:5], row[5:8], (row[8], row[9], None)
    if row[1] == ADMIN:
        settings = (None, None, None)
    conversations, tokens, money = map(_first, own, role, settings)
    return Limits(conversations, tokens, money, row[10] or "")


def _first(*wishes: int | None) -> int | None:
    """The first that says anything; None where that is to have no limit, or none says anything."""
    said = next((wish for wish in wishes if wish is not None), UNLIMITED)
    return None if said == UNLIMITED else said
