"""An administrator drains a process over HTTP and takes that back: it hands over what it has in
hand, stays, and then goes on as if nothing had been."""

import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import httpx

from run_events import Frame, assert_whole, events_of, read_frames, standing_text
from scripted_provider import ScriptedProvider
from scripted_scenarios import WORDS
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks, with_lighthouse

Make = Callable[..., StewardProcess]
TOKENS = 60
TEXT = " ".join(WORDS[n % len(WORDS)] for n in range(TOKENS))
SLOW = f"scripted:tokens={TOKENS},rate=20"
IMPATIENT = {"STEWARD_DRAIN_RUNS_SECONDS": "0.5"}
STAGES = ["streams", "runs", "jobs", "models"]


def status(steward: StewardProcess) -> dict[str, Any]:
    with steward.client() as http:
        said: dict[str, Any] = http.get("/status").json()
    return said


def readiness(steward: StewardProcess) -> int:
    with steward.client() as http:
        return http.get("/health/ready").status_code


def drained(steward: StewardProcess) -> dict[str, Any] | None:
    """The drain, once all its stages are over."""
    drain: dict[str, Any] = status(steward)["drain"]
    over = [stage["name"] for stage in drain["stages"] if stage["over"]]
    return drain if over == STAGES else None


def drain(admin: Person) -> None:
    """Drain the process and wait until nothing is in hand any more."""
    assert admin.http.post("/drain").status_code == 202
    wait_until(partial(drained, admin.steward), "all stages are over")


def take_back(admin: Person) -> None:
    """Take the drain back and wait until it serves."""
    assert admin.http.delete("/drain").status_code == 202
    wait_until(lambda: readiness(admin.steward) == 200, "it serves again")


def heard_until_goodbye(person: Person, run_id: str) -> list[Frame]:
    with (
        person.steward.client(person.token) as http,
        http.stream("GET", f"/runs/{run_id}/events") as response,
    ):
        return list(read_frames(response))


def missed_tick(steward: StewardProcess, person: Person) -> str:
    """A schedule whose time went by a minute ago, unseen; returns its id."""
    hour = datetime.now(UTC) - timedelta(minutes=1)
    plan = {"name": "Hourly", "question": "What now?", "cron": f"{hour.minute} * * * *"}
    made: str = person.http.post("/schedules", json=plan).json()["id"]
    assert person.http.get(f"/schedules/{made}/ticks").json()["items"] == []
    return made


def test_what_it_hands_over_is_its_own_again_when_that_is_taken_back(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider, SLOW), **IMPATIENT).start()
    admin, member = steward.person("admin"), steward.person("member")
    schedule_id = missed_tick(steward, member)
    asked = member.ask("Who keeps it?", mode="background")
    with ThreadPoolExecutor(1) as threads:
        hearing = threads.submit(heard_until_goodbye, member, asked["run_id"])
        wait_until(lambda: provider.requests and provider.requests[0].sent > 5, "it is written")
        drain(admin)
        heard = hearing.result()
    assert heard[-1].type == "run.interrupted"
    assert steward.database.rows("SELECT status FROM run") == [("interrupted",)]
    due = datetime.now(UTC) - timedelta(minutes=1)
    assert steward.database.do("UPDATE schedule SET next_at = ?", due.replace(second=0)) == 1
    take_back(admin)

    rest = events_of(member, asked["run_id"], after=heard[-1].data["after"])
    assert_whole(heard[:-1] + rest)
    assert standing_text(heard[:-1] + rest) == TEXT
    run = member.http.get(f"/runs/{asked['run_id']}").json()
    assert (run["status"], run["output"]) == ("completed", TEXT)
    assert run["message_id"] == asked["message_id"]
    where = f"/schedules/{schedule_id}/ticks"
    wait_until(lambda: member.http.get(where).json()["items"], "a tick")
    with_lighthouse(member)
    assert status(steward)["embedding"]["ready"] is True
    # Once more, with the same threads and connections.
    drain(admin)
    take_back(admin)
    assert member.ask("And now?")["answer"] == TEXT
    assert steward.stop() == 0


