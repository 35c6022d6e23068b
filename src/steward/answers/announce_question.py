"""Tells a person on the channels they chose, and their programs, that a run waits for their word
about a call."""

import json

from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.tables import ToolCall
from steward.answers.answering import Answering
from steward.answers.call_view import arguments_of
from steward.answers.run_fact import approval_fact
from steward.answers.tables import Run
from steward.kit.announce import Happening
from steward.kit.visible import visible

# Of a question or of arguments; all of it is on the page that the link opens.
MOST_TOLD = 2000
EVENTS = {"approval": "run.needs_approval", "unknown_outcome": "run.outcome_unknown"}


async def announce_question(
    session: AsyncSession, run: Run, call: ToolCall, *, answering: Answering
) -> None:
    """Announce the question that the call waits with, in the unit in which it becomes a row. Each
    question is told once, and has a link of its own."""
    link = answering.links.path(call)
    values = {
        "question": _told(visible(run.question)),
        "tool": _told(visible(call.name)),
        "what": _told(readable(call)),
        "decide": link,
    }
    if call.expires_at is not None:
        values["until"] = call.expires_at.isoformat()
    happening = Happening(
        EVENTS[call.question or "approval"],
        user_ids=[run.owner_id],
        key=f"{run.id} {call.call_id} {call.asked}",
        values=values,
        link=link,
    )
    await answering.announce(session, happening)
    await answering.announce(session, approval_fact(run, call))


def readable(call: ToolCall) -> str:
    """The call's arguments as JSON, a line for each, with nothing in them that cannot be seen."""
    return visible(json.dumps(arguments_of(call.arguments), indent=2, ensure_ascii=False))


def _told(text: str) -> str:
    return text if len(text) <= MOST_TOLD else f"{text[: MOST_TOLD - 1]}…"
