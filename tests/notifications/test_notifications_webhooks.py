"""Webhooks: what happens to somebody's documents, runs and limits reaches their program, signed.
Receivers are real and check with the specification's own library."""

from collections.abc import Iterator
from typing import Any

import pytest
from standardwebhooks import Webhook
from telling import Hook, me, ok

from steward_process import PASSWORD, Person, StewardProcess, wait_until

TEXT = b"The lighthouse of Corvo is kept by Ana Duarte, who counts 214 steps each evening."
RUN = {"id", "status", "agent_id", "conversation_id", "message_id", "usage", "error", "user_id"}
DOCUMENT = {"id", "name", "status", "error", "media_type", "size", "pages", "user_id"}


@pytest.fixture
def other_hook() -> Iterator[Hook]:
    one = Hook()
    yield one
    one.close()


def register(person: Person, hook: Hook, *events: str, **more: Any) -> dict[str, Any]:
    wish = {"url": hook.url, "events": list(events) or ["*"], **more}
    made: dict[str, Any] = ok(person.http.post("/webhooks", json=wish))
    return made


def told(hook: Hook, secret: str) -> list[dict[str, Any]]:
    """What the receiver can trust of what it got, with the ids."""
    return [
        {**Webhook(secret).verify(body, headers), "id": headers["webhook-id"]}
        for headers, body in list(hook.got)
    ]


def wait_for(hook: Hook, secret: str, *types: str) -> list[dict[str, Any]]:
    """What came, once these types have, in any order."""

    def there() -> Any:
        came = told(hook, secret)
        return came if sorted(each["type"] for each in came) == sorted(types) else None

    found: list[dict[str, Any]] = wait_until(there, f"{types}; there are {hook.got}")
    return found


def log_of(person: Person, webhook: dict[str, Any], **query: str) -> list[dict[str, Any]]:
    said = ok(person.http.get(f"/webhooks/{webhook['id']}/deliveries", params=query))
    items: list[dict[str, Any]] = said["items"]
    return items


def the_one(person: Person, webhook: dict[str, Any], status: str) -> dict[str, Any]:
    """The only delivery of the log, once it is so."""

    def so() -> Any:
        (one,) = log_of(person, webhook)
        return one if one["status"] == status else None

    found: dict[str, Any] = wait_until(so, f"it is {status}")
    return found


def test_a_program_hears_what_becomes_of_documents_and_runs(
    member: Person, admin: Person, other_member: Person, hook: Hook, other_hook: Hook
) -> None:
    mine = register(member, hook, "document.*", "run.completed")
    everybody = register(admin, other_hook, "document.deleted", scope="all")
    (document,) = member.upload(("corvo.txt", TEXT))
    member.wait_for(document["id"])
    answer = member.ask("Who keeps the lighthouse of Corvo?")
    assert member.http.delete(f"/documents/{document['id']}").status_code == 204
    (bad,) = member.upload(("bad.pdf", b"%PDF-1.7\nthis is no page\n"))
    member.wait_for(bad["id"])

    came = wait_for(
        hook, mine["secret"], "document.ready", "run.completed", "document.deleted",
        "document.failed",
    )  # fmt: skip
    by_type = {each["type"]: each["data"] for each in came}
    ready, run = by_type["document.ready"], by_type["run.completed"]
    assert ready.keys() >= DOCUMENT and run.keys() >= RUN
    assert (ready["id"], ready["status"], ready["name"]) == (document["id"], "ready", "corvo.txt")
    assert (run["id"], run["status"]) == (answer["run_id"], "completed")
    assert run["usage"] == answer["usage"]
    assert {ready["user_id"], run["user_id"]} == {me(member)["id"]}
    assert by_type["document.failed"]["error"] == member.document(bad["id"])["error"]
    assert by_type["document.deleted"]["id"] == document["id"]
    assert b"Duarte" not in b"".join(body for _, body in hook.got), "no text of anybody's"

    # One event has one id, at whichever endpoint; what happens to others is an administrator's.
    (deleted,) = wait_for(other_hook, everybody["secret"], "document.deleted")
    assert deleted["id"] == next(e["id"] for e in came if e["type"] == "document.deleted")
    wish = {"url": hook.url, "scope": "all"}
    assert other_member.http.post("/webhooks", json=wish).status_code == 403
    assert ok(other_member.http.get("/webhooks"))["items"] == []
    assert admin.http.delete(f"/webhooks/{everybody['id']}").status_code == 204

    log = log_of(member, mine)
    assert {each["event_id"] for each in log} == {each["id"] for each in came}
    wait_until(lambda: all(e["status"] == "sent" for e in log_of(member, mine)), "all are sent")
    assert {each["answered"] for each in log_of(member, mine, status="sent")} == {204}
    assert log_of(member, mine, status="failed") == []

    # It goes with its owner, with all that was told; and is in their export before.
    export = ok(member.http.get("/users/me/export"))
    assert [each["id"] for each in export["webhooks"]] == [mine["id"]]
    assert mine["secret"] not in str(export)
    gone = member.http.request("DELETE", "/users/me", json={"password": PASSWORD})
    assert gone.status_code == 204
    rows = "SELECT COUNT(*) FROM delivery WHERE webhook_id IS NOT NULL AND title != 'webhook.test'"
    wait_until(lambda: member.steward.database.rows(rows) == [(0,)], "nothing is kept of it")


