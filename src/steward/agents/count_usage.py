"""The tokens of model calls: what providers counted, and what a question will about come to."""

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
