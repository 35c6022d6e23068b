"""What happens in Steward's rooms is in the inbox of whom it concerns, once, with the way to it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import orjson
from agents_house import decide, make_agent, questions_of, wait_for_run

from scripted_plan import call, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import PASSWORD, Person, StewardProcess, wait_until

QUESTION = "Who built the lighthouse of Corvo?"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def told(person: Person, event: str) -> list[dict[str, Any]]:
    """What the person's inbox has of this kind, oldest first."""
    said = person.http.get("/notifications/inbox", params={"limit": 200})
    assert said.status_code == 200, said.text
    return [item for item in reversed(said.json()["items"]) if item["event"] == event]


def wait_for_news(person: Person, event: str, count: int = 1) -> list[dict[str, Any]]:
    """The items, once there are so many."""
    found: list[dict[str, Any]] = wait_until(
        lambda: items if len(items := told(person, event)) >= count else None, f"{count} of {event}"
    )
    assert len(found) == count, found
    return found


def speak_chinese(person: Person) -> None:
    assert person.http.patch("/users/me", json={"language": "zh-CN"}).status_code == 200


def choose(person: Person, event: str, **wanted: bool) -> None:
    choices = [{"event": event, "channel": name, "wanted": yes} for name, yes in wanted.items()]
    said = person.http.put("/notifications/preferences", json={"choices": choices})
    assert said.status_code == 200, said.text


def test_a_document_is_told_of_when_it_is_ready_and_when_it_cannot_be_read(reader: Person) -> None:
    (ready,) = wait_for_news(reader, "document.ready")
    assert ready["title"] == "corvo.txt is ready"
    (document,) = reader.http.get("/documents").json()["items"]
    assert ready["link"] == f"/documents/{document['id']}"

    speak_chinese(reader)
    (bad,) = reader.upload(("bad.pdf", b"%PDF-1.7\nthis is no page\n"))
    failed = reader.wait_for(bad["id"])
    assert failed["status"] == "failed"
    (item,) = wait_for_news(reader, "document.failed")
    assert item["title"] == "无法读取《bad.pdf》"
    assert failed["error"] in item["body"], "why, in the person's language"
    assert reader.http.post(f"/documents/{bad['id']}/retry").status_code == 202
    assert reader.wait_for(bad["id"], "failed")
    wait_for_news(reader, "document.failed", 2)

    choose(reader, "document.ready", inbox=False)
    (quiet,) = reader.upload(("quiet.txt", b"A quiet page about the keeper's garden."))
    assert reader.wait_for(quiet["id"])["status"] == "ready"
    assert len(told(reader, "document.ready")) == 1


def test_an_open_stream_hears_of_it(reader: Person) -> None:
    wait_for_news(reader, "document.ready")
    with listening(reader) as heard:
        wait_until(lambda: heard, "the stream is open")
        reader.upload(("harbour.txt", b"The harbour master paints the door each spring."))
        wait_until(lambda: "harbour.txt is ready" in str(heard), "it is heard")
    assert heard[-1]["unread"] == 2


@contextmanager
def listening(person: Person) -> Iterator[list[dict[str, Any]]]:
    """What the inbox's stream says, while the block runs."""
    heard: list[dict[str, Any]] = []
    client = person.steward.client(person.token)

    def listen() -> None:
        try:
            with client.stream("GET", "/notifications/inbox/events") as said:
                for line in said.iter_lines():
                    if line.startswith("data: "):
                        heard.append(orjson.loads(line.removeprefix("data: ")))
        except (httpx.HTTPError, httpx.StreamError, RuntimeError, OSError):
            pass  # the test has heard enough

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    yield heard
    client.close()


def test_a_run_that_nobody_waits_for_is_told_of(reader: Person, provider: ScriptedProvider) -> None:
    asked = {"question": QUESTION, "mode": "background"}
    run = reader.http.post("/ask", json=asked).json()
    wait_for_run(reader, run["run_id"])
    (item,) = wait_for_news(reader, "run.completed")
    assert item["link"] == f"/c/{run['conversation_id']}"
    assert QUESTION in item["body"]

    # Whoever is there to see it, or has ended it, needs no word.
    reader.ask(QUESTION)
    with reader.http.stream("POST", "/ask", json=asked | {"mode": "stream"}) as stream:
        stream.read()
    provider.plan("Begin", Scenario(tokens=400, rate=20))
    stopped = reader.ask("Begin a long story.", mode="background")["run_id"]
    assert reader.http.post(f"/runs/{stopped}/cancel").status_code == 202
    wait_for_run(reader, stopped, "cancelled")
    assert len(told(reader, "run.completed")) == 1

    # Whoever was sent away is not.
    provider.plan("Take", Scenario(tokens=20, rate=20))
    late = reader.http.post("/ask", json={"question": "Take your time.", "timeout": 0.3})
    assert late.status_code == 504, late.text
    wait_for_run(reader, late.json()["run_id"])
    wait_for_news(reader, "run.completed", 2)

    speak_chinese(reader)
    provider.plan("Fail", Scenario(status=401))
    failed = reader.ask("Fail, please.", mode="background")["run_id"]
    wait_for_run(reader, failed, "failed")
    (item,) = wait_for_news(reader, "run.failed")
    assert "拒绝了 Steward 的密钥" in item["body"]
    assert told(reader, "run.failed") == [item]


