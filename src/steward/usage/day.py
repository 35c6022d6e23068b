"""The book of days: what a person used of which model."""

from datetime import datetime
from typing import Any

from sqlalchemy import case, func
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.upsert import Columns, Upsert
from steward.usage.month import day_of
from steward.usage.tables import UsageDay

COUNTS = ("conversations", "messages", "input_tokens", "output_tokens", "answering_ms")


def _added(there: Columns, new: Columns) -> dict[str, Any]:
    cost = func.coalesce(there.cost_micros, 0) + new.cost_micros
    later = there.last_active > new.last_active
    return {name: there[name] + new[name] for name in COUNTS} | {
        # Of what has no price nothing is known, which is not the same as that it cost nothing.
        "cost_micros": case((new.cost_micros.is_(None), there.cost_micros), else_=cost),
        "last_active": case((later, there.last_active), else_=new.last_active),
    }


_ADD = Upsert(UsageDay, _added)


async def add_to_day(
    session: AsyncSession,
    user_id: str,
    model: str,
    at: datetime,
    *,
    conversations: int = 0,
    messages: int = 0,
    input_tokens: int = 0,
    output_tokens: int = 0,
    cost_micros: int | None = None,
    answering_ms: int = 0,
) -> None:
    """Add to what the person used of the model on that day."""
    row = {
        "user_id": user_id,
        "day": day_of(at),
        "model": model,
        "conversations": conversations,
        "messages": messages,
        "input_tokens": input_tokens,
        "output_tokens": output_tokens,
        "cost_micros": cost_micros,
        "answering_ms": answering_ms,
        "last_active": at,
    }
    await _ADD(session, row)
