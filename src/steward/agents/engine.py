"""The loop of an agent: ask the model, have its tools called, ask again, until there is an answer.

Its host is handed each thing when it is whole, and keeps it before the next begins, so that
the same task with what was kept in `done` goes on from there, in another process if need be.
"""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Protocol

from pydantic import TypeAdapter
from pydantic_ai.messages import (
    ModelMessage,
    ModelRequest,
    ModelResponse,
    TextPart,
    ToolCallPart,
    ToolReturnPart,
    UserPromptPart,
)
from pydantic_ai.models import Model
from pydantic_ai.settings import ModelSettings

from steward.agents.ask_model import Listener, NoAnswer, Request, ask_models
from steward.agents.brought import AnswerShape, is_for_client
from steward.agents.tool import Tool

MESSAGE: TypeAdapter[ModelMessage] = TypeAdapter(ModelMessage)
# What the model is told when no limit is left for another round.
LAST_ROUND = """\
You have reached the limit set for this task ({limit}). Answer now from what you know; no tool can \
be called any more. Say plainly that you stopped early, and what is missing or was not checked."""
_DECENT_ID = re.compile(r"[A-Za-z0-9_.:-]{1,100}")
# What the last answer gets when the time is over.
LAST_SECONDS = 60.0


@dataclass(frozen=True)
class Task:
    """What the engine is to do. `models` take over from each other in this order, `prompt` is the
    text or the message to be answered, `done` is what was kept of the task already, and `rounds`
    how often the model may be asked in all."""

    models: Sequence[Model]
    instructions: str
    prompt: str | ModelRequest
    history: Sequence[ModelMessage] = ()
    done: Sequence[ModelMessage] = ()
    tools: Sequence[Tool] = ()
    settings: ModelSettings = field(default_factory=ModelSettings)
    rounds: int = 10
    shape: AnswerShape | None = None


class Keeper(Listener, Protocol):
    """Who hears what the model says, and keeps it."""

    async def keep(self, messages: Sequence[ModelMessage], round_number: int) -> None:
        """These messages are whole: keep them before anything else happens. The last is what the
        model said in this round."""


class Performer(Protocol):
    """Who has tools called."""

    async def perform(
        self, calls: Sequence[ToolCallPart], round_number: int
    ) -> Sequence[ToolReturnPart]:
        """Have the tools of one round called, each kept when it is done; their results in the order
        of the calls. May raise what ends the task for now."""


class Allowance(Protocol):
    """How much the task may still use."""

    async def room(self, request: Request, *, last: bool) -> str | None:
        """Make room for one more question to the model: the limit that forbids it (time, tokens or
        budget), or None. What is the last question anyway is let pass, or ends in `NoAnswer`."""

    def seconds_left(self) -> float:
        """How long the task may still take."""


@dataclass(frozen=True)
class Host:
    """Those the engine works with."""

    keeper: Keeper
    performer: Performer
    allowance: Allowance


async def drive(task: Task, host: Host) -> None:
    """Bring the task to its end. What is said and done, the host hears and keeps. It also ends when
    the model wants functions of the client's alone: those are the last that it says.

    Raises what the models raise (`pydantic_ai.exceptions.ModelAPIError` and its kinds), `NoAnswer`,
    and what its hosts raise.
    """
    messages = list(task.done) or [_opening(task.prompt)]
    tools = {tool.name: tool for tool in task.tools}
    while not answered(messages):
        last = messages[-1]
        asked = rounds_of(messages)
        if isinstance(last, ModelResponse):
            if is_for_client(last.tool_calls, tools):
                return
            results = await host.performer.perform(last.tool_calls, asked)
            messages.append(ModelRequest(parts=list(results)))
            continue
        said = await _one_round(task, messages, asked + 1, host)
        # What the model was asked first is kept with what it says to it.
        new = [*messages, said] if asked == 0 else [said]
        messages.append(said)
        await host.keeper.keep(new, asked + 1)


def _opening(prompt: str | ModelRequest) -> ModelRequest:
    if isinstance(prompt, ModelRequest):
        return prompt
    return ModelRequest(parts=[UserPromptPart(prompt)])


async def _one_round(
    task: Task, messages: Sequence[ModelMessage], n: int, host: Host
) -> ModelResponse:
    settings = ModelSettings(**task.settings)
    if n > 1:
        settings.pop("tool_choice", None)  # it was for the first; a tool each time has no end
    every = [*task.history, *messages]
    request = Request(every, task.instructions, task.tools, settings, task.shape)
    host.keeper.round_began(n)
    if n < task.rounds:
        limit = await host.allowance.room(request, last=False)
        if limit is None:
            try:
                async with asyncio.timeout(host.allowance.seconds_left()):
                    said = await ask_models(task.models, request, host.keeper)
            except TimeoutError as error:
                await host.keeper.begin_again(error, "", None)
                limit = "time"
            else:
                return _with_ids_of_its_own(said, every)
    else:
        limit = "rounds" if n > 1 else None
    return await _last_round(task, request, limit, host)


async def _last_round(task: Task, request: Request, limit: str | None, host: Host) -> ModelResponse:
    """The answer from what is known; the model is told why it gets no further."""
    note = "" if limit is None else LAST_ROUND.format(limit=limit)
    request = request.without_tools(note)
    if limit is not None:
        host.keeper.limit_reached(limit)
    await host.allowance.room(request, last=True)
    try:
        async with asyncio.timeout(max(host.allowance.seconds_left(), LAST_SECONDS)):
            return _without_calls(await ask_models(task.models, request, host.keeper))
    except TimeoutError as error:
        raise NoAnswer("there was no time left for an answer") from error


def _without_calls(said: ModelResponse) -> ModelResponse:
    """A model that was given no tools may still ask for one: what it says beside that counts."""
    if not said.tool_calls:
        return said
    if not said.text:
        raise NoAnswer("the model asks for tools that it was not given")
    return replace(said, parts=[p for p in said.parts if not isinstance(p, ToolCallPart)])


def _with_ids_of_its_own(said: ModelResponse, messages: Sequence[ModelMessage]) -> ModelResponse:
    """Some servers number the calls of each answer from one; in a run each call has its own id, and
    one that can stand in an address."""
    taken = {call.tool_call_id for m in messages if isinstance(m, ModelResponse)
             for call in m.tool_calls}  # fmt: skip
    parts = list(said.parts)
    for place, part in enumerate(parts):
        if isinstance(part, ToolCallPart):
            id_ = part.tool_call_id
            if not _DECENT_ID.fullmatch(id_) or id_ in taken:
                id_ = next(f"call_{n}" for n in count(1) if f"call_{n}" not in taken)
                parts[place] = replace(part, tool_call_id=id_)
            taken.add(id_)
    return replace(said, parts=parts)


def rounds_of(messages: Sequence[ModelMessage]) -> int:
    """How often the model has answered."""
    return sum(isinstance(message, ModelResponse) for message in messages)


def answered(messages: Sequence[ModelMessage]) -> bool:
    """Whether the last of these messages is an answer, not a wish for tools."""
    last = messages[-1]
    return isinstance(last, ModelResponse) and not last.tool_calls


def plain_answer(text: str) -> ModelResponse:
    """An answer that no model gave."""
    return ModelResponse(parts=[TextPart(text)])
