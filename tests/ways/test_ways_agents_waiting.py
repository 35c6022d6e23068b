"""A run that waits for a person takes nobody's place, and waits for as long as it takes: through
any restart, and whatever changes meanwhile."""

import signal
import time
from collections.abc import Callable

import pytest
from agents_house import (
    NIGHT,
    RUNG,
    answer_of,
    begin,
    decide,
    ended,
    follow,
    last_results,
    let_run,
    make_agent,
    open_questions,
    questions_of,
    restart,
    run_of,
    types,
    wait_for_run,
    waits_at_night,
)

from bell_tower import Tower
from run_events import assert_whole, read_frames
from scripted_plan import call, calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks

Make = Callable[..., StewardProcess]


# --- those who wait with it


def test_who_waits_for_the_answer_is_told_that_it_waits(
    keeper: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(keeper, "ring_at_night")
    provider.plan("at night", calls(NIGHT), say("That is that."))
    said = let_run(keeper, agent, "Ring at night.", timeout=3)
    assert said.status_code in (202, 504), said.text
    run_id = said.json()["run_id"]
    (question,) = questions_of(keeper, run_id)
    decide(keeper, run_id, question["call_id"], "approve")
    ended(keeper, run_id)


def test_a_stream_stays_open_until_the_end(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    agent = make_agent(keeper, "ring_at_night")
    provider.plan("at night", calls(NIGHT), say("That is that."))
    heard = []
    body = {"input": "Ring at night.", "mode": "stream"}
    with keeper.http.stream("POST", f"/agents/{agent}/runs", json=body) as response:
        run_id = response.headers["x-run-id"]
        for frame in read_frames(response):
            heard.append(frame)
            if frame.type == "approval.requested":
                with keeper.steward.client(keeper.token) as http:
                    path = f"/runs/{run_id}/approvals/{frame.data['call_id']}"
                    assert http.post(path, json={"decision": "approve"}).status_code == 200
    assert_whole(heard)
    assert heard[-1].type == "run.completed"
    assert [frame.raw for frame in heard] == [frame.raw for frame in ended(keeper, run_id)]


def test_a_run_that_waits_can_be_stopped(
    waiting: tuple[str, str], keeper: Person, tower: Tower
) -> None:
    run_id, call_id = waiting
    assert keeper.http.post(f"/runs/{run_id}/cancel").status_code == 202
    ended(keeper, run_id, "cancelled")
    assert decide(keeper, run_id, call_id, "approve").status_code in (404, 409)
    assert tower.rings == []


def test_waiting_takes_nobodys_place(
    new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    """More runs wait than the queue has places, and another still runs."""
    steward = new_steward(**asks(provider), **tower.settings()).start()
    person = steward.person("keeper")
    agent = make_agent(person, "ring_at_night")
    provider.plan("at night", calls(NIGHT), say("That is that."))
    provider.plan("by day", say("Good morning."))
    runs = [begin(person, agent, f"Ring at night {n}.") for n in range(40)]
    for run_id in runs:
        wait_for_run(person, run_id, "waiting_approval")
    assert answer_of(person, agent, "Speak by day.")["answer"] == "Good morning."
    wait_for_run(person, begin(person, agent, "Speak by day, too."), "completed")
    with steward.client() as http:
        wait_until(
            lambda: not http.get("/status").json()["in_hand"].get("answer"), "nobody works", 10
        )
    for run_id in runs:
        (question,) = questions_of(person, run_id)
        assert decide(person, run_id, question["call_id"], "approve").status_code == 200
    for run_id in runs:
        wait_for_run(person, run_id, "completed")
    assert len(tower.rings) == len(set(tower.keys)) == 40
    assert steward.stop() == 0


# --- restarts


@pytest.mark.parametrize("kill", [False, True], ids=["SIGTERM", "kill -9"])
@pytest.mark.parametrize("decision", ["approve", "reject"])
def test_it_waits_through_restarts(
    kill: bool, decision: str, new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    steward = new_steward(**asks(provider), **tower.settings()).start()
    person = steward.person("keeper")
    agent = make_agent(person, "ring_at_night")
    provider.plan("at night", calls(NIGHT), say("That is that."))
    run_id = begin(person, agent, "Ring at night.")
    follower = follow(person, run_id)
    (question,) = questions_of(person, run_id)
    for _ in range(2):
        restart(person, kill=kill)
        assert run_of(person, run_id)["status"] == "waiting_approval"
    assert (len(provider.requests), tower.rings) == (1, [])
    assert decide(person, run_id, question["call_id"], decision).status_code == 200
    frames = follower.wait().frames
    assert_whole(frames)
    assert types(frames, "approval") == ["approval.requested", "approval.decided"]
    assert "step.restarted" not in types(frames)
    assert run_of(person, run_id)["output"] == "That is that."
    assert len(provider.requests) == 2
    assert len(tower.rings) == (decision == "approve")
    assert steward.stop() == 0


def test_what_was_decided_right_before_a_kill_is_done(
    new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    steward = new_steward(**asks(provider), **tower.settings()).start()
    person = steward.person("keeper")
    agent = make_agent(person, "ring_at_night")
    provider.plan("at night", calls(NIGHT), say("That is that."))
    runs = [begin(person, agent, f"Ring at night {n}.") for n in range(8)]
    asked = {run_id: questions_of(person, run_id)[0]["call_id"] for run_id in runs}
    for n, run_id in enumerate(runs):
        # Every other one is let do what it does without effect, so that all come to their end.
        decision = "reject"
        assert decide(person, run_id, asked[run_id], decision, reason=f"{n}").status_code == 200
    restart(person, kill=True)
    for run_id in runs:
        frames = ended(person, run_id)
        assert types(frames, "approval") == ["approval.requested", "approval.decided"]
    assert tower.rings == []
    assert steward.stop() == 0


@pytest.mark.parametrize("decision", ["approve", "reject"])
@pytest.mark.parametrize("end", ["none", "SIGTERM", "kill -9"])
def test_a_decision_while_another_tool_still_works(
    decision: str, end: str, new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    """The run is at work when the person decides; also when its process goes right then."""
    steward = new_steward(**asks(provider), **tower.settings()).start()
    person = steward.person("keeper")
    agent = make_agent(person, "ring_at_night", "look_out")
    wishes = [NIGHT, Call("look_out", {"seconds": 4})]
    provider.plan("at night", calls(*wishes), say("That is that."))
    run_id = begin(person, agent, "Ring at night.")
    follower = follow(person, run_id)
    wait_until(lambda: "approval.requested" in types(follower.frames), "it asks")
    assert run_of(person, run_id)["status"] == "running"
    (question,) = open_questions(run_of(person, run_id))
    assert decide(person, run_id, question["call_id"], decision).status_code == 200
    if end != "none":
        restart(person, kill=end == "kill -9")
    frames = follower.wait().frames
    assert_whole(frames)
    assert types(frames, "approval") == ["approval.requested", "approval.decided"]
    told = last_results(provider)
    assert told[1] == "Nothing came in 4 seconds."
    assert (told[0] == RUNG) == (decision == "approve")
    assert len(tower.rings) == (decision == "approve")
    assert run_of(person, run_id)["output"] == "That is that."
    assert len(provider.requests) == 2
    assert steward.stop() == 0


def test_while_it_leaves_nothing_is_decided(
    new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    """Who decides is told to come back, and what waits is still there then."""
    steward = new_steward(**asks(provider), **tower.settings()).start()
    person = steward.person("keeper")
    run_id = waits_at_night(person, provider)
    (question,) = questions_of(person, run_id)
    provider.plan("by day", call("ring_bell", times=1), say("Rung."))
    tower.hang()
    by_day = begin(person, make_agent(person, "ring_bell"), "Ring by day.")
    wait_until(lambda: tower.rings, "a bell hangs, so that it cannot leave yet")
    assert steward.process is not None
    steward.process.send_signal(signal.SIGTERM)
    with steward.client(person.token) as http:
        wait_until(lambda: http.get("/health/ready").status_code == 503, "it leaves", 10)
        path = f"/runs/{run_id}/approvals/{question['call_id']}"
        said = http.post(path, json={"decision": "reject"})
    assert said.status_code == 503
    assert int(said.headers["retry-after"]) > 0
    tower.release()
    assert steward.process.wait(60) == 0
    steward.start()
    person.http = steward.client(person.token)
    assert decide(person, run_id, question["call_id"], "approve").status_code == 200
    ended(person, run_id)
    ended(person, by_day)
    assert [ring.times for ring in tower.rings] == [1, 3]
    assert steward.stop() == 0


# --- what changes while it waits


def test_waiting_is_no_working_time(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    agent = make_agent(keeper, "ring_at_night", max_seconds=5)
    provider.plan("at night", calls(NIGHT), calls(NIGHT), say("That is that."))
    run_id = begin(keeper, agent, "Ring at night.")
    (question,) = questions_of(keeper, run_id)
    until = time.monotonic() + 6
    while time.monotonic() < until:
        assert run_of(keeper, run_id)["status"] == "waiting_approval"
        time.sleep(0.5)
    assert decide(keeper, run_id, question["call_id"], "approve").status_code == 200
    wait_until(lambda: len(tower.rings) == 1, "it rings")
    (question,) = questions_of(keeper, run_id)
    assert decide(keeper, run_id, question["call_id"], "approve").status_code == 200
    ended(keeper, run_id)
    run = run_of(keeper, run_id)
    assert (run["output"], run["stopped_by"], run["rounds"]) == ("That is that.", None, 3)


def test_rounds_are_counted_across_decisions(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    agent = make_agent(keeper, "ring_at_night", max_rounds=3)
    provider.plan("at night", calls(NIGHT))
    run_id = begin(keeper, agent, "Ring at night.")
    for rings in (1, 2):
        (question,) = questions_of(keeper, run_id)
        assert decide(keeper, run_id, question["call_id"], "approve").status_code == 200
        wait_until(lambda: len(tower.rings) == rings, "it rings")  # noqa: B023
    ended(keeper, run_id)
    assert run_of(keeper, run_id)["stopped_by"] == "rounds"
    assert len(provider.requests) == 3


def test_an_agent_that_is_deleted_meanwhile_goes_on_as_it_was(
    waiting: tuple[str, str], keeper: Person, tower: Tower
) -> None:
    run_id, call_id = waiting
    agent = run_of(keeper, run_id)["agent_id"]
    assert keeper.http.delete(f"/agents/{agent}").status_code == 204
    assert let_run(keeper, agent, "Ring at night.").status_code == 404
    assert decide(keeper, run_id, call_id, "approve").status_code == 200
    ended(keeper, run_id)
    assert len(tower.rings) == 1


def test_a_tool_that_is_gone_after_a_restart_is_told_to_the_model(
    new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    steward = new_steward(**asks(provider), **tower.settings()).start()
    person = steward.person("keeper")
    agent = make_agent(person, "ring_at_night", "now")
    provider.plan("at night", calls(NIGHT), say("That is that."))
    run_id = begin(person, agent, "Ring at night.")
    (question,) = questions_of(person, run_id)
    assert steward.stop() == 0
    del steward.settings["PYTHONPATH"]
    steward.start()
    person.http = steward.client(person.token)
    assert decide(person, run_id, question["call_id"], "approve").status_code == 200
    ended(person, run_id)
    (told,) = last_results(provider)
    assert "ring_at_night" in told
    assert run_of(person, run_id)["output"] == "That is that."
    assert tower.rings == []
    assert steward.stop() == 0


def test_the_conversation_is_not_blocked_by_a_run_that_waits(
    waiting: tuple[str, str], keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    run_id, call_id = waiting
    run = run_of(keeper, run_id)
    provider.plan("meanwhile", say("It is late."))
    conversation = run["conversation_id"]
    agent = run["agent_id"]
    answer = answer_of(keeper, agent, "And meanwhile?", conversation_id=conversation)
    assert answer["answer"] == "It is late."
    roles = [message["role"] for message in provider.requests[-1].body["messages"]]
    assert roles[0] == "system"
    assert roles[-1] == "user"
    assert "tool" not in roles
    assert decide(keeper, run_id, call_id, "approve").status_code == 200
    ended(keeper, run_id)
    messages = keeper.http.get(f"/conversations/{conversation}/messages").json()["items"]
    said = [m["content"] for m in messages if m["role"] == "assistant"]
    assert said == ["That is that.", "It is late."]
    waiting_runs = keeper.http.get("/runs", params={"status": "waiting_approval"}).json()["items"]
    assert waiting_runs == []