def test_a_limit_that_is_used_up_is_told_at_eighty_and_at_a_hundred_percent(
    member: Person, admin: Person, hook: Hook
) -> None:
    mine = register(member, hook, "usage.*")
    limit = {"conversations": 5}
    ok(admin.http.put(f"/usage/limits/users/{me(member)['id']}", json=limit))
    for _ in range(5):
        member.ask("Good day.")
    warning, exceeded = sorted(
        wait_for(hook, mine["secret"], "usage.warning", "usage.exceeded"),
        key=lambda each: each["data"]["percent"],
    )
    assert (warning["type"], warning["data"]["percent"], warning["data"]["used"]) == (
        "usage.warning", 80, 4,
    )  # fmt: skip
    assert (exceeded["data"]["what"], exceeded["data"]["limit"]) == ("conversations", 5)


def test_a_new_secret_signs_beside_the_one_before_it(member: Person, hook: Hook) -> None:
    mine = register(member, hook, "run.*")
    new = ok(member.http.post(f"/webhooks/{mine['id']}/secret"))
    assert new["secret"].startswith("whsec_") and new["secret"] != mine["secret"]
    sent = ok(member.http.post(f"/webhooks/{mine['id']}/test"))
    (test,) = wait_for(hook, mine["secret"], "webhook.test")
    assert told(hook, new["secret"]) == [test], "both can check it"
    assert (test["id"], test["data"]["webhook_id"]) == (sent["event_id"], mine["id"])
    shown = ok(member.http.get(f"/webhooks/{mine['id']}"))
    assert shown["former_secret_until"] == new["former_until"]
    assert "secret" not in shown
    kept = member.steward.database.rows("SELECT target, shown FROM webhook")
    assert hook.url not in str(kept) and new["secret"] not in str(kept)


