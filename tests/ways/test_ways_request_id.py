"""One request id from the browser to the job, also when another replica does the work."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from otlp_receiver import Receiver, otlp_receiver
from run_events import read_frames
from scripted_plan import call, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import Person, StewardProcess, share_models, wait_until
from talking_steward import LIGHTHOUSE, asks

Replica = Callable[..., StewardProcess]
ID = "from-the-browser-1"
TRACED = {"OTEL_BSP_SCHEDULE_DELAY": "100", "STEWARD_LOG_LEVEL": "DEBUG"}
LIVENESS = {"STEWARD_JOB_BEAT_SECONDS": "0.5", "STEWARD_JOB_TAKEOVER_SECONDS": "2"}


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with otlp_receiver() as receiver:
        yield receiver


@pytest.fixture
def replica(
    new_database: Callable[[], str],
    provider: ScriptedProvider,
    receiver: Receiver,
    models: Path,
    tmp_path: Path,
) -> Iterator[Replica]:
    """Starts one more Steward on the same database and folder, which logs and traces everything."""
    data = tmp_path / "shared"
    share_models(models, data)
    settings = asks(provider) | LIVENESS | TRACED
    settings |= {"STEWARD_DATABASE_URL": new_database(), "STEWARD_OTLP_ENDPOINT": receiver.url}
    made: list[StewardProcess] = []

    def start(*command: str) -> StewardProcess:
        one = StewardProcess(data, settings, command=command, name=f"-{len(made)}")
        made.append(one)
        return one.start()

    yield start
    for one in made:
        one.kill()


def lines(steward: StewardProcess, **facts: Any) -> list[dict[str, Any]]:
    """The lines of its log that have these facts."""
    said = [line for line in steward.log.read_text().splitlines() if line.startswith("{")]
    decoded = [json.loads(line) for line in said]
    return [line for line in decoded if facts.items() <= line.items()]


def events_of(steward: StewardProcess, request_id: str) -> set[str]:
    """What was logged on behalf of a request."""
    return {line["event"] for line in lines(steward, request_id=request_id)}


def reckoner(person: Person, provider: ScriptedProvider) -> str:
    provider.plan("Reckon", call("calculate", expression="6 * 7"), say("It is 42."))
    said = person.http.post("/agents", json={"name": "Reckoner", "tools": ["calculate"]})
    id_: str = said.json()["id"]
    return id_


def test_from_http_to_the_models_and_tools_of_another_replica(
    replica: Replica, provider: ScriptedProvider, receiver: Receiver
) -> None:
    taking, working = replica("serve", "--no-jobs"), replica("work")
    person = taking.person("somebody")
    agent = reckoner(person, provider)
    path = f"/agents/{agent}/runs"
    said = person.http.post(path, json={"input": "Reckon."}, headers={"X-Request-ID": ID})
    assert said.status_code == 200, said.text
    assert said.headers["x-request-id"] == ID
    wait_until(lambda: "job done" in events_of(working, ID), "the job's end is logged")
    assert {"job done", "model call ok", "tool call ok"} <= events_of(working, ID)
    assert f"POST /api/v1{path}" in events_of(taking, ID)
    (ended,) = lines(working, event="job done", job="answer", request_id=ID)
    assert ended["id"] == said.json()["run_id"]

    (job,) = wait_until(lambda: receiver.named("job answer"), "the run's span")
    assert job.attributes["steward.request.id"] == ID
    route = "POST /agents/{agent_id}/runs"
    (request,) = wait_until(lambda: receiver.named(route), "the request's span")
    assert request.attributes["steward.request.id"] == ID
    assert receiver.named("chat scripted")[0].trace == job.trace
    assert receiver.named("execute_tool calculate")[0].trace == job.trace

    file = [("files", ("corvo.txt", LIGHTHOUSE.encode()))]
    other = {"X-Request-ID": "another-request"}
    (document,) = person.http.post("/documents", files=file, headers=other).json()
    person.wait_for(document["id"])
    for job_name in ("read_document", "embed_document"):
        done = {"event": "job done", "job": job_name, "request_id": "another-request"}
        wait_until(
            lambda facts=done: lines(working, **facts), f"{job_name}, begun by it or its job"
        )
    assert not lines(working, request_id=ID, id=document["id"])


def test_the_one_that_takes_a_run_over_knows_its_request(
    replica: Replica, provider: ScriptedProvider
) -> None:
    first = replica("serve")
    person = first.person("somebody")
    provider.script(Scenario(tokens=400, rate=50))
    asked = {"question": "Who?", "mode": "stream"}
    headers = {"X-Request-ID": ID}
    with person.http.stream("POST", "/ask", json=asked, headers=headers) as stream:
        run_id = stream.headers["x-run-id"]
        assert any(frame.type == "text.delta" for frame in read_frames(stream))
    first.kill()
    second = replica("serve")
    wait_until(lambda: lines(second, event="job done", request_id=ID), "it ends there")
    (ended,) = lines(second, event="job done", request_id=ID)
    assert ended["id"] == run_id


@pytest.mark.parametrize("given", ["short", "x" * 65, "with space", "line\\nbreak", "ümlaut-é"])
def test_what_is_no_decent_id_is_replaced(steward: StewardProcess, given: str) -> None:
    with steward.client() as http:
        said = http.get("/runs", headers={"X-Request-ID": given.encode()})  # type: ignore[dict-item]
    assert said.status_code == 401
    made = said.headers["x-request-id"]
    assert made != given
    assert said.json()["request_id"] == made
