"""What is reserved and what is used never go beyond a limit together, however many ask at once."""

import asyncio

import pytest
from sqlalchemy import select
from usage_books import NEXT_MONTH, NOON, Books, open_books

from database_under_test import DatabaseUnderTest
from steward.kit.errors import NotFound, SpentBudget
from steward.kit.ids import new_id
from steward.usage.balance import Amounts
from steward.usage.change_limits import Wishes
from steward.usage.limits import UNLIMITED
from steward.usage.reserve import forget_reservations
from steward.usage.tables import UsageReservation


async def test_fifty_at_once_reserve_no_more_than_there_is(
    books: Books, place: DatabaseUnderTest
) -> None:
    """Through two connections that write, as of two processes."""
    user = await books.person()
    async with open_books(place) as others:
        came_to = await asyncio.gather(
            *(each.reserve(user, new_id(), 70) for each in (books, others) for _ in range(25)),
            return_exceptions=True,
        )
    refused = [each for each in came_to if isinstance(each, SpentBudget)]
    assert (came_to.count([]), len(refused)) == (14, 36)
    assert (await books.month(user)).reserved_tokens == 14 * 70


async def test_fifty_at_once_begin_no_more_conversations_than_there_are(books: Books) -> None:
    user = await books.person()
    came_to = await asyncio.gather(*(books.begin(user) for _ in range(50)), return_exceptions=True)
    assert sum(isinstance(each, SpentBudget) for each in came_to) == 40
    assert (await books.month(user)).conversations == 10


async def test_runs_side_by_side_settle_to_exactly_what_they_used(books: Books) -> None:
    user = await books.person()

    async def run() -> int:
        used, run_id = 0, new_id()
        for _ in range(5):
            try:
                await books.reserve(user, run_id, 90, 5)
            except SpentBudget:
                break
            await books.settle(user, run_id, 37, 2)
            used += 37
        await books.release(run_id)
        return used

    used = sum(await asyncio.gather(*(run() for _ in range(8))))
    month = await books.month(user)
    assert (month.tokens, month.reserved_tokens, month.reserved_micros) == (used, 0, 0)
    assert 0 < used <= 1000


async def test_a_run_holds_exactly_what_it_reserved_last(books: Books) -> None:
    user, run_id = await books.person(), new_id()
    for tokens in (600, 1000, 200):
        await books.reserve(user, run_id, tokens, tokens * 2)
        month = await books.month(user)
        assert (month.reserved_tokens, month.reserved_micros) == (tokens, tokens * 2)
    await books.release(run_id)
    await books.release(run_id)
    assert await books.month(user) == Amounts()


async def test_a_refusal_leaves_everything_as_it_was(books: Books) -> None:
    user, run_id = await books.person(), new_id()
    await books.reserve(user, run_id, 300)
    await books.reserve(user, new_id(), 500)
    await books.settle(user, new_id(), 100)
    with pytest.raises(SpentBudget) as refused:
        await books.reserve(user, run_id, 401)
    assert refused.value.extra == {
        "kind": "tokens",
        "used": 100,
        "reserved": 800,
        "limit": 1000,
        "left": 100,
        "renews_at": "2026-12-01T00:00:00Z",
    }
    assert (await books.month(user)).reserved_tokens == 800
    await books.reserve(user, run_id, 400)


async def test_the_refusal_says_it_in_both_languages(books: Books) -> None:
    user = await books.person()
    await books.limit(user, Wishes(tokens=UNLIMITED, money_micros=2_500_000))
    await books.settle(user, new_id(), 10, 2_000_000)
    with pytest.raises(SpentBudget) as refused:
        await books.reserve(user, new_id(), 10, 600_000)
    assert refused.value.en == (
        "This goes beyond your budget of 2.50 USD a month: 2.00 USD used, 0.50 USD left. It renews "
        "on 2026-12-01 (UTC)."
    )
    assert "剩余 0.50 USD" in refused.value.zh
    assert "2026-12-01" in refused.value.zh


async def test_who_has_no_money_left_can_ask_a_model_that_costs_none(books: Books) -> None:
    user = await books.person()
    await books.limit(user, Wishes(money_micros=100))
    await books.settle(user, new_id(), 10, 150)
    with pytest.raises(SpentBudget):
        await books.reserve(user, new_id(), 10, 1)
    await books.reserve(user, new_id(), 10, 0)


async def test_what_was_used_is_booked_even_beyond_the_limit(books: Books) -> None:
    user, run_id = await books.person(), new_id()
    await books.reserve(user, run_id, 900)
    await books.settle(user, run_id, 1500)
    month = await books.month(user)
    assert (month.tokens, month.reserved_tokens) == (1500, 0)
    with pytest.raises(SpentBudget) as refused:
        await books.reserve(user, run_id, 1)
    assert refused.value.extra["left"] == 0


async def test_a_run_that_is_taken_up_after_a_crash_is_counted_once(
    books: Books, place: DatabaseUnderTest
) -> None:
    user, run_id = await books.person(), new_id()
    await books.reserve(user, run_id, 800)
    await books.database.close()
    async with open_books(place) as again:
        await again.reserve(user, run_id, 800)
        await again.settle(user, run_id, 500)
        month = await again.month(user)
    assert (month.tokens, month.reserved_tokens) == (500, 0)


async def test_reservations_of_runs_that_are_gone_are_forgotten(books: Books) -> None:
    user, open_run = await books.person(), new_id()
    await books.reserve(user, open_run, 100, 7)
    for _ in range(3):
        await books.reserve(user, new_id(), 200, 9)
    async with books.database.unit() as session:
        await forget_reservations(session, [open_run, new_id()])
    month = await books.month(user)
    assert (month.reserved_tokens, month.reserved_micros) == (100, 7)
    async with books.database.read() as session:
        assert (await session.scalars(select(UsageReservation.run_id))).all() == [open_run]


async def test_a_run_over_midnight_of_the_last_day_gives_back_to_the_month_it_took_from(
    books: Books,
) -> None:
    user, run_id = await books.person(), new_id()
    await books.reserve(user, run_id, 700, at=NOON)
    await books.reserve(user, run_id, 900, at=NEXT_MONTH)
    assert (await books.month(user, NOON)).reserved_tokens == 0
    assert (await books.month(user, NEXT_MONTH)).reserved_tokens == 900
    await books.settle(user, run_id, 20, at=NEXT_MONTH)
    assert await books.month(user, NEXT_MONTH) == Amounts(tokens=20)

    await books.reserve(user, run_id, 700, at=NOON)
    await books.settle(user, run_id, 30, at=NEXT_MONTH)
    assert await books.month(user, NOON) == Amounts()
    assert await books.month(user, NEXT_MONTH) == Amounts(tokens=50)


async def test_nobody_can_reserve_for_somebody_who_is_not_there(books: Books) -> None:
    with pytest.raises(NotFound):
        await books.reserve(new_id(), new_id(), 1)
