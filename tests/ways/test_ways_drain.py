"""A signal's way: streams are told at once, new work is refused with a word, reads are served, runs
come to a safe point, the exit code is 0, and the next process goes on."""

import json
import signal
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx
import psutil
import pytest

from run_events import Follower, Frame, assert_whole, events_of, read_frames, standing_text
from scripted_provider import ScriptedProvider
from scripted_scenarios import WORDS, Call, Scenario
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks, with_lighthouse

Make = Callable[..., StewardProcess]
TOKENS = 150
TEXT = " ".join(WORDS[n % len(WORDS)] for n in range(TOKENS))
SLOW = f"scripted:tokens={TOKENS},rate=20"
IMPATIENT = {"STEWARD_DRAIN_RUNS_SECONDS": "2"}


def tell(steward: StewardProcess, number: int = signal.SIGTERM) -> None:
    assert steward.process is not None
    steward.process.send_signal(number)


def ended(steward: StewardProcess, seconds: float = 60) -> int:
    assert steward.process is not None
    return steward.process.wait(seconds)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "SIGINT"])
def test_twenty_streams_are_told_and_go_on_in_the_next_process(
    number: int, new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider, SLOW), **IMPATIENT).start()
    person = steward.person("patient")
    told: dict[str, float] = {}

    def listen(n: int) -> tuple[str, list[Frame]]:
        heard = []
        body = {"question": f"Question {n}?", "mode": "stream"}
        with (
            steward.client(person.token) as http,
            http.stream("POST", "/ask", json=body) as response,
        ):
            run_id = response.headers["x-run-id"]
            for frame in read_frames(response):
                heard.append(frame)
                if frame.type == "run.interrupted":
                    told[run_id] = time.monotonic()
        return run_id, heard

    with ThreadPoolExecutor(20) as threads:
        listening = [threads.submit(listen, n) for n in range(20)]
        wait_until(
            lambda: len(provider.requests) == 20 and all(a.sent > 10 for a in provider.requests),
            "all answers are being written",
        )
        signalled = time.monotonic()
        tell(steward, number)
        heard = dict(one.result() for one in listening)
    assert ended(steward) == 0
    assert time.monotonic() - signalled < 15
    assert max(told.values()) - signalled < 5
    for run_id, frames in heard.items():
        *before, goodbye = frames
        assert goodbye.type == "run.interrupted"
        assert goodbye.number is None
        assert goodbye.data["reason"] == "server_shutdown"
        assert goodbye.data["run_id"] == run_id
        assert goodbye.data["after"] == before[-1].number
        assert goodbye.data["retry_after"] > 0
        assert "Last-Event-ID" in goodbye.data["message"]
        assert standing_text(before)

    steward.start()
    person.http = steward.client(person.token)
    for run_id, frames in heard.items():
        rest = events_of(person, run_id, after=frames[-1].data["after"])
        assert_whole(frames[:-1] + rest)
        run = person.http.get(f"/runs/{run_id}").json()
        assert (run["status"], run["output"]) == ("completed", TEXT)
        assert standing_text(frames[:-1] + rest) == TEXT
    assert len(heard) == 20
    assert steward.stop() == 0
    states = "SELECT DISTINCT status FROM workflow_status WHERE name = 'answer'"
    assert steward.database.rows(states) == [("SUCCESS",)]


