"""Conversations and people that are deleted while their agents work: nothing of them goes on,
nothing is left behind, and nobody else is disturbed."""

from collections.abc import Callable

import pytest
from agents_house import answer_of, begin, make_agent, questions_of, run_of

from bell_tower import Tower
from scripted_plan import call, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import PASSWORD, Person, StewardProcess, wait_until
from talking_steward import asks

Make = Callable[..., StewardProcess]
TABLES = ("run", "run_event", "journal_entry", "tool_call", "usage_reservation")


def in_hand(steward: StewardProcess) -> int:
    with steward.client() as http:
        return int(http.get("/status").json()["in_hand"].get("answer", 0))


def delete_conversation(person: Person, run_id: str) -> None:
    conversation = run_of(person, run_id)["conversation_id"]
    assert person.http.delete(f"/conversations/{conversation}?for_good=true").status_code == 204


def delete_account(person: Person, run_id: str) -> None:
    said = person.http.request("DELETE", "/users/me", json={"password": PASSWORD})
    assert said.status_code in (202, 204), said.text


@pytest.mark.parametrize("what", ["a tool hangs", "it talks", "it waits"])
@pytest.mark.parametrize("way", ["conversation", "account"])
def test_what_is_deleted_in_the_middle_is_gone(
    way: str, what: str, new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    steward = new_steward(**asks(provider), **tower.settings()).start()
    admin = steward.person("admin")
    person = steward.person("leaving")
    me = person.http.get("/users/me").json()["id"]
    limits = {"tokens": 100_000}
    assert admin.http.put(f"/usage/limits/users/{me}", json=limits).status_code == 200
    agent = make_agent(person, "ring_bell", "ring_at_night")
    provider.plan("hangs", call("ring_bell", times=3), say("Never said."))
    provider.plan("talks", Scenario(tokens=5000, rate=50))
    provider.plan("waits", call("ring_at_night", times=3), say("Never said."))
    tower.hang()
    run_id = begin(person, agent, f"See how {what}.")
    if what == "a tool hangs":
        wait_until(lambda: tower.rings, "it rings")
    elif what == "it talks":
        wait_until(lambda: provider.requests and provider.requests[0].sent > 10, "it talks")
    else:
        questions_of(person, run_id)
    if way == "conversation":
        delete_conversation(person, run_id)
        assert person.http.get(f"/runs/{run_id}").status_code == 404
        wait_until(lambda: reserved(person) == 0, "nothing stays reserved", 10)
    else:
        delete_account(person, run_id)
    wait_until(lambda: in_hand(steward) == 0, "nobody works on it", 10)
    tower.release()
    provider.plan("Good day", say("Good day."))
    assert answer_of(admin, make_agent(admin), "Good day.")["answer"] == "Good day."
    wait_until(lambda: not rows_of(steward, run_id), "nothing is left", 10)
    assert steward.stop() == 0
    steward.start()
    assert in_hand(steward) == 0
    assert steward.stop() == 0
    assert len(tower.rings) == (what == "a tool hangs")
    assert "Traceback" not in steward.log.read_text()


def reserved(person: Person) -> int:
    limits = person.http.get("/usage").json()["limits"]
    return int(next(one["reserved"] for one in limits if one["kind"] == "tokens"))


def rows_of(steward: StewardProcess, run_id: str) -> list[str]:
    """The tables in which something of the run is left."""
    id_ = run_id.replace("-", "")
    names = {"run": "id"}
    return [
        table
        for table in TABLES
        if steward.database.rows(
            f"SELECT 1 FROM {table} WHERE {names.get(table, 'run_id')} = ?", id_
        )
    ]
