"""A call of a tool as people see it, and its arguments as they were written."""

from typing import Any

from pydantic_core import from_json

from steward.agents.tables import ToolCall
from steward.agents.tool import TryAgain

# Characters of a result.
SHOWN_RESULT = 2000
CHOICES = {
    "approval": ("approve", "reject"),
    "unknown_outcome": ("happened", "again", "give_up"),
}


def read_arguments(text: str) -> dict[str, Any]:
    """The arguments in a model's JSON. Raises `TryAgain` for what is no JSON object."""
    try:
        read = from_json(text or "{}")
    except ValueError as error:
        raise TryAgain(f"The arguments are not JSON: {error}.") from error
    if not isinstance(read, dict):
        raise TryAgain("The arguments are not a JSON object.")
    return read


def arguments_of(text: str) -> dict[str, Any]:
    """The arguments for showing; what is no JSON object is shown as it came."""
    try:
        return read_arguments(text)
    except TryAgain:
        return {"unreadable": text}


def asked_of_a_person(call: ToolCall) -> dict[str, Any]:
    """What a person is asked about a call."""
    return {
        "call_id": call.call_id,
        "name": call.name,
        "arguments": arguments_of(call.arguments),
        "question": call.question,
        "asked": call.asked,
        "why": call.why,
        "choices": CHOICES[call.question or "approval"],
        "expires_at": call.expires_at,
    }


def told_of_decision(call: ToolCall) -> list[tuple[str, dict[str, Any]]]:
    """The events that tell what a person has decided about a call."""
    decided = {
        "call_id": call.call_id,
        "name": call.name,
        "decision": call.decision,
        "reason": call.reason,
        "arguments": arguments_of(call.arguments),
        "decided_at": call.decided_at,
    }
    told = [("approval.decided", decided)]
    if call.state == "done":
        told.append(("tool.result", told_of_result(call)))
    return told


def told_of_result(call: ToolCall) -> dict[str, Any]:
    """What of a call's end people are shown; the model gets all of it."""
    return {
        "call_id": call.call_id,
        "name": call.name,
        "outcome": call.outcome,
        "result": (call.result or "")[:SHOWN_RESULT],
        "ms": call.ms,
    }
