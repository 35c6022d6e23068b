"""`steward agents` and `steward ask --agent` against a real Steward."""

import json
from collections.abc import Callable

from steward_command import Command, cells

from scripted_provider import ScriptedProvider
from steward_process import Person, StewardProcess
from talking_steward import asks


def test_the_agents_are_listed(theirs: Command, person: Person) -> None:
    mine = person.http.post("/agents", json={"name": "Clerk", "tools": ["now", "calculate"]}).json()
    off = person.http.post("/agents", json={"name": "Off", "active": False}).json()
    listed = {row[3]: row for row in cells(theirs.run("agents").stdout)}
    assert listed["order-desk"][2] == "query_order, send_notification"
    assert (listed[mine["id"]][0], listed[mine["id"]][2]) == ("Clerk", "now, calculate")
    assert off["id"] not in listed
    as_json = json.loads(theirs.run("agents", "--json").stdout)
    assert {mine["id"], off["id"]} <= {agent["id"] for agent in as_json}


def test_an_agent_is_asked_by_name(
    new_steward: Callable[..., StewardProcess], provider: ScriptedProvider, command: Command
) -> None:
    steward = new_steward(**asks(provider), STEWARD_EMBEDDING="none").start()
    person = steward.person("admin")
    clerk = person.http.post(
        "/agents", json={"name": "Tide clerk", "instructions": "You know the tides of Corvo."}
    ).json()
    ana = command.with_environment(STEWARD_URL=steward.url).sign_in("admin")
    said = ana.run("ask", "When is high water?", "--agent", "tide clerk")
    assert said.returncode == 0, said.stderr
    assert said.stdout.strip()
    (run,) = person.http.get("/runs").json()["items"]
    assert (run["agent_id"], run["status"]) == (clerk["id"], "completed")
    assert "You know the tides of Corvo." in str(provider.requests[-1].body["messages"][0])

    desk = ana.run("ask", "Where is my order?", "--agent", "order-desk")
    assert desk.returncode == 0, desk.stderr
    unknown = ana.run("ask", "Who?", "--agent", "nobody")
    assert (unknown.returncode, unknown.stderr) == (1, "There is no agent called nobody.\n")
