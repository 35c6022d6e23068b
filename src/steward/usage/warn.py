"""Tells once that a limit is nearly or quite used up, whoever comes to it first: the run that did
it hears it by an event, the person by a notification, and their programs by a fact."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.upsert import Upsert
from steward.kit.announce import Announce, Fact, Happening
from steward.usage.balance import Amounts, Kind, Standing, standings
from steward.usage.limits import Limits
from steward.usage.money import MICROS
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
    session: AsyncSession,
    user_id: str,
    now: Amounts,
    limits: Limits,
    at: datetime,
    announce: Announce,
) -> list[Warned]:
    """The warnings that are due by what is used now, each returned to one caller only, and of each
    limit the last announced: who has used all of it need not hear that little is left.

    What is merely reserved does not count. Writes nothing while less than 80 % are used.
    """
    due = [
        warned
        for standing in standings(now, limits)
        async for warned in _new_warnings(session, user_id, standing, at)
    ]
    for warned in {warned.kind: warned for warned in due}.values():
        await announce(session, _happening(user_id, warned, limits.currency))
    for warned in due:
        await announce(session, _fact(user_id, warned, limits.currency))
    return due


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


def _happening(user_id: str, warned: Warned, currency: str) -> Happening:
    values = {**_values(warned, currency), "renews": warned.renews_at}
    return Happening("usage.warning", (user_id,), _key(user_id, warned), values, link="/usage")


def _fact(user_id: str, warned: Warned, currency: str) -> Fact:
    kind = "usage.warning" if warned.percent < 100 else "usage.exceeded"
    data = {**_values(warned, currency), "renews_at": warned.renews_at.isoformat()}
    return Fact(kind, user_id, _key(user_id, warned), data)


def _key(user_id: str, warned: Warned) -> str:
    month = warned.renews_at.date().isoformat()
    return f"{user_id} until {month} {warned.kind} {warned.percent} of {warned.limit}"


def _values(warned: Warned, currency: str) -> dict[str, Any]:
    money = warned.kind == "money"
    return {
        "what": warned.kind,
        "percent": warned.percent,
        "used": warned.used / MICROS if money else warned.used,
        "limit": warned.limit / MICROS if money else warned.limit,
        "currency": currency if money else "",
    }
