"""The tokens of model calls, counted by the provider or, when it was cut off, estimated."""

from collections.abc import Sequence

from pydantic_ai.messages import ModelMessage, ModelResponse
from pydantic_ai.usage import RequestUsage

from steward.llm.estimate import estimate_tokens


def usage_of(messages: Sequence[ModelMessage]) -> RequestUsage:
    """The tokens of all model calls among these messages."""
    total = RequestUsage()
    for message in messages:
        if isinstance(message, ModelResponse):
            total += message.usage
    return total


def estimated_prompt(messages: Sequence[ModelMessage]) -> int:
    """About how many tokens these messages are to a model."""
    return sum(
        estimate_tokens(str(getattr(part, "content", "") or getattr(part, "args", "") or ""))
        for message in messages
        for part in message.parts
    )


def estimated_usage(prompt: int, said: str) -> RequestUsage:
    """About what a call cost that was cut off before it was counted; the prompt is in tokens."""
    return RequestUsage(
        input_tokens=prompt,
        output_tokens=estimate_tokens(said),
        details={"estimated": 1},
    )
