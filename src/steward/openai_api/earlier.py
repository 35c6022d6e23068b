"""What was said up to an earlier response, so that a new one follows it."""

from pydantic_ai.messages import ToolCallPart
from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.definition import Definition
from steward.answers.bring import brought_messages
from steward.kit.errors import Conflict
from steward.openai_api.outcome import outcome_of
from steward.openai_api.read_messages import Conversation


async def conversation_after(session: AsyncSession, owner_id: str, run_id: str) -> Conversation:
    """The conversation of one of the owner's runs, with its answer. Its instructions are not
    carried over. Raises `NotFound`, and `Conflict` for a run that has come to no answer."""
    outcome = await outcome_of(session, owner_id, run_id)
    run = outcome.run
    if run.status != "completed":
        raise Conflict(
            "response_not_completed",
            f"The response that this one is to follow is {run.status}.",
            f"要接续的回答当前状态为 {run.status}。",
            field="previous_response_id",
        )
    said = Conversation()
    definition = Definition.model_validate(run.definition) if run.definition else None
    if definition is not None and definition.brought is not None:
        said.go_on_after(brought_messages(definition.brought))
    else:
        said.user(run.question)
    calls = [ToolCallPart(call.name, call.arguments, call.call_id) for call in outcome.wanted]
    said.assistant(run.output or "", calls)
    return said
