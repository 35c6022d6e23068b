"""Traces, sent by a real Steward to a real receiver: one for each run, whoever works on it."""

from collections.abc import Callable, Iterator

import pytest

from otlp_receiver import Receiver, Seen, otlp_receiver
from scripted_plan import call, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import Person, StewardProcess, wait_until
from talking_steward import LIGHTHOUSE, asks, with_lighthouse

Make = Callable[..., StewardProcess]
QUESTION = "Who built the lighthouse of Corvo?"
ANSWER = "Ana Duarte built it in 1884 [1]."
CALLER = "4bf92f3577b34da6a3ce929d0e0e4736"
SENT_AT_ONCE = {"OTEL_BSP_SCHEDULE_DELAY": "100"}


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with otlp_receiver() as receiver:
        yield receiver


@pytest.fixture
def traced(new_steward: Make, provider: ScriptedProvider, receiver: Receiver) -> StewardProcess:
    return new_steward(**settings(provider, receiver)).start()


def settings(provider: ScriptedProvider, receiver: Receiver, **more: str) -> dict[str, str]:
    return asks(provider) | SENT_AT_ONCE | {"STEWARD_OTLP_ENDPOINT": receiver.url} | more


def trace_of(id_: str) -> str:
    """The trace of a run or a document."""
    return id_.replace("-", "")


def the(receiver: Receiver, name: str, **attributes: object) -> Seen:
    """The one span with this name and these attributes, once it has arrived."""
    wanted = {key.replace("__", "."): value for key, value in attributes.items()}

    def look() -> list[Seen]:
        return [s for s in receiver.named(name) if wanted.items() <= s.attributes.items()]

    (span,) = wait_until(look, f"the span {name}")
    return span


def make_reckoner(person: Person, provider: ScriptedProvider) -> str:
    provider.plan("Reckon", call("calculate", expression="6 * 7"), say("It is 42."))
    said = person.http.post("/agents", json={"name": "Reckoner", "tools": ["calculate"]})
    id_: str = said.json()["id"]
    return id_


def test_a_run_is_one_trace_with_its_models_and_tools(
    traced: StewardProcess, provider: ScriptedProvider, receiver: Receiver
) -> None:
    admin = traced.person("admin")
    agent = make_reckoner(admin, provider)
    said = admin.http.post(
        f"/agents/{agent}/runs",
        json={"input": "Reckon, please."},
        headers={"traceparent": f"00-{CALLER}-00f067aa0ba902b7-01", "X-Request-Id": "my-request-1"},
    )
    run_id = said.json()["run_id"]
    request = the(receiver, "POST /agents/{agent_id}/runs")
    assert (request.trace, request.parent) == (CALLER, "00f067aa0ba902b7")
    assert request.attributes["http.response.status_code"] == 200
    assert request.attributes["http.route"] == "/agents/{agent_id}/runs"
    assert request.attributes["steward.run.id"] == run_id
    assert request.attributes["steward.request.id"] == "my-request-1"

    run = the(receiver, "job answer")
    assert (run.trace, run.parent) == (trace_of(run_id), "")
    assert run.links == (CALLER,)
    assert run.attributes["steward.request.id"] == "my-request-1"
    calls = receiver.named("chat scripted")
    assert [span.parent for span in calls] == [run.id, run.id]
    for span in calls:
        assert span.trace == run.trace
        assert span.attributes["gen_ai.operation.name"] == "chat"
        assert span.attributes["gen_ai.request.model"] == "scripted"
        assert span.attributes["gen_ai.usage.input_tokens"] > 0
        assert span.attributes["gen_ai.usage.output_tokens"] > 0
    used = said.json()["usage"]
    told = sum(span.attributes["gen_ai.usage.output_tokens"] for span in calls)
    assert told == used["output_tokens"]
    assert {resource["service.name"] for resource in receiver.resources} == {"steward"}


def test_a_tool_is_part_of_its_runs_trace(
    traced: StewardProcess, provider: ScriptedProvider, receiver: Receiver
) -> None:
    admin = traced.person("admin")
    agent = make_reckoner(admin, provider)
    admin.http.post(f"/agents/{agent}/runs", json={"input": "Reckon, please."})
    run = the(receiver, "job answer")
    tool = the(receiver, "execute_tool calculate")
    assert (tool.trace, tool.parent) == (run.trace, run.id)
    assert tool.attributes["gen_ai.tool.name"] == "calculate"
    assert "gen_ai.tool.call.arguments" not in tool.attributes


def test_a_document_is_one_trace_from_reading_to_embedding(
    traced: StewardProcess, receiver: Receiver
) -> None:
    trace = trace_of(with_lighthouse(traced.person("admin")))
    read, embed = the(receiver, "job read_document"), the(receiver, "job embed_document")
    assert read.trace == embed.trace == trace
    assert read.parent == embed.parent == ""


def test_attempts_of_two_processes_are_in_one_trace(
    new_steward: Make, provider: ScriptedProvider, receiver: Receiver
) -> None:
    traced = new_steward(**settings(provider, receiver, STEWARD_DRAIN_RUNS_SECONDS="0.5")).start()
    admin = traced.person("admin")
    provider.script(Scenario(tokens=5_000, rate=50))
    run_id = admin.ask(QUESTION, mode="background")["run_id"]
    wait_until(lambda: provider.requests, "the model is asked")
    assert traced.stop() == 0
    traced.start()
    wait_until(lambda: len(receiver.named("job answer")) == 2, "both attempts are told")
    first, second = receiver.named("job answer")
    assert first.trace == second.trace == trace_of(run_id)
    assert first.id != second.id
    assert first.attributes["error.type"] == "CancelledError"
    assert not first.failed, "leaving is no error"
    assert "error.type" not in second.attributes


def test_a_call_that_fails_is_told_without_its_words(
    traced: StewardProcess, provider: ScriptedProvider, receiver: Receiver
) -> None:
    admin = traced.person("admin")
    provider.script(Scenario(status=401, error="do not repeat what was asked"))
    admin.http.post("/ask", json={"question": QUESTION})
    assert the(receiver, "chat scripted").failed
    the(receiver, "job answer")
    assert b"do not repeat" not in receiver.bytes


def test_what_people_write_is_left_out_unless_asked_for(
    new_steward: Make, provider: ScriptedProvider, receiver: Receiver
) -> None:
    words = [QUESTION, ANSWER, LIGHTHOUSE.splitlines()[0], "sk-scripted"]
    for content in ("false", "true"):
        house = new_steward(**settings(provider, receiver, STEWARD_TRACE_CONTENT=content)).start()
        admin = house.person("admin")
        with_lighthouse(admin)
        provider.script(Scenario(answer=ANSWER))
        run_id = admin.ask(QUESTION)["run_id"]
        assert house.stop() == 0, "the last spans are sent before it ends"
        assert receiver.of_trace(trace_of(run_id))
        told = [word for word in words if word.encode() in receiver.bytes]
        assert told == (words[:3] if content == "true" else [])
    assert admin.token.encode() not in receiver.bytes


def test_a_collector_that_is_away_is_no_reason_to_fail(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    nowhere = {"STEWARD_OTLP_ENDPOINT": "http://127.0.0.1:9"}
    house = new_steward(**asks(provider), **SENT_AT_ONCE, **nowhere).start()
    assert house.person("admin").ask("Are you there?")["answer"]
    assert house.stop(seconds=30) == 0
