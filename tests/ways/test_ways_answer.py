"""A question's way to a cited answer, with a model and its tool, and what becomes of a model that
fails, errs or is confused."""

import threading
import time
from collections.abc import Callable

import pytest

from run_events import assert_whole, events_of, standing_text
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call, Scenario
from steward_process import Person, StewardProcess, wait_until
from talking_steward import LIGHTHOUSE, asks, with_lighthouse

QUESTION = "Who built the lighthouse of Corvo?"
BUILT = "Ana Duarte built the lighthouse of Corvo in 1884 [1]."
Make = Callable[..., StewardProcess]


def look(query: str) -> Scenario:
    return Scenario(calls=(Call("search_documents", {"query": query}),))


def tool_messages(provider: ScriptedProvider) -> list[str]:
    """What the last request told the model of its tools."""
    messages = provider.requests[-1].body["messages"]
    return [message["content"] for message in messages if message["role"] == "tool"]


# --- citations


def test_a_citation_is_bound_to_the_stored_page(reader: Person, provider: ScriptedProvider) -> None:
    provider.script(Scenario(answer=BUILT))
    answer = reader.ask(QUESTION)
    assert (answer["answer"], answer["found"]) == (BUILT, True)
    (citation,) = answer["citations"]
    assert citation["verified"] is True
    assert citation["document_name"] == "corvo.txt"
    assert citation["quote"] == LIGHTHOUSE[citation["start"] : citation["end"]]
    assert "Ana Duarte" in citation["quote"]


def test_a_made_up_quote_is_shown_as_no_proof(reader: Person, provider: ScriptedProvider) -> None:
    provider.script(Scenario(answer='The page says "it was painted blue by pirates" [1].'))
    answer = reader.ask(QUESTION)
    (citation,) = answer["citations"]
    assert citation["verified"] is False
    assert answer["found"] is False


def test_a_number_that_no_passage_has_is_no_citation(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(answer="Ana Duarte built it [7], or [0] or [999]."))
    answer = reader.ask(QUESTION)
    assert (answer["citations"], answer["found"]) == ([], False)


def test_an_answer_without_proof_is_not_found(reader: Person, provider: ScriptedProvider) -> None:
    provider.script(Scenario(answer="The documents do not say."))
    assert reader.ask("What is the boiling point of tungsten?")["found"] is False


def test_a_document_that_is_deleted_meanwhile_is_no_proof(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(answer=BUILT, rate=10))
    run_id = reader.ask(QUESTION, mode="background")["run_id"]
    wait_until(lambda: provider.requests, "the model is asked")
    (document,) = reader.http.get("/documents").json()["items"]
    assert reader.http.delete(f"/documents/{document['id']}").status_code == 204
    assert events_of(reader, run_id)[-1].type == "run.completed"
    run = reader.http.get(f"/runs/{run_id}").json()
    assert [citation["verified"] for citation in run["citations"]] == [False]
    assert run["found"] is False


# --- the model and its tool


def test_the_model_is_given_passages_question_and_tool(
    reader: Person, provider: ScriptedProvider
) -> None:
    reader.ask(QUESTION)
    body = provider.requests[0].body
    assert body["messages"][0]["role"] == "system"
    last = body["messages"][-1]
    assert last["role"] == "user"
    assert 'n="1" document="corvo.txt" page="1"' in last["content"]
    assert "Ana Duarte" in last["content"]
    assert last["content"].endswith(QUESTION)
    assert [tool["function"]["name"] for tool in body["tools"]] == ["search_documents"]
    assert provider.requests[0].headers["authorization"] == "Bearer sk-scripted"


