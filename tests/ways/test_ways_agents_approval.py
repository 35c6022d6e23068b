"""What an agent may do only when a person allows it: the run waits, and goes on with what was
decided, once."""

import threading
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from agents_house import (
    RUNG,
    begin,
    decide,
    ended,
    follow,
    last_results,
    make_agent,
    open_questions,
    questions_of,
    run_of,
    types,
)

from bell_tower import Tower
from run_events import assert_whole
from scripted_plan import call, calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call
from steward_process import Person, StewardProcess, wait_until

Make = Callable[..., StewardProcess]


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
