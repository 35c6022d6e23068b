"""A person stops a run: it stops at once, and what was said until then is kept."""

import random
import threading
import time
from collections.abc import Callable

import httpx

from run_events import Follower, assert_whole, events_of, standing_text
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call, Scenario
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks, with_lighthouse

QUESTION = "Who built the lighthouse of Corvo?"
LONG = Scenario(tokens=2000, rate=40)
Make = Callable[..., StewardProcess]


def cancel(person: Person, run_id: str) -> dict[str, object]:
    said = person.http.post(f"/runs/{run_id}/cancel")
    assert said.status_code == 202, said.text
    return dict(said.json())


def run_of(person: Person, run_id: str) -> dict[str, object]:
    return dict(person.http.get(f"/runs/{run_id}").json())


def message_of(person: Person, run_id: str) -> dict[str, object]:
    run = run_of(person, run_id)
    said = person.http.get(f"/conversations/{run['conversation_id']}/messages").json()["items"]
    return dict(next(message for message in said if message["id"] == run["message_id"]))


def test_it_stops_within_a_second_and_keeps_what_was_said(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(LONG)
    run_id = reader.ask(QUESTION, mode="background")["run_id"]
    follower = Follower(reader.steward, reader.token, run_id)
    wait_until(lambda: len(follower.text) > 40, "something is said")
    began = time.monotonic()
    cancel(reader, run_id)
    frames = follower.wait().frames
    assert time.monotonic() - began < 3  # a second, and what a busy machine takes
    assert_whole(frames)
    assert frames[-1].type == "run.cancelled"
    wait_until(lambda: provider.disconnected == 1, "the provider is told to stop", 3)

    run, message = run_of(reader, run_id), message_of(reader, run_id)
    assert standing_text(frames) == run["output"] == message["content"]
    assert len(str(run["output"])) > 40
    assert (run["status"], message["status"]) == ("cancelled", "cancelled")
    assert run["finished_at"] is not None
    assert run["usage"]["estimated"] is True  # type: ignore[index]
    assert run["usage"]["output_tokens"] > 5  # type: ignore[index]
    assert run["usage"]["input_tokens"] > 50  # type: ignore[index]


def test_the_conversation_goes_on_from_what_was_said(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(LONG)
    accepted = reader.ask(QUESTION, mode="background")
    follower = Follower(reader.steward, reader.token, accepted["run_id"])
    wait_until(lambda: follower.text, "something is said")
    cancel(reader, accepted["run_id"])
    partial = follower.wait().text
    reader.ask("Go on.", conversation_id=accepted["conversation_id"])
    told = [(m["role"], m["content"]) for m in provider.requests[-1].body["messages"]]
    assert told[1:3] == [("user", QUESTION), ("assistant", partial)]


def test_to_cancel_twice_or_too_late_is_harmless(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(answer="Said."))
    run_id = reader.ask(QUESTION)["run_id"]
    before = (run_of(reader, run_id), events_of(reader, run_id))
    assert cancel(reader, run_id)["status"] == "completed"
    assert (run_of(reader, run_id), events_of(reader, run_id)) == before

    provider.script(LONG)
    run_id = reader.ask(QUESTION, mode="background")["run_id"]
    wait_until(lambda: provider.requests[-1].sent > 3, "something is said")
    cancels = [threading.Thread(target=_cancel_alone, args=(reader, run_id)) for _ in range(5)]
    for one in cancels:
        one.start()
    for one in cancels:
        one.join()
    frames = events_of(reader, run_id)
    assert_whole(frames)
    assert frames[-1].type == "run.cancelled"


def _cancel_alone(person: Person, run_id: str) -> None:
    with person.steward.client(person.token) as http:
        assert http.post(f"/runs/{run_id}/cancel").status_code == 202


def test_a_run_that_waits_in_its_queue_never_asks_the_model(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(*[LONG] * 3)
    for _ in range(3):
        run_id = reader.ask(QUESTION, mode="background")["run_id"]
        cancel(reader, run_id)  # most likely before the queue is looked at
        frames = events_of(reader, run_id)
        assert_whole(frames)
        assert frames[-1].type == "run.cancelled"
        assert run_of(reader, run_id)["status"] == "cancelled"
    assert all(asked.ended != "complete" for asked in provider.requests)


def test_a_cancel_while_a_tool_is_called_or_a_failure_waited_out(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(calls=(Call("search_documents", {"query": "oil"}),)), LONG)
    run_id = reader.ask(QUESTION, mode="background")["run_id"]
    wait_until(lambda: len(provider.requests) == 2, "the model is asked again")
    cancel(reader, run_id)
    assert events_of(reader, run_id)[-1].type == "run.cancelled"
    assert any("result" in step for step in run_of(reader, run_id)["steps"])  # type: ignore[attr-defined]

    provider.reset()
    provider.script(Scenario(status=429, retry_after=50))
    run_id = reader.ask(QUESTION, mode="background")["run_id"]
    wait_until(lambda: provider.requests, "the model is asked")
    cancel(reader, run_id)
    began = time.monotonic()
    assert events_of(reader, run_id)[-1].type == "run.cancelled"
    assert time.monotonic() - began < 20


def test_stopping_at_any_moment_hurts_nobody_else(
    reader: Person, provider: ScriptedProvider
) -> None:
    """A run is stopped at sixty random moments, each in the middle of something, while another one
    is written to the end."""
    dice = random.Random(7)
    provider.script(Scenario(tokens=600, rate=60))
    other = reader.ask(QUESTION, mode="background")["run_id"]
    wait_until(lambda: provider.requests, "the other one has begun")
    provider.script(*[Scenario(tokens=50, rate=300)] * 60)
    ends = set()
    for _ in range(60):
        run_id = reader.ask(QUESTION, mode="background")["run_id"]
        time.sleep(dice.uniform(0, 0.8))
        cancel(reader, run_id)
        frames = events_of(reader, run_id)
        assert_whole(frames)
        assert run_of(reader, run_id)["output"] == standing_text(frames)
        ends.add(frames[-1].type)
    assert ends <= {"run.cancelled", "run.completed"}
    assert "run.cancelled" in ends
    frames = events_of(reader, other)
    assert_whole(frames)
    assert frames[-1].type == "run.completed"


def test_a_cancel_holds_across_a_crash(new_steward: Make, provider: ScriptedProvider) -> None:
    steward = new_steward(**asks(provider)).start()
    person = steward.person("hasty")
    with_lighthouse(person)
    provider.script(*[LONG] * 8)  # they are taken up again while the first are looked at
    runs = [person.ask(QUESTION, mode="background")["run_id"] for _ in range(4)]
    wait_until(lambda: len(provider.requests) == 4, "all have begun")
    for run_id in runs[:2]:
        threading.Thread(target=_quietly, args=(person, run_id)).start()
    steward.kill()
    steward.start()
    person.http = steward.client(person.token)
    for run_id in runs:
        cancel(person, run_id)
        frames = events_of(person, run_id)
        assert_whole(frames)
        assert frames[-1].type == "run.cancelled"
        assert run_of(person, run_id)["output"] == standing_text(frames)
    assert steward.stop() == 0


def _quietly(person: Person, run_id: str) -> None:
    try:
        with person.steward.client(person.token) as http:
            http.post(f"/runs/{run_id}/cancel")
    except httpx.TransportError:
        pass  # the server was killed
