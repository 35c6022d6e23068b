"""A question that nobody answers comes to its end by itself."""

from collections.abc import Callable

import httpx
from agents_house import begin, decide, follow, make_agent, questions_of, types
from approval_pages import click, links

from bell_tower import Tower
from model_was_told import tool_results
from run_events import assert_whole
from scripted_plan import calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call
from steward_process import StewardProcess, wait_until
from talking_steward import asks

Make = Callable[..., StewardProcess]
NIGHTS = [Call("ring_at_night", {"times": n}) for n in (1, 2)]
SOON = {"STEWARD_APPROVAL_HOURS": str(2 / 3600)}


def test_what_nobody_decides_is_not_done_and_the_run_goes_on(
    new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    steward = new_steward(**asks(provider), **tower.settings(), **SOON).start()
    person = steward.person("keeper")
    agent = make_agent(person, "ring_at_night")
    provider.plan("at night", calls(*NIGHTS), say("Nobody was awake."))
    follower = follow(person, begin(person, agent, "Ring at night."))
    wait_until(lambda: types(follower.frames).count("approval.requested") == 2, "it asks")
    (link, _) = links(person)
    frames = follower.wait().frames
    assert_whole(frames)
    assert frames[-1].type == "run.completed"
    assert types(frames, "approval.decided") == ["approval.decided"] * 2
    assert {f.data["decision"] for f in frames if f.type == "approval.decided"} == {"expire"}
    assert tower.rings == []
    assert len(tool_results(provider.requests[-1])) == 2
    assert click(link).status_code == httpx.get(link).status_code == 410
    asked = [frame.data["call_id"] for frame in frames if frame.type == "approval.requested"]
    assert decide(person, follower.run_id, asked[0], "approve").status_code == 409


def test_what_expired_while_nothing_ran_ends_at_the_next_start(
    new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    steward = new_steward(**asks(provider), **tower.settings(), **SOON).start()
    person = steward.person("keeper")
    agent = make_agent(person, "ring_at_night")
    provider.plan("night", calls(Call("ring_at_night", {"times": 3})), say("Nobody was awake."))
    run_id = begin(person, agent, "Ring at night.")
    follower = follow(person, run_id)
    questions_of(person, run_id)
    steward.kill()
    steward.start()
    person.http = steward.client(person.token)
    frames = follower.wait().frames
    assert_whole(frames)
    assert frames[-1].type == "run.completed"
    assert tower.rings == []
    assert steward.stop() == 0
