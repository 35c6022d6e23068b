"""A run's outcome as a chat completion, whole or as the last chunks of a stream.

Protocol: https://platform.openai.com/docs/api-reference/chat
"""

from typing import Any

from steward.answers.tables import Run
from steward.openai_api.ids import COMPLETION
from steward.openai_api.outcome import Outcome, url_citations

Json = dict[str, Any]


def completion(outcome: Outcome, root: str) -> Json:
    """The whole completion."""
    message: Json = {
        "role": "assistant",
        "content": outcome.run.output or (None if outcome.wanted else ""),
        "refusal": None,
        "annotations": url_citations(outcome.run, root),
    }
    if outcome.wanted:
        message["tool_calls"] = wanted_calls(outcome)
    choice = {"index": 0, "message": message, "finish_reason": finish(outcome), "logprobs": None}
    return {
        **head(outcome, "chat.completion"),
        "choices": [choice],
        "usage": usage(outcome.run),
    }


def head(outcome: Outcome, kind: str) -> Json:
    """What a completion and each of its chunks begin with."""
    return {
        "id": f"{COMPLETION}{outcome.run.id}",
        "object": kind,
        "created": outcome.created,
        "model": outcome.model,
    }


def chunk(outcome: Outcome, delta: Json, reason: str | None = None) -> Json:
    """One chunk of a stream."""
    choice = {"index": 0, "delta": delta, "finish_reason": reason, "logprobs": None}
    return {**head(outcome, "chat.completion.chunk"), "choices": [choice]}


def usage_chunk(outcome: Outcome) -> Json:
    """The last chunk, for those who asked for it."""
    head_ = head(outcome, "chat.completion.chunk")
    return {**head_, "choices": [], "usage": usage(outcome.run)}


def wanted_calls(outcome: Outcome) -> list[Json]:
    """The functions of the client's that the model wants."""
    return [
        {
            "id": call.call_id,
            "type": "function",
            "function": {"name": call.name, "arguments": call.arguments},
        }
        for call in outcome.wanted
    ]


def finish(outcome: Outcome) -> str:
    """Why the answer ends here."""
    if outcome.wanted:
        return "tool_calls"
    return "length" if outcome.cut else "stop"


def usage(run: Run) -> Json:
    """What all questions to the model came to together."""
    return {
        "prompt_tokens": run.input_tokens,
        "completion_tokens": run.output_tokens,
        "total_tokens": run.input_tokens + run.output_tokens,
    }
