"""What a program brought along, put into the question that the model is asked."""

from collections.abc import Sequence
from dataclasses import replace

from pydantic_ai.messages import (
    ModelMessage,
    ModelRequest,
    ModelResponse,
    UserContent,
    UserPromptPart,
)
from pydantic_ai.settings import ModelSettings
from pydantic_core import to_json

from steward.agents.brought import Brought
from steward.agents.definition import Definition
from steward.agents.engine import MESSAGE
from steward.agents.evidence import NumberedPassage
from steward.answers.compose import instructions, prompt


def brought_messages(brought: Brought) -> list[ModelMessage]:
    """The conversation as the client sent it; the last message is a request."""
    return [MESSAGE.validate_json(to_json(message)) for message in brought.messages]


def told(definition: Definition) -> str:
    """What the model is told about itself: by the agent, and by the one who asks."""
    brought = definition.brought
    if brought is None:
        return instructions(definition)
    if brought.plain:
        return brought.instructions
    return f"{instructions(definition)}\n\n{brought.instructions}".strip()


def with_passages(
    messages: Sequence[ModelMessage], passages: Sequence[NumberedPassage]
) -> list[ModelMessage]:
    """The same messages, with the passages in front of the last thing the user said."""
    done = list(messages)
    for place in reversed(range(len(done))):
        message = done[place]
        if not isinstance(message, ModelRequest):
            continue
        for n in reversed(range(len(message.parts))):
            part = message.parts[n]
            if isinstance(part, UserPromptPart):
                parts = list(message.parts)
                parts[n] = replace(part, content=_after_passages(part, passages))
                done[place] = replace(message, parts=parts)
                return done
    return done


def _after_passages(
    part: UserPromptPart, passages: Sequence[NumberedPassage]
) -> str | list[UserContent]:
    if isinstance(part.content, str):
        return prompt(part.content, passages)
    return [prompt("", passages).rstrip(), *part.content]


def said_before(messages: Sequence[ModelMessage]) -> list[tuple[str, str]]:
    """What was said before the last thing the user said, as (role, text)."""
    said: list[tuple[str, str]] = []
    for message in messages:
        if isinstance(message, ModelResponse):
            if message.text:
                said.append(("assistant", message.text))
            continue
        said += [
            ("user", part.content)
            for part in message.parts
            if isinstance(part, UserPromptPart) and isinstance(part.content, str)
        ]
    users = [place for place, (role, _) in enumerate(said) if role == "user"]
    return said[: users[-1]] if users else said


def brought_settings(brought: Brought, settings: ModelSettings) -> ModelSettings:
    """The client's settings over the agent's; a limit of tokens that is held for a budget stays."""
    both = ModelSettings(**{**settings, **brought.settings})  # type: ignore[typeddict-item]
    most = [each["max_tokens"] for each in (settings, both) if "max_tokens" in each]
    if most:
        both["max_tokens"] = min(most)
    return both
