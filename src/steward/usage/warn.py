"""Tells once that a limit is nearly or quite used up, whoever comes to it first."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.upsert import Upsert
from steward.usage.balance import Amounts, Kind, Standing, standings
from steward.usage.limits import Limits
from steward.usage.month import end_of, month_of
from steward.usage.tables import UsageWarning

Percent = Literal[80, 100]
PERCENTS: tuple[Percent, ...] = (80, 100)


@dataclass(frozen=True, slots=True)
class Warned:
    """This much of a limit is used, and the person has not heard of it yet. Money is in
    millionths of the currency."""

    kind: Kind
    percent: Percent
    used: int
    limit: int
    renews_at: datetime


# A limit that was raised is one to be warned of anew.
_MARK = Upsert(
    UsageWarning,
    lambda _, new: {"of_limit": new.of_limit, "warned_at": new.warned_at},
    only_if=lambda there, new: there.of_limit < new.of_limit,
    returning=("percent",),
)


async def warn(
    session: AsyncSession, user_id: str, now: Amounts, limits: Limits, at: datetime
) -> list[Warned]:
    """The warnings that are due by what is used now, each returned to one caller only.

    What is merely reserved does not count. Writes nothing while less than 80 % are used.
    """
    return [
        warned
        for standing in standings(now, limits)
        async for warned in _new_warnings(session, user_id, standing, at)
    ]


async def _new_warnings(
    session: AsyncSession, user_id: str, standing: Standing, at: datetime
) -> AsyncIterator[Warned]:
    limit, used, month = standing.limit, standing.used, month_of(at)
    if not limit:
        return
    for percent in PERCENTS:
        if used * 100 < limit * percent:
            return
        mark = {"user_id": user_id, "month": month, "kind": standing.kind, "percent": percent}
        marked = await _MARK(session, {**mark, "of_limit": limit, "warned_at": at})
        if marked.one_or_none() is not None:
            yield Warned(standing.kind, percent, used, limit, end_of(month))
