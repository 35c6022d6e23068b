"""Schedules over HTTP: planned, ticking by themselves, missed while Steward was down, and told."""

import random
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from steward_process import Person, StewardProcess, wait_until

Make = Callable[..., StewardProcess]
QUESTION = "Who keeps the lighthouse of Corvo?"
YEARLY = {"name": "Yearly", "question": QUESTION, "cron": "0 9 1 1 *"}


def soon(seconds: float = 2.0) -> str:
    return (datetime.now(UTC) + timedelta(seconds=seconds)).isoformat()


def planned(person: Person, **plan: Any) -> dict[str, Any]:
    said = person.http.post("/schedules", json={"name": "A plan", "question": QUESTION, **plan})
    assert said.status_code == 201, said.text
    made: dict[str, Any] = said.json()
    return made


def ticks(person: Person, schedule_id: str, **query: Any) -> list[dict[str, Any]]:
    said = person.http.get(f"/schedules/{schedule_id}/ticks", params=query)
    assert said.status_code == 200, said.text
    items: list[dict[str, Any]] = said.json()["items"]
    return items


def first_tick(person: Person, schedule_id: str) -> dict[str, Any]:
    tick: dict[str, Any] = wait_until(lambda: ticks(person, schedule_id), "a tick")[0]
    return tick


def completed(person: Person, run_id: str) -> dict[str, Any]:
    def there() -> dict[str, Any] | None:
        run: dict[str, Any] = person.http.get(f"/runs/{run_id}").json()
        return run if run["status"] == "completed" else None

    run: dict[str, Any] = wait_until(there, f"{run_id} is completed")
    return run


def missed_since(steward: StewardProcess, schedule_id: str, at: datetime) -> None:
    """As if the stopped Steward had been down since before this time."""
    moved = steward.database.do(
        "UPDATE schedule SET next_at = ? WHERE id = ?",
        at,
        schedule_id.replace("-", ""),
    )
    assert moved == 1


def test_a_question_is_asked_at_its_time(person: Person) -> None:
    made = planned(person, at=soon())
    assert (made["active"], made["next_at"]) == (True, made["at"])
    tick = first_tick(person, made["id"])
    assert (tick["state"], tick["due_at"], tick["told"]) == ("started", made["at"], None)
    run = completed(person, tick["run_id"])
    assert run["question"] == QUESTION
    said = person.http.get(f"/conversations/{run['conversation_id']}/messages").json()["items"]
    assert [m["role"] for m in said] == ["user", "assistant"]
    after = person.http.get(f"/schedules/{made['id']}").json()
    assert (after["active"], after["next_at"], after["next_times"]) == (False, None, [])


def test_each_tick_may_go_on_with_one_conversation(person: Person) -> None:
    conversation_id = person.http.post("/conversations", json={}).json()["id"]
    for _ in range(2):
        made = planned(person, at=soon(), conversation_id=conversation_id)
        run = completed(person, first_tick(person, made["id"])["run_id"])
        assert run["conversation_id"] == conversation_id
    said = person.http.get(f"/conversations/{conversation_id}/messages").json()["items"]
    assert [m["role"] for m in said] == ["user", "assistant"] * 2


def test_the_next_times_are_those_of_the_zone(person: Person) -> None:
    made = planned(person, cron="30  9 * * 1-5", time_zone="Asia/Shanghai")
    assert (made["cron"], len(made["next_times"])) == ("30 9 * * 1-5", 5)
    for there in map(datetime.fromisoformat, made["next_times"]):
        assert (there.hour, there.minute, there.isoweekday() <= 5) == (9, 30, True)
        assert there.utcoffset() == timedelta(hours=8)
    first = datetime.fromisoformat(made["next_times"][0])
    assert datetime.fromisoformat(made["next_at"]) == first
    body = {"cron": made["cron"], "time_zone": made["time_zone"]}
    assert person.http.post("/schedules/preview", json=body).json() == {
        "next_times": made["next_times"]
    }


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"cron": "every morning"}, "cron"),
        ({"cron": "0 0 30 2 *"}, "cron"),
        ({"cron": "* * * * * *"}, "cron"),
        ({"cron": "0 0 * * *", "time_zone": "Europe/Bedlam"}, "time_zone"),
        ({"at": "2020-01-01T00:00:00Z"}, "at"),
        ({"cron": "0 0 * * *", "at": "2030-01-01T00:00:00Z"}, "cron"),
        ({}, "cron"),
    ],
)
def test_nonsense_is_refused_by_its_field(
    person: Person, wrong: dict[str, str], field: str
) -> None:
    said = person.http.post("/schedules", json={"name": "A plan", "question": QUESTION, **wrong})
    assert (said.status_code, said.json()["field"]) == (422, field)
    assert person.http.get("/schedules").json()["items"] == []