def test_while_it_leaves_it_refuses_work_and_serves_reads(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider, SLOW), STEWARD_DRAIN_RUNS_SECONDS="4").start()
    person = steward.person("curious")
    run_id = person.ask("Anything?", mode="background")["run_id"]
    wait_until(lambda: provider.requests and provider.requests[0].sent > 5, "it is being written")
    tell(steward)
    wait_until(lambda: ready(steward) == 503, "it says that it leaves", 3)

    def refused(**headers: str) -> httpx.Response:
        with steward.client(person.token) as http:  # a new connection
            return http.post("/ask", json={"question": "More?"}, headers=headers)

    said = refused()
    assert said.status_code == 503
    assert int(said.headers["retry-after"]) > 0
    assert said.json()["code"] == "draining"
    assert "重启" in refused(**{"Accept-Language": "zh"}).json()["detail"]
    with steward.client(person.token) as http:
        assert http.get("/health/live").status_code == 200
        assert http.get("/status").json()["phase"] == "draining"
        assert http.get(f"/runs/{run_id}").json()["status"] == "running"
        assert http.get("/conversations").status_code == 200
        with http.stream("GET", f"/runs/{run_id}/events") as response:
            frames = list(read_frames(response))
        assert frames[0].type == "run.started"
        assert frames[-1].type == "run.interrupted"
    assert ended(steward) == 0
    # Nobody holds the run any more.
    assert steward.database.rows("SELECT status FROM run") == [("interrupted",)]
    # All that was meant: the log warns of the run that was late, and of nothing else.
    lines = [json.loads(line) for line in steward.log.read_text().splitlines() if line[:1] == "{"]
    loud = [line["event"] for line in lines if line["level"] not in ("debug", "info")]
    assert loud == ["drain of runs: deadline passed"]


def ready(steward: StewardProcess) -> int:
    with steward.client() as http:
        return http.get("/health/ready").status_code


def test_who_waits_is_told_where_to_look(new_steward: Make, provider: ScriptedProvider) -> None:
    steward = new_steward(**asks(provider, SLOW), **IMPATIENT).start()
    person = steward.person("waiting")
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(person.http.post, "/ask", json={"question": "Anything?"})
        wait_until(lambda: provider.requests and provider.requests[0].sent > 5, "it is written")
        tell(steward)
        said = waiting.result()
    assert said.status_code == 503
    assert int(said.headers["retry-after"]) > 0
    assert ended(steward) == 0
    steward.start()
    assert Follower(steward, person.token, said.json()["run_id"]).wait().text == TEXT
    person.http = steward.client(person.token)
    wait_until(lambda: "run.completed" in person.http.get("/notifications/inbox").text, "the end")


def test_an_answer_that_is_nearly_done_is_finished_first(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider, "scripted:tokens=40,rate=20")).start()
    person = steward.person("lucky")
    run_id = person.ask("Anything?", mode="background")["run_id"]
    wait_until(lambda: provider.requests and provider.requests[0].sent > 5, "it is being written")
    assert steward.stop() == 0
    assert len(provider.requests) == 1
    assert steward.database.rows("SELECT status FROM run") == [("completed",)]
    steward.start()
    person.http = steward.client(person.token)
    frames = events_of(person, run_id)
    assert_whole(frames)
    assert "step.restarted" not in [frame.type for frame in frames]


def test_a_run_stops_at_its_next_safe_point(new_steward: Make, provider: ScriptedProvider) -> None:
    """Between two rounds: the first is kept, the second is asked for by the next process."""
    steward = new_steward(**asks(provider, "scripted:tokens=20")).start()
    person = steward.person("careful")
    with_lighthouse(person)
    call = Call("search_documents", {"query": "oil " * 100})
    provider.script(Scenario(calls=(call,), rate=20))  # a call that takes a while to be written
    run_id = person.ask("What does it burn?", mode="background")["run_id"]
    wait_until(lambda: provider.requests and provider.requests[0].sent > 3, "the call is written")
    assert steward.stop() == 0
    assert (len(provider.requests), provider.disconnected) == (1, 0)
    steward.start()
    person.http = steward.client(person.token)
    follower = Follower(steward, person.token, run_id).wait()
    assert_whole(follower.frames)
    assert len(provider.requests) == 2
    assert person.http.get(f"/runs/{run_id}").json()["rounds"] == 2


