"""Responses by the openai package, unmodified."""

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
    "name": "weather",
    "description": "The weather somewhere.",
    "parameters": {"type": "object", "properties": {"place": {"type": "string"}}},
    "strict": False,
}


@pytest.fixture
def client(program: Program) -> openai.OpenAI:
    return openai.OpenAI(base_url=program.url, api_key=program.key)


def test_a_response_is_made_read_and_followed(
    client: openai.OpenAI, program: Program, provider: ScriptedProvider
) -> None:
    provider.plan("lighthouse", say(CITED))
    provider.plan("And when", say("In 1884."))
    made = client.responses.create(model="steward", input=QUESTION, metadata={"a": "b"})
    assert (made.output_text, made.status) == (CITED, "completed")
    (item,) = made.output
    assert item.type == "message"
    (part,) = item.content
    assert part.type == "output_text"
    (annotation,) = part.annotations
    assert annotation.type == "file_citation"
    assert (annotation.filename, annotation.index) == ("corvo.txt", CITED.index("[1]"))
    assert client.files.retrieve(annotation.file_id).filename == "corvo.txt"
    assert made.usage is not None
    assert made.usage.total_tokens > 0
    assert client.responses.retrieve(made.id) == made
    then = client.responses.create(
        model=MODEL,
        instructions="Be brief.",
        input=[{"role": "user", "content": [{"type": "input_text", "text": "And when?"}]}],
        previous_response_id=made.id,
    )
    assert then.output_text == "In 1884."
    assert [m["content"] for m in provider.requests[-1].body["messages"]] == [
        "Be brief.",
        QUESTION,
        CITED,
        "And when?",
    ]
    with pytest.raises(openai.NotFoundError):
        client.responses.retrieve("resp_00000000-0000-7000-8000-000000000000")


def test_a_response_streams_and_is_streamed_again(
    client: openai.OpenAI, provider: ScriptedProvider
) -> None:
    provider.plan("lighthouse", say(CITED))
    with client.responses.stream(model="steward", input=QUESTION) as stream:
        events = list(stream)
        final = stream.get_final_response()
    assert final.output_text == CITED
    kinds = [event.type for event in events]
    assert kinds[:2] == ["response.created", "response.in_progress"]
    assert kinds[-1] == "response.completed"
    assert "response.output_text.annotation.added" in kinds
    again = list(client.responses.retrieve(final.id, stream=True))
    assert [event.sequence_number for event in again] == list(range(len(again)))
    said = [event.delta for event in again if event.type == "response.output_text.delta"]
    assert "".join(said) == CITED
    rest = client.responses.retrieve(final.id, stream=True, starting_after=3)
    assert [event.sequence_number for event in rest] == list(range(4, len(again)))


def test_functions_are_wanted_and_answered(
    client: openai.OpenAI, provider: ScriptedProvider
) -> None:
    wanted = Call("weather", {"place": "Corvo"})
    provider.plan("rain", calls(wanted), say("It rains."))
    question = "Does it rain on Corvo?"
    first = client.responses.create(model=MODEL, input=question, tools=[WEATHER])
    (item,) = first.output
    assert item.type == "function_call"
    assert json.loads(item.arguments) == {"place": "Corvo"}
    result = {"type": "function_call_output", "call_id": item.call_id, "output": "rain"}
    for how in (
        {"input": [result], "previous_response_id": first.id},
        {"input": [{"role": "user", "content": question}, item.to_dict(), result]},
    ):
        second = client.responses.create(model=MODEL, tools=[WEATHER], **how)
        assert second.output_text == "It rains."
    with client.responses.stream(model=MODEL, input=question, tools=[WEATHER]) as stream:
        (streamed,) = stream.get_final_response().output
    assert streamed.type == "function_call"
    assert json.loads(streamed.arguments) == {"place": "Corvo"}


