"""A model at the scripted provider, driven through an agent as the engine drives it."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

import pytest
from pydantic_ai import Agent
from pydantic_ai.messages import (
    ModelMessage,
    ModelResponse,
    PartDeltaEvent,
    PartStartEvent,
    TextPart,
    TextPartDelta,
    ThinkingPart,
    ThinkingPartDelta,
)
from pydantic_ai.models import Model

from scripted_provider import ScriptedProvider, scripted_provider
from steward.llm.chat_completions import ChatCompletionsModel
from steward.llm.connections import Connections


@dataclass
class Heard:
    """What a run brought: each delta by itself, and the messages in the end."""

    texts: list[str] = field(default_factory=list)
    thoughts: list[str] = field(default_factory=list)
    messages: list[ModelMessage] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.texts)

    @property
    def answers(self) -> list[ModelResponse]:
        return [message for message in self.messages if isinstance(message, ModelResponse)]

    def take(self, event: Any) -> None:
        part = event.part if isinstance(event, PartStartEvent) else None
        delta = event.delta if isinstance(event, PartDeltaEvent) else None
        if isinstance(part, TextPart):
            self.texts.append(part.content)
        elif isinstance(delta, TextPartDelta):
            self.texts.append(delta.content_delta)
        elif isinstance(part, ThinkingPart):
            self.thoughts.append(part.content)
        elif isinstance(delta, ThinkingPartDelta):
            self.thoughts.append(delta.content_delta or "")


class MakeModel(Protocol):
    def __call__(self, name: str = "scripted", **options: Any) -> ChatCompletionsModel: ...


@pytest.fixture
async def provider() -> AsyncIterator[ScriptedProvider]:
    async with scripted_provider() as provider:
        yield provider


@pytest.fixture
async def connections() -> AsyncIterator[Connections]:
    connections = Connections(connect_seconds=5)
    yield connections
    await connections.aclose()


@pytest.fixture
def model(provider: ScriptedProvider, connections: Connections) -> MakeModel:
    def make(name: str = "scripted", **options: Any) -> ChatCompletionsModel:
        options = {"url": provider.url, "key": "sk-secret", "connections": connections} | options
        return ChatCompletionsModel(name, **options)

    return make


async def listen(
    model: Model[Any], prompt: str, *, heard: Heard | None = None, tools: Any = (), **options: Any
) -> Heard:
    """Run an agent to its end, streaming each step."""
    heard = heard or Heard()
    agent: Agent[None, str] = Agent(model, tools=tools)
    async with agent.iter(prompt, **options) as run:
        async for node in run:
            if Agent.is_model_request_node(node):
                async with node.stream(run.ctx) as events:
                    async for event in events:
                        heard.take(event)
        heard.messages = run.all_messages()
    return heard


@pytest.fixture(name="listen")
def listen_fixture() -> Callable[..., Any]:
    return listen


@pytest.fixture
def heard() -> Heard:
    """What is heard up to an error."""
    return Heard()
