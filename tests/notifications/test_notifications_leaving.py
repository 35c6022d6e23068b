"""Taking along what one was told, and being forgotten, on a Steward that tells on every channel."""

import itertools
import json

from mail_server import Post
from telling import Hook, mail_to, me, ok, send

from steward_process import PASSWORD, Person, StewardProcess, wait_until

TABLES = ("notification_address", "notification_choice", "notification_habits", "inbox_item")
_keys = itertools.count(1)


def told_everywhere(member: Person, admin: Person, hook: Hook) -> str:
    """Give the person something in every table; returns the secret of their webhook."""
    wish = {"channel": "webhook", "address": f"{hook.url}/a-very-private-path"}
    secret: str = ok(member.http.post("/notifications/addresses", json=wish))["secret"]
    choice = {"event": "document.ready", "channel": "email", "wanted": True}
    habits = {"digest": "daily", "zone": "Asia/Shanghai"}
    ok(member.http.put("/notifications/preferences", json={"choices": [choice], "habits": habits}))
    (document,) = member.upload(("garden.txt", b"The keeper's garden has goats."))
    assert member.wait_for(document["id"])["status"] == "ready"
    ok(send(admin, {"user": me(member)["id"]}, key=f"leaving {next(_keys)}"))
    ok(member.http.post("/notifications", json={"title": "To myself", "to": [
        {"user": me(member)["id"]}]}))  # fmt: skip
    return secret


def rows_of(steward: StewardProcess, user_id: str) -> dict[str, int]:
    """How many rows each table has of a person."""
    plain = user_id.replace("-", "")
    mine = dict.fromkeys(TABLES, "user_id = ?") | {
        "delivery": "user_id = ?",
        "notification": "sender_id = ?",
        "sign_in_mark": "user_id = ?",
        "user_account": "id = ?",
    }
    return {
        table: steward.database.rows(f"SELECT count(*) FROM {table} WHERE {where}", plain)[0][0]
        for table, where in mine.items()
    }


def test_an_export_has_all_that_was_told_and_no_secret(
    member: Person, admin: Person, hook: Hook
) -> None:
    secret = told_everywhere(member, admin, hook)
    wait_until(lambda: len(hook.got) == 3, "the webhooks have arrived")
    said = member.http.get("/users/me/export")
    assert said.status_code == 200
    document = said.json()
    told = {(one["event"], one["channel"], one["status"]) for one in document["deliveries"]}
    assert {
        ("document.ready", "inbox", "sent"), ("document.ready", "email", "held"),
        ("order.created", "inbox", "sent"), ("order.created", "email", "held"),
        ("message", "inbox", "sent"),
    } <= told  # fmt: skip
    assert {event for event, channel, _ in told if channel == "webhook"} == {
        "document.ready", "order.created", "message",
    }  # fmt: skip
    assert {item["event"] for item in document["inbox"]} == {event for event, _, _ in told}
    kinds = [next(iter(one)) for one in document["notification_settings"]]
    assert kinds == ["habits", "address", "choice"]
    for hidden in ("a-very-private-path", secret):
        assert hidden not in json.dumps(document)


def test_nothing_is_left_of_who_is_forgotten_and_nothing_more_is_sent(
    member: Person, admin: Person, hook: Hook, mailed: tuple[Post, int]
) -> None:
    hook.status = 503
    told_everywhere(member, admin, hook)
    user_id, address = me(member)["id"], me(member)["email"]
    before = rows_of(member.steward, user_id)
    assert all(before.values()), before
    waiting = "SELECT count(*) FROM delivery WHERE user_id = ? AND status = 'due' AND attempt > 0"
    plain = user_id.replace("-", "")
    wait_until(lambda: member.steward.database.rows(waiting, plain) == [(3,)], "they wait")

    gone = member.http.request("DELETE", "/users/me", json={"password": PASSWORD})
    assert gone.status_code in (202, 204), gone.text
    wait_until(lambda: not any(rows_of(member.steward, user_id).values()), "nothing is left")
    orphans = (
        "SELECT count(*) FROM notification WHERE NOT EXISTS "
        "(SELECT 1 FROM delivery WHERE delivery.notification_id = notification.id)"
    )
    assert member.steward.database.rows(orphans) == [(0,)]
    tried = len(hook.got)
    hook.status = 204
    # Somebody else's, posted after it, is sent; of theirs there is nothing to be tried again.
    ok(send(admin, {"user": me(admin)["id"]}, channels=["email"]))
    mail_to(mailed, me(admin)["email"])
    assert len(hook.got) == tried
    assert address not in {mail["To"] for mail in mailed[0].mails}
    unknown = send(admin, {"user": user_id})
    assert (unknown.status_code, unknown.json()["code"]) == (422, "wrong_recipients")
