"""One question to the model: told as it comes, tried again when the provider fails, and put to the
next model when the provider goes on failing."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from pydantic_ai.direct import model_request_stream
from pydantic_ai.exceptions import (
    ModelAPIError,
    ModelQuotaExceededError,
    ModelRequestRejectedError,
    UnexpectedModelBehavior,
)
from pydantic_ai.messages import (
    InstructionPart,
    ModelMessage,
    ModelResponse,
    PartDeltaEvent,
    PartStartEvent,
    TextPart,
    TextPartDelta,
    ThinkingPart,
    ThinkingPartDelta,
)
from pydantic_ai.models import Model, ModelRequestParameters
from pydantic_ai.output import OutputObjectDefinition
from pydantic_ai.settings import ModelSettings
from pydantic_ai.tools import ToolDefinition
from pydantic_ai.usage import RequestUsage

from steward.agents.brought import AnswerShape
from steward.agents.tool import Tool

# Seconds before each further try when the provider is the one that failed, and says not how long
# to wait; and the longest it is waited for.
RETRIES = (0.5, 2.0, 8.0)
LONGEST_WAIT = 60.0
# How often a model that says nothing at all is asked again.
SILENCES = 2


class NoAnswer(Exception):
    """The model has not come to an answer: it says nothing, or asks for tools it has not."""


@dataclass(frozen=True)
class Request:
    """What a model is asked. With a `shape` it is to answer in JSON."""

    messages: Sequence[ModelMessage]
    instructions: str
    tools: Sequence[Tool]
    settings: ModelSettings
    shape: AnswerShape | None = None

    def without_tools(self, note: str) -> "Request":
        """The same question, to be answered from what is known, with a note that says so."""
        settings = ModelSettings(**self.settings)
        settings.pop("tool_choice", None)
        instructions = f"{self.instructions}\n\n{note}".strip()
        return replace(self, instructions=instructions, tools=(), settings=settings)


@dataclass(frozen=True)
class Told:
    """What is known of a call to a model that came to its end. `seconds` is its duration."""

    model: str
    seconds: float
    usage: RequestUsage


class Listener(Protocol):
    """Who hears a model. Deltas are cheap and synchronous."""

    def round_began(self, n: int) -> None:
        """The model is asked for the n-th time."""

    def limit_reached(self, name: str) -> None:
        """The answer has to be given now: rounds, time, tokens or budget are used up."""

    def text(self, delta: str) -> None:
        """A piece of the answer."""

    def reasoning(self, delta: str) -> None:
        """A piece of what the model thinks."""

    def asked(self, model: str) -> None:
        """The question goes to this model now."""

    def heard(self, told: Told) -> None:
        """The model has said all of it."""

    async def begin_again(self, why: Exception, model: str, patience: float | None) -> None:
        """What was told of this question is void. It is asked again after `patience` seconds, by
        the host's clock; None: at once, of the next model."""


async def ask_models(models: Sequence[Model], request: Request, host: Listener) -> ModelResponse:
    """What the first model says that can say something.

    Raises the last model's `ModelAPIError`, or `NoAnswer` when it keeps silent.
    """
    for model in models[:-1]:
        try:
            return await _patiently(model, request, host, another_follows=True)
        except (ModelAPIError, NoAnswer) as error:
            await host.begin_again(error, model.model_name, None)
    return await _patiently(models[-1], request, host, another_follows=False)


async def _patiently(
    model: Model, request: Request, host: Listener, *, another_follows: bool
) -> ModelResponse:
    """What the model says, with some tries. One whose provider wants more patience than that is
    given up at once where another may answer."""
    retries = list(RETRIES)
    silences = 0
    while True:
        try:
            said = await _ask(model, request, host)
        except ModelAPIError as error:
            if not retries or not worth_another_try(error):
                raise
            asked_for = error.retry_after or 0.0
            if another_follows and asked_for > RETRIES[-1]:
                raise
            patience = max(retries.pop(0), min(asked_for, LONGEST_WAIT))
            await host.begin_again(error, model.model_name, patience)
            continue
        except UnexpectedModelBehavior as error:
            raise NoAnswer(str(error)) from error
        if said.text or said.tool_calls:
            return said
        silences += 1
        if silences > SILENCES:
            raise NoAnswer("the model says nothing")
        await host.begin_again(NoAnswer("the model said nothing"), model.model_name, 0.0)


async def _ask(model: Model, request: Request, host: Listener) -> ModelResponse:
    parameters = ModelRequestParameters(
        function_tools=[
            ToolDefinition(
                name=tool.name,
                description=tool.description,
                parameters_json_schema=tool.parameters,
            )
            for tool in request.tools
        ],
        instruction_parts=[InstructionPart(content=request.instructions)]
        if request.instructions
        else [],
    )
    if request.shape is not None:
        parameters = _in_shape(parameters, request.shape, model)
    messages = model.prepare_messages(list(request.messages), parameters)
    began = time.monotonic()
    host.asked(model.model_name)
    async with model_request_stream(
        model,
        messages,
        model_settings=request.settings,
        model_request_parameters=parameters,
    ) as stream:
        async for event in stream:
            _tell(event, host)
        said = stream.get()
    host.heard(Told(model.model_name, time.monotonic() - began, said.usage))
    return said


def _in_shape(
    parameters: ModelRequestParameters, shape: AnswerShape, model: Model
) -> ModelRequestParameters:
    """The provider is held to the schema where it can be; else, and where there is none, the model
    is told that it shall write JSON."""
    held = shape.json_schema is not None and model.profile.get("supports_json_schema_output", False)
    return replace(
        parameters,
        output_mode="native" if held else "prompted",
        output_object=OutputObjectDefinition(
            json_schema=shape.json_schema or {"type": "object"},
            name=shape.name,
            description=shape.description,
            strict=shape.strict,
        ),
    )


def _tell(event: Any, host: Listener) -> None:
    match event:
        case PartDeltaEvent(delta=TextPartDelta(content_delta=delta)):
            host.text(delta)
        case PartDeltaEvent(delta=ThinkingPartDelta(content_delta=delta)) if delta:
            host.reasoning(delta)
        case PartStartEvent(part=TextPart(content=text)) if text:
            host.text(text)
        case PartStartEvent(part=ThinkingPart(content=text)) if text:
            host.reasoning(text)


def worth_another_try(error: ModelAPIError) -> bool:
    """Whether the provider may do better next time: not when the request itself is refused."""
    return not isinstance(error, ModelRequestRejectedError | ModelQuotaExceededError)
