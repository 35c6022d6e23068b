"""What took the most of a person's limits: single runs, and whole conversations."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.answers.tables import Run
from steward.conversations.tables import Conversation
from steward.kit.ids import first_id_of
from steward.usage.period import Period


@dataclass(frozen=True, slots=True)
class CostlyRun:
    """A run, and what it took. `cost_micros` is None where nothing of it had a price."""

    id: str
    conversation_id: str
    question: str
    model: str | None
    created_at: datetime
    input_tokens: int
    output_tokens: int
    cost_micros: int | None


@dataclass(frozen=True, slots=True)
class CostlyConversation:
    """A conversation, and what its runs of the period took together."""

    id: str
    title: str
    runs: int
    input_tokens: int
    output_tokens: int
    cost_micros: int | None


async def costliest_runs(
    session: AsyncSession, owner_id: str, period: Period, limit: int
) -> list[CostlyRun]:
    """The owner's runs that began in the period and took most, the costliest first."""
    columns = (
        Run.id, Run.conversation_id, Run.question, Run.model, Run.created_at,
        Run.input_tokens, Run.output_tokens, Run.cost_micros,
    )  # fmt: skip
    query = (
        select(*columns)
        .join(Conversation, Run.conversation_id == Conversation.id)
        .where(*_theirs(owner_id, period), Run.input_tokens + Run.output_tokens > 0)
        .order_by(*_dearest(Run.cost_micros, Run.input_tokens + Run.output_tokens), Run.id.desc())
        .limit(limit)
    )
    return [CostlyRun(*row) for row in await session.execute(query)]


async def costliest_conversations(
    session: AsyncSession, owner_id: str, period: Period, limit: int
) -> list[CostlyConversation]:
    """The owner's conversations whose runs of the period took most, the costliest first."""
    given, said, cost = map(_sum, (Run.input_tokens, Run.output_tokens, Run.cost_micros))
    query = (
        select(Conversation.id, Conversation.title, func.count(), given, said, cost)
        .join(Run, Run.conversation_id == Conversation.id)
        .where(*_theirs(owner_id, period))
        .group_by(Conversation.id, Conversation.title)
        .having(given + said > 0)
        .order_by(*_dearest(cost, given + said), Conversation.id.desc())
        .limit(limit)
    )
    return [CostlyConversation(*row) for row in await session.execute(query)]


def _theirs(owner_id: str, period: Period) -> Sequence[ColumnElement[bool]]:
    # By ids, which sort by time, so that the index of a person's runs answers it.
    first = first_id_of(datetime.combine(period.first, time(), UTC))
    after = first_id_of(datetime.combine(period.last, time(), UTC) + timedelta(days=1))
    kept = Conversation.deleted_at.is_(None)
    return Run.owner_id == owner_id, Run.id >= first, Run.id < after, kept


def _dearest(cost: Any, tokens: Any) -> Sequence[ColumnElement[Any]]:
    """The order: by money where there are prices, then by tokens."""
    return func.coalesce(cost, 0).desc(), tokens.desc()


def _sum(column: Any) -> ColumnElement[int]:
    # PostgreSQL adds whole numbers up to a decimal one.
    return cast(func.sum(column), BigInteger)
