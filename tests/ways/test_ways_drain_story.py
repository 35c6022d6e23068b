"""A drain is told while it happens, and afterwards, so that a person can follow it."""

import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx
from drain_story import stage, status, told

from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks

Make = Callable[..., StewardProcess]


def measured(steward: StewardProcess) -> set[str]:
    text = httpx.get(f"{steward.url}/api/v1/metrics").text
    return {line for line in text.splitlines() if line.startswith("steward_drain_")}


def test_each_stage_is_told_while_it_goes_on_and_in_the_log(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    patience = {"STEWARD_DRAIN_RUNS_SECONDS": "2", "STEWARD_MODEL_TIMEOUT": "60"}
    steward = new_steward(**asks(provider) | patience).start()
    admin = steward.person("admin")
    provider.script(Scenario(stall_after=3))
    admin.ask("Who?", mode="background")
    wait_until(lambda: provider.requests and provider.requests[0].sent == 3, "it is stalled")
    assert admin.http.post("/drain").json()["asked_by"] == "administrator"
    wait_until(lambda: stage(steward) == "runs", "it waits for the run")
    drain = status(steward)["drain"]
    (holding,) = drain["holding"]
    assert (holding["kind"], holding["in_hand"]) == ("answer", 1)
    assert 0 < drain["seconds"] <= holding["oldest_seconds"] + 0.1
    streams, runs = drain["stages"]
    assert (streams["name"], streams["over"], streams["at_most_seconds"]) == ("streams", True, 5)
    assert (runs["name"], runs["over"], runs["at_most_seconds"]) == ("runs", False, 2)
    seen = measured(steward)
    assert 'steward_drain_phase{phase="draining"} 1.0' in seen
    assert {line.partition(" ")[0] for line in seen if "stage_seconds" in line} == {
        'steward_drain_stage_seconds{stage="streams"}',
        'steward_drain_stage_seconds{stage="runs"}',
    }
    wait_until(lambda: status(steward)["drain"]["stage"] is None, "all is at rest")
    assert 'steward_drain_stage_left{stage="runs"} 1.0' in measured(steward)
    assert 'steward_drain_stage_left{stage="jobs"} 0.0' in measured(steward)
    assert steward.stop() == 0
    lines = told(steward)
    assert [line["event"] for line in lines] == [
        "drain: no new work from now on",
        "drain of streams: done",
        "drain of runs: waiting",
        "drain of runs: deadline passed",
        "drain of jobs: done",
        "drain of models: unloaded",
        "drain of models: done",
        "drain of connections: done",
    ]
    assert lines[0]["asked_by"] == "administrator"
    assert (lines[2]["in_hand"], lines[2]["at_most_seconds"]) == (1, 2)
    assert lines[3]["left"] == 1


def test_the_models_memory_is_given_back_after_its_last_work(new_steward: Make) -> None:
    """A request for vectors is answered first, however late its stage."""
    # Patience enough for a machine with other work: this is about the memory, not the deadline.
    patience = {"STEWARD_DRAIN_STREAMS_SECONDS": "0", "STEWARD_DRAIN_MODELS_SECONDS": "120"}
    steward = new_steward(**patience).start()
    person: Person = steward.person("admin")
    wait_until(lambda: status(steward)["embedding"]["ready"], "the model is loaded")
    texts = [f"{n}. " + "The keeper of the lighthouse climbs the stairs. " * 20 for n in range(200)]
    with ThreadPoolExecutor(1) as threads:
        asked = threads.submit(person.http.post, "/embeddings", json={"texts": texts})
        wait_until(lambda: status(steward)["embedding"]["texts_in_flight"], "it computes")
        assert steward.process is not None
        steward.process.send_signal(signal.SIGTERM)
        wait_until(lambda: stage(steward) == "models", "the model is waited for")
        drain = status(steward)["drain"]
        assert [(each["kind"], each["in_hand"]) for each in drain["holding"]] == [("embedding", 1)]
        said = asked.result()
    assert steward.process.wait(150) == 0
    assert (said.status_code, len(said.json()["embeddings"])) == (200, len(texts))
    (unloaded,) = [line for line in told(steward) if line["event"] == "drain of models: unloaded"]
    # The model's file has 23 MB, and takes some 30 when it is loaded; how much the allocator
    # returns at once is its own affair.
    assert unloaded["megabytes_before"] - unloaded["megabytes_after"] > 8