@pytest.mark.parametrize("style", ["fragments", "repeated_ids", "no_index", "whole", "object"])
def test_the_model_looks_further(style: str, reader: Person, provider: ScriptedProvider) -> None:
    reader.wait_for(reader.upload(("tea.txt", b"Tea is grown on Sao Miguel since 1883."))[0]["id"])
    call = Call("search_documents", {"query": "tea grown Sao Miguel"})
    provider.script(
        Scenario(answer="", calls=(call,), call_style=style),  # type: ignore[arg-type]
        Scenario(answer="Tea is grown on Sao Miguel since 1883 [1][2][3]."),
    )
    run_id = reader.ask("Who painted the door of the lighthouse green?")["run_id"]
    run = reader.http.get(f"/runs/{run_id}").json()
    assert "Sao Miguel" in tool_messages(provider)[0]
    assert run["rounds"] == 2
    assert [step["type"] for step in run["steps"]] == [*("step", "step", "tool.call", "step")]
    (called,) = [step for step in run["steps"] if step["type"] == "tool.call"]
    assert (called["name"], called["arguments"]) == ("search_documents", call.arguments)
    proof = [citation for citation in run["citations"] if citation["verified"]]
    assert {citation["document_name"] for citation in proof} == {"tea.txt"}


def test_two_searches_at_once_keep_their_numbers(
    reader: Person, provider: ScriptedProvider
) -> None:
    for name in ("tea", "oil", "ice", "fog"):
        (document,) = reader.upload((f"{name}.txt", f"About {name}: {name} is nice.".encode()))
        reader.wait_for(document["id"])
    calls = tuple(Call("search_documents", {"query": f"{n} nice"}) for n in ("tea", "ice", "fog"))
    provider.script(Scenario(calls=calls), Scenario(answer="cite"))
    answer = reader.ask("?? Zanzibar")
    assert answer["status"] == "completed"
    numbers = {}
    for text in tool_messages(provider):
        for part in text.split("<passage ")[1:]:
            number, name = part.split('"')[1], part.split('"')[3]
            assert numbers.setdefault(number, name) == name
    assert len(numbers) >= 3


def test_an_unknown_tool_and_bad_arguments_go_back_to_the_model(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(
        Scenario(calls=(Call("send_money", {"to": "me"}),)),
        Scenario(calls=(Call("search_documents", {"wrong": 3}),)),
        Scenario(calls=(Call("search_documents", {"query": ["no", "text"]}),)),
        look("lighthouse"),
        Scenario(answer=BUILT),
    )
    answer = reader.ask(QUESTION)
    assert (answer["status"], answer["answer"]) == ("completed", BUILT)
    told = tool_messages(provider)
    assert len(told) == 4
    assert "send_money" in told[0]
    assert "query" in told[1]
    assert "query" in told[2]
    assert "Ana Duarte" in told[3]
    assert_whole(events_of(reader, answer["run_id"]))


def test_when_its_rounds_are_spent_the_model_answers_from_what_it_has(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider), STEWARD_MAX_ROUNDS="3").start()
    person = steward.person("curious")
    with_lighthouse(person)
    provider.script(look("door"), look("oil"), Scenario(answer=BUILT))
    answer = person.ask(QUESTION)
    assert (answer["answer"], len(provider.requests)) == (BUILT, 3)
    assert "tools" in provider.requests[1].body
    assert not provider.requests[2].body.get("tools")

    # A model that asks for tools that it is no longer offered gets no more rounds for it.
    provider.reset()
    provider.script(*[look(f"thing {n}") for n in range(10)])
    answer = person.ask(QUESTION)
    assert answer["status"] == "completed"
    assert len(provider.requests) == 3
    assert "Ana Duarte" in answer["answer"]
    assert answer["citations"][0]["verified"] is True
    assert_whole(events_of(person, answer["run_id"]))
    run = person.http.get(f"/runs/{answer['run_id']}").json()
    assert run["output"] == standing_text(events_of(person, answer["run_id"]))


def test_a_model_that_says_nothing_is_helped_out(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider, "scripted:tokens=0"), STEWARD_MAX_ROUNDS="3").start()
    person = steward.person("curious")
    with_lighthouse(person)
    answer = person.ask(QUESTION)
    assert (answer["status"], answer["found"]) == ("completed", True)
    assert "Ana Duarte" in answer["answer"]


def test_reasoning_is_told_and_is_no_part_of_the_answer(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(reasoning="Let me think of Ana.", answer=BUILT))
    answer = reader.ask(QUESTION)
    frames = events_of(reader, answer["run_id"])
    thoughts = [frame.data["text"] for frame in frames if frame.type == "reasoning.delta"]
    assert "".join(thoughts) == "Let me think of Ana."
    assert answer["answer"] == BUILT


