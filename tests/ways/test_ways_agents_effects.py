"""What changes the world outside happens at most once: when nobody can know whether it happened, a
person is asked, and it is never repeated silently."""

import signal
from collections.abc import Callable
from typing import Any

import pytest
from agents_house import (
    begin,
    decide,
    ended,
    follow,
    make_agent,
    open_questions,
    questions_of,
    run_of,
    types,
    wait_for_run,
)

from bell_tower import Tower
from model_was_told import tool_results
from run_events import Follower, assert_whole
from scripted_plan import call, calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks

Make = Callable[..., StewardProcess]


class House:
    """A Steward, somebody who uses it, and a run whose bell hangs in the tower."""

    def __init__(
        self, steward: StewardProcess, provider: ScriptedProvider, tower: Tower, *wishes: Call
    ) -> None:
        self.steward, self.provider, self.tower = steward.start(), provider, tower
        self.person = steward.person("keeper")
        agent = make_agent(self.person, "ring_bell", "knock", "look_out")
        provider.plan("the bell", calls(*wishes), say("That is that."))
        tower.hang()
        self.run_id = begin(self.person, agent, "Ring the bell.")
        self.follower: Follower = follow(self.person, self.run_id)
        wait_until(lambda: tower.rings, "it rings")

    def restart(self) -> None:
        """Start again after an end of whatever kind."""
        self.steward.start()
        self.person.http = self.steward.client(self.person.token)

    def question(self) -> dict[str, Any]:
        """The one thing that is asked."""
        (question,) = questions_of(self.person, self.run_id)
        return question

    def last_results(self) -> list[str]:
        return tool_results(self.provider.requests[-1])


@pytest.fixture
def ringing(new_steward: Make, provider: ScriptedProvider, tower: Tower) -> Callable[..., House]:
    def make(*wishes: Call, **settings: str) -> House:
        steward = new_steward(**asks(provider), **tower.settings(), **settings)
        return House(steward, provider, tower, *(wishes or (Call("ring_bell", {"times": 3}),)))

    return make


# --- kill -9 while it rings


@pytest.mark.parametrize("decision", ["happened", "again", "give_up"])
def test_after_a_kill_a_person_says_what_is_to_be_done(
    decision: str, ringing: Callable[..., House], tower: Tower
) -> None:
    house = ringing()
    person, run_id = house.person, house.run_id
    house.steward.kill()
    tower.release()
    house.restart()
    question = house.question()
    assert (question["name"], question["arguments"]) == ("ring_bell", {"times": 3})
    assert question["question"] == "unknown_outcome"
    assert question["choices"] == ["happened", "again", "give_up"]
    assert question["expires_at"] is None
    assert len(tower.rings) == 1

    for nonsense in ("approve", "reject", "perhaps"):
        said = decide(person, run_id, question["call_id"], nonsense)
        assert said.status_code in (409, 422), said.text
    assert run_of(person, run_id)["status"] == "waiting_approval"

    assert decide(person, run_id, question["call_id"], decision).status_code == 200
    frames = house.follower.wait().frames
    assert_whole(frames)
    assert run_of(person, run_id)["output"] == "That is that."
    (told,) = house.last_results()
    if decision == "again":
        assert told == "The bell rang 3 times."
        first, second = tower.keys
        assert first == second
    else:
        assert told
        assert len(tower.rings) == 1
    other = "give_up" if decision == "happened" else "happened"
    said = decide(person, run_id, question["call_id"], other)
    assert (said.status_code, said.json()["decision"]) == (409, decision)
    assert types(frames, "tool", "approval") == [
        "tool.call", "approval.requested", "approval.decided", "tool.result",
    ]  # fmt: skip
    assert house.steward.stop() == 0


