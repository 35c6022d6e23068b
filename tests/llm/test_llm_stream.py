"""An answer over a real socket, as the engine hears it."""

import random
import warnings

import pytest
from pydantic_ai.messages import (
    PartDeltaEvent,
    PartStartEvent,
    TextPart,
    ThinkingPart,
    ToolCallPart,
)
from pydantic_ai.models import ModelRequestParameters

from scripted_scenarios import Call, Scenario, cut
from steward.kit.clock import now
from steward.llm.chat_source import END
from steward.llm.chat_stream import ChatStream
from steward.llm.failures import broke_off

CHINESE = "文档在第三页说明：合同自签字之日起生效。😀 That is all."


async def test_text_arrives_whole(provider, model, listen):
    provider.script(Scenario(answer=CHINESE))
    heard = await listen(model(), "What does it say?")
    assert heard.text == CHINESE
    [answer] = heard.answers
    assert answer.parts == [TextPart(CHINESE)]
    assert (answer.finish_reason, answer.state) == ("stop", "complete")
    assert answer.model_name == "scripted"
    assert provider.requests[0].ended == "complete"


def said(text, finish=None):
    return {"choices": [{"delta": {"content": text}, "finish_reason": finish}]}


def answer(source):
    return ChatStream(
        model_request_parameters=ModelRequestParameters(),
        source=source,
        close=lambda: None,
        name="scripted",
        provider="openai",
        url="",
        prompt=b"",
        secret=None,
        started=now(),
    )


@pytest.mark.parametrize(
    ("arrivals", "heard"), [([[0], [1, 2], [3]], ["a", "bc", "d"]), ([[0, 1, 2, 3]], ["abcd"])]
)
async def test_what_lies_ready_together_is_one_event(arrivals, heard):
    async def source():
        for arrival in arrivals:
            yield [said("abcd"[number]) for number in arrival]
        yield [END]

    texts = []
    async for event in answer(source()):
        if isinstance(event, PartStartEvent):
            texts.append(event.part.content)
        elif isinstance(event, PartDeltaEvent):
            texts.append(event.delta.content_delta)
    assert texts == heard


async def test_a_connection_lost_after_the_end_loses_nothing():
    async def source():
        yield [said("whole", "stop")]
        raise broke_off("scripted", "no farewell")

    stream = answer(source())
    async for _ in stream:
        pass
    assert stream.get().state == "complete"
    assert stream.get().parts == [TextPart("whole")]


async def test_a_long_prompt_arrives_whole(provider, model, listen):
    prompt = "long " * 500_000
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        await listen(model(), prompt)
    assert provider.requests[0].body["messages"][0]["content"] == prompt


async def test_gathering_joins_what_comes_meanwhile(provider, model, listen):
    provider.script(Scenario(tokens=60, rate=200))
    heard = await listen(model(gather_seconds=0.1), "Fast")
    assert len(cut(heard.text)) == 60
    assert len(heard.texts) < 30


async def test_a_burst_becomes_few_events(provider, model, listen):
    heard = await listen(model("scripted:tokens=1000"), "All at once")
    assert len(cut(heard.text)) == 1000
    assert len(heard.texts) < 500


@pytest.mark.parametrize("seed", range(8))
async def test_the_text_does_not_depend_on_how_it_was_cut(provider, model, listen, seed):
    dice = random.Random(seed)
    scenario = Scenario(
        answer=f"<think>Hm, {CHINESE}</think>\n\n{CHINESE} \n<b>1 < 2</b>",
        write_bytes=dice.choice([1, 2, 3, 7, 64, 1000]),
        crlf=dice.random() < 0.5,
        comments=dice.random() < 0.5,
    )
    provider.script(scenario)
    heard = await listen(model(gather_seconds=dice.choice([0, 0.005])), "Any way you like")
    assert heard.text == f"{CHINESE} \n<b>1 < 2</b>"
    assert "".join(heard.thoughts) == f"Hm, {CHINESE}"


