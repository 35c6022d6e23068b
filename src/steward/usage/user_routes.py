"""What everybody uses, for administrators."""

from typing import Annotated

from fastapi import APIRouter, Query

from steward.accounts.store import list_accounts
from steward.accounts.who import Administrator
from steward.http.parameters import After, BodyId, Limit, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.clock import now
from steward.kit.paging import cut_page
from steward.usage import store
from steward.usage.balance import Amounts, standings
from steward.usage.limits import limits_of_each
from steward.usage.month import end_of, month_of
from steward.usage.period import PeriodDep
from steward.usage.schemas import StandingView, SumsView, UserUsageView

router = APIRouter()


@router.get("/users")
async def list_usage_of_everybody(
    _: Administrator,
    period: PeriodDep,
    runtime: RuntimeDep,
    after: After,
    limit: Limit = 50,
    user_ids: Annotated[
        list[BodyId] | None, Query(max_length=200, description="These people alone.")
    ] = None,
) -> ListOf[UserUsageView]:
    """What each person used from one day to another, and how they stand with their limits."""
    month = month_of(now())
    async with runtime.database.read() as session:
        page = cut_page(
            await list_accounts(session, after, limit + 1, user_ids),
            limit,
            lambda account: account.id,
        )
        ids = [account.id for account in page.items]
        used = await store.sums_of_each(session, ids, period.first, period.last)
        limits = await limits_of_each(session, ids)
        balances = await store.balance_of_each(session, ids, month)
    people = [
        UserUsageView(
            user_id=account.id,
            username=account.username,
            role=account.role,
            limits=[
                StandingView.of(each, end_of(month))
                for each in standings(balances.get(account.id, Amounts()), limits[account.id])
            ],
            **SumsView.model_validate(used.get(account.id, store.Sums())).model_dump(),
        )
        for account in page.items
    ]
    return ListOf(items=people, next=page.next)