def test_what_happened_and_what_was_given_up_are_told_apart(
    ringing: Callable[..., House], tower: Tower
) -> None:
    house = ringing(*[Call("ring_bell", {"times": n}) for n in (1, 2)])
    wait_until(lambda: len(tower.rings) == 2, "both ring")
    house.steward.kill()
    tower.release()
    house.restart()
    first, second = questions_of(house.person, house.run_id)
    reason = "I heard it with my own ears."
    said = decide(house.person, house.run_id, first["call_id"], "happened", reason=reason)
    assert said.status_code == 200, said.text
    assert open_questions(run_of(house.person, house.run_id)) == [second]
    assert decide(house.person, house.run_id, second["call_id"], "give_up").status_code == 200
    ended(house.person, house.run_id)
    happened, given_up = house.last_results()
    assert reason in happened
    assert happened != given_up
    assert sorted(ring.times for ring in tower.rings) == [1, 2]
    assert len(house.provider.requests) == 2


def test_killed_again_while_it_is_done_again(ringing: Callable[..., House], tower: Tower) -> None:
    """Each new attempt is somebody's decision."""
    house = ringing()
    for n in range(1, 4):
        house.steward.kill()
        house.restart()
        question = house.question()
        assert len(tower.rings) == n
        assert decide(house.person, house.run_id, question["call_id"], "again").status_code == 200
        wait_until(lambda: len(tower.rings) == n + 1, "it rings again")  # noqa: B023
    tower.release()
    assert house.follower.wait().frames[-1].type == "run.completed"
    assert_whole(house.follower.frames)
    assert len(set(tower.keys)) == 1
    assert len(tower.rings) == 4
    asked = types(house.follower.frames, "approval")
    assert asked == ["approval.requested", "approval.decided"] * 3


def test_only_what_is_unknown_is_asked(ringing: Callable[..., House], tower: Tower) -> None:
    """Beside a bell that hangs: a tool that is done, one without effect that is done anew."""
    house = ringing(
        Call("knock", {"door": "right"}),
        Call("ring_bell", {"times": 3}),
        Call("look_out", {"seconds": 1.5}),
    )
    wait_until(lambda: "tool.result" in types(house.follower.frames), "the keeper opens")
    house.steward.kill()
    tower.release()
    house.restart()
    question = house.question()
    assert question["name"] == "ring_bell"
    decide(house.person, house.run_id, question["call_id"], "happened")
    frames = house.follower.wait().frames
    assert_whole(frames)
    knocked, rung, looked = house.last_results()
    assert knocked == "The keeper opens."
    assert rung
    assert looked == "Nothing came in 1.5 seconds."
    results = [frame.data["name"] for frame in frames if frame.type == "tool.result"]
    assert sorted(results) == ["knock", "look_out", "ring_bell"]
    assert len(tower.rings) == 1


def test_the_question_waits_through_restarts(ringing: Callable[..., House], tower: Tower) -> None:
    house = ringing()
    house.steward.kill()
    house.restart()
    first = house.question()
    assert house.steward.stop() == 0
    house.restart()
    house.steward.kill()
    house.restart()
    assert house.question() == first
    assert decide(house.person, house.run_id, first["call_id"], "give_up").status_code == 200
    frames = house.follower.wait().frames
    assert types(frames, "approval.requested") == ["approval.requested"]
    assert len(tower.rings) == 1


def test_a_run_with_an_open_question_can_be_stopped(
    ringing: Callable[..., House], tower: Tower
) -> None:
    house = ringing()
    house.steward.kill()
    house.restart()
    question = house.question()
    assert house.person.http.post(f"/runs/{house.run_id}/cancel").status_code == 202
    ended(house.person, house.run_id, "cancelled")
    said = decide(house.person, house.run_id, question["call_id"], "again")
    assert said.status_code in (404, 409)
    assert len(tower.rings) == 1


def test_a_stop_right_before_a_kill_asks_nobody(
    ringing: Callable[..., House], tower: Tower
) -> None:
    house = ringing()
    with house.steward.client(house.person.token) as http:
        assert http.post(f"/runs/{house.run_id}/cancel").status_code == 202
    house.steward.kill()
    house.restart()
    assert wait_for_run(house.person, house.run_id)["status"] == "cancelled"
    assert len(tower.rings) == 1


