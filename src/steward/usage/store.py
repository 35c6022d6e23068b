"""The queries that read the books. Owner first; those of many people are for administrators."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from steward.usage.balance import COLUMNS, Amounts
from steward.usage.tables import UsageDay, UsageMonth


@dataclass(frozen=True, slots=True)
class Sums:
    """What was used in a time. `cost_micros` is None where nothing had a price, `response_ms` (the
    mean time an answer took) where nothing was answered."""

    conversations: int = 0
    messages: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_micros: int | None = None
    response_ms: int | None = None
    last_active: datetime | None = None


def _sum(column: InstrumentedAttribute[Any]) -> ColumnElement[int]:
    # PostgreSQL adds whole numbers up to a decimal one.
    return cast(func.sum(column), BigInteger)


_SUMS = (
    _sum(UsageDay.conversations),
    _sum(UsageDay.messages),
    _sum(UsageDay.input_tokens),
    _sum(UsageDay.output_tokens),
    _sum(UsageDay.cost_micros),
    _sum(UsageDay.answering_ms),
    func.max(UsageDay.last_active),
)


async def sums(session: AsyncSession, user_id: str, first: date, last: date) -> Sums:
    """All that a person used from the first day to the last."""
    query = select(*_SUMS).where(UsageDay.user_id == user_id, UsageDay.day.between(first, last))
    return _read((await session.execute(query)).one())


async def sums_by_day(
    session: AsyncSession, user_id: str, first: date, last: date
) -> list[tuple[date, Sums]]:
    """What a person used on each day on which they used anything, in order."""
    return await _grouped(session, UsageDay.day, user_id, first, last)


async def sums_by_model(
    session: AsyncSession, user_id: str, first: date, last: date
) -> list[tuple[str, Sums]]:
    """What a person used of each model; conversations are not a model's, so there are none."""
    found = await _grouped(session, UsageDay.model, user_id, first, last)
    return [(model, used) for model, used in found if model]


async def rows_of_days(
    session: AsyncSession, user_id: str, first: date, last: date
) -> Sequence[UsageDay]:
    """What a person used of each model on each day, in order."""
    query = (
        select(UsageDay)
        .where(UsageDay.user_id == user_id, UsageDay.day.between(first, last))
        .order_by(UsageDay.day, UsageDay.model)
    )
    return (await session.scalars(query)).all()


async def sums_of_each(
    session: AsyncSession, user_ids: Sequence[str], first: date, last: date
) -> dict[str, Sums]:
    """What each of these people used, if anything."""
    query = (
        select(UsageDay.user_id, *_SUMS)
        .where(UsageDay.user_id.in_(user_ids), UsageDay.day.between(first, last))
        .group_by(UsageDay.user_id)
    )
    return {row[0]: _read(row[1:]) for row in await session.execute(query)}


async def balance_of_each(
    session: AsyncSession, user_ids: Sequence[str], month: date
) -> dict[str, Amounts]:
    """What counts towards the limits of each of these people, if anything does."""
    columns = [UsageMonth.__table__.c[name] for name in COLUMNS]
    query = select(UsageMonth.user_id, *columns).where(
        UsageMonth.user_id.in_(user_ids), UsageMonth.month == month
    )
    return {row[0]: Amounts(*row[1:]) for row in await session.execute(query)}


async def days_of(
    session: AsyncSession, user_id: str, after: tuple[date, str] | None, limit: int
) -> Sequence[UsageDay]:
    """The rows of a person's days, by day and model."""
    query = select(UsageDay).where(UsageDay.user_id == user_id)
    if after is not None:
        day, model = after
        query = query.where(
            (UsageDay.day > day) | ((UsageDay.day == day) & (UsageDay.model > model))
        )
    return (await session.scalars(query.order_by(UsageDay.day, UsageDay.model).limit(limit))).all()


async def _grouped(
    session: AsyncSession, by: InstrumentedAttribute[Any], user_id: str, first: date, last: date
) -> list[tuple[Any, Sums]]:
    query = (
        select(by, *_SUMS)
        .where(UsageDay.user_id == user_id, UsageDay.day.between(first, last))
        .group_by(by)
        .order_by(by)
    )
    return [(row[0], _read(row[1:])) for row in await session.execute(query)]


def _read(row: Sequence[Any]) -> Sums:
    conversations, messages, input_tokens, output_tokens, cost, ms, last_active = row
    return Sums(
        conversations or 0,
        messages or 0,
        input_tokens or 0,
        output_tokens or 0,
        cost,
        round(ms / messages) if messages else None,
        last_active,
    )
