"""What people do with agents: make one, let it run, decide what it may do."""

from typing import Any

import httpx

from model_was_told import tool_results
from run_events import Follower, Frame, assert_whole, events_of
from scripted_plan import calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call
from steward_process import DEADLINE, Person, wait_until

OVER = ("completed", "failed", "cancelled")
# What a person has to allow, and what it says once it is done.
NIGHT = Call("ring_at_night", {"times": 3})
RUNG = "The bell rang 3 times."


def make_agent(person: Person, *tools: str, **more: Any) -> str:
    """A new agent of this person's with these tools; returns its id."""
    body = {"name": "Keeper of the tower", "tools": list(tools), **more}
    said = person.http.post("/agents", json=body)
    assert said.status_code == 201, said.text
    id_: str = said.json()["id"]
    return id_


def let_run(person: Person, agent_id: str, input: str, **how: Any) -> httpx.Response:
    """Give an agent something to do."""
    return person.http.post(f"/agents/{agent_id}/runs", json={"input": input, **how})


def answer_of(person: Person, agent_id: str, input: str, **how: Any) -> dict[str, Any]:
    """What the agent answers, waited for."""
    said = let_run(person, agent_id, input, **how)
    assert said.status_code == 200, said.text
    answer: dict[str, Any] = said.json()
    return answer


def begin(person: Person, agent_id: str, input: str, **how: Any) -> str:
    """Let it run in the background; returns the run's id."""
    said = let_run(person, agent_id, input, mode="background", **how)
    assert said.status_code == 202, said.text
    run_id: str = said.json()["run_id"]
    return run_id


def waits_at_night(person: Person, provider: ScriptedProvider, *wishes: Call) -> str:
    """A run that waits for a person to allow these calls, one unless they are given; its id."""
    agent = make_agent(person, "ring_at_night")
    provider.plan("at night", calls(*(wishes or [NIGHT])), say("That is that."))
    run_id = begin(person, agent, "Ring at night.")
    questions_of(person, run_id)
    return run_id


def last_results(provider: ScriptedProvider) -> list[str]:
    """What the model was told of its tools when it was asked last."""
    return tool_results(provider.requests[-1])


def restart(person: Person, *, kill: bool) -> None:
    """End this person's Steward by kill -9 or by a signal, and start it again."""
    steward = person.steward
    if kill:
        steward.kill()
    else:
        assert steward.stop() == 0
    steward.start()
    person.http = steward.client(person.token)


def run_of(person: Person, run_id: str) -> dict[str, Any]:
    """The run as it is now."""
    said = person.http.get(f"/runs/{run_id}")
    assert said.status_code == 200, said.text
    run: dict[str, Any] = said.json()
    return run


def wait_for_run(
    person: Person, run_id: str, *states: str, seconds: float = DEADLINE
) -> dict[str, Any]:
    """The run, once it is in one of these states (over by default)."""
    states = states or OVER

    def there() -> dict[str, Any] | None:
        run = run_of(person, run_id)
        return run if run["status"] in states else None

    found: dict[str, Any] = wait_until(there, f"run {run_id} is {states}", seconds, 0.05)
    return found


def questions_of(person: Person, run_id: str) -> list[dict[str, Any]]:
    """The questions that a person has not answered yet, once the run waits; in order."""
    return open_questions(wait_for_run(person, run_id, "waiting_approval"))


def open_questions(run: dict[str, Any]) -> list[dict[str, Any]]:
    """What this run asks a person now."""
    asked: dict[str, dict[str, Any]] = {}
    for step in run["steps"]:
        if step["type"] == "approval.requested":
            asked[step["call_id"]] = step
        elif step["type"] == "approval.decided":
            asked.pop(step["call_id"], None)
    return list(asked.values())


def decide(person: Person, run_id: str, call_id: str, decision: str, **more: Any) -> httpx.Response:
    """Say what is to be done about a call."""
    return person.http.post(
        f"/runs/{run_id}/approvals/{call_id}", json={"decision": decision, **more}
    )


def ended(person: Person, run_id: str, status: str = "completed") -> list[Frame]:
    """All events of a run that has come to this end, numbered without a gap."""
    run = wait_for_run(person, run_id)
    frames = events_of(person, run_id)
    assert run["status"] == status, run
    assert_whole(frames)
    assert frames[-1].type == f"run.{status}"
    return frames


def types(frames: list[Frame], *kinds: str) -> list[str]:
    """The types of events in order; only these kinds, if any are named."""
    return [frame.type for frame in frames if not kinds or frame.type.startswith(kinds)]


def follow(person: Person, run_id: str) -> Follower:
    """A client that hears everything of a run, whatever happens to the server."""
    return Follower(person.steward, person.token, run_id)