# --- SIGTERM while it rings


def test_a_signal_lets_the_bell_finish(ringing: Callable[..., House], tower: Tower) -> None:
    house = ringing()
    assert house.steward.process is not None
    house.steward.process.send_signal(signal.SIGTERM)
    wait_until(lambda: '"draining"' in status(house.steward), "it leaves", 15)
    tower.release()
    assert house.steward.process.wait(30) == 0
    house.restart()
    frames = house.follower.wait().frames
    assert_whole(frames)
    assert types(frames, "tool", "approval") == ["tool.call", "tool.result"]
    assert house.last_results() == ["The bell rang 3 times."]
    assert len(tower.rings) == 1
    assert len(house.provider.requests) == 2


def status(steward: StewardProcess) -> str:
    with steward.client() as http:
        return http.get("/status").text


def test_a_bell_that_hangs_at_a_signal_is_unknown(
    ringing: Callable[..., House], tower: Tower
) -> None:
    house = ringing(STEWARD_DRAIN_RUNS_SECONDS="1")
    assert house.steward.stop(30) == 0
    tower.release()
    house.restart()
    question = house.question()
    assert question["question"] == "unknown_outcome"
    assert decide(house.person, house.run_id, question["call_id"], "happened").status_code == 200
    frames = house.follower.wait().frames
    assert_whole(frames)
    assert len(tower.rings) == 1


def test_a_tool_without_effect_is_simply_done_anew(
    new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    steward = new_steward(**asks(provider), **tower.settings()).start()
    person = steward.person("keeper")
    agent = make_agent(person, "look_out")
    provider.plan("window", call("look_out", seconds=2), say("Quiet."))
    run_id = begin(person, agent, "Look out of the window.")
    follower = follow(person, run_id)
    wait_until(lambda: "tool.call" in types(follower.frames), "it looks out")
    steward.kill()
    steward.start()
    person.http = steward.client(person.token)
    frames = follower.wait().frames
    assert_whole(frames)
    assert types(frames, "tool", "approval") == ["tool.call", "tool.result"]
    assert len(provider.requests) == 2


# --- without any crash


def test_a_bell_that_does_not_answer_in_time_is_unknown(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    tower.hang()
    agent = make_agent(keeper, "ring_quickly")
    provider.plan("quickly", call("ring_quickly", times=3), say("That is that."))
    run_id = begin(keeper, agent, "Ring quickly.")
    (question,) = questions_of(keeper, run_id)
    assert question["question"] == "unknown_outcome"
    tower.release()
    assert decide(keeper, run_id, question["call_id"], "again").status_code == 200
    ended(keeper, run_id)
    assert tool_results(provider.requests[-1]) == ["The bell rang 3 times."]
    assert len(tower.rings) == 2
    assert len(set(tower.keys)) == 1


def test_a_bell_that_says_it_did_not_ring_is_a_fact(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    tower.status = 409
    agent = make_agent(keeper, "ring_bell")
    provider.plan("the bell", call("ring_bell", times=3), say("Locked."))
    run_id = begin(keeper, agent, "Ring the bell.")
    ended(keeper, run_id)
    (told,) = tool_results(provider.requests[-1])
    assert "The tower is locked." in told


def test_a_bell_that_breaks_while_it_rings_is_not_rung_again_silently(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    """The tool raised what nobody foresaw: it may have happened."""
    tower.status = 500
    agent = make_agent(keeper, "ring_bell")
    provider.plan("the bell", call("ring_bell", times=3), say("Broken."))
    run_id = begin(keeper, agent, "Ring the bell.")
    (question,) = questions_of(keeper, run_id)
    assert question["question"] == "unknown_outcome"
    assert decide(keeper, run_id, question["call_id"], "give_up").status_code == 200
    ended(keeper, run_id)
    assert len(tower.rings) == 1
