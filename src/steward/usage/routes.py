"""Usage over HTTP: one's own, and what administrators see and set."""

from fastapi import APIRouter

from steward.accounts.who import Reader
from steward.http.parameters import RuntimeDep
from steward.kit.clock import now
from steward.usage import limit_routes, price_routes, store, user_routes
from steward.usage.balance import balance_of, standings
from steward.usage.limits import limits_of
from steward.usage.month import end_of, month_of
from steward.usage.period import PeriodDep
from steward.usage.schemas import (
    DayOfModelView,
    DayView,
    ModelUsageView,
    StandingView,
    SumsView,
    UsageView,
)

router = APIRouter(prefix="/usage", tags=["usage"])
router.include_router(user_routes.router)
router.include_router(limit_routes.router)
router.include_router(price_routes.router)


@router.get("")
async def read_my_usage(who: Reader, period: PeriodDep, runtime: RuntimeDep) -> UsageView:
    """What I used from one day to another, and how I stand with my limits this month."""
    asked = (who.user_id, period.first, period.last)
    month = month_of(now())
    async with runtime.database.read() as session:
        totals = await store.sums(session, *asked)
        days = await store.sums_by_day(session, *asked)
        models = await store.sums_by_model(session, *asked)
        rows = await store.rows_of_days(session, *asked)
        limits = await limits_of(session, who.user_id)
        balance = await balance_of(session, who.user_id, month)
    return UsageView(
        from_=period.first,
        to=period.last,
        currency=limits.currency,
        totals=SumsView.model_validate(totals),
        by_day=[DayView.of(*each) for each in days],
        by_model=[ModelUsageView.of(*each) for each in models],
        by_day_and_model=[DayOfModelView.model_validate(row) for row in rows],
        limits=[StandingView.of(each, end_of(month)) for each in standings(balance, limits)],
    )
