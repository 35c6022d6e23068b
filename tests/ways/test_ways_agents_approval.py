"""What an agent may do only when a person allows it: the run waits, for as long as it takes and
through any restart, and goes on with what was decided, once."""

import threading
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from agents_house import (
    answer_of,
    begin,
    decide,
    ended,
    follow,
    let_run,
    make_agent,
    open_questions,
    questions_of,
    run_of,
    types,
    wait_for_run,
)

from bell_tower import Tower
from model_was_told import tool_results
from run_events import assert_whole, read_frames
from scripted_plan import call, calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks

Make = Callable[..., StewardProcess]
NIGHT = Call("ring_at_night", {"times": 3})
RUNG = "The bell rang 3 times."


@pytest.fixture
def waiting(keeper: Person, provider: ScriptedProvider) -> tuple[str, str]:
    """A run that waits for one approval, and the id of the call."""
    agent = make_agent(keeper, "ring_at_night")
    provider.plan("at night", calls(NIGHT), say("That is that."))
    run_id = begin(keeper, agent, "Ring at night.")
    (question,) = questions_of(keeper, run_id)
    return run_id, question["call_id"]


def last_results(provider: ScriptedProvider) -> list[str]:
    return tool_results(provider.requests[-1])


def restart(steward: StewardProcess, person: Person, *, kill: bool) -> None:
    if kill:
        steward.kill()
    else:
        assert steward.stop() == 0
    steward.start()
    person.http = steward.client(person.token)


# --- waiting and deciding


