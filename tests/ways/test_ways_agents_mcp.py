"""An agent with the tools of a real MCP server: asked for by a model, allowed by a person, and
through the death of either process."""

from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from agents_house import answer_of, begin, decide, ended, make_agent, questions_of, types

from harbour import COMMAND, is_gone
from model_was_told import tool_results
from scripted_plan import call, say
from scripted_provider import ScriptedProvider
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks


@pytest.fixture
def master(new_steward: Callable[..., StewardProcess], provider: ScriptedProvider) -> Person:
    """An administrator who has added the harbour's server."""
    steward = new_steward(**asks(provider), STEWARD_DRAIN_RUNS_SECONDS="0.5").start()
    master = steward.person("master")
    server = {"name": "harbour", "transport": "stdio", "command": COMMAND}
    added = master.http.post("/mcp-servers", json=server)
    assert added.status_code == 201, added.text
    checked = master.http.post(f"/mcp-servers/{added.json()['id']}/check")
    assert checked.json()["error"] is None
    return master


def servers_of(steward: StewardProcess) -> list[int]:
    """The processes that Steward has started to run the command."""
    assert steward.process is not None
    children = psutil.Process(steward.process.pid).children(recursive=True)
    return [child.pid for child in children if COMMAND[1] in child.cmdline()]


def test_a_model_reads_and_a_person_allows_what_has_effects(
    master: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(master, "harbour__tide", "harbour__ring")
    provider.plan("tide", call("harbour__tide", place="Corvo"), say("In an hour."))
    assert answer_of(master, agent, "When is the tide?")["answer"] == "In an hour."
    assert tool_results(provider.requests[-1]) == ["High tide at Corvo in 1 hours."]

    provider.plan("bell", call("harbour__ring", times=1), say("It rang."))
    run_id = begin(master, agent, "Ring the bell.")
    (question,) = questions_of(master, run_id)
    assert (question["name"], question["question"]) == ("harbour__ring", "approval")
    assert decide(master, run_id, question["call_id"], "approve").status_code == 200
    ended(master, run_id)
    (rung,) = tool_results(provider.requests[-1])
    assert len(rung.split()) == 1, "the bell rang once, with a key"
    assert rung != "None"


def test_a_wrong_argument_goes_back_to_the_model(
    master: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(master, "harbour__tide")
    provider.plan("tide", call("harbour__tide", hours="many"), say("I do not know."))
    answer_of(master, agent, "When is the tide?")
    (told,) = tool_results(provider.requests[-1])
    assert "'place' is a required property" in told


def test_when_the_server_dies_in_a_call_a_person_is_asked_what_happened(
    master: Person, provider: ScriptedProvider
) -> None:
    agent = make_agent(master, "harbour__vanish")
    provider.plan("vanish", call("harbour__vanish"), say("Gone."))
    run_id = begin(master, agent, "Make it vanish.")
    (asked,) = questions_of(master, run_id)
    assert decide(master, run_id, asked["call_id"], "approve").status_code == 200
    unknown = wait_until(
        lambda: [q for q in questions_of(master, run_id) if q["question"] != "approval"],
        "the outcome is asked for",
    )
    assert unknown[0]["question"] == "unknown_outcome"
    assert decide(master, run_id, asked["call_id"], "happened").status_code == 200
    ended(master, run_id)


def test_after_a_kill_nothing_is_left_and_the_run_goes_on(
    master: Person, provider: ScriptedProvider, tmp_path: Path
) -> None:
    agent = make_agent(master, "harbour__wait_for")
    gate = tmp_path / "gate"
    provider.plan("ship", call("harbour__wait_for", path=str(gate)), say("It is there."))
    run_id = begin(master, agent, "Is the ship there?")
    steward = master.steward
    pids = wait_until(lambda: servers_of(steward), "the server runs")
    steward.kill()
    wait_until(lambda: all(is_gone(pid) for pid in pids), "the server went with Steward")
    gate.touch()
    steward.start()
    master.http = steward.client(master.token)
    frames = ended(master, run_id)
    assert types(frames)[-1] == "run.completed"
    assert tool_results(provider.requests[-1]) == ["there"]


def test_a_steward_that_leaves_takes_its_servers_along(
    master: Person, provider: ScriptedProvider, tmp_path: Path
) -> None:
    agent = make_agent(master, "harbour__wait_for")
    provider.plan("ship", call("harbour__wait_for", path=str(tmp_path / "never")), say("No."))
    begin(master, agent, "Is the ship there?")
    pids = wait_until(lambda: servers_of(master.steward), "the server runs")
    assert master.steward.stop() == 0
    assert all(is_gone(pid) for pid in pids)
