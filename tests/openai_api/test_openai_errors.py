"""What goes wrong is told in the shape that the openai package reads, and no retry of its own asks
twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import openai
import pytest
from openai_program import Program, program_of

from scripted_plan import say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call, Scenario
from steward_process import StewardProcess
from talking_steward import asks

MODEL = "openai:scripted"
ASKED: Any = [{"role": "user", "content": "What time is it?"}]


@pytest.fixture
def client(program: Program) -> openai.OpenAI:
    return openai.OpenAI(base_url=program.url, api_key=program.key)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"n": 2}, "n"),
        ({"logprobs": True}, "logprobs"),
        ({"messages": []}, "messages"),
        ({"messages": [{"role": "assistant", "content": "Yes?"}]}, "messages"),
        ({"messages": [*ASKED, {"role": "tool", "tool_call_id": "x", "content": "y"}]}, "messages"),
        ({"messages": [{"role": "user", "content": [{"type": "input_audio"}]}]}, "messages"),
        ({"tools": [{"type": "web_search"}]}, "tools"),
        ({"tools": [{"type": "function", "function": {"name": "two words"}}]}, "tools"),
        ({"tool_choice": {"type": "function", "function": {"name": "none"}}}, "tool_choice"),
        ({"response_format": {"type": "json_schema"}}, "response_format"),
        ({"temperature": 3}, "temperature"),
        ({"modalities": ["audio"]}, "modalities"),
    ],
)
def test_what_cannot_be_is_refused_by_name(
    client: openai.OpenAI, program: Program, more: dict[str, Any], field: str
) -> None:
    with pytest.raises(openai.BadRequestError) as said:
        client.chat.completions.create(**{"model": MODEL, "messages": ASKED, **more})
    assert str(said.value.param).startswith(field)
    assert said.value.type == "invalid_request_error"
    assert program.runs() == []


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"query": ""}, "query"),
        ({"query": []}, "query"),
        ({"query": ["x" * 15_000] * 2}, "query"),
        ({"query": "x", "ranking_options": {"score_threshold": "high"}}, "ranking_options"),
        ({"query": "x", "filters": {"type": "eq", "key": "a", "value": 1}}, "filters"),
    ],
)
def test_a_search_that_cannot_be_is_refused_by_name(
    client: openai.OpenAI, more: dict[str, Any], field: str
) -> None:
    store = client.vector_stores.create(name="Corvo")
    with pytest.raises(openai.BadRequestError) as said:
        client.vector_stores.search(store.id, **more)
    assert str(said.value.param).startswith(field)


def test_keys_and_scopes_count(program: Program) -> None:
    liar = openai.OpenAI(base_url=program.url, api_key="stw_wrong", max_retries=0)
    with pytest.raises(openai.AuthenticationError) as said:
        liar.models.list()
    assert said.value.code == "invalid_api_key"
    reader = program_of(program.person, "read")
    with openai.OpenAI(base_url=reader.url, api_key=reader.key) as client:
        assert client.models.list().data
        with pytest.raises(openai.PermissionDeniedError, match="scope write"):
            client.chat.completions.create(model=MODEL, messages=ASKED)
    nowhere = program.http.get("/no/such/route")
    assert (nowhere.status_code, nowhere.json()["error"]["code"]) == (404, "route_not_found")


def test_a_run_that_fails_is_an_error_and_is_not_asked_again(
    client: openai.OpenAI, program: Program, provider: ScriptedProvider
) -> None:
    provider.plan("time", Scenario(status=401, error="no such key"))
    with pytest.raises(openai.InternalServerError) as said:
        client.chat.completions.create(model=MODEL, messages=ASKED)
    (run,) = program.runs()
    assert said.value.response.headers["x-steward-run-id"] == run["id"]
    assert (run["status"], run["error"]["code"]) == ("failed", said.value.code)
    with pytest.raises(openai.APIError) as told:
        list(client.chat.completions.create(model=MODEL, messages=ASKED, stream=True))
    assert told.value.code == run["error"]["code"]
    response = client.responses.create(model=MODEL, input="What time is it?")
    assert response.status == "failed"
    assert response.error is not None
    assert response.error.code == run["error"]["code"]


def test_what_waits_for_a_person_is_told(
    client: openai.OpenAI, program: Program, provider: ScriptedProvider
) -> None:
    note = Call("send_notification", {"title": "Now", "body": "It is late."})
    provider.plan("time", Scenario(calls=(note,)))
    made = program.person.http.post(
        "/agents", json={"name": "Caller", "tools": ["send_notification"]}
    )
    assert made.status_code == 201, made.text
    model = f"agent:{made.json()['id']}"
    with pytest.raises(openai.ConflictError) as said:
        client.chat.completions.create(model=model, messages=ASKED)
    assert said.value.code == "waiting_for_approval"
    (run,) = program.runs()
    assert run["status"] == "waiting_approval"
    assert client.responses.create(model=model, input="The time?").status == "in_progress"


def test_a_text_that_is_void_ends_the_stream_unless_it_comes_again(
    client: openai.OpenAI, provider: ScriptedProvider
) -> None:
    """The provider breaks off in the middle; what it says the second time is the same, or not."""
    for again, whole in (("one two three four", True), ("five six seven eight", False)):
        broken = Scenario(answer="one two three four", drop_after=2, rate=5)
        provider.script(broken, say(again))
        stream = client.chat.completions.create(model=MODEL, messages=ASKED, stream=True)
        said, ended_by = "", None
        try:
            for chunk in stream:
                said += chunk.choices[0].delta.content or ""
        except openai.APIError as error:
            ended_by = error.code
        assert (said, ended_by) == (again, None) if whole else ended_by == "answer_begun_anew"


def test_a_spent_budget_is_told_and_calls_side_by_side_keep_to_it(
    new_steward: Callable[..., StewardProcess], provider: ScriptedProvider
) -> None:
    """Ten calls of one key at once: those that find nothing left are refused, in the code that
    clients know, and none is tried again."""
    limits = {"STEWARD_TOKENS_A_MONTH": "10000"}
    steward = new_steward(**asks(provider, "scripted:tokens=20"), **limits).start()
    steward.person("admin")  # who has no limits
    program = program_of(steward.person("spender"))
    client = openai.OpenAI(base_url=program.url, api_key=program.key)

    def ask(_: int) -> str | None:
        try:
            client.chat.completions.create(model="openai:scripted:tokens=20", messages=ASKED)
        except openai.RateLimitError as error:
            return error.code
        return None

    with ThreadPoolExecutor(10) as threads:
        told = list(threads.map(ask, range(10)))
    assert set(told) == {None, "insufficient_quota"}
    assert len(provider.requests) == told.count(None)
    usage = program.person.http.get("/usage").json()
    assert usage["totals"]["output_tokens"] == 20 * told.count(None), usage
    conversations = program.person.http.get("/conversations").json()["items"]
    assert len(conversations) == 1


def test_without_a_model_the_documents_are_quoted(steward: StewardProcess) -> None:
    person = steward.person("openai-quotes")
    (document,) = person.upload(("a.txt", b"The lighthouse of Corvo was built by Ana Duarte."))
    person.wait_for(document["id"])
    program = program_of(person)
    with openai.OpenAI(base_url=program.url, api_key=program.key) as client:
        asked: Any = [{"role": "user", "content": "Who built the lighthouse of Corvo?"}]
        said = client.chat.completions.create(model="steward", messages=asked)
        assert "Ana Duarte" in (said.choices[0].message.content or "")
        with pytest.raises(openai.BadRequestError, match="No language model"):
            client.chat.completions.create(
                model="steward", messages=asked, response_format={"type": "json_object"}
            )
