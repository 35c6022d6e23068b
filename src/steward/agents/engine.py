"""Asks the model, runs its tools, asks again, and tells a listener each thing as it happens.

Only this file knows Pydantic AI's agent. Everything finished is handed to the listener as messages
before the next thing begins, so that whoever keeps them can start the engine again from there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import orjson
from pydantic import TypeAdapter
from pydantic_ai import (
    Agent,
    FunctionToolCallEvent,
    FunctionToolResultEvent,
    PartDeltaEvent,
    PartStartEvent,
    TextPart,
    TextPartDelta,
    ThinkingPart,
    ThinkingPartDelta,
    Tool,
    UsageLimits,
)
from pydantic_ai.exceptions import UnexpectedModelBehavior, UsageLimitExceeded
from pydantic_ai.messages import ModelMessage, ModelRequest, ModelResponse, UserPromptPart
from pydantic_ai.models import Model
from pydantic_ai.settings import ModelSettings
from pydantic_ai.usage import RequestUsage

from steward.llm.estimate import estimate_tokens

MESSAGE: TypeAdapter[ModelMessage] = TypeAdapter(ModelMessage)
# What of a tool's result is shown to people who watch; the model gets all of it.
SHOWN_RESULT = 2000


class NoAnswer(Exception):
    """The model has not come to an answer: it says nothing, or never stops asking for tools."""


@dataclass(frozen=True)
class Task:
    """What the engine is to do. `done` is what the journal holds of it already, and `rounds` how
    often the model may still be asked."""

    model: Model
    instructions: str
    prompt: str
    history: Sequence[ModelMessage] = ()
    done: Sequence[ModelMessage] = ()
    tools: Sequence[Tool[None]] = ()
    settings: ModelSettings = field(default_factory=ModelSettings)
    rounds: int = 10


class Listener(Protocol):
    """Who hears what happens. Deltas are cheap and synchronous; what must be kept is awaited."""

    def round_began(self, n: int) -> None:
        """The model is asked for the n-th time."""

    def text(self, delta: str) -> None:
        """A piece of the answer."""

    def reasoning(self, delta: str) -> None:
        """A piece of what the model thinks."""

    def tool_called(self, call_id: str, name: str, arguments: dict[str, Any]) -> None:
        """The model asked for a tool."""

    def tool_returned(self, call_id: str, name: str, result: str) -> None:
        """A tool has answered; `result` is cut for showing."""

    async def finished(self, messages: Sequence[ModelMessage]) -> None:
        """These messages are whole: keep them before anything else happens."""


async def drive(task: Task, listener: Listener) -> None:
    """Bring the task to its end. What it says and does, the listener hears.

    Raises what the model raises (`pydantic_ai.exceptions.ModelAPIError` and its kinds) and
    `NoAnswer`; what was finished until then has been handed over, so the same task with it in
    `done` goes on from there.
    """
    done = list(task.done)
    if not done:
        done = [ModelRequest(parts=[UserPromptPart(task.prompt)])]
        await listener.finished(done)
    if answered(done):
        return
    try:
        await _drive_agent(task, done, listener)
    except (UnexpectedModelBehavior, UsageLimitExceeded) as error:
        raise NoAnswer(str(error)) from error


async def _drive_agent(task: Task, done: Sequence[ModelMessage], listener: Listener) -> None:
    agent: Agent[None, str] = Agent(
        # What a model gets wrong goes back to it for as long as it has rounds.
        task.model,
        instructions=task.instructions,
        tools=list(task.tools),
        retries=task.rounds,
    )
    before = len(task.history)
    kept = before + len(done)
    round_number = sum(isinstance(message, ModelResponse) for message in done)
    async with agent.iter(
        message_history=[*task.history, *done],
        model_settings=task.settings,
        usage_limits=UsageLimits(request_limit=task.rounds),
    ) as run:
        async for node in run:
            if Agent.is_model_request_node(node):
                round_number += 1
                listener.round_began(round_number)
                async with node.stream(run.ctx) as stream:
                    async for event in stream:
                        _tell(event, listener)
            elif Agent.is_call_tools_node(node):
                async with node.stream(run.ctx) as stream:
                    async for event in stream:
                        _tell(event, listener)
            messages = run.ctx.state.message_history
            if len(messages) > kept:
                await listener.finished(messages[kept:])
                kept = len(messages)


def usage_of(messages: Sequence[ModelMessage]) -> RequestUsage:
    """The tokens of all model calls among these messages."""
    total = RequestUsage()
    for message in messages:
        if isinstance(message, ModelResponse):
            total += message.usage
    return total


def estimated_usage(asked: Sequence[ModelMessage], said: str) -> RequestUsage:
    """About what a call cost that was cut off before it was counted."""
    parts = [part for message in asked for part in message.parts]
    return RequestUsage(
        input_tokens=sum(estimate_tokens(str(getattr(part, "content", ""))) for part in parts),
        output_tokens=estimate_tokens(said),
        details={"estimated": 1},
    )


def answered(messages: Sequence[ModelMessage]) -> bool:
    """Whether the last of these messages is an answer, not a wish for tools."""
    last = messages[-1]
    return isinstance(last, ModelResponse) and not last.tool_calls


def _tell(event: Any, listener: Listener) -> None:
    match event:
        case PartDeltaEvent(delta=TextPartDelta(content_delta=delta)):
            listener.text(delta)
        case PartDeltaEvent(delta=ThinkingPartDelta(content_delta=delta)) if delta:
            listener.reasoning(delta)
        case PartStartEvent(part=TextPart(content=text)) if text:
            listener.text(text)
        case PartStartEvent(part=ThinkingPart(content=text)) if text:
            listener.reasoning(text)
        case FunctionToolCallEvent(part=call):
            listener.tool_called(call.tool_call_id, call.tool_name, _arguments(call))
        case FunctionToolResultEvent(part=result):
            shown = result.content if isinstance(result.content, str) else str(result.content)
            listener.tool_returned(
                result.tool_call_id, result.tool_name or "", shown[:SHOWN_RESULT]
            )


def _arguments(call: Any) -> dict[str, Any]:
    """What the model wants to call the tool with; what is no JSON object is shown as it came."""
    try:
        arguments = dict(call.args_as_dict())
        orjson.dumps(arguments)  # refuses what events cannot hold, such as numbers beyond 64 bits
    except (ValueError, TypeError, AssertionError):
        return {"unreadable": str(call.args)}
    return arguments
