"""Whose limits hold, what is warned of, and what a new month forgets."""

import asyncio
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import delete, func, select
from usage_books import NEXT_MONTH, NOON, Books

from steward.accounts.tables import UserAccount
from steward.db.base import Base
from steward.kit.errors import SpentBudget
from steward.kit.ids import new_id
from steward.usage.change_limits import Wishes, remove_role_limits, remove_user_limits
from steward.usage.limits import UNLIMITED, Limits
from steward.usage.meter import record_answer
from steward.usage.month import end_of
from steward.usage.prices import Price, price_of, remove_price, set_price
from steward.usage.settle import settle
from steward.usage.store import sums, sums_by_day, sums_by_model
from steward.usage.tables import (
    UsageDay,
    UsageMonth,
    UsageReservation,
    UsageWarning,
    UserLimits,
)
from steward.usage.warn import Warned

BOOKS: tuple[type[Base], ...] = (UsageDay, UsageMonth, UsageReservation, UsageWarning, UserLimits)
RENEWS = datetime(2026, 12, 1, tzinfo=UTC)


async def test_ones_own_limits_then_the_roles_then_the_settings(books: Books) -> None:
    anna, chief = await books.person(), await books.person("admin")
    assert await books.limits(anna) == Limits(10, 1000, None, "USD")
    assert await books.limits(chief) == Limits(None, None, None, "USD")

    await books.limit_role("member", Wishes(tokens=UNLIMITED, money_micros=5))
    await books.limit_role("admin", Wishes(conversations=7))
    assert await books.limits(anna) == Limits(10, None, 5, "USD")
    assert await books.limits(chief) == Limits(7, None, None, "USD")

    await books.limit(anna, Wishes(conversations=0, tokens=3))
    await books.limit(chief, Wishes(conversations=UNLIMITED))
    assert await books.limits(anna) == Limits(0, 3, 5, "USD")
    assert await books.limits(chief) == Limits(None, None, None, "USD")

    async with books.database.unit() as session:
        await remove_role_limits(session, "member")
        await remove_user_limits(session, anna)
    assert await books.limits(anna) == Limits(10, 1000, None, "USD")


async def test_zero_allows_nothing(books: Books) -> None:
    anna = await books.person()
    await books.limit(anna, Wishes(conversations=0))
    with pytest.raises(SpentBudget):
        await books.begin(anna)


async def test_a_warning_at_80_and_at_100_percent_once_each(books: Books) -> None:
    anna = await books.person()
    said = [await books.begin(anna) for _ in range(10)]
    assert said == [
        *([[]] * 7),
        [Warned("conversations", 80, 8, 10, RENEWS)],
        [],
        [Warned("conversations", 100, 10, 10, RENEWS)],
    ]


async def test_of_many_that_cross_at_once_one_hears_of_it(books: Books) -> None:
    anna = await books.person()
    said = await asyncio.gather(*(books.settle(anna, new_id(), 100) for _ in range(12)))
    warned = sorted((w.kind, w.percent) for each in said for w in each)
    assert warned == [("tokens", 80), ("tokens", 100)]


async def test_what_is_merely_reserved_warns_nobody(books: Books) -> None:
    anna, run_id = await books.person(), new_id()
    assert await books.reserve(anna, run_id, 1000) == []
    assert await books.settle(anna, run_id, 10) == []


async def test_who_passes_both_marks_in_one_step_is_sent_word_of_the_last(books: Books) -> None:
    anna = await books.person()
    await books.limit(anna, Wishes(money_micros=50))
    said = await books.settle(anna, new_id(), 1, 60)
    assert [(w.kind, w.percent, w.used, w.limit) for w in said] == [
        ("money", 80, 60, 50),
        ("money", 100, 60, 50),
    ]
    assert [each.values["percent"] for each in books.announced.heard] == [100]


async def test_a_raised_limit_is_warned_of_anew(books: Books) -> None:
    anna = await books.person()
    assert len(await books.settle(anna, new_id(), 1000)) == 2
    await books.limit(anna, Wishes(tokens=2000))
    assert await books.settle(anna, new_id(), 500) == []
    assert await books.settle(anna, new_id(), 100) == [Warned("tokens", 80, 1600, 2000, RENEWS)]


