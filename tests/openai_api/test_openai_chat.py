"""Chat completions by the openai package, unmodified."""

import json
from typing import Any

import openai
import pytest
from openai_program import Program

from scripted_plan import calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call, Scenario
from steward_process import wait_until

QUESTION = "Who built the lighthouse of Corvo?"
CITED = "Ana Duarte built the lighthouse of Corvo in 1884 [1]."
MODEL = "openai:scripted"
WEATHER: Any = {
    "type": "function",
    "function": {
        "name": "weather",
        "description": "The weather somewhere.",
        "parameters": {"type": "object", "properties": {"place": {"type": "string"}}},
    },
}


@pytest.fixture
def client(program: Program) -> openai.OpenAI:
    return openai.OpenAI(base_url=program.url, api_key=program.key)


def test_an_answer_from_ones_documents_comes_in_the_body(
    client: openai.OpenAI, program: Program, provider: ScriptedProvider
) -> None:
    provider.plan("lighthouse", say(CITED))
    said = client.chat.completions.with_raw_response.create(
        model="steward", messages=[{"role": "user", "content": QUESTION}]
    )
    answer = said.parse()
    (choice,) = answer.choices
    assert (choice.message.content, choice.finish_reason) == (CITED, "stop")
    annotation: Any
    (annotation,) = choice.message.annotations or []
    cited = annotation.url_citation
    assert CITED[cited.start_index : cited.end_index] == "[1]"
    assert (cited.title, annotation.type) == ("corvo.txt", "url_citation")
    assert annotation.steward["verified"] is True
    assert "1884" in annotation.steward["quote"]
    assert answer.model == "steward"
    assert answer.usage is not None
    assert 0 < answer.usage.prompt_tokens < answer.usage.total_tokens
    (run,) = program.runs()
    assert said.headers["x-steward-run-id"] == run["id"]
    assert answer.id == f"chatcmpl-{run['id']}"
    assert run["usage"]["total_tokens"] == answer.usage.total_tokens


def test_a_language_model_is_asked_as_it_is(
    client: openai.OpenAI, provider: ScriptedProvider
) -> None:
    provider.plan("And twice", say("42."))
    answer = client.chat.completions.create(
        model=MODEL,
        messages=[
            {"role": "developer", "content": "You count."},
            {"role": "user", "content": "What is 7 and 14?"},
            {"role": "assistant", "content": "21."},
            {"role": "user", "content": [{"type": "text", "text": "And twice that?"}]},
        ],
        temperature=0.3,
        max_completion_tokens=50,
        stop="END",
        seed=7,
    )
    assert answer.choices[0].message.content == "42."
    told = provider.requests[-1].body
    assert told["messages"] == [
        {"role": "system", "content": "You count."},
        {"role": "user", "content": "What is 7 and 14?"},
        {"role": "assistant", "content": "21."},
        {"role": "user", "content": "And twice that?"},
    ]
    settings = ("temperature", "max_tokens", "stop", "seed")
    assert [told[name] for name in settings] == [0.3, 50, ["END"], 7]
    assert "tools" not in told
    assert answer.model == MODEL


def test_a_stream_ends_with_annotations_and_usage(
    client: openai.OpenAI, provider: ScriptedProvider
) -> None:
    provider.plan("lighthouse", say(CITED))
    chunks = list(
        client.chat.completions.create(
            model="steward",
            messages=[{"role": "user", "content": QUESTION}],
            stream=True,
            stream_options={"include_usage": True},
        )
    )
    *spoken, last, usage = chunks
    assert "".join(chunk.choices[0].delta.content or "" for chunk in spoken) == CITED
    assert last.choices[0].finish_reason == "stop"
    assert last.choices[0].delta.annotations[0]["url_citation"]["title"] == "corvo.txt"
    assert usage.choices == []
    assert usage.usage is not None
    assert usage.usage.completion_tokens > 0
    assert len({chunk.id for chunk in chunks}) == 1


def test_the_clients_tools_are_passed_through(
    client: openai.OpenAI, program: Program, provider: ScriptedProvider
) -> None:
    """Whole and streamed; the follow-up carries the result, and ends in an answer."""
    wanted = Call("weather", {"place": "Corvo"})
    provider.plan("rain", calls(wanted), say("It rains."))
    asked: Any = [{"role": "user", "content": "Does it rain on Corvo?"}]
    first = client.chat.completions.create(model=MODEL, messages=asked, tools=[WEATHER])
    (choice,) = first.choices
    assert choice.finish_reason == "tool_calls"
    (call,) = choice.message.tool_calls or []
    assert call.type == "function"
    assert json.loads(call.function.arguments) == {"place": "Corvo"}
    result = {"role": "tool", "tool_call_id": call.id, "content": "rain"}
    said = [*asked, choice.message.model_dump(exclude_none=True), result]
    second = client.chat.completions.create(model=MODEL, messages=said, tools=[WEATHER])
    assert second.choices[0].message.content == "It rains."
    assert provider.requests[-1].body["messages"][-1] == {
        "role": "tool",
        "tool_call_id": call.id,
        "content": "rain",
    }
    with client.chat.completions.stream(model=MODEL, messages=asked, tools=[WEATHER]) as stream:
        streamed = stream.get_final_completion()
    (again,) = streamed.choices[0].message.tool_calls or []
    assert again.function.name == "weather"
    assert json.loads(again.function.arguments) == {"place": "Corvo"}
    assert [run["status"] for run in program.runs()] == ["completed"] * 3


