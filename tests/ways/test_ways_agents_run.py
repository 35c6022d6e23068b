"""An agent's way: asked in each of the ways, it uses its tools, and what goes wrong with a tool is
told to whoever can do something about it."""

from datetime import UTC, datetime
from typing import Any

import pytest
from agents_house import (
    RUNG,
    answer_of,
    begin,
    ended,
    last_results,
    let_run,
    make_agent,
    run_of,
    types,
)

from bell_tower import Tower
from model_was_told import tools_offered
from run_events import events_of, read_frames, standing_text
from scripted_plan import call, calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call, Scenario
from steward_process import Person, StewardProcess, wait_until


@pytest.mark.parametrize("mode", ["wait", "stream", "background", "accept"])
def test_each_way_shows_the_same_run(
    mode: str, keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    agent = make_agent(keeper, "ring_bell", instructions="You keep the tower.")
    provider.script(call("ring_bell", times=3), say("It rang."))
    if mode == "background":
        run_id = begin(keeper, agent, "Ring three times.")
    elif mode == "wait":
        answer = answer_of(keeper, agent, "Ring three times.")
        run_id = answer["run_id"]
        assert (answer["status"], answer["answer"]) == ("completed", "It rang.")
        assert answer["usage"]["total_tokens"] > 0
    else:
        body = {"input": "Ring three times."} | ({"mode": "stream"} if mode == "stream" else {})
        accept = {"Accept": "text/event-stream"} if mode == "accept" else {}
        path = f"/agents/{agent}/runs"
        with keeper.http.stream("POST", path, json=body, headers=accept) as response:
            run_id = response.headers["x-run-id"]
            heard = list(read_frames(response))
        assert [frame.raw for frame in heard] == [f.raw for f in events_of(keeper, run_id)]
    frames = ended(keeper, run_id)
    assert types(frames, "tool") == ["tool.call", "tool.result"]
    (called,) = [frame.data for frame in frames if frame.type == "tool.call"]
    assert (called["name"], called["arguments"]) == ("ring_bell", {"times": 3})
    (result,) = [frame.data for frame in frames if frame.type == "tool.result"]
    assert (result["call_id"], result["result"]) == (called["call_id"], RUNG)
    run = run_of(keeper, run_id)
    assert run["output"] == standing_text(frames) == "It rang."
    assert (run["agent_id"], run["rounds"]) == (agent, 2)
    assert last_results(provider) == [RUNG]
    assert [ring.times for ring in tower.rings] == [3]


def test_the_model_is_given_the_agent_as_it_is_described(
    keeper: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(
        keeper, "knock", "look_out", instructions="You are polite.", temperature=0.25
    )
    provider.script(say("Good day."))
    answer_of(keeper, agent, "Who is there?")
    body = provider.requests[0].body
    assert body["messages"][0]["role"] == "system"
    assert "You are polite." in body["messages"][0]["content"]
    assert body["messages"][-1] == {"role": "user", "content": "Who is there?"}
    assert body["temperature"] == 0.25
    assert tools_offered(provider.requests[0]) == ["knock", "look_out"]
    described = body["tools"][0]["function"]
    assert described["description"].startswith("Knock at a door.")
    door = described["parameters"]["properties"]["door"]
    assert door["type"] == "string"
    assert "nobody is behind" in door["description"]


def test_the_conversation_goes_on_with_what_was_said(
    keeper: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(keeper, "knock")
    provider.script(call("knock", door="right"), say("The keeper is in."), say("As I said."))
    first = answer_of(keeper, agent, "Is somebody in?")
    again = answer_of(keeper, agent, "Are you sure?", conversation_id=first["conversation_id"])
    assert again["conversation_id"] == first["conversation_id"]
    said = [(m["role"], m["content"]) for m in provider.requests[-1].body["messages"][1:]]
    assert said == [
        ("user", "Is somebody in?"),
        ("assistant", "The keeper is in."),
        ("user", "Are you sure?"),
    ]


def test_tools_of_one_round_run_side_by_side(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    agent = make_agent(keeper, "ring_bell")
    provider.script(calls(*[Call("ring_bell", {"times": n}) for n in range(6)]), say("Rung."))
    tower.hang()
    run_id = begin(keeper, agent, "Ring six bells.")
    wait_until(lambda: len(tower.rings) == 6, "all six ring before the first is answered")
    tower.release()
    frames = ended(keeper, run_id)
    assert types(frames, "tool") == ["tool.call"] * 6 + ["tool.result"] * 6
    assert last_results(provider) == [f"The bell rang {n} times." for n in range(6)]


@pytest.mark.parametrize("style", ["fragments", "repeated_ids", "no_index", "whole", "object"])
def test_calls_arrive_in_every_shape_providers_send_them(
    style: str, keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    agent = make_agent(keeper, "ring_bell", "knock")
    wishes = [Call("ring_bell", {"times": 2}), Call("knock", {"door": "right"})]
    if style == "no_index":
        wishes.pop()
    provider.script(Scenario(calls=tuple(wishes), call_style=style), say("Done."))  # type: ignore[arg-type]
    assert answer_of(keeper, agent, "Ring, and knock.")["answer"] == "Done."
    assert last_results(provider) == ["The bell rang 2 times.", "The keeper opens."][: len(wishes)]
    assert [ring.times for ring in tower.rings] == [2]


def test_a_provider_that_gives_every_call_the_same_id(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    """Ids are only nearly unique out there; no call may be taken for another."""
    agent = make_agent(keeper, "ring_bell")
    for times in (1, 2):
        wish = (Call("ring_bell", {"times": times}),)
        provider.script(Scenario(calls=wish, call_id="call_0"))
    provider.script(say("Rung."))
    assert answer_of(keeper, agent, "Ring once, then twice.")["answer"] == "Rung."
    assert [ring.times for ring in tower.rings] == [1, 2]
    assert len(set(tower.keys)) == 2
    assert last_results(provider) == ["The bell rang 1 times.", "The bell rang 2 times."]


def test_forty_calls_in_one_round_are_each_answered(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    """A model gone wrong; those beyond what is called at once are told so."""
    agent = make_agent(keeper, "ring_bell")
    provider.script(calls(*[Call("ring_bell", {"times": n}) for n in range(40)]), say("Enough."))
    run_id = answer_of(keeper, agent, "Ring as often as you can.")["run_id"]
    told = last_results(provider)
    rung = [n for n, result in enumerate(told) if result == f"The bell rang {n} times."]
    assert len(told) == 40
    assert 8 <= len(rung) < 40
    assert sorted(ring.times for ring in tower.rings) == rung == list(range(len(rung)))
    frames = ended(keeper, run_id)
    assert len(types(frames, "tool.result")) == 40


@pytest.mark.parametrize("style", ["fragments", "whole"])
def test_calls_of_one_round_with_the_same_id_are_still_two(
    style: str, keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    agent = make_agent(keeper, "ring_bell")
    wishes = (Call("ring_bell", {"times": 1}), Call("ring_bell", {"times": 2}))
    scenario = Scenario(calls=wishes, call_id="call_0", call_style=style)  # type: ignore[arg-type]
    provider.script(scenario, say("Rung."))
    answer_of(keeper, agent, "Ring once, and twice.")
    assert sorted(ring.times for ring in tower.rings) == [1, 2]
    assert last_results(provider) == ["The bell rang 1 times.", "The bell rang 2 times."]


BAD: dict[str, tuple[Call, str]] = {
    "wrong type": (Call("ring_bell", {"times": "often"}), "times"),
    "missing": (Call("ring_bell", {}), "times"),
    "unknown argument": (Call("ring_bell", {"times": 1, "loud": True}), "loud"),
    "for the function alone": (Call("ring_bell", {"times": 1, "calling": {}}), "calling"),
    "no object": (Call("ring_bell", "[3]"), ""),
    "null": (Call("ring_bell", "null"), ""),
    "broken JSON": (Call("ring_bell", '{"times": 3'), ""),
    "two objects": (Call("ring_bell", '{"times": 1}{"times": 2}'), ""),
    "no JSON": (Call("ring_bell", "ring it, please"), ""),
    "a number beyond all bounds": (Call("ring_bell", '{"times": 1e999}'), "arguments"),
    "unknown tool": (Call("ring_everything", {"times": 3}), "ring_everything"),
    "a tool of others": (Call("query_order", {"order_id": "SO-1"}), "query_order"),
    "the tool says so": (Call("knock", {"door": "middle"}), "left and right"),
}


@pytest.mark.parametrize("what", BAD)
def test_what_the_model_gets_wrong_goes_back_to_it(
    what: str, keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    wrong, hint = BAD[what]
    agent = make_agent(keeper, "ring_bell", "knock")
    provider.script(calls(wrong), call("ring_bell", times=3), say("It rang."))
    answer = answer_of(keeper, agent, "Ring three times.")
    assert (answer["status"], answer["answer"], answer["error"]) == ("completed", "It rang.", None)
    rejected, rung = last_results(provider)
    assert hint in rejected
    assert rung == RUNG
    assert [ring.times for ring in tower.rings] == [3]  # and nothing for the wrong one
    frames = ended(keeper, answer["run_id"])
    assert types(frames, "tool") == ["tool.call", "tool.result"] * 2
    assert run_of(keeper, answer["run_id"])["rounds"] == 3


def test_a_call_without_a_name_is_no_call(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    agent = make_agent(keeper, "ring_bell")
    provider.script(call("", times=3), call("ring_bell", times=3), say("It rang."))
    assert answer_of(keeper, agent, "Ring three times.")["answer"] == "It rang."
    assert last_results(provider) == [RUNG]


def test_a_wrong_call_does_not_spoil_those_beside_it(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    agent = make_agent(keeper, "ring_bell", "knock")
    wishes = [
        Call("ring_bell", {"times": "often"}),
        Call("ring_bell", {"times": 3}),
        Call("unknown", {}),
        Call("knock", {"door": "right"}),
    ]
    provider.script(calls(*wishes), say("Some of it."))
    answer_of(keeper, agent, "Do much.")
    told = last_results(provider)
    assert len(told) == 4
    assert "times" in told[0]
    assert "unknown" in told[2]
    assert (told[1], told[3]) == (RUNG, "The keeper opens.")
    assert [ring.times for ring in tower.rings] == [3]


def test_a_tool_that_did_not_work_is_a_fact_for_the_model(
    keeper: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(keeper, "knock")
    provider.script(call("knock", door="left"), say("Nobody is in."))
    answer = answer_of(keeper, agent, "Knock at the left door.")
    assert answer["status"] == "completed"
    (told,) = last_results(provider)
    assert "Nobody opens." in told


def test_a_bug_in_a_tool_is_ours_and_its_words_stay_in_the_house(
    keeper: Person, provider: ScriptedProvider, tooled_steward: StewardProcess
) -> None:
    agent = make_agent(keeper, "broken", "knock")
    wishes = (Call("broken", {"stair": "third"}), Call("knock", {"door": "right"}))
    provider.script(calls(*wishes), say("The stairs are broken."))
    answer = answer_of(keeper, agent, "Take the stairs.")
    assert answer["answer"] == "The stairs are broken."
    told = last_results(provider)
    assert len(told) == 2
    assert told[1] == "The keeper opens."
    assert "rotten" not in str(provider.requests[-1].body)
    assert "rotten" not in "".join(frame.raw for frame in events_of(keeper, answer["run_id"]))
    log = tooled_steward.log.read_text()
    assert "secret of the house: third is rotten" in log
    assert "Traceback" in log or '"exception"' in log


def test_a_tool_that_takes_too_long_is_left(keeper: Person, provider: ScriptedProvider) -> None:
    agent = make_agent(keeper, "doze")
    provider.script(call("doze", seconds=50), say("It sleeps."))
    answer = answer_of(keeper, agent, "Have a nap.")
    (told,) = last_results(provider)
    assert "0.5" in told
    assert "Good morning" not in told
    assert answer["answer"] == "It sleeps."


def test_a_long_result_is_cut_and_the_model_is_told_so(
    keeper: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(keeper, "read_chronicle")
    provider.script(call("read_chronicle"), say("Long."))
    answer_of(keeper, agent, "Read the chronicle.")
    (told,) = last_results(provider)
    assert told.startswith("It rang. It rang. ")
    assert "left out" in told
    assert len(told) <= 100


def test_shipped_tools_and_those_of_others_are_used_together(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    agent = make_agent(keeper, "calculate", "ring_bell", "now")
    wishes = (Call("calculate", {"expression": "6*7"}), Call("now", {}))
    provider.script(calls(*wishes), call("ring_bell", times=42), say("42 times."))
    assert answer_of(keeper, agent, "Ring six times seven.")["answer"] == "42 times."
    told = last_results(provider)
    assert "42" in told[0]
    assert str(datetime.now(UTC).year) in told[1]
    assert [ring.times for ring in tower.rings] == [42]


def test_what_is_thought_and_said_beside_calls_is_told(
    keeper: Person, provider: ScriptedProvider
) -> None:
    """Some models say what they are going to do; the next round begins a paragraph."""
    agent = make_agent(keeper, "knock")
    knock = (Call("knock", {"door": "right"}),)
    provider.script(
        Scenario(reasoning="I should knock.", before="Let me knock.", calls=knock),
        Scenario(reasoning="Somebody is in.", answer="The keeper opens."),
    )
    answer = answer_of(keeper, agent, "Knock.")
    frames = ended(keeper, answer["run_id"])
    thoughts = "".join(f.data["text"] for f in frames if f.type == "reasoning.delta")
    assert thoughts == "I should knock.Somebody is in."
    assert answer["answer"] == standing_text(frames) == "Let me knock.\n\nThe keeper opens."


def test_what_is_not_mine_does_not_run(keeper: Person, tooled_steward: StewardProcess) -> None:
    agent = make_agent(keeper, "ring_bell")
    stranger = tooled_steward.person(f"stranger-of-{keeper.name}")
    for id_ in (agent, "01900000-0000-7000-8000-000000000000"):
        assert let_run(stranger, id_, "Ring.").status_code == 404
    theirs = stranger.http.post("/conversations", json={}).json()["id"]
    assert let_run(keeper, agent, "Ring.", conversation_id=theirs).status_code == 404


WRONG_BODIES: list[dict[str, Any]] = [
    {},
    {"input": ""},
    {"input": " \n"},
    {"input": None},
    {"input": "x" * 20_001},
    {"input": "x", "mode": "shout"},
    {"input": "x", "timeout": 0},
    {"input": "x", "surprise": 1},
]


@pytest.mark.parametrize("body", WRONG_BODIES, ids=str)
def test_a_wish_that_is_none_names_the_field(body: dict[str, Any], keeper: Person) -> None:
    agent = make_agent(keeper, "ring_bell")
    said = keeper.http.post(f"/agents/{agent}/runs", json=body)
    assert said.status_code == 422
    assert said.json()["errors"]


def test_an_agent_of_unknown_tools_cannot_be_made(keeper: Person) -> None:
    said = keeper.http.post("/agents", json={"name": "Odd", "tools": ["fly_to_the_moon"]})
    assert said.status_code == 422
    assert "fly_to_the_moon" in said.text
