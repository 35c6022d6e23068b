"""What programs are told of a run: how it stands, and nothing that anybody has said in it."""

from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.store import language_of
from steward.agents.tables import ToolCall
from steward.answers.schemas import ApprovalView, RunView
from steward.answers.tables import Run
from steward.kit.announce import Fact

# What people, their documents and models have said is read over the API, by whoever may.
WORDS = {"question", "output", "citations", "steps", "approvals"}
WORDS_OF_CALL = {"arguments", "reason", "link"}


async def run_fact(session: AsyncSession, run: Run) -> Fact:
    """The end of a run that this unit has written."""
    row = await session.get_one(Run, run.id, populate_existing=True)
    view = RunView.of(row, await language_of(session, row.owner_id))
    data = view.model_dump(mode="json", exclude=WORDS)
    return Fact(f"run.{row.status}", row.owner_id, row.id, data)


def approval_fact(run: Run, call: ToolCall) -> Fact:
    """A call of the run waits for a person's word."""
    view = ApprovalView.of(call).model_dump(mode="json", exclude=WORDS_OF_CALL)
    key = f"{run.id} {call.call_id} {call.asked}"
    data = {**view, "conversation_id": run.conversation_id, "agent_id": run.agent_id}
    return Fact("run.approval_requested", run.owner_id, key, data)
