"""What a person has used and reserved in a month, and the one way in which that changes.

The comparison with the limits is part of the statement that makes the change: however many ask at
once, what is used and what is reserved never go beyond a limit together. Only what grows is
compared, so that somebody whose money is spent can still ask a model that costs none.
"""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Literal

from sqlalchemy import BigInteger, BindParameter, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.upsert import Columns, Upsert
from steward.usage.limits import Limits
from steward.usage.tables import UsageMonth

Kind = Literal["conversations", "tokens", "money"]
BOUNDLESS = 2**62  # nobody gets there, and it is a number that both engines can compare


@dataclass(frozen=True, slots=True)
class Amounts:
    """What a month's row says, or what is to be added to it."""

    conversations: int = 0
    tokens: int = 0
    cost_micros: int = 0
    reserved_tokens: int = 0
    reserved_micros: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """How a person stands with one limit. `limit` is None where there is none."""

    kind: Kind
    used: int
    reserved: int
    limit: int | None

    @property
    def taken(self) -> int:
        """Used, or held back for answers under way."""
        return self.used + self.reserved

    @property
    def exceeded(self) -> bool:
        """Whether this is more than the limit allows."""
        return self.limit is not None and self.taken > self.limit

    @property
    def left(self) -> int | None:
        """What can still be reserved."""
        return None if self.limit is None else max(0, self.limit - self.taken)


COLUMNS = ("conversations", "tokens", "cost_micros", "reserved_tokens", "reserved_micros")
KINDS: tuple[Kind, ...] = ("conversations", "tokens", "money")


def _fits(there: Columns, new: Columns) -> Columns:
    tokens = there.tokens + there.reserved_tokens + new.tokens + new.reserved_tokens
    money = there.cost_micros + there.reserved_micros + new.cost_micros + new.reserved_micros
    return (
        (there.conversations + new.conversations <= _most("conversations"))
        & (tokens <= _most("tokens"))
        & (money <= _most("money"))
    )


def _most(kind: Kind) -> BindParameter[int]:
    return bindparam(f"most_{kind}", type_=BigInteger)


_CHANGE = Upsert(
    UsageMonth,
    lambda there, new: {name: there[name] + new[name] for name in COLUMNS},
    only_if=_fits,
    returning=COLUMNS,
)
_MONTH = select(*(UsageMonth.__table__.c[name] for name in COLUMNS)).where(
    UsageMonth.user_id == bindparam("user_id"), UsageMonth.month == bindparam("month")
)


async def change_month(
    session: AsyncSession, user_id: str, month: date, by: Amounts, limits: Limits | None = None
) -> Amounts | None:
    """Add to a month's row and return what it says now; None, and nothing has changed, if that were
    more than the limits allow. Without limits it always succeeds."""
    wanted = compared(by, limits) if limits else {}
    if any(each.exceeded for each in wanted.values()):
        return None  # too much even for an empty month, of which there is no row to compare with
    most = {kind: wanted[kind].limit if kind in wanted else BOUNDLESS for kind in KINDS}
    values = {f"most_{kind}": limit for kind, limit in most.items()}
    row = (
        await _CHANGE(session, {"user_id": user_id, "month": month, **asdict(by), **values})
    ).one_or_none()
    return None if row is None else Amounts(*row)


async def balance_of(session: AsyncSession, user_id: str, month: date) -> Amounts:
    """What a month's row says; nothing while there is none."""
    asked = {"user_id": user_id, "month": month}
    row = (await session.execute(_MONTH, asked)).one_or_none()
    return Amounts() if row is None else Amounts(*row)


def standings(now: Amounts, limits: Limits) -> tuple[Standing, ...]:
    """The three limits, and what counts towards each."""
    return (
        Standing("conversations", now.conversations, 0, limits.conversations),
        Standing("tokens", now.tokens, now.reserved_tokens, limits.tokens),
        Standing("money", now.cost_micros, now.reserved_micros, limits.money_micros),
    )


def compared(by: Amounts, limits: Limits) -> dict[Kind, Standing]:
    """What is asked for of each thing that has a limit and would grow."""
    return {
        each.kind: each
        for each in standings(by, limits)
        if each.limit is not None and each.taken > 0
    }