def test_a_plan_is_changed_paused_and_taken_up_again(person: Person) -> None:
    made = planned(person, **YEARLY)
    where = f"/schedules/{made['id']}"

    def patch(**change: Any) -> dict[str, Any]:
        said = person.http.patch(where, json=change)
        assert said.status_code == 200, said.text
        row: dict[str, Any] = said.json()
        assert person.http.get(where).json() == row
        return row

    assert patch(name="New Year")["next_at"] == made["next_at"]
    paused = patch(active=False)
    assert (paused["next_at"], paused["next_times"]) == (None, [])
    assert patch(active=True)["next_at"] == made["next_at"]
    once = patch(at="2035-05-01T09:00:00", time_zone="Europe/Berlin")
    assert (once["cron"], once["at"]) == (None, "2035-05-01T07:00:00Z")
    assert once["next_times"] == ["2035-05-01T09:00:00+02:00"]
    assert patch(cron="0 9 1 1 *", time_zone="UTC")["at"] is None
    for wrong in ({"name": None}, {"active": None}, {"missed": "often"}, {"owner_id": made["id"]}):
        assert person.http.patch(where, json=wrong).status_code == 422, wrong
    assert person.http.delete(where).status_code == 204
    assert person.http.get(where).status_code == 404


def test_a_paused_schedule_stays_quiet_and_runs_by_hand(person: Person) -> None:
    made = planned(person, at=soon(), active=False)
    said = person.http.post(f"/schedules/{made['id']}/run-now")
    assert said.status_code == 202, said.text
    completed(person, said.json()["run_id"])
    other = planned(person, at=soon())
    first_tick(person, other["id"])
    (tick,) = ticks(person, made["id"])
    assert (tick["state"], tick["run_id"], tick["told"]) == (
        "started", said.json()["run_id"], "Run by hand.",
    )  # fmt: skip
    assert tick["run_status"] == "completed"
    listed = person.http.get("/schedules").json()["items"]
    assert {one["id"]: one["last_tick"] for one in listed}[made["id"]] == tick
    # Its time is past by now, so it cannot be taken up again with it.
    refused = person.http.patch(f"/schedules/{made['id']}", json={"active": True})
    assert (refused.status_code, refused.json()["field"]) == (422, "at")


def test_ticks_come_in_pages(person: Person) -> None:
    made = planned(person, **YEARLY)
    runs = [person.http.post(f"/schedules/{made['id']}/run-now").json() for _ in range(5)]
    seen, after = [], None
    while True:
        query = {"limit": 2} | ({"after": after} if after else {})
        page = person.http.get(f"/schedules/{made['id']}/ticks", params=query).json()
        seen += [tick["run_id"] for tick in page["items"]]
        after = page["next"]
        if after is None:
            break
    assert seen == [run["run_id"] for run in reversed(runs)]
    for wrong in ("x", "MjAyNg", "bm9uc2Vuc2U"):
        said = person.http.get(f"/schedules/{made['id']}/ticks", params={"after": wrong})
        assert said.status_code == 422


def test_fifty_are_enough(person: Person) -> None:
    for _ in range(50):
        last = planned(person, **YEARLY)
    one_more = person.http.post("/schedules", json=YEARLY)
    assert (one_more.status_code, one_more.json()["code"]) == (409, "too_many_schedules")
    paused = planned(person, **YEARLY, active=False)
    where = f"/schedules/{paused['id']}"
    assert person.http.patch(where, json={"active": True}).status_code == 409
    person.http.patch(f"/schedules/{last['id']}", json={"active": False}).raise_for_status()
    assert person.http.patch(where, json={"active": True}).status_code == 200


def test_what_is_gone_by_then_is_told(person: Person) -> None:
    conversation_id = person.http.post("/conversations", json={}).json()["id"]
    made = planned(person, at=soon(), conversation_id=conversation_id)
    person.http.delete(f"/conversations/{conversation_id}").raise_for_status()
    tick = first_tick(person, made["id"])
    assert (tick["state"], tick["run_id"]) == ("failed", None)
    assert (tick["error_code"], tick["told"]) == (
        "conversation_not_found", "There is no such conversation.",
    )  # fmt: skip
    person.http.post("/schedules", json=YEARLY).raise_for_status()
    yearly, failed = person.http.get("/schedules").json()["items"]
    assert (yearly["last_tick"], failed["last_tick"]) == (None, tick)
    assert tick["run_status"] is None


