"""Counts what people do: conversations they begin, messages that are answered."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from steward.kit.announce import Announce
from steward.usage.balance import Amounts, change_month
from steward.usage.day import add_to_day
from steward.usage.limits import limits_of
from steward.usage.month import month_of
from steward.usage.spent import spent
from steward.usage.warn import Warned, warn

NO_MODEL = ""


async def begin_conversation(
    session: AsyncSession, user_id: str, at: datetime, announce: Announce
) -> list[Warned]:
    """Count one conversation. Raises `SpentBudget` when no more may be begun this month."""
    limits, month, one = await limits_of(session, user_id), month_of(at), Amounts(conversations=1)
    now = await change_month(session, user_id, month, one, limits)
    if now is None:
        raise await spent(session, user_id, month, one, limits)
    await add_to_day(session, user_id, NO_MODEL, at, conversations=1)
    return await warn(session, user_id, now, limits, at, announce)


async def record_answer(
    session: AsyncSession, user_id: str, model: str, ms: int, at: datetime
) -> None:
    """Count one message that was answered, and the milliseconds it took."""
    await add_to_day(session, user_id, model, at, messages=1, answering_ms=ms)
