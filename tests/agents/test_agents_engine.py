"""The engine asks, has tools called, and asks again, however oddly the model behaves."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from pydantic_ai.exceptions import ModelHTTPError
from pydantic_ai.messages import (
    ModelMessage,
    ModelRequest,
    ModelResponse,
    TextPart,
    ToolCallPart,
    ToolReturnPart,
)
from pydantic_ai.models.function import AgentInfo, DeltaToolCall, FunctionModel

from steward.agents.ask_model import NoAnswer, Request, Told
from steward.agents.count_usage import usage_of
from steward.agents.engine import Host, Task, answered, drive
from steward.agents.from_function import tool

Said = str | DeltaToolCall | Exception


@dataclass
class Heard:
    """A host that keeps everything, and doubles numbers. `spent` is the limit that is reached
    after so many rounds."""

    rounds: list[int] = field(default_factory=list)
    said: str = ""
    calls: list[tuple[str, str]] = field(default_factory=list)
    kept: list[ModelMessage] = field(default_factory=list)
    limits: list[str] = field(default_factory=list)
    failures: list[tuple[str, float | None]] = field(default_factory=list)
    answered_by: list[str] = field(default_factory=list)
    spent: dict[int, str] = field(default_factory=dict)

    def round_began(self, n: int) -> None:
        self.rounds.append(n)

    def limit_reached(self, name: str) -> None:
        self.limits.append(name)

    def asked(self, model: str) -> None:
        pass

    def text(self, delta: str) -> None:
        self.said += delta

    def reasoning(self, delta: str) -> None:
        raise AssertionError(delta)

    def heard(self, told: Told) -> None:
        self.answered_by.append(told.model)

    async def begin_again(self, why: Exception, model: str, patience: float | None) -> None:
        self.failures.append((model, patience))

    async def keep(self, messages: Sequence[ModelMessage], round_number: int) -> None:
        assert round_number == self.rounds[-1]
        self.kept.extend(messages)

    async def perform(
        self, calls: Sequence[ToolCallPart], round_number: int
    ) -> list[ToolReturnPart]:
        self.calls += [(call.tool_name, call.args_as_json_str()) for call in calls]
        return [ToolReturnPart(call.tool_name, "8", call.tool_call_id) for call in calls]

    async def room(self, request: Request, *, last: bool) -> str | None:
        return None if last else self.spent.get(self.rounds[-1])

    def seconds_left(self) -> float:
        return 60.0


@dataclass
class Scripted:
    """A model that answers its n-th request by the n-th of these; `asked` is what it was told."""

    left: list[Sequence[Said]]
    asked: list[tuple[list[ModelMessage], AgentInfo]] = field(default_factory=list)

    def model(self, name: str = "scripted") -> FunctionModel:
        async def stream(
            messages: list[ModelMessage], info: AgentInfo
        ) -> AsyncIterator[str | dict[int, DeltaToolCall]]:
            self.asked.append((messages, info))
            for n, piece in enumerate(self.left.pop(0)):
                if isinstance(piece, Exception):
                    raise piece
                yield piece if isinstance(piece, str) else {n: piece}

        return FunctionModel(stream_function=stream, model_name=name)


def scripted(*rounds: Sequence[Said]) -> Scripted:
    return Scripted(list(rounds))


def call(arguments: str, name: str = "double", id_: str | None = None) -> DeltaToolCall:
    return DeltaToolCall(name=name, json_args=arguments, tool_call_id=id_ or f"call {arguments}")


@tool
def double(number: int) -> str:
    """Twice a number."""
    return str(2 * number)


def task(*models: Scripted, **options: Any) -> Task:
    named = [model.model(f"model{n}") for n, model in enumerate(models)]
    return Task(named, "Be brief.", "Hello?", tools=[double], **options)


async def driven(given: Task, heard: Heard | None = None) -> Heard:
    heard = heard or Heard()
    await drive(given, Host(heard, heard, heard))
    return heard


async def test_a_tool_is_called_and_its_result_told() -> None:
    model = scripted(["Let me see. ", call('{"number": 4}')], ["It is ", "8."])
    heard = await driven(task(model))
    assert heard.rounds == [1, 2]
    assert heard.said == "Let me see. It is 8."
    assert heard.calls == [("double", '{"number":4}')]
    result = model.asked[1][0][-1].parts[0]
    assert isinstance(result, ToolReturnPart)
    assert result.content == "8"
    assert answered(heard.kept)
    # The question is kept with the first answer; results are the performer's to keep.
    assert [message.kind for message in heard.kept] == ["request", "response", "response"]


async def test_the_model_is_told_its_tools_and_its_instructions() -> None:
    model = scripted(["Yes."])
    await driven(task(model))
    ((_, info),) = model.asked
    assert [t.name for t in info.function_tools] == ["double"]
    assert info.function_tools[0].parameters_json_schema["required"] == ["number"]
    assert info.instructions == "Be brief."


async def test_what_is_done_is_not_done_again() -> None:
    """Started from every point at which something was kept, it comes to the same end."""
    rounds = [["A. ", call('{"number": 1}')], ["B. ", call('{"number": 2}')], ["C."]]
    whole = await driven(task(scripted(*rounds)))
    for asked in range(1, 4):
        done: list[ModelMessage] = []
        for message in whole.kept[: asked + 1]:
            if done and isinstance(done[-1], ModelResponse):
                results = await whole.perform(done[-1].tool_calls, asked)
                done.append(ModelRequest(parts=results))
            done.append(message)
        heard = await driven(task(scripted(*rounds[asked:]), done=done))
        assert heard.rounds == list(range(asked + 1, 4))
        assert answered([*done, *heard.kept])
        tokens = usage_of([*done, *heard.kept]).output_tokens
        assert tokens == usage_of(whole.kept).output_tokens


async def test_in_the_last_round_there_are_no_tools_and_the_model_is_told_why() -> None:
    wish = [call('{"number": 1}')]
    model = scripted(wish, wish, ["As far as I got: 8."])
    heard = await driven(task(model, rounds=3))
    assert heard.said == "As far as I got: 8."
    assert heard.limits == ["rounds"]
    assert [len(info.function_tools) for _, info in model.asked] == [1, 1, 0]
    assert "limit" in (model.asked[2][1].instructions or "")


async def test_a_single_round_is_no_early_end() -> None:
    model = scripted(["Yes."])
    heard = await driven(task(model, rounds=1))
    assert heard.limits == []
    assert model.asked[0][1].function_tools == []
    assert model.asked[0][1].instructions == "Be brief."


@pytest.mark.parametrize("limit", ["time", "tokens", "budget"])
async def test_a_limit_ends_it_with_what_is_known(limit: str) -> None:
    model = scripted([call('{"number": 1}')], ["Only 8 so far."])
    heard = await driven(task(model), Heard(spent={2: limit}))
    assert (heard.limits, heard.said) == ([limit], "Only 8 so far.")
    assert model.asked[1][1].function_tools == []
    assert limit in (model.asked[1][1].instructions or "")


@pytest.mark.parametrize("rounds", [1, 3])
async def test_a_model_without_an_end_has_no_answer(rounds: int) -> None:
    endless = scripted(*[[call('{"number": 1}')] for _ in range(9)])
    heard = Heard()
    with pytest.raises(NoAnswer):
        await driven(task(endless, rounds=rounds), heard)
    assert heard.rounds == list(range(1, rounds + 1))


async def test_what_it_says_beside_a_call_it_may_not_make_is_the_answer() -> None:
    model = scripted(["It is eight. ", call('{"number": 1}')])
    heard = await driven(task(model, rounds=1))
    assert heard.calls == []
    assert answered(heard.kept)


async def test_each_call_of_a_run_has_an_id_of_its_own() -> None:
    again = [call('{"number": 1}', id_="0"), call('{"number": 2}', id_="0")]
    model = scripted([again[0]], [again[1]], ["Done."])
    heard = await driven(task(model))
    ids = [c.tool_call_id for m in heard.kept if isinstance(m, ModelResponse) for c in m.tool_calls]
    assert len(set(ids)) == len(ids) == 2


async def test_silence_is_asked_again_and_then_no_answer() -> None:
    heard = await driven(task(scripted([""], ["Here."])))
    assert (heard.said, len(heard.failures)) == ("Here.", 1)
    with pytest.raises(NoAnswer):
        await driven(task(scripted([""], [""], [""])))


async def test_a_failing_provider_is_tried_again_and_then_the_next_model_takes_over() -> None:
    fallen = ModelHTTPError(500, "model0")
    heard = await driven(task(scripted(*[[fallen]] * 4), scripted(["From the second."])))
    assert heard.said == "From the second."
    assert heard.failures == [("model0", 0.5), ("model0", 2.0), ("model0", 8.0), ("model0", None)]
    assert heard.answered_by == ["model1"]


async def test_what_is_refused_is_not_tried_again() -> None:
    heard = await driven(task(scripted([_refused()]), scripted(["From the second."])))
    assert heard.failures == [("model0", None)]


def _refused() -> ModelHTTPError:
    from pydantic_ai.exceptions import ModelRequestRejectedError

    return ModelHTTPError.for_category(
        ModelRequestRejectedError, status_code=400, model_name="model0", body=None
    )


def test_what_an_answer_is() -> None:
    assert answered([ModelResponse(parts=[TextPart("Yes.")])])
    assert not answered([ModelResponse(parts=[TextPart("Wait."), ToolCallPart("double")])])
