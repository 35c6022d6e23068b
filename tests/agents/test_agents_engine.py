"""The engine tells its listener what a model does, however oddly the model does it."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
import pytest
from pydantic_ai import Tool
from pydantic_ai.messages import ModelMessage, ModelResponse, TextPart, ToolCallPart
from pydantic_ai.models.function import AgentInfo, DeltaToolCall, FunctionModel

from steward.agents.engine import NoAnswer, Task, answered, drive, usage_of

Said = str | DeltaToolCall


@dataclass
class Heard:
    """A listener that keeps everything."""

    rounds: list[int] = field(default_factory=list)
    said: str = ""
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    results: list[tuple[str, str]] = field(default_factory=list)
    kept: list[ModelMessage] = field(default_factory=list)

    def round_began(self, n: int) -> None:
        self.rounds.append(n)

    def text(self, delta: str) -> None:
        self.said += delta

    def reasoning(self, delta: str) -> None:
        raise AssertionError(delta)

    def tool_called(self, call_id: str, name: str, arguments: dict[str, Any]) -> None:
        orjson.dumps(arguments)  # which is what becomes of them
        self.calls.append((name, arguments))

    def tool_returned(self, call_id: str, name: str, result: str) -> None:
        self.results.append((name, result))

    async def finished(self, messages: Sequence[ModelMessage]) -> None:
        self.kept.extend(messages)


def scripted(*rounds: Sequence[Said]) -> FunctionModel:
    """A model that answers its n-th request by the n-th of these."""
    left = list(rounds)

    async def stream(
        messages: list[ModelMessage], info: AgentInfo
    ) -> AsyncIterator[str | dict[int, DeltaToolCall]]:
        for n, piece in enumerate(left.pop(0)):
            yield piece if isinstance(piece, str) else {n: piece}

    return FunctionModel(stream_function=stream)


def call(arguments: str, name: str = "double") -> DeltaToolCall:
    return DeltaToolCall(name=name, json_args=arguments, tool_call_id=f"call {arguments}")


def double(number: int) -> str:
    """Twice a number."""
    return str(2 * number)


def task(model: FunctionModel, **options: Any) -> Task:
    return Task(model, "Be brief.", "Hello?", tools=[Tool(double)], **options)


async def test_a_tool_is_called_and_its_result_told() -> None:
    heard = Heard()
    await drive(task(scripted(["Let me see. ", call('{"number": 4}')], ["It is ", "8."])), heard)
    assert heard.rounds == [1, 2]
    assert heard.said == "Let me see. It is 8."
    assert heard.calls == [("double", {"number": 4})]
    assert heard.results == [("double", "8")]
    assert answered(heard.kept)
    assert [message.kind for message in heard.kept] == ["request", "response"] * 2


@pytest.mark.parametrize(
    "arguments",
    [
        '{"number": "four"}',
        '{"number": 1',
        "[1, 2]",
        "null",
        '{"a": 10000000000000000000000}',
        "",
    ],
)
async def test_bad_arguments_are_told_and_go_back_to_the_model(arguments: str) -> None:
    heard = Heard()
    await drive(task(scripted([call(arguments)], [call('{"number": 2}')], ["4"])), heard)
    assert heard.said == "4"
    assert len(heard.calls) == 2
    assert heard.results[1] == ("double", "4")


async def test_an_unknown_tool_goes_back_to_the_model() -> None:
    heard = Heard()
    await drive(task(scripted([call("{}", "steal")], ["Sorry."])), heard)
    assert heard.said == "Sorry."
    assert "steal" in heard.results[0][1]


async def test_what_is_done_is_not_done_again() -> None:
    """Started from every point at which something was kept, it comes to the same end."""
    rounds = [["A. ", call('{"number": 1}')], ["B. ", call('{"number": 2}')], ["C."]]
    whole = Heard()
    await drive(task(scripted(*rounds)), whole)
    for length in range(1, len(whole.kept) + 1):
        done = whole.kept[:length]
        asked = sum(isinstance(message, ModelResponse) for message in done)
        heard = Heard()
        await drive(task(scripted(*rounds[asked:]), done=done), heard)
        assert heard.rounds == list(range(asked + 1, 4))
        assert answered([*done, *heard.kept])
        assert usage_of([*done, *heard.kept]).output_tokens == usage_of(whole.kept).output_tokens


@pytest.mark.parametrize("rounds", [1, 3])
async def test_a_model_without_an_end_has_no_answer(rounds: int) -> None:
    heard = Heard()
    endless = scripted(*[[call('{"number": 1}')] for _ in range(9)])
    with pytest.raises(NoAnswer):
        await drive(task(endless, rounds=rounds), heard)
    assert heard.rounds[:rounds] == list(range(1, rounds + 1))
    assert not answered(heard.kept)


def test_what_an_answer_is() -> None:
    assert answered([ModelResponse(parts=[TextPart("Yes.")])])
    assert not answered([ModelResponse(parts=[TextPart("Wait."), ToolCallPart("double")])])
