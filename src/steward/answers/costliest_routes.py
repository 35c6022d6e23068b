"""Over HTTP: what took the most of one's limits."""

from datetime import date, datetime

from fastapi import APIRouter
from pydantic import Field

from steward.accounts.who import Reader
from steward.answers.costliest import costliest_conversations, costliest_runs
from steward.http.parameters import Limit, RuntimeDep
from steward.http.schemas import View
from steward.usage.period import PeriodDep

router = APIRouter(prefix="/usage", tags=["usage"])


class Took(View):
    """What something took."""

    input_tokens: int
    output_tokens: int
    cost_micros: int | None = Field(description="null: no price is set for what was used.")


class CostlyRunView(Took):
    """A run, and what it took."""

    id: str
    conversation_id: str
    question: str
    model: str | None
    created_at: datetime


class CostlyConversationView(Took):
    """A conversation, and what its runs of that time took together."""

    id: str
    title: str
    runs: int


class CostliestView(View):
    """The costliest of a time. What was deleted since is not among it."""

    from_: date = Field(serialization_alias="from")
    to: date
    runs: list[CostlyRunView]
    conversations: list[CostlyConversationView]


@router.get("/costliest")
async def read_costliest(
    who: Reader, period: PeriodDep, runtime: RuntimeDep, limit: Limit = 10
) -> CostliestView:
    """My runs and conversations that took most from one day to another, by money where prices are
    set, else by tokens."""
    asked = (who.user_id, period, limit)
    async with runtime.database.read() as session:
        runs = await costliest_runs(session, *asked)
        conversations = await costliest_conversations(session, *asked)
    return CostliestView(
        from_=period.first,
        to=period.last,
        runs=[CostlyRunView.model_validate(each) for each in runs],
        conversations=[CostlyConversationView.model_validate(each) for each in conversations],
    )