def test_a_run_that_waits_for_a_failed_provider_is_interrupted_not_cancelled(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider, "scripted:tokens=20")).start()
    person = steward.person("unlucky")
    provider.script(Scenario(status=429, retry_after=50))
    run_id = person.ask("Anything?", mode="background")["run_id"]
    wait_until(lambda: provider.requests and provider.requests[0].ended == "complete", "refused")
    began = time.monotonic()
    assert steward.stop() == 0
    assert time.monotonic() - began < 15
    steward.start()
    follower = Follower(steward, person.token, run_id).wait()
    assert_whole(follower.frames)
    assert follower.frames[-1].type == "run.completed"


def test_a_second_signal_ends_it_at_once_and_loses_nothing(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider, SLOW)).start()
    person = steward.person("hasty")
    run_id = person.ask("Anything?", mode="background")["run_id"]
    follower = Follower(steward, person.token, run_id)
    wait_until(lambda: follower.text, "something is said")
    tell(steward)
    wait_until(lambda: ready(steward) == 503, "it says that it leaves", 3)
    began = time.monotonic()
    tell(steward)
    assert ended(steward, 5) == 128 + signal.SIGTERM
    assert time.monotonic() - began < 2
    steward.start()
    follower.wait()
    assert_whole(follower.frames)
    assert follower.text == TEXT


def test_a_client_that_does_not_read_cannot_hold_it_back(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider), STEWARD_DRAIN_STREAMS_SECONDS="1").start()
    person = steward.person("deaf")
    provider.script(Scenario(answer="word " * 150_000))
    with person.http.stream("POST", "/ask", json={"question": "?!", "mode": "stream"}):
        wait_until(lambda: provider.requests and provider.requests[0].ended == "complete", "said")
        began = time.monotonic()
        assert steward.stop() == 0
        assert time.monotonic() - began < 15


@pytest.mark.parametrize("after", [0.0, 0.5, 1.0, 1.5, 2.0])
def test_a_signal_while_it_starts(after: float, new_steward: Make) -> None:
    """Before Steward listens to signals the process simply ends by one; from then on with 0."""
    steward = new_steward()
    steward.start(wait=False)
    time.sleep(after)  # any moment is as good as another
    tell(steward)
    assert ended(steward) in (0, -signal.SIGTERM)
    assert "Traceback" not in steward.log.read_text()
    steward.start()
    steward.person("after")
    assert steward.stop() == 0


def test_a_start_that_waits_for_its_predecessor_can_be_told_to_stop(new_steward: Make) -> None:
    first = new_steward()
    if first.database.address is not None:
        pytest.skip("replicas do not wait for each other")
    first.start()
    second = StewardProcess(first.data, first.settings)
    second.start(wait=False)
    wait_until(lambda: "waiting for the Steward" in first.log.read_text(), "it waits")
    began = time.monotonic()
    tell(second)
    assert ended(second, 20) == 0
    assert time.monotonic() - began < 5
    assert first.person("undisturbed").http.get("/users/me").status_code == 200
    assert first.stop() == 0


def test_nothing_is_left_running(new_steward: Make, provider: ScriptedProvider) -> None:
    """No child process outlives a Steward that left, and its port is free."""
    steward = new_steward(**asks(provider, SLOW), **IMPATIENT).start()
    person = steward.person("last")
    with_lighthouse(person)
    assert steward.process is not None
    group = children(steward.process.pid)
    person.ask("Anything?", mode="background")
    assert steward.stop() == 0
    wait_until(lambda: not any(map(psutil.pid_exists, group)), "children have ended", 5)
    with pytest.raises(httpx.TransportError):
        httpx.get(f"{steward.url}/api/v1/health/live")


def children(pid: int) -> list[int]:
    return [child.pid for child in psutil.Process(pid).children(recursive=True)]


def test_goodbye_is_said_in_the_language_of_the_one_who_listens(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider, SLOW), **IMPATIENT).start()
    person: Person = steward.person("chinese")
    assert person.http.patch("/users/me", json={"language": "zh-CN"}).status_code == 200
    with person.http.stream("POST", "/ask", json={"question": "？", "mode": "stream"}) as response:
        frames = read_frames(response)
        next(frames)
        tell(steward)
        assert "重启" in list(frames)[-1].data["message"]
    assert ended(steward) == 0