# --- usage


@pytest.mark.parametrize("reported", [True, False])
def test_usage_is_what_the_provider_counts_or_an_estimate_marked_as_one(
    reported: bool, reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(answer=BUILT, usage=reported))
    usage = reader.ask(QUESTION)["usage"]
    assert usage["estimated"] is not reported
    assert usage["total_tokens"] == usage["input_tokens"] + usage["output_tokens"]
    assert usage["input_tokens"] > 100
    assert 8 <= usage["output_tokens"] <= 20


# --- a provider that fails


@pytest.mark.parametrize(
    "failure",
    [
        Scenario(status=500),
        Scenario(status=429, retry_after=1),
        Scenario(tokens=10, rate=100, drop_after=5),
        Scenario(tokens=10, rate=100, error_after=5),
        Scenario(tokens=10, rate=100, stall_after=5),
        Scenario(tokens=10, rate=100, finish="", done=False),
    ],
    ids=["500", "429", "dropped", "error in stream", "stalled", "no end"],
)
def test_a_failure_that_may_pass_is_tried_again(
    failure: Scenario, reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(failure, Scenario(answer=BUILT))
    answer = reader.ask(QUESTION)
    assert (answer["status"], answer["answer"], answer["error"]) == ("completed", BUILT, None)
    frames = events_of(reader, answer["run_id"])
    assert_whole(frames)
    assert standing_text(frames) == BUILT
    assert "step.restarted" in [frame.type for frame in frames]


@pytest.mark.parametrize(
    ("failure", "code", "times"),
    [
        (Scenario(status=401), "model_key_refused", 1),
        (Scenario(status=404), "model_not_found", 1),
        (Scenario(status=400, error="maximum context length"), "model_context_exceeded", 2),
        (Scenario(status=500), "model_refused", 4),
        (Scenario(tokens=10, drop_after=5), "model_unreachable", 4),
    ],
    ids=["401", "404", "too long", "500", "dropped"],
)
def test_a_failure_that_stays_is_said_in_the_words_of_the_one_who_asked(
    failure: Scenario, code: str, times: int, reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(*[failure] * 4)
    answer = reader.ask(QUESTION)
    assert len(provider.requests) == times
    provider.reset()
    assert answer["status"] == "failed"
    assert answer["error"]["code"] == code
    assert "sk-scripted" not in answer["error"]["message"]
    frames = events_of(reader, answer["run_id"])
    assert_whole(frames)
    assert frames[-1].type == "run.failed"
    error = frames[-1].data["error"]
    assert error["message"] == answer["error"]["message"]

    assert reader.http.patch("/users/me", json={"language": "zh-CN"}).status_code == 200
    run = reader.http.get(f"/runs/{answer['run_id']}").json()
    assert run["error"]["message"] == error["message_zh"] != error["message"]
    assert run["output"] == answer["answer"] == standing_text(frames)
    # The conversation goes on.
    provider.script(Scenario(answer=BUILT))
    again = reader.ask(QUESTION, conversation_id=answer["conversation_id"])
    assert again["answer"] == BUILT


def test_a_provider_that_is_not_there(new_steward: Make) -> None:
    nowhere = {"STEWARD_MODEL": "openai:gone", "STEWARD_MODEL_URL": "http://127.0.0.1:9/v1"}
    steward = new_steward(**nowhere, STEWARD_MODEL_KEY="sk-x").start()
    answer = steward.person("alone").ask("Anybody?")
    assert (answer["status"], answer["error"]["code"]) == ("failed", "model_unreachable")


# --- patience


def test_who_waits_too_long_is_told_and_the_run_goes_on(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(tokens=40, rate=20))
    said = reader.http.post("/ask", json={"question": QUESTION, "timeout": 0.5})
    assert said.status_code == 504
    problem = said.json()
    assert problem["code"] == "answer_timed_out"
    assert events_of(reader, problem["run_id"])[-1].type == "run.completed"


def test_who_waits_too_long_may_have_it_cancelled(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(tokens=400, rate=20))
    body = {"question": QUESTION, "timeout": 0.7, "cancel_on_timeout": True}
    said = reader.http.post("/ask", json=body, headers={"Accept-Language": "zh-CN"})
    assert said.status_code == 504
    assert "取消" in said.json()["detail"]
    assert events_of(reader, said.json()["run_id"])[-1].type == "run.cancelled"
    wait_until(lambda: provider.disconnected == 1, "the provider is told to stop")


def test_who_waits_and_is_signed_out_is_told_so(reader: Person, provider: ScriptedProvider) -> None:
    provider.script(Scenario(tokens=200, rate=20))
    said = []

    def wait() -> None:
        with reader.steward.client(reader.token) as http:
            said.append(http.post("/ask", json={"question": QUESTION}).status_code)

    waiting = threading.Thread(target=wait)
    waiting.start()
    wait_until(lambda: provider.requests, "the model is asked")
    began = time.monotonic()
    reader.http.post("/auth/logout", json={})
    waiting.join(30)
    assert time.monotonic() - began < 8
    assert said == [401]


# --- what may be asked


def test_a_document_that_is_not_ready_says_so(reader: Person) -> None:
    (failed,) = reader.upload(("empty.txt", b"   "))
    assert reader.wait_for(failed["id"])["status"] == "failed"
    said = reader.http.post("/ask", json={"question": "?a", "document_ids": [failed["id"]]})
    assert said.status_code == 409
    assert said.json()["code"] == "document_not_ready"
    assert said.json()["document_status"] == "failed"


def test_only_the_named_documents_are_asked(reader: Person, provider: ScriptedProvider) -> None:
    (tea,) = reader.upload(("tea.txt", b"Tea is grown on Sao Miguel since 1883."))
    reader.wait_for(tea["id"])
    reader.ask(QUESTION, document_ids=[tea["id"]])
    assert "Ana Duarte" not in provider.requests[-1].body["messages"][-1]["content"]
    collection = reader.http.post("/collections", json={"name": "empty"}).json()
    reader.ask(QUESTION, collection_ids=[collection["id"]])
    assert "<passages>" not in provider.requests[-1].body["messages"][-1]["content"]


def test_what_is_not_mine_cannot_be_asked(reader: Person, talking_steward: StewardProcess) -> None:
    stranger = talking_steward.person(f"other-than-{reader.name}")
    document = with_lighthouse(stranger)
    conversation = stranger.http.post("/conversations", json={}).json()["id"]
    collection = stranger.http.post("/collections", json={"name": "mine"}).json()["id"]
    for theirs in (
        {"document_ids": [document]},
        {"conversation_id": conversation},
        {"collection_ids": [collection]},
    ):
        assert reader.http.post("/ask", json={"question": "?", **theirs}).status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"question": ""},
        {"question": " \n "},
        {"question": "x" * 20_001},
        {"question": None},
        {"question": "x", "mode": "shout"},
        {"question": "x", "timeout": 0},
        {"question": "x", "timeout": "NaN"},
        {"question": "x", "document_ids": ["not an id"]},
        {"question": "x", "surprise": 1},
    ],
)
def test_a_question_that_is_none_names_the_field(body: dict[str, object], reader: Person) -> None:
    said = reader.http.post("/ask", json=body)
    assert said.status_code == 422
    assert said.json()["errors"]


def test_any_text_may_be_asked(reader: Person, provider: ScriptedProvider) -> None:
    for text in ("\x00\x01", "🏠" * 50, '"; DROP TABLE run; --', "NEAR(a b) * ^", "灯塔是谁建的？"):
        provider.script(Scenario(answer="echo"))
        answer = reader.ask(text)
        assert answer["status"] == "completed", answer
        # PostgreSQL has no place for the character that is none.
        assert text.replace("\x00", "\ufffd") in answer["answer"].replace("\x00", "\ufffd")
    surrogate = b'{"question": "\\ud800"}'
    said = reader.http.post("/ask", content=surrogate, headers={"Content-Type": "application/json"})
    assert said.status_code == 422