def test_it_waits_and_says_for_what(
    waiting: tuple[str, str], keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    run_id, call_id = waiting
    follower = follow(keeper, run_id)
    wait_until(lambda: "approval.requested" in types(follower.frames), "the question is told")
    (asked,) = [frame.data for frame in follower.frames if frame.type == "approval.requested"]
    assert (asked["call_id"], asked["name"]) == (call_id, "ring_at_night")
    assert (asked["arguments"], asked["question"]) == ({"times": 3}, "approval")
    assert asked["expires_at"] > "2026"
    assert tower.rings == []
    assert len(provider.requests) == 1

    assert decide(keeper, run_id, call_id, "approve").status_code == 200
    frames = follower.wait().frames
    assert_whole(frames)
    assert types(frames, "tool", "approval") == [
        "tool.call", "approval.requested", "approval.decided", "tool.result",
    ]  # fmt: skip
    (decided,) = [frame.data for frame in frames if frame.type == "approval.decided"]
    assert (decided["call_id"], decided["decision"]) == (call_id, "approve")
    assert last_results(provider) == [RUNG]
    assert run_of(keeper, run_id)["output"] == "That is that."
    assert len(tower.rings) == 1


def test_a_rejection_and_its_reason_are_told_to_the_model(
    waiting: tuple[str, str], keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    run_id, call_id = waiting
    said = decide(keeper, run_id, call_id, "reject", reason="The children sleep.")
    assert said.status_code == 200, said.text
    frames = ended(keeper, run_id)
    (told,) = last_results(provider)
    assert "The children sleep." in told
    assert tower.rings == []
    (decided,) = [frame.data for frame in frames if frame.type == "approval.decided"]
    assert (decided["decision"], decided["reason"]) == ("reject", "The children sleep.")


def test_a_rejection_needs_no_reason(
    waiting: tuple[str, str], keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    run_id, call_id = waiting
    assert decide(keeper, run_id, call_id, "reject").status_code == 200
    ended(keeper, run_id)
    assert len(last_results(provider)) == 1
    assert tower.rings == []


def test_arguments_may_be_edited(
    waiting: tuple[str, str], keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    run_id, call_id = waiting
    for wrong in ({"times": "often"}, {}, {"times": 1, "loud": True}, {"times": [1]}):
        said = decide(keeper, run_id, call_id, "approve", arguments=wrong)
        assert said.status_code == 422, said.text
    assert run_of(keeper, run_id)["status"] == "waiting_approval"
    said = decide(keeper, run_id, call_id, "approve", arguments={"times": 1})
    assert said.status_code == 200, said.text
    frames = ended(keeper, run_id)
    assert [ring.times for ring in tower.rings] == [1]
    (told,) = last_results(provider)
    assert "rang 1 times" in told
    (decided,) = [frame.data for frame in frames if frame.type == "approval.decided"]
    assert decided["arguments"] == {"times": 1}


def test_a_tool_may_ask_depending_on_its_arguments(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    agent = make_agent(keeper, "ring_often")
    provider.plan("often", call("ring_often", times=2), call("ring_often", times=9), say("Rung."))
    run_id = begin(keeper, agent, "Ring often.")
    (question,) = questions_of(keeper, run_id)
    assert [ring.times for ring in tower.rings] == [2]
    assert question["arguments"] == {"times": 9}
    assert "a lot of noise" in question["why"]
    assert decide(keeper, run_id, question["call_id"], "approve").status_code == 200
    frames = ended(keeper, run_id)
    assert types(frames, "approval") == ["approval.requested", "approval.decided"]
    assert [ring.times for ring in tower.rings] == [2, 9]


# --- a second click


@pytest.mark.parametrize("second", ["approve", "reject"])
def test_a_second_click_says_what_was_decided(
    second: str, waiting: tuple[str, str], keeper: Person, tower: Tower
) -> None:
    run_id, call_id = waiting
    assert decide(keeper, run_id, call_id, "approve").status_code == 200
    said = decide(keeper, run_id, call_id, second)
    assert said.status_code == (200 if second == "approve" else 409)
    assert said.json()["decision"] == "approve"
    ended(keeper, run_id)
    said = decide(keeper, run_id, call_id, second)
    assert said.status_code == (200 if second == "approve" else 409)
    assert said.json()["decision"] == "approve"
    assert len(tower.rings) == 1


def test_twenty_clicks_at_once_decide_once(
    waiting: tuple[str, str], keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    run_id, call_id = waiting
    answers: list[tuple[str, httpx.Response]] = []

    def click(decision: str) -> None:
        with keeper.steward.client(keeper.token) as http:
            path = f"/runs/{run_id}/approvals/{call_id}"
            answers.append((decision, http.post(path, json={"decision": decision})))

    clicks = [threading.Thread(target=click, args=(d,)) for d in ("approve", "reject") * 10]
    for one in clicks:
        one.start()
    for one in clicks:
        one.join()
    (decided,) = {said.json()["decision"] for _, said in answers}
    for decision, said in answers:
        assert said.status_code == (200 if decision == decided else 409), said.text
    frames = ended(keeper, run_id)
    assert types(frames, "approval.decided") == ["approval.decided"]
    assert len(tower.rings) == (decided == "approve")
    assert len(provider.requests) == 2


# --- several calls


def test_several_calls_of_one_round_are_decided_one_by_one(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    agent = make_agent(keeper, "ring_at_night", "knock")
    wishes = [
        Call("ring_at_night", {"times": 1}),
        Call("knock", {"door": "right"}),
        Call("ring_at_night", {"times": 2}),
        Call("ring_at_night", {"times": 4}),
        Call("ring_at_night", {"times": "often"}),
    ]
    provider.plan("at night", calls(*wishes), say("Done."))
    run_id = begin(keeper, agent, "Ring at night, and knock.")
    first, second, third = questions_of(keeper, run_id)
    assert [q["arguments"]["times"] for q in (first, second, third)] == [1, 2, 4]
    assert decide(keeper, run_id, second["call_id"], "reject", reason="No.").status_code == 200
    assert run_of(keeper, run_id)["status"] == "waiting_approval"
    assert decide(keeper, run_id, third["call_id"], "approve").status_code == 200
    assert open_questions(run_of(keeper, run_id)) == [first]
    assert len(provider.requests) == 1
    edited = decide(keeper, run_id, first["call_id"], "approve", arguments={"times": 8})
    assert edited.status_code == 200
    frames = ended(keeper, run_id)
    told = last_results(provider)
    assert len(told) == 5
    assert "rang 8 times" in told[0]
    assert told[1] == "The keeper opens."
    assert "No." in told[2]
    assert "rang 4 times" in told[3]
    assert "times" in told[4]
    assert sorted(ring.times for ring in tower.rings) == [4, 8]
    assert len(types(frames, "tool.call")) == len(types(frames, "tool.result")) == 5
    assert len(provider.requests) == 2


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
        in_hand = http.get("/status").json()["in_hand"]
    assert in_hand.get("answer", 0) == 0, in_hand
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
        restart(steward, person, kill=kill)
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
    restart(steward, person, kill=True)
    for run_id in runs:
        frames = ended(person, run_id)
        assert types(frames, "approval") == ["approval.requested", "approval.decided"]
    assert tower.rings == []
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


# --- strangers and nonsense


def test_nobody_else_decides(
    waiting: tuple[str, str], keeper: Person, tooled_steward: StewardProcess, tower: Tower
) -> None:
    run_id, call_id = waiting
    stranger = tooled_steward.person(f"stranger-of-{keeper.name}")
    for who in (stranger, tooled_steward.sign_in("admin")):
        assert decide(who, run_id, call_id, "approve").status_code == 404
    with tooled_steward.client() as nobody:
        path = f"/runs/{run_id}/approvals/{call_id}"
        assert nobody.post(path, json={"decision": "approve"}).status_code == 401
    nothing = "01900000-0000-7000-8000-000000000000"
    assert decide(keeper, nothing, call_id, "approve").status_code == 404
    assert decide(keeper, run_id, "call_99_99", "approve").status_code == 404
    assert run_of(keeper, run_id)["status"] == "waiting_approval"
    assert tower.rings == []


NONSENSE: list[dict[str, Any]] = [
    {},
    {"decision": "maybe"},
    {"decision": None},
    {"decision": "approve", "arguments": [3]},
    {"decision": "approve", "surprise": 1},
    {"decision": "reject", "reason": "x" * 100_000},
    {"decision": "again"},  # an answer to another question
    {"decision": "happened"},
    {"decision": "reject", "arguments": {"times": 1}},
]


@pytest.mark.parametrize("body", NONSENSE, ids=lambda body: str(body)[:40])
def test_nonsense_decides_nothing(
    body: dict[str, Any], waiting: tuple[str, str], keeper: Person
) -> None:
    run_id, call_id = waiting
    said = keeper.http.post(f"/runs/{run_id}/approvals/{call_id}", json=body)
    assert said.status_code in (409, 422), said.text
    assert run_of(keeper, run_id)["status"] == "waiting_approval"
