"""What bounds an agent: rounds, time, tokens, the patience of who waits, a provider that fails, and
a person who says stop. Each time there is an answer, or what there is of it."""

import json
import threading
import time
from collections.abc import Callable

import pytest
from agents_house import (
    answer_of,
    begin,
    ended,
    follow,
    let_run,
    make_agent,
    run_of,
    types,
    wait_for_run,
)  # fmt: skip

from bell_tower import Tower
from model_was_told import told_in_all, tool_results, tools_offered
from run_events import assert_whole, events_of, standing_text
from scripted_plan import call, calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call, Scenario
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks

Make = Callable[..., StewardProcess]


def wish(answer: str = "As far as I know: quiet.") -> Scenario:
    """A model that looks out again and again for as long as it is offered a window."""
    return Scenario(rounds=1000, tool="look_out", arguments='{"seconds": 0.01}', answer=answer)


# --- rounds


def test_in_the_last_round_the_model_answers_from_what_it_knows(
    keeper: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(keeper, "look_out", max_rounds=3)
    provider.script(wish(), wish(), wish(), wish())
    answer = answer_of(keeper, agent, "Look out for ever.")
    assert answer["answer"] == "As far as I know: quiet."
    assert [bool(tools_offered(asked)) for asked in provider.requests] == [True, True, False]
    run = run_of(keeper, answer["run_id"])
    assert (run["status"], run["rounds"], run["stopped_by"]) == ("completed", 3, "rounds")
    # It is told why, and only then.
    first, last = told_in_all(provider.requests[1]), told_in_all(provider.requests[2])
    assert len(last) > len(first) + len(tool_results(provider.requests[2])[-1])
    frames = ended(keeper, answer["run_id"])
    assert types(frames, "tool") == ["tool.call", "tool.result"] * 2


def test_an_answer_within_the_rounds_is_not_stopped_by_anything(
    keeper: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(keeper, "look_out", max_rounds=3)
    provider.script(call("look_out", seconds=0), say("Quiet."))
    run = run_of(keeper, answer_of(keeper, agent, "Look out.")["run_id"])
    assert (run["rounds"], run["stopped_by"]) == (2, None)


def test_a_model_that_calls_tools_it_is_not_offered_gets_no_more_rounds(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    agent = make_agent(keeper, "ring_bell", max_rounds=3)
    provider.plan("for ever", call("ring_bell", times=1))
    answer = answer_of(keeper, agent, "Ring for ever.")
    assert (answer["status"], len(provider.requests)) == ("completed", 3)
    assert answer["answer"]  # and says that it has come to no answer
    assert len(tower.rings) == 2
    frames = ended(keeper, answer["run_id"])
    assert standing_text(frames) == answer["answer"]
    assert run_of(keeper, answer["run_id"])["stopped_by"] == "rounds"


def test_one_round_means_no_tools_at_all(keeper: Person, provider: ScriptedProvider) -> None:
    agent = make_agent(keeper, "look_out", max_rounds=1)
    provider.script(wish())
    assert answer_of(keeper, agent, "Look out.")["status"] == "completed"
    assert [tools_offered(asked) for asked in provider.requests] == [[]]


# --- time and tokens


def test_when_its_time_is_up_the_model_answers_from_what_it_knows(
    keeper: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(keeper, "look_out", max_rounds=50, max_seconds=5)
    slow = Scenario(rounds=1000, tool="look_out", arguments='{"seconds": 0.5}', answer="Quiet.")
    provider.script(*[slow] * 50)
    answer = answer_of(keeper, agent, "Look out for ever.")
    assert (answer["status"], answer["answer"]) == ("completed", "Quiet.")
    run = run_of(keeper, answer["run_id"])
    assert run["stopped_by"] == "time"
    assert 1 < run["rounds"] < 20
    assert tools_offered(provider.requests[-1]) == []
    assert all(tools_offered(asked) for asked in provider.requests[:-1])


def test_a_tool_that_hangs_does_not_outlast_the_time(
    keeper: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(keeper, "look_out", max_seconds=5)
    provider.script(call("look_out", seconds=25), say("I could not wait."))
    began = time.monotonic()
    answer = answer_of(keeper, agent, "Look out for long.")
    assert time.monotonic() - began < 20
    assert answer["answer"] == "I could not wait."
    assert run_of(keeper, answer["run_id"])["stopped_by"] == "time"


def test_when_its_tokens_are_spent_the_model_answers_from_what_it_knows(
    keeper: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(keeper, "look_out", max_rounds=50, max_tokens=2_000)
    provider.script(*[wish()] * 100)
    answer = answer_of(keeper, agent, "Look out for ever.")
    assert (answer["status"], answer["answer"]) == ("completed", "As far as I know: quiet.")
    run = run_of(keeper, answer["run_id"])
    assert run["stopped_by"] == "tokens"
    assert 1 < run["rounds"] < 50
    assert tools_offered(provider.requests[-1]) == []
    assert run["usage"]["total_tokens"] < 2_600  # the last answer is asked for at all events


# --- a provider that fails


@pytest.mark.parametrize(
    "failure",
    [
        Scenario(status=500),
        Scenario(status=429, retry_after=1),
        Scenario(calls=(Call("ring_bell", {"times": 33333333}),), drop_after=2),
        Scenario(calls=(Call("ring_bell", {"times": 33333333}),), error_after=2),
        Scenario(calls=(Call("ring_bell", {"times": 33333333}),), stall_after=2),
    ],
    ids=["500", "429", "dropped in a call", "error in a call", "stalled in a call"],
)
def test_a_failure_between_two_tools_is_tried_again(
    failure: Scenario, keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    """What was done before is not done again, and half a call is no call."""
    agent = make_agent(keeper, "ring_bell")
    provider.script(call("ring_bell", times=1), failure, call("ring_bell", times=2), say("Rung."))
    answer = answer_of(keeper, agent, "Ring twice.")
    assert (answer["status"], answer["answer"]) == ("completed", "Rung.")
    assert [ring.times for ring in tower.rings] == [1, 2]
    assert len(set(tower.keys)) == 2
    assert run_of(keeper, answer["run_id"])["rounds"] == 3
    ended(keeper, answer["run_id"])


def test_a_missing_count_is_estimated_over_all_rounds(
    keeper: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(keeper, "knock")
    silent = Scenario(calls=(Call("knock", {"door": "right"}),), usage=False)
    provider.script(silent, Scenario(answer="The keeper opens the door.", usage=True))
    usage = answer_of(keeper, agent, "Knock.")["usage"]
    assert usage["estimated"] is True
    assert usage["input_tokens"] > 20
    assert usage["output_tokens"] > 5


def test_the_next_model_takes_over(
    new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    fallbacks = '["openai:scripted:status=503", "openai:scripted:answer=Third."]'
    steward = new_steward(
        **asks(provider, "scripted:status=500"),
        **tower.settings(),
        STEWARD_MODEL_FALLBACKS=fallbacks,
    ).start()
    person = steward.person("keeper")
    agent = make_agent(person, "ring_bell")
    provider.script(call("ring_bell", times=3))
    answer = answer_of(person, agent, "Ring three times.")
    assert (answer["status"], answer["answer"]) == ("completed", "Third.")
    assert answer["model"] == "scripted:answer=Third."
    models = [asked.body["model"] for asked in provider.requests]
    assert list(dict.fromkeys(models)) == [
        "scripted:status=500", "scripted:status=503", "scripted:answer=Third.",
    ]  # fmt: skip
    # The last one knows what the first has done.
    assert tool_results(provider.requests[-1]) == ["The bell rang 3 times."]
    assert len(tower.rings) == 1
    ended(person, answer["run_id"])


@pytest.mark.parametrize(
    "first",
    ["tokens=30,drop_after=9", "tokens=30,error_after=9", "status=429,retry_after=50", "tokens=0"],
    ids=["dropped", "error in stream", "busy for long", "silent"],
)
def test_whatever_is_wrong_with_the_first_the_second_says_all_of_it(
    first: str, new_steward: Make, provider: ScriptedProvider
) -> None:
    """What the first has said is void; and nobody waits long for it while another is free."""
    fallbacks = '["openai:scripted:answer=Second."]'
    settings = asks(provider, f"scripted:{first}")
    steward = new_steward(**settings, STEWARD_MODEL_FALLBACKS=fallbacks).start()
    person = steward.person("keeper")
    answer = answer_of(person, make_agent(person), "Who are you?", timeout=30)
    assert (answer["answer"], answer["model"]) == ("Second.", "scripted:answer=Second.")
    assert standing_text(ended(person, answer["run_id"])) == "Second."
    assert run_of(person, answer["run_id"])["rounds"] == 1


def test_an_agent_may_name_its_own_models(
    new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    own = ["openai:scripted:status=401", "openai:scripted:answer=Own."]
    steward = new_steward(
        **asks(provider, "scripted:answer=House."), STEWARD_MODELS=json.dumps(own)
    ).start()
    person = steward.person("keeper")
    agent = make_agent(person, models=own)
    answer = answer_of(person, agent, "Who are you?")
    assert answer["answer"] == "Own."
    assert answer_of(person, make_agent(person), "Who are you?")["answer"] == "House."
    unknown = {"name": "Odd", "models": ["openai:nobody-set-this"]}
    assert person.http.post("/agents", json=unknown).status_code == 422


# --- patience


def test_who_waits_too_long_is_told_and_the_run_goes_on(
    keeper: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(keeper, "look_out")
    provider.script(call("look_out", seconds=2), say("Quiet."))
    said = let_run(keeper, agent, "Look out.", timeout=0.5)
    assert said.status_code == 504
    assert said.json()["code"] == "answer_timed_out"
    run_id = said.json()["run_id"]
    assert standing_text(ended(keeper, run_id)) == "Quiet."


def test_who_hangs_up_does_not_stop_the_run(keeper: Person, provider: ScriptedProvider) -> None:
    agent = make_agent(keeper, "look_out")
    provider.script(call("look_out", seconds=1), say("Quiet."))
    body = {"input": "Look out.", "mode": "stream"}
    with keeper.http.stream("POST", f"/agents/{agent}/runs", json=body) as response:
        run_id = response.headers["x-run-id"]
    assert standing_text(ended(keeper, run_id)) == "Quiet."


# --- a person who says stop


def cancel(person: Person, run_id: str) -> None:
    assert person.http.post(f"/runs/{run_id}/cancel").status_code == 202


@pytest.mark.parametrize("tool", ["look_out", "nap"])
def test_a_run_stops_at_once_also_while_its_tool_hangs(
    tool: str, keeper: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(keeper, tool, "knock")
    slow = Call(tool, {"seconds": 20})
    provider.script(calls(Call("knock", {"door": "right"}), slow), say("Quiet."))
    run_id = begin(keeper, agent, "Take your time.")
    follower = follow(keeper, run_id)
    wait_until(lambda: "tool.result" in types(follower.frames), "one tool has answered")
    began = time.monotonic()
    cancel(keeper, run_id)
    frames = follower.wait(15).frames
    assert time.monotonic() - began < 3  # a second, and what a busy machine takes
    assert_whole(frames)
    assert frames[-1].type == "run.cancelled"
    assert len(provider.requests) == 1


def test_the_answer_as_far_as_it_was_said_is_kept(
    keeper: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(keeper, "knock")
    provider.script(call("knock", door="right"), Scenario(tokens=2000, rate=40))
    run_id = begin(keeper, agent, "Talk.")
    follower = follow(keeper, run_id)
    wait_until(lambda: len(follower.text) > 40, "something is said")
    cancel(keeper, run_id)
    frames = follower.wait(15).frames
    run = run_of(keeper, run_id)
    assert run["output"] == standing_text(frames)
    assert (run["status"], len(run["output"]) > 40) == ("cancelled", True)
    wait_until(lambda: provider.disconnected == 1, "the provider is told to stop", 3)


def test_an_effect_that_was_begun_when_it_was_stopped_is_not_hidden(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    """The run is over; that the bell may have rung stands in its steps."""
    tower.hang()
    agent = make_agent(keeper, "ring_bell")
    provider.script(call("ring_bell", times=3), say("Never said."))
    run_id = begin(keeper, agent, "Ring.")
    wait_until(lambda: tower.rings, "it rings")
    cancel(keeper, run_id)
    frames = ended(keeper, run_id, "cancelled")
    assert types(frames, "tool.call") == ["tool.call"]
    assert len(tower.rings) == 1
    assert len(provider.requests) == 1


def test_many_stop_their_runs_at_the_same_time(keeper: Person, provider: ScriptedProvider) -> None:
    agent = make_agent(keeper, "look_out")
    provider.plan("watch", call("look_out", seconds=20), say("Quiet."))
    runs = [begin(keeper, agent, f"Keep watch {n}.") for n in range(12)]
    for run_id in runs:
        wait_until(lambda: "tool.call" in types_so_far(keeper, run_id), "its tool runs")  # noqa: B023

    def stop(run_id: str) -> None:
        with keeper.steward.client(keeper.token) as http:
            assert http.post(f"/runs/{run_id}/cancel").status_code == 202

    stopping = [threading.Thread(target=stop, args=(run_id,)) for run_id in runs for _ in range(2)]
    for one in stopping:
        one.start()
    for one in stopping:
        one.join()
    for run_id in runs:
        assert wait_for_run(keeper, run_id, seconds=10)["status"] == "cancelled"
        assert_whole(events_of(keeper, run_id))


def types_so_far(person: Person, run_id: str) -> list[str]:
    return [str(step["type"]) for step in run_of(person, run_id)["steps"]]