def test_an_agent_sends_its_person_a_message(
    keeper: Person, tooled_steward: StewardProcess, provider: ScriptedProvider
) -> None:
    agent = make_agent(keeper, "send_notification")
    provider.plan(
        "Tell me", call("send_notification", title="The ferry", body="Is late."), say("Done.")
    )
    said = keeper.http.post(f"/agents/{agent}/runs", json={"input": "Tell me of the ferry."})
    assert said.status_code == 202, "it waits for a person, who is sent away"
    run_id = said.json()["run_id"]
    (question,) = questions_of(keeper, run_id)
    assert decide(keeper, run_id, question["call_id"], "approve").status_code == 200
    (item,) = wait_for_news(keeper, "message")
    assert (item["title"], item["body"], item["link"]) == (
        "The ferry", "Is late.", f"/runs/{run_id}",
    )  # fmt: skip
    wait_for_news(keeper, "run.completed")


def test_a_limit_that_is_nearly_used_is_told_of_once_each(
    keeper: Person, tooled_steward: StewardProcess, provider: ScriptedProvider
) -> None:
    admin, me = tooled_steward.sign_in("admin"), keeper.http.get("/users/me").json()["id"]
    limits = {"conversations": 5}
    assert admin.http.put(f"/usage/limits/users/{me}", json=limits).status_code == 200
    for _ in range(5):
        keeper.ask("Good day.")
    assert keeper.http.post("/ask", json={"question": "And now?"}).status_code == 402
    first, second = wait_for_news(keeper, "usage.warning", 2)
    assert first["title"] == "80 % of your conversations used"
    assert "4 of 5 conversations" in first["body"]
    assert "New conversations are refused until" in second["body"]
    assert {first["link"], second["link"]} == {"/usage"}


def test_a_sign_in_from_a_new_device_is_told_of_whatever_is_chosen(reader: Person) -> None:
    reader.steward.sign_in(reader.name)
    assert told(reader, "account.signed_in") == []
    said = reader.http.put(
        "/notifications/preferences",
        json={"choices": [{"event": "account.signed_in", "channel": "inbox", "wanted": False}]},
    )
    assert said.status_code in (200, 422)
    form = {"username": reader.name, "password": PASSWORD}
    with reader.steward.client() as browser:
        for _ in range(2):
            signed_in = browser.post("/auth/token", data=form, headers={"User-Agent": FIREFOX})
            assert signed_in.status_code == 200
    (item,) = wait_for_news(reader, "account.signed_in")
    assert "Firefox, Linux" in item["body"]
    assert "127.0.0.1" in item["body"]
    assert item["link"] == "/settings/sessions"


def test_a_schedule_that_did_not_begin_is_told_of(reader: Person) -> None:
    yearly = {"name": "Yearly", "question": QUESTION, "cron": "0 9 1 1 *", "missed": "skip"}
    missed = reader.http.post("/schedules", json=yearly).json()
    long_ago = datetime.now(UTC) - timedelta(hours=2)
    moved = reader.steward.database.do(
        "UPDATE schedule SET next_at = ? WHERE id = ?", long_ago, missed["id"].replace("-", "")
    )
    assert moved == 1
    gone = reader.http.post("/conversations", json={}).json()["id"]
    soon = (datetime.now(UTC) + timedelta(seconds=2)).isoformat()
    once = {"name": "Once", "question": QUESTION, "at": soon, "conversation_id": gone}
    failing = reader.http.post("/schedules", json=once)
    assert failing.status_code == 201, failing.text
    assert reader.http.delete(f"/conversations/{gone}").status_code == 204
    items = {item["title"]: item for item in wait_for_news(reader, "schedule.missed", 2)}
    assert items["Yearly did not begin"]["link"] == f"/schedules/{missed['id']}"
    assert "while Steward was down" in items["Yearly did not begin"]["body"]
    assert "There is no such conversation." in items["Once did not begin"]["body"]


def test_a_program_is_told_of_questions_and_of_every_end(
    keeper: Person, provider: ScriptedProvider
) -> None:
    wish = {"url": "http://localhost/", "events": ["run.*"]}
    webhook = keeper.http.post("/webhooks", json=wish).json()
    agent = make_agent(keeper, "send_notification")
    provider.plan("Ring", call("send_notification", title="Bell", body="Rings."), say("Done."))
    provider.plan("Sing", Scenario(tokens=400, rate=20))
    provider.plan("Trip", Scenario(status=401))

    def begin(text: str) -> str:
        wish = {"input": text, "mode": "background"}
        said = keeper.http.post(f"/agents/{agent}/runs", json=wish)
        assert said.status_code == 202, said.text
        run_id: str = said.json()["run_id"]
        return run_id

    asked = begin("Ring the bell.")
    (question,) = wait_until(lambda: questions_of(keeper, asked), "it asks")
    assert decide(keeper, asked, question["call_id"], "reject").status_code == 200
    wait_for_run(keeper, asked)
    stopped = begin("Sing a long song.")
    assert keeper.http.post(f"/runs/{stopped}/cancel").status_code == 202
    wait_for_run(keeper, stopped, "cancelled")
    wait_for_run(keeper, begin("Trip and fall."), "failed")
    log = keeper.http.get(f"/webhooks/{webhook['id']}/deliveries").json()["items"]
    assert [each["type"] for each in reversed(log)] == [
        "run.approval_requested", "run.completed", "run.cancelled", "run.failed",
    ]  # fmt: skip