def test_an_agent_is_asked_as_it_is_by_then(person: Person) -> None:
    agent_id = person.http.post("/agents", json={"name": "Clerk"}).json()["id"]
    made = planned(person, at=soon(), agent_id=agent_id)
    run = completed(person, first_tick(person, made["id"])["run_id"])
    assert run["agent_id"] == agent_id
    gone = planned(person, at=soon(), agent_id=agent_id)
    person.http.delete(f"/agents/{agent_id}").raise_for_status()
    tick = first_tick(person, gone["id"])
    assert (tick["state"], tick["error_code"]) == ("failed", "agent_not_found")


@pytest.mark.parametrize("limits", [{"conversations": 1}, {"tokens": 1}])
def test_a_spent_budget_is_told_and_leaves_nothing_behind(
    person: Person, limits: dict[str, int]
) -> None:
    admin = person.steward.sign_in("admin")
    user_id = person.http.get("/users/me").json()["id"]
    set_ = admin.http.put(f"/usage/limits/users/{user_id}", json=limits)
    assert set_.status_code == 200, set_.text
    person.http.post("/ask", json={"question": QUESTION})  # the one that there may be
    conversations = person.http.get("/conversations").text
    before = person.http.get("/usage").json()["limits"]
    made = planned(person, at=soon())
    tick = first_tick(person, made["id"])
    assert (tick["state"], tick["run_id"]) == ("failed", None)
    refused = person.http.post("/ask", json={"question": QUESTION})
    assert refused.status_code == 402
    assert (tick["error_code"], tick["told"]) == (refused.json()["code"], refused.json()["detail"])
    assert person.http.get("/conversations").text == conversations
    assert person.http.get("/usage").json()["limits"] == before


def test_a_person_takes_their_schedules_along(person: Person) -> None:
    made = planned(person, **YEARLY)
    person.http.post(f"/schedules/{made['id']}/run-now").raise_for_status()
    (kept,) = person.http.get("/users/me/export").json()["schedules"]
    assert (kept["id"], kept["cron"], len(kept["ticks"])) == (made["id"], YEARLY["cron"], 1)


def test_what_was_missed_while_steward_was_down_is_made_up_for_and_told(new_steward: Make) -> None:
    steward = new_steward().start()
    person = steward.person("sleeper")
    # Half an hour ago, so that no tick is in time while this test runs.
    last = datetime.now(UTC).replace(second=0, microsecond=0) - timedelta(minutes=30)
    once = planned(person, cron=f"{last.minute} * * * *")
    skipped = planned(person, cron=f"{last.minute} * * * *", missed="skip")
    assert steward.stop() == 0
    for made in (once, skipped):
        missed_since(steward, made["id"], last - timedelta(hours=7))
    steward.start()
    person.http = steward.client(person.token)
    told = "8 ticks were missed while Steward was down"
    tick = first_tick(person, once["id"])
    assert datetime.fromisoformat(tick["due_at"]) == last
    assert (tick["state"], tick["missed"]) == ("started", 8)
    assert tick["told"] == f"{told}; this run makes up for them."
    assert completed(person, tick["run_id"])["question"] == QUESTION
    tick = first_tick(person, skipped["id"])
    assert (tick["state"], tick["missed"], tick["run_id"]) == ("missed", 8, None)
    assert tick["told"] == f"{told}."
    for made in (once, skipped):
        next_at = person.http.get(f"/schedules/{made['id']}").json()["next_at"]
        assert datetime.fromisoformat(next_at) == last + timedelta(hours=1)
        assert len(ticks(person, made["id"])) == 1
    assert len(person.http.get("/runs").json()["items"]) == 1
    assert steward.stop() == 0


def test_a_kill_around_the_tick_neither_loses_nor_doubles_it(new_steward: Make) -> None:
    dice = random.Random(5)
    steward = new_steward().start()
    person = steward.person("unlucky")
    made = []
    for _ in range(4):
        due = datetime.now(UTC) + timedelta(seconds=3)
        made += [planned(person, at=due.isoformat()) for _ in range(3)]
        left = (due - datetime.now(UTC)).total_seconds()
        time.sleep(max(0.0, left + dice.uniform(-0.3, 0.4)))
        steward.kill()
        steward.start()
        person.http = steward.client(person.token)
    for one in made:
        tick = first_tick(person, one["id"])
        assert tick["state"] == "started"
        completed(person, tick["run_id"])
        assert len(ticks(person, one["id"])) == 1
    runs = person.http.get("/runs", params={"limit": 100}).json()["items"]
    assert len(runs) == len(made)
    assert steward.stop() == 0