@pytest.mark.parametrize("name", ["reasoning_content", "reasoning"])
async def test_reasoning_is_told_from_the_answer(provider, model, listen, name):
    provider.script(Scenario(reasoning="First I think. 先想", reasoning_field=name, answer="Yes."))
    heard = await listen(model(), "Is it?")
    [answer] = heard.answers
    assert answer.parts == [
        ThinkingPart("First I think. 先想", id=name, provider_name="openai"),
        TextPart("Yes."),
    ]
    assert "".join(heard.thoughts) == "First I think. 先想"


@pytest.mark.parametrize("style", ["fragments", "repeated_ids", "no_index", "whole", "object"])
async def test_parallel_tool_calls_in_any_style(provider, model, listen, style):
    calls = (Call("add", {"a": 1, "b": 20}), Call("add", {"a": 300, "b": 4000}))
    provider.script(
        Scenario(calls=calls, call_style=style, reasoning="two sums"), Scenario(answer="Done.")
    )

    def add(a: int, b: int) -> int:
        """Add two numbers."""
        return a + b

    heard = await listen(model(), "Add", tools=[add])
    asked, final = heard.answers
    assert [(part.tool_name, part.args_as_dict()) for part in asked.tool_calls] == [
        ("add", call.arguments) for call in calls
    ]
    assert asked.finish_reason == "tool_call"
    assert final.parts == [TextPart("Done.")]
    said = provider.requests[1].body["messages"]
    assert [message["content"] for message in said if message["role"] == "tool"] == ["21", "4300"]


async def test_a_tool_without_arguments(provider, model, listen):
    provider.script(Scenario(calls=(Call("look", {}),), call_style="no_index"), Scenario())
    heard = await listen(model(), "Look", tools=[look])
    assert isinstance(heard.answers[0].parts[0], ToolCallPart)
    assert provider.requests[1].body["messages"][-1]["content"] == "a page"


def look() -> str:
    """Look."""
    return "a page"


async def test_usage_is_the_providers_count(provider, model, listen):
    heard = await listen(model("scripted:tokens=30"), "one two three")
    usage = heard.answers[0].usage
    assert usage.output_tokens == 30
    assert usage.input_tokens > 3
    assert usage.cache_read_tokens == usage.input_tokens // 2
    assert usage.details == {}
    assert provider.requests[0].body["stream_options"] == {"include_usage": True}


async def test_missing_usage_is_estimated_and_says_so(provider, model, listen):
    provider.script(Scenario(answer="word " * 400, usage=False))
    heard = await listen(model(), "question " * 100)
    usage = heard.answers[0].usage
    assert usage.details == {"estimated": 1}
    assert usage.output_tokens == 500  # 2,000 letters
    assert 225 <= usage.input_tokens <= 275  # 900 letters and what is around them


async def test_a_server_that_refuses_to_count_is_asked_once(provider, model, listen):
    old = model()
    provider.script(*[Scenario(refuse_usage=True)] * 2, Scenario(answer="Second."))
    assert (await listen(old, "Hello")).answers[0].usage.details == {"estimated": 1}
    await listen(old, "Again")
    asked = ["stream_options" in request.body for request in provider.requests]
    assert asked == [True, False, False]


@pytest.mark.parametrize(("finish", "done"), [("stop", False), ("", True), ("length", True)])
async def test_either_sign_of_the_end_is_enough(provider, model, listen, finish, done):
    provider.script(Scenario(answer="It ends.", finish=finish, done=done))
    [answer] = (await listen(model(), "Does it?")).answers
    assert answer.state == "complete"
    assert answer.finish_reason == (finish or "stop")


async def test_a_connection_is_used_again(provider, model, listen):
    same = model()
    for _ in range(3):
        await listen(same, "Hello")
    assert provider.connections == 1


async def test_an_answer_that_is_not_streamed(provider, model):
    from pydantic_ai import Agent

    provider.script(
        Scenario(calls=(Call("look", {}),), reasoning="Where?"), Scenario(answer=CHINESE)
    )
    result = await Agent(model(), tools=[look]).run("Where is it?")
    assert result.output == CHINESE
    first = result.all_messages()[1]
    assert [part.part_kind for part in first.parts] == ["thinking", "tool-call"]
    assert [request.body["stream"] for request in provider.requests] == [False, False]
    assert result.usage.output_tokens == 10 + len(cut(CHINESE))