def test_it_stays_and_serves_reads_for_as_long_as_it_is_drained(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider)).start()
    admin, member = steward.person("admin"), steward.person("member")
    assert member.http.post("/drain").status_code == 403
    assert member.http.delete("/drain").status_code == 403
    assert admin.http.delete("/drain").status_code == 409
    body = {"name": "operator", "scopes": ["admin"]}
    key = admin.http.post("/api-keys", json=body).json()["key"]
    with steward.client() as operator:
        operator.headers["X-API-Key"] = key
        first = operator.post("/drain")
    assert (first.status_code, first.json()["asked_by"]) == (202, "administrator")
    assert readiness(steward) == 503
    wait_until(partial(drained, steward), "all stages are over")
    again = admin.http.post("/drain").json()
    assert (again["since"], again["stage"]) == (first.json()["since"], None)
    (item,) = admin.http.get("/notifications/inbox").json()["items"]
    assert (item["event"], item["link"]) == ("process.draining", "/admin")
    assert "because an administrator asked for it" in item["body"]
    assert member.http.get("/notifications/inbox").json()["items"] == []

    refused = member.http.post("/ask", json={"question": "More?"})
    assert (refused.status_code, refused.json()["code"]) == (503, "draining")
    assert int(refused.headers["retry-after"]) > 0
    assert steward.sign_in("member").http.get("/users/me").status_code == 200
    assert steward.process is not None
    assert steward.process.poll() is None
    assert steward.stop() == 0
    told = "SELECT count(*) FROM notification WHERE event = 'process.draining'"
    assert steward.database.rows(told) == [(1,)], "it is the same drain"
    assert "Traceback" not in steward.log.read_text()


def test_a_signal_during_it_ends_the_process_and_nobody_takes_that_back(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider, SLOW), STEWARD_DRAIN_RUNS_SECONDS="30").start()
    admin = steward.person("admin")
    admin.ask("Who?", mode="background")
    wait_until(lambda: provider.requests and provider.requests[0].sent > 5, "it is written")
    assert admin.http.post("/drain").status_code == 202
    assert steward.process is not None
    steward.process.send_signal(signal.SIGTERM)
    wait_until(lambda: status(steward)["drain"]["asked_by"] == "signal", "the signal is heard")
    said = admin.http.delete("/drain")
    assert (said.status_code, said.json()["code"]) == (409, "no_drain_to_take_back")
    assert steward.process.wait(30) == 0
    assert steward.database.rows("SELECT status FROM run") == [("completed",)]


def test_a_signal_while_it_begins_again_ends_it(new_steward: Make) -> None:
    steward = new_steward(STEWARD_EMBEDDING="none").start()
    admin = steward.person("admin")
    assert admin.http.post("/drain").status_code == 202
    wait_until(lambda: status(steward)["drain"]["stage"] is None, "nothing is in hand")
    assert admin.http.delete("/drain").status_code == 202
    assert steward.stop(20) == 0


def test_an_upload_that_was_on_its_way_is_taken(new_steward: Make) -> None:
    """Its last bytes come when the job engine is closed already."""
    brief = {"STEWARD_DRAIN_STREAMS_SECONDS": "0.2", "STEWARD_DRAIN_JOBS_SECONDS": "0.2"}
    steward = new_steward(**brief).start()
    admin = steward.person("admin")
    upload = httpx.Request("POST", "http://x", files=[("files", ("a.txt", b"Corvo " * 500))])
    body = upload.read()

    def slowly() -> Any:
        yield body[:1000]
        drain(admin)
        yield body[1000:]

    with steward.client(admin.token) as http:
        kind = {"Content-Type": upload.headers["content-type"]}
        said = http.post("/documents", content=slowly(), headers=kind)
    assert said.status_code == 202, said.text
    take_back(admin)
    assert admin.wait_for(said.json()[0]["id"])["status"] == "ready"
    assert steward.stop() == 0
