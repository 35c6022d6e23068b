"""A run as a response, at whatever point it is.

Protocol: https://platform.openai.com/docs/api-reference/responses
"""

from typing import Any

from steward.answers import store
from steward.answers.tables import Run
from steward.openai_api.ids import RESPONSE
from steward.openai_api.outcome import Outcome, file_citations

Json = dict[str, Any]
STATES = {"queued": "queued", "failed": "failed", "cancelled": "cancelled"}
# What a response says of its request where a run was not asked for as one.
PLAIN: Json = {
    "instructions": None,
    "previous_response_id": None,
    "tools": [],
    "tool_choice": "auto",
    "parallel_tool_calls": True,
    "text": {"format": {"type": "text"}},
    "background": False,
    "metadata": {},
}


def response(outcome: Outcome, root: str, language: str) -> Json:
    """The response as it is now; its output once it has ended."""
    run = outcome.run
    brought = (run.definition or {}).get("brought") or {}
    over = run.status not in store.OPEN
    return {
        **PLAIN,
        **(brought.get("echo") or {}),
        "id": f"{RESPONSE}{run.id}",
        "object": "response",
        "created_at": outcome.created,
        "completed_at": int(run.finished_at.timestamp()) if run.finished_at else None,
        "model": outcome.model,
        "status": status_of(outcome),
        "output": items(outcome, root) if over else [],
        "error": _error(run, language),
        "incomplete_details": {"reason": "max_output_tokens"} if _is_cut(outcome) else None,
        "usage": _usage(run) if over else None,
        "store": True,
    }


def status_of(outcome: Outcome) -> str:
    """How far it is, in OpenAI's words. What waits for a person is in progress."""
    if outcome.run.status == "completed":
        return "incomplete" if _is_cut(outcome) else "completed"
    return STATES.get(outcome.run.status, "in_progress")


def items(outcome: Outcome, root: str) -> list[Json]:
    """The output: what was said, then the functions of the client's that are wanted."""
    calls = [call_item(outcome, n) for n in range(len(outcome.wanted))]
    if not outcome.run.output and calls:
        return calls
    return [message_item(outcome.run, text_part(outcome.run, root)), *calls]


def message_item(run: Run, *parts: Json, status: str = "completed") -> Json:
    """The message, with its parts if it has any yet."""
    return {
        "id": f"msg_{run.message_id}",
        "type": "message",
        "role": "assistant",
        "status": status,
        "content": list(parts),
    }


def text_part(run: Run, root: str) -> Json:
    """The words of the message, and where they come from."""
    return {
        "type": "output_text",
        "text": run.output or "",
        "annotations": file_citations(run, root),
        "logprobs": [],
    }


def call_item(outcome: Outcome, n: int) -> Json:
    """The n-th function that is wanted."""
    call = outcome.wanted[n]
    return {
        "id": f"fc_{outcome.run.id}_{n}",
        "type": "function_call",
        "call_id": call.call_id,
        "name": call.name,
        "arguments": call.arguments,
        "status": "completed",
    }


def _is_cut(outcome: Outcome) -> bool:
    return outcome.run.status == "completed" and outcome.cut


def _error(run: Run, language: str) -> Json | None:
    if run.error_code is None:
        return None
    sentence = run.error_zh if language.startswith("zh") else run.error_en
    return {"code": run.error_code, "message": sentence or run.error_code}


def _usage(run: Run) -> Json:
    return {
        "input_tokens": run.input_tokens,
        "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
        "output_tokens": run.output_tokens,
        "output_tokens_details": {"reasoning_tokens": 0},
        "total_tokens": run.input_tokens + run.output_tokens,
    }