def test_steward_runs_its_own_tools_and_puts_the_clients_off_meanwhile(
    client: openai.OpenAI, program: Program, provider: ScriptedProvider
) -> None:
    agent = program.person.http.post(
        "/agents", json={"name": "Clerk", "tools": ["query_order"]}
    ).json()
    weather, order = (
        Call("weather", {"place": "Corvo"}),
        Call("query_order", {"order_id": "SO-1001"}),
    )
    provider.plan("order", calls(weather, order), calls(weather), say("Delivered in the rain."))
    asked: Any = [{"role": "user", "content": "Where is my order, and does it rain there?"}]
    answer = client.chat.completions.create(
        model=f"agent:{agent['id']}",
        messages=asked,
        tools=[WEATHER],
    )
    assert [c.function.name for c in answer.choices[0].message.tool_calls or []] == ["weather"]
    results = [m["content"] for m in provider.requests[-1].body["messages"] if m["role"] == "tool"]
    assert "without any other tool" in results[0]
    assert "delivered" in results[1]

    (call,) = answer.choices[0].message.tool_calls or []
    wish = answer.choices[0].message.model_dump(exclude_none=True)
    result = {"role": "tool", "tool_call_id": call.id, "content": "rain"}
    model = f"agent:{agent['id']}"
    end = client.chat.completions.create(
        model=model, messages=[*asked, wish, result], tools=[WEATHER]
    )
    assert end.choices[0].message.content == "Delivered in the rain."
    results = [m["content"] for m in provider.requests[-1].body["messages"] if m["role"] == "tool"]
    assert "delivered" in results[1], "what Steward's tool returned is not forgotten"
    assert results[2] == "rain"
    with pytest.raises(openai.BadRequestError, match="tool of its own called query_order"):
        taken: Any = {"type": "function", "function": {"name": "query_order"}}
        client.chat.completions.create(
            model="agent:Clerk",
            messages=asked,
            tools=[taken],
        )


def test_the_answer_has_the_shape_that_is_asked_for(
    client: openai.OpenAI, provider: ScriptedProvider
) -> None:
    provider.plan("JSON", say('{"keeper": "Ana"}'))
    schema = {"type": "object", "properties": {"keeper": {"type": "string"}}}
    asked: Any = [{"role": "user", "content": "As JSON: who keeps it?"}]
    for shape in (
        {
            "type": "json_schema",
            "json_schema": {"name": "keeper", "schema": schema, "strict": True},
        },
        {"type": "json_object"},
    ):
        answer = client.chat.completions.create(
            model=MODEL,
            messages=asked,
            response_format=shape,
        )
        assert json.loads(answer.choices[0].message.content or "") == {"keeper": "Ana"}
        assert provider.requests[-1].body["response_format"] == shape


async def test_it_is_the_same_without_waiting(program: Program, provider: ScriptedProvider) -> None:
    provider.plan("lighthouse", say(CITED))
    async with openai.AsyncOpenAI(base_url=program.url, api_key=program.key) as client:
        asked: Any = [{"role": "user", "content": QUESTION}]
        whole = await client.chat.completions.create(model="steward", messages=asked)
        stream = await client.chat.completions.create(
            model="steward",
            messages=asked,
            stream=True,
        )
        text = "".join([c.choices[0].delta.content or "" async for c in stream])
    assert whole.choices[0].message.content == text == CITED


def test_a_run_goes_on_when_its_stream_is_dropped(
    client: openai.OpenAI, program: Program, provider: ScriptedProvider
) -> None:
    counted = "one two three four five six seven eight nine ten"
    provider.plan("slowly", Scenario(answer=counted, rate=10))
    asked: Any = [{"role": "user", "content": "Count slowly."}]
    with client.chat.completions.with_streaming_response.create(
        model=MODEL,
        messages=asked,
        stream=True,
    ) as stream:
        run_id = stream.headers["x-steward-run-id"]
        next(stream.iter_lines())

    def ended() -> bool:
        return bool(program.person.http.get(f"/runs/{run_id}").json()["status"] == "completed")

    wait_until(ended, "the run has ended")
    assert program.person.http.get(f"/runs/{run_id}").json()["output"] == counted


def test_the_calls_of_a_day_are_one_conversation(
    client: openai.OpenAI, program: Program, provider: ScriptedProvider
) -> None:
    for number in range(3):
        client.chat.completions.create(
            model=MODEL, messages=[{"role": "user", "content": f"Question {number}"}]
        )
    (conversation,) = program.person.http.get("/conversations").json()["items"]
    assert conversation["title"].startswith("API · a program · ")
    said = program.person.http.get(f"/conversations/{conversation['id']}/messages").json()["items"]
    assert [m["content"] for m in said if m["role"] == "user"] == [
        f"Question {n}" for n in range(3)
    ]
    assert [m["content"] for m in provider.requests[-1].body["messages"]] == ["Question 2"]