def test_in_the_background_it_is_asked_for_and_cancelled(
    client: openai.OpenAI, provider: ScriptedProvider
) -> None:
    provider.plan("at once", say("Done."))
    provider.plan("slowly", Scenario(tokens=1000, rate=20))
    quick = client.responses.create(model=MODEL, input="Count at once.", background=True)
    assert quick.status in ("queued", "in_progress")

    def ended() -> bool:
        return client.responses.retrieve(quick.id).status == "completed"

    wait_until(ended, "the response is completed")
    assert client.responses.retrieve(quick.id).output_text == "Done."
    slow = client.responses.create(model=MODEL, input="Count slowly.", background=True)
    with client.responses.retrieve(slow.id, stream=True) as events:
        for event in events:
            if event.type == "response.output_text.delta":
                break
    client.responses.cancel(slow.id)
    wait_until(lambda: client.responses.retrieve(slow.id).status == "cancelled", "cancelled")


def test_a_shape_is_parsed(client: openai.OpenAI, provider: ScriptedProvider) -> None:
    provider.plan("JSON", say('{"keeper": "Ana"}'))
    schema = {"type": "object", "properties": {"keeper": {"type": "string"}}}
    form: Any = {"type": "json_schema", "name": "keeper", "schema": schema, "strict": True}
    said = client.responses.create(model=MODEL, input="As JSON", text={"format": form})
    assert json.loads(said.output_text) == {"keeper": "Ana"}
    sent = provider.requests[-1].body["response_format"]
    assert sent == {
        "type": "json_schema",
        "json_schema": {"name": "keeper", "schema": schema, "strict": True},
    }


def test_what_was_asked_is_listed_and_a_response_is_deleted(
    client: openai.OpenAI, program: Program, provider: ScriptedProvider
) -> None:
    provider.plan("rain on", calls(Call("weather", {"place": "Corvo"})))
    provider.plan("the sky", say("It rains."))
    provider.plan("slowly", Scenario(tokens=1000, rate=20))
    first = client.responses.create(model=MODEL, input="Does it rain on Corvo?", tools=[WEATHER])
    (wanted,) = first.output
    assert wanted.type == "function_call"
    result: Any = {"type": "function_call_output", "call_id": wanted.call_id, "output": "rain"}
    image = {"type": "input_image", "image_url": "https://corvo.invalid/sky.png", "detail": "low"}
    look: Any = {"role": "user", "content": [{"type": "input_text", "text": "See the sky"}, image]}
    second = client.responses.create(
        model=MODEL, input=[result, look], tools=[WEATHER], previous_response_id=first.id
    )
    items = list(client.responses.input_items.list(second.id, order="asc", limit=2))
    assert [item.type for item in items] == [
        "message",
        "function_call",
        "function_call_output",
        "message",
    ]
    assert len({item.id for item in items}) == 4
    turned = client.responses.input_items.list(second.id, limit=3)
    assert [item.id for item in turned] == [item.id for item in items][::-1]
    last = items[-1].to_dict()["content"]
    assert [part["type"] for part in last] == ["input_text", "input_image"]

    client.responses.delete(first.id)
    with pytest.raises(openai.NotFoundError):
        client.responses.retrieve(first.id)
    assert client.responses.retrieve(second.id).output_text == "It rains."
    http = program.person.http
    (log,) = http.get("/conversations").json()["items"]
    shown = http.get(f"/conversations/{log['id']}/messages").json()["items"]
    assert [message["role"] for message in shown] == ["user", "assistant"]
    slow = client.responses.create(model=MODEL, input="Count slowly.", background=True)
    client.responses.delete(slow.id)
    client.responses.delete(second.id)
    assert program.runs() == []
    assert http.get(f"/conversations/{log['id']}/messages").json()["items"] == []
    asked = program.person.ask("Who built the lighthouse of Corvo?")
    with pytest.raises(openai.ConflictError, match="conversation"):
        client.with_options(max_retries=0).responses.delete(f"resp_{asked['run_id']}")


async def test_without_waiting_it_is_the_same(program: Program, provider: ScriptedProvider) -> None:
    provider.plan("lighthouse", say(CITED))
    async with openai.AsyncOpenAI(base_url=program.url, api_key=program.key) as client:
        whole = await client.responses.create(model="steward", input=QUESTION)
        stream = await client.responses.create(model="steward", input=QUESTION, stream=True)
        said = [e.delta async for e in stream if e.type == "response.output_text.delta"]
    assert whole.output_text == "".join(said) == CITED