async def test_a_warning_that_was_rolled_back_is_given_again(books: Books) -> None:
    anna = await books.person()
    await books.settle(anna, new_id(), 700)
    with pytest.raises(ZeroDivisionError):
        async with books.database.unit() as session:
            assert await settle(session, anna, new_id(), "m", 100, 0, None, NOON, books.announced)
            raise ZeroDivisionError
    assert [w.percent for w in await books.settle(anna, new_id(), 100)] == [80]


async def test_a_new_month_begins_with_nothing_used(books: Books) -> None:
    anna = await books.person()
    for _ in range(10):
        await books.begin(anna)
    with pytest.raises(SpentBudget) as refused:
        await books.begin(anna, datetime(2026, 11, 30, 23, 59, 59, tzinfo=UTC))
    assert refused.value.extra["renews_at"] == "2026-12-01T00:00:00Z"
    said = [await books.begin(anna, NEXT_MONTH) for _ in range(8)]
    assert said[-1] == [Warned("conversations", 80, 8, 10, datetime(2027, 1, 1, tzinfo=UTC))]


@pytest.mark.parametrize(
    ("month", "end"),
    [(date(2026, 11, 1), (2026, 12, 1)), (date(2026, 12, 1), (2027, 1, 1))],
)
def test_the_end_of_a_month(month: date, end: tuple[int, int, int]) -> None:
    assert end_of(month) == datetime(*end, tzinfo=UTC)


async def test_what_was_used_is_told_by_day_and_by_model(books: Books) -> None:
    anna, bert = await books.person(), await books.person()
    later = datetime(2026, 11, 18, 9, tzinfo=UTC)
    await books.begin(anna)
    await books.settle(anna, new_id(), 100, 40)
    await books.settle(anna, new_id(), 10, None, later)
    await books.settle(bert, new_id(), 999)
    async with books.database.unit() as session:
        await record_answer(session, anna, "a-model", 1000, NOON)
        await record_answer(session, anna, "other", 500, later)
    period = (date(2026, 11, 17), date(2026, 11, 18))
    async with books.database.read() as session:
        total = await sums(session, anna, *period)
        days = dict(await sums_by_day(session, anna, *period))
        models = dict(await sums_by_model(session, anna, *period))
        before = await sums(session, anna, date(2026, 11, 1), date(2026, 11, 16))
    assert (total.conversations, total.messages, total.input_tokens) == (1, 2, 110)
    assert (total.cost_micros, total.response_ms, total.last_active) == (40, 750, later)
    assert [(day.day, used.input_tokens) for day, used in days.items()] == [(17, 100), (18, 10)]
    assert {model: used.cost_micros for model, used in models.items()} == {
        "a-model": 40,
        "other": None,
    }
    assert (before.messages, before.response_ms, before.last_active) == (0, None, None)


async def test_the_last_moment_counts_in_whatever_order_it_is_booked(books: Books) -> None:
    anna = await books.person()
    morning, evening = NOON.replace(hour=8), NOON.replace(hour=20)
    for at in (NOON, evening, morning):
        await books.settle(anna, new_id(), 1, None, at)
    async with books.database.read() as session:
        used = await sums(session, anna, NOON.date(), NOON.date())
    assert (used.last_active, used.input_tokens) == (evening, 3)


async def test_a_price_is_of_a_million_tokens_and_rounded_up(books: Books) -> None:
    price = Price(150_000, 600_000)
    async with books.database.unit() as session:
        await set_price(session, "vendor/model:1", Price(1, 1), NOON)
        await set_price(session, "vendor/model:1", price, NOON)
        assert await price_of(session, "vendor/model:1") == price
        await remove_price(session, "vendor/model:1")
        assert await price_of(session, "vendor/model:1") is None
    assert price.cost(1_000_000, 0) == 150_000
    assert price.cost(1000, 500) == 450
    assert price.cost(1, 0) == 1
    assert price.cost(0, 0) == 0


async def test_the_books_of_somebody_erased_are_gone(books: Books) -> None:
    anna = await books.person()
    await books.limit(anna, Wishes(conversations=1))
    await books.begin(anna)
    await books.reserve(anna, new_id(), 5)

    async def lines() -> list[int]:
        async with books.database.read() as session:
            counts = [await session.scalar(select(func.count()).select_from(t)) for t in BOOKS]
        return [count or 0 for count in counts]

    assert all(await lines())
    async with books.database.unit() as session:
        await session.execute(delete(UserAccount).where(UserAccount.id == anna))
    assert await lines() == [0] * len(BOOKS)