def test_what_was_refused_can_be_sent_again_and_who_is_gone_is_disabled(
    member: Person, hook: Hook
) -> None:
    hook.status, hook.says = 422, b"No field \x00 total\n\xff" + b"x" * 5000
    mine = register(member, hook, "document.ready")
    (document,) = member.upload(("corvo.txt", TEXT))
    member.wait_for(document["id"])
    refused = the_one(member, mine, "failed")
    assert (refused["answered"], refused["attempts"]) == (422, 1)
    assert refused["said"].startswith("No field  total\n") and len(refused["said"]) <= 1000
    shown = ok(member.http.get(f"/webhooks/{mine['id']}"))
    assert shown["enabled"] and shown["failing_since"]

    again = f"/webhooks/{mine['id']}/deliveries/{refused['id']}/send-again"
    hook.status, hook.says = 200, b"thank you"
    assert ok(member.http.post(again))["status"] == "due"
    taken = the_one(member, mine, "sent")
    assert (taken["answered"], taken["said"], taken["attempts"]) == (200, "thank you", 2)
    assert len({headers["webhook-id"] for headers, _ in hook.got}) == 1
    assert ok(member.http.get(f"/webhooks/{mine['id']}"))["failing_since"] is None

    hook.status = 410
    ok(member.http.post(again))
    wait_until(lambda: not ok(member.http.get(f"/webhooks/{mine['id']}"))["enabled"], "disabled")
    assert ok(member.http.get("/webhooks"))["items"][0]["disabled_why"] == "gone"
    (item,) = [
        each for each in ok(member.http.get("/notifications/inbox"))["items"]
        if each["event"] == "webhook.disabled"
    ]  # fmt: skip
    assert item["link"] == "/settings/webhooks"
    before = len(hook.got)
    (other,) = member.upload(("other.txt", TEXT + b" "))
    member.wait_for(other["id"])
    assert len(log_of(member, mine)) == 1, "what happens meanwhile is not written down"

    hook.status = 204
    back = ok(member.http.patch(f"/webhooks/{mine['id']}", json={"enabled": True}))
    assert (back["enabled"], back["disabled_why"], back["failing_since"]) == (True, None, None)
    (third,) = member.upload(("third.txt", TEXT + b"  "))
    member.wait_for(third["id"])
    wait_until(lambda: len(hook.got) == before + 1, "it is told again")
    assert member.http.delete(f"/webhooks/{mine['id']}").status_code == 204
    assert member.http.get(f"/webhooks/{mine['id']}").status_code == 404


def test_what_waits_goes_where_the_webhook_leads_by_then(
    member: Person, hook: Hook, other_hook: Hook
) -> None:
    hook.status = 503
    mine = register(member, hook, "*")
    ok(member.http.post(f"/webhooks/{mine['id']}/test"))
    wait_until(lambda: log_of(member, mine)[0]["attempts"] == 1, "it is tried")
    waiting = the_one(member, mine, "due")
    assert (waiting["answered"], waiting["why"]) == (503, "the receiver answered 503")
    changes = {"url": other_hook.url, "label": " Till\u0000\n", "events": ["run.*"]}
    changed = ok(member.http.patch(f"/webhooks/{mine['id']}", json=changes))
    assert (changed["url"], changed["label"]) == (other_hook.url, "Till")
    ok(member.http.post(f"/webhooks/{mine['id']}/deliveries/{waiting['id']}/send-again"))
    (test,) = wait_for(other_hook, mine["secret"], "webhook.test")
    assert test["id"] == waiting["event_id"]
    off = ok(member.http.patch(f"/webhooks/{mine['id']}", json={"enabled": False}))
    assert off["disabled_why"] == "asked"


@pytest.mark.parametrize(
    "wish",
    [
        {"url": "ftp://example.org/"},
        {"url": "http://user:pass@example.org/"},
        {"url": "https://example.org/", "events": []},
        {"url": "https://example.org/", "events": ["run"]},
        {"url": "https://example.org/", "events": ["ferry.*"]},
        {"url": "https://example.org/", "scope": "everything"},
        {"url": "https://example.org/", "label": "x" * 101},
        {"url": "https:///nowhere"},
        {"url": "https://exa mple.org/"},
        {"events": ["*"]},
    ],
)
def test_webhooks_that_cannot_be(member: Person, wish: dict[str, Any]) -> None:
    assert member.http.post("/webhooks", json=wish).status_code == 422
    assert ok(member.http.get("/webhooks"))["items"] == []


def test_nobody_is_reached_inside_the_network_unless_it_is_allowed(
    steward: StewardProcess,
) -> None:
    person = steward.person("insider")
    for url in ("http://127.0.0.1:80/", "http://169.254.169.254/", "http://0x7f000001/"):
        said = person.http.post("/webhooks", json={"url": url})
        assert (said.status_code, said.json()["code"]) == (422, "wrong_address")
    # A name is judged when it is looked up: each time that something is sent.
    made = ok(person.http.post("/webhooks", json={"url": "http://localhost/"}))
    ok(person.http.post(f"/webhooks/{made['id']}/test"))
    assert "not on the public internet" in the_one(person, made, "failed")["why"]
