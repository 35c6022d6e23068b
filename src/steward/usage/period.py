"""From which day to which day, as a parameter of a route: `period: PeriodDep`."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from fastapi import Depends, Query

from steward.kit.clock import now
from steward.kit.errors import Invalid
from steward.usage.month import day_of, month_of

LONGEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Period:
    """Days by UTC, both included."""

    first: date
    last: date


async def _period(
    first: Annotated[
        date | None, Query(alias="from", description="The first day; this month's unless given.")
    ] = None,
    last: Annotated[
        date | None, Query(alias="to", description="The last day; today unless given.")
    ] = None,
) -> Period:
    at = now()
    last = last or day_of(at)
    first = first or min(month_of(at), last)
    if first > last:
        raise Invalid("bad_period", "`from` is after `to`.", "from 晚于 to。", field="from")
    if last - first >= LONGEST:
        raise Invalid(
            "bad_period", "At most 366 days at once.", "一次最多查询 366 天。", field="from"
        )
    return Period(first, last)


PeriodDep = Annotated[Period, Depends(_period)]
