"""Notifications over HTTP, on a real Steward with a real mail server and a real receiver."""

import base64
import itertools
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest
from mail_server import HOST, Post, mail_server
from standardwebhooks import Webhook

from steward_process import Person, StewardProcess, wait_until

ORDER = {"order": "7", "amount": 12.5, "currency": "EUR"}
WELCOME = {"username": "anna"}
_numbers = itertools.count(1)
NOBODY = "00000000-0000-7000-8000-000000000000"


class Hook:
    """A receiver of webhooks: what it was sent, and what it answers."""

    def __init__(self) -> None:
        hook = self
        self.got: list[tuple[dict[str, str], bytes]] = []
        self.status = 204

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                hook.got.append(({k.lower(): v for k, v in self.headers.items()}, body))
                self.send_response(hook.status)
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/hook"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture(scope="module")
def mailed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Post, int]]:
    with mail_server(tmp_path_factory.mktemp("mail")) as (post, port, _):
        yield post, port


@pytest.fixture(scope="module")
def telling(
    shared_steward: Callable[..., AbstractContextManager[StewardProcess]], mailed: tuple[Post, int]
) -> Iterator[StewardProcess]:
    with shared_steward(
        "telling",
        STEWARD_SMTP_HOST=HOST,
        STEWARD_SMTP_PORT=str(mailed[1]),
        STEWARD_SMTP_TLS="none",
        STEWARD_SMTP_FROM="Steward <steward@example.org>",
        STEWARD_REACH_PRIVATE="true",
    ) as steward:
        yield steward


@pytest.fixture
def admin(telling: StewardProcess) -> Person:
    return telling.sign_in("admin")


@pytest.fixture
def member(telling: StewardProcess) -> Person:
    return telling.person(f"guest{next(_numbers)}")


@pytest.fixture
def hook() -> Iterator[Hook]:
    one = Hook()
    yield one
    one.server.shutdown()
    one.server.server_close()


def ok(said: httpx.Response) -> Any:
    assert said.status_code < 300, said.text
    return said.json() if said.content else None


def me(person: Person) -> dict[str, Any]:
    found: dict[str, Any] = ok(person.http.get("/users/me"))
    return found


def send(sender: Person, *to: dict[str, str], **more: Any) -> httpx.Response:
    body = {"event": "order.created", "values": ORDER, "to": list(to), **more}
    return sender.http.post("/notifications/events", json=body)


def mail_to(mailed: tuple[Post, int], address: str) -> Any:
    def there() -> Any:
        return next((mail for mail in mailed[0].mails if mail["To"] == address), None)

    return wait_until(there, f"mail to {address}")


def test_an_event_reaches_people_and_plain_addresses(
    admin: Person, member: Person, mailed: tuple[Post, int]
) -> None:
    account = me(member)
    address = f"{account['id'][-12:]}@plain.example.org"
    said = send(admin, {"user": account["username"]}, {"email": address}, link="/orders/7")
    assert said.status_code == 202, said.text
    assert ok(said) | {"id": ""} == {"id": "", "deliveries": 3, "skipped": 0, "repeated": False}
    mail = mail_to(mailed, account["email"])
    assert mail["Subject"] == "We have your order 7"
    assert f"{admin.steward.url}/orders/7" in mail.get_body(("html",)).get_content()
    assert (
        "settings/notifications" not in mail_to(mailed, address).get_body(("html",)).get_content()
    )
    (item,) = ok(member.http.get("/notifications/inbox"))["items"]
    assert (item["title"], item["event"]) == ("We have your order 7", "order.created")
    assert item["link"] == "/orders/7"


def test_the_same_key_again_sends_nothing(admin: Person, member: Person) -> None:
    to = {"user": me(member)["id"]}
    first = ok(send(admin, to, key=to["user"], channels=["inbox"]))
    again = ok(send(admin, to, key=to["user"], channels=["inbox"]))
    assert again == {"id": first["id"], "deliveries": 0, "skipped": 0, "repeated": True}
    assert len(ok(member.http.get("/notifications/inbox"))["items"]) == 1


def test_what_is_wrong_is_named_and_nothing_is_sent(admin: Person, member: Person) -> None:
    to = {"user": me(member)["id"]}
    said = send(admin, to, values={"order": 7, "more": 1})
    assert said.status_code == 422
    assert {(f["field"], f["why"]) for f in said.json()["fields"]} == {
        ("order", "not a text"), ("more", "not declared"),
        ("amount", "missing"), ("currency", "missing"),
    }  # fmt: skip
    said = send(admin, to, {"user": NOBODY}, {"user": "nobody-here"}, {"email": "no"},
                {"sms": "+4930123456"}, {"chat": "slack://x"})  # fmt: skip
    assert said.status_code == 422
    assert [one["index"] for one in said.json()["recipients"]] == [1, 2, 3, 4, 5]
    assert send(admin, to, event="no.such").status_code == 404
    for wrong in ({}, {"email": "a@b.org", "sms": "+4930123456"}, {"user": None}):
        assert send(admin, to, wrong).status_code == 422  # type: ignore[arg-type]
    assert send(admin, *[to] * 1001).status_code == 422
    assert send(admin, to, link="//evil.example.org").status_code == 422
    assert send(admin, to, channels=[]).status_code == 422
    assert ok(member.http.get("/notifications/inbox"))["items"] == []


def test_members_tell_themselves_and_nobody_else(member: Person, admin: Person) -> None:
    own, other = me(member)["id"], me(admin)["id"]
    note = {"title": "Remember", "text": "the milk", "to": [{"user": own}]}
    assert member.http.post("/notifications", json=note).status_code == 202
    for to in ({"user": other}, {"user": NOBODY}, {"email": "a@example.org"}):
        said = member.http.post("/notifications", json=note | {"to": [to]})
        assert (said.status_code, said.json()["code"]) == (403, "only_oneself")
    (item,) = ok(member.http.get("/notifications/inbox"))["items"]
    assert (item["title"], item["body"]) == ("Remember", "the milk")


def test_an_application_needs_the_scope_notify_and_no_other(
    telling: StewardProcess, admin: Person, member: Person
) -> None:
    to = {"user": me(member)["id"]}
    for scope, status in (("notify", 202), ("read", 403)):
        key = ok(admin.http.post("/api-keys", json={"name": "shop", "scopes": [scope]}))["key"]
        with telling.client(key) as shop:
            body = {"event": "order.created", "values": ORDER, "to": [to]}
            assert shop.post("/notifications/events", json=body).status_code == status


def test_preferences_are_a_whole_matrix(member: Person) -> None:
    seen = ok(member.http.get("/notifications/preferences"))
    assert seen["channels"] == ["inbox", "email", "push", "chat", "webhook"]
    assert {c["event"] for c in seen["choices"]} == {e["name"] for e in seen["events"]}
    assert "process.draining" not in {e["name"] for e in seen["events"]}
    mail = {"event": "order.created", "channel": "email", "wanted": False}
    habits = {"zone": "Asia/Shanghai", "quiet_from": 1320, "quiet_to": 420, "digest": "daily",
              "digest_hour": 9}  # fmt: skip
    body = {"choices": [mail], "habits": habits}
    changed = ok(member.http.put("/notifications/preferences", json=body))
    assert mail | {"locked": False} in changed["choices"]
    assert changed["habits"] == habits
    assert ok(member.http.get("/notifications/preferences")) == changed
    exported = ok(member.http.get("/users/me/export"))["notification_settings"]
    assert {"habits": habits} in exported


@pytest.mark.parametrize(
    "wish",
    [
        {"choices": [{"event": "account.signed_in", "channel": "inbox", "wanted": False}]},
        {"choices": [{"event": "no.such", "channel": "inbox", "wanted": False}]},
        {"choices": [{"event": "order.created", "channel": "pigeon", "wanted": False}]},
        {"habits": {"zone": "Mars/Olympus"}},
        {"habits": {"quiet_from": 60}},
        {"habits": {"quiet_from": 60, "quiet_to": 1440}},
        {"habits": {"digest": "yearly"}},
    ],
)
def test_preferences_that_cannot_be(member: Person, wish: dict[str, Any]) -> None:
    before = ok(member.http.get("/notifications/preferences"))
    assert member.http.put("/notifications/preferences", json=wish).status_code == 422
    assert ok(member.http.get("/notifications/preferences")) == before


def test_a_webhook_is_added_tried_and_removed(member: Person, hook: Hook) -> None:
    wish = {"channel": "webhook", "label": "mine", "address": hook.url}
    made = ok(member.http.post("/notifications/addresses", json=wish))
    assert made["shown"] == "127.0.0.1"
    assert member.http.get("/notifications/addresses").json()["items"] == [
        {k: v for k, v in made.items() if k != "secret"}
    ]
    ok(member.http.post(f"/notifications/addresses/{made['id']}/test"))
    wait_until(lambda: hook.got, "the webhook is called")
    headers, body = hook.got[0]
    said = Webhook(made["secret"]).verify(body, headers)
    assert said["data"]["title"] == "A test from Steward"
    assert member.http.delete(f"/notifications/addresses/{made['id']}").status_code == 204
    assert member.http.delete(f"/notifications/addresses/{made['id']}").status_code == 404


def test_a_dead_letter_can_be_tried_again(admin: Person, member: Person, hook: Hook) -> None:
    hook.status = 422
    ok(member.http.post("/notifications/addresses",
                        json={"channel": "webhook", "address": hook.url}))  # fmt: skip
    to = {"user": me(member)["id"]}
    ok(send(admin, to, channels=["webhook"]))

    def failed() -> Any:
        query = {"status": "failed", "channel": "webhook"}
        return ok(member.http.get("/notifications/deliveries", params=query))["items"]

    (dead,) = wait_until(failed, "it is given up")
    assert dead["why"] == "the receiver answered 422"
    assert "title" not in dead
    retry = f"/notifications/deliveries/{dead['id']}/retry"
    assert member.http.post(retry).status_code == 403
    hook.status = 204
    ok(admin.http.post(retry))
    wait_until(lambda: not failed(), "it is sent")
    wait_until(lambda: len(hook.got) == 2, "it arrives")
    assert hook.got[0][0]["webhook-id"] == hook.got[1][0]["webhook-id"] == dead["id"]
    assert admin.http.post(retry).status_code == 409
    assert admin.http.post(f"/notifications/deliveries/{NOBODY}/retry").status_code == 404


def test_a_browser_subscribes(member: Person, hook: Hook) -> None:
    key = ok(member.http.get("/notifications/push-key"))["key"]
    assert len(base64.urlsafe_b64decode(key + "=")) == 65
    keys = {"p256dh": key, "auth": "AAAAAAAAAAAAAAAAAAAAAA"}
    subscription = {"endpoint": hook.url, "keys": keys, "expirationTime": None}
    wish = {"channel": "push", "subscription": subscription}
    made = ok(member.http.post("/notifications/addresses", json=wish))
    assert made["secret"] is None
    ok(member.http.post(f"/notifications/addresses/{made['id']}/test"))
    wait_until(lambda: hook.got, "the push service is called")
    assert hook.got[0][0]["content-encoding"] == "aes128gcm"
    for wrong in (
        {"channel": "push", "address": hook.url},
        {"channel": "webhook", "subscription": subscription},
        {"channel": "webhook", "address": "nonsense"},
        {"channel": "sms", "address": "+4930123456"},
        {"channel": "chat", "address": "json://127.0.0.1"},
        {"channel": "inbox", "address": "x"},
    ):
        assert member.http.post("/notifications/addresses", json=wrong).status_code == 422


def test_events_and_words_of_ones_own(admin: Person, member: Person) -> None:
    kind = {"about": "A parcel left.", "values": {"parcel": "text", "at": "time"}}
    assert member.http.put("/notifications/events/parcel.left", json=kind).status_code == 403
    made = ok(admin.http.put("/notifications/events/parcel.left", json=kind))
    assert made["values"] == kind["values"]
    words = {"title": "Parcel {{ parcel }} left", "text": "At {{ at }}, {{ person }}."}
    place = "/notifications/templates/parcel.left/any/en"
    assert member.http.put(place, json=words).status_code == 403
    ok(admin.http.put(place, json=words))
    values = {"parcel": "A1", "at": "2026-01-02T03:04:05Z"}
    to = {"user": me(member)["id"]}
    ok(send(admin, to, event="parcel.left", values=values))
    (item,) = ok(member.http.get("/notifications/inbox"))["items"]
    assert item["title"] == "Parcel A1 left"
    assert item["body"] == f"At 2 Jan 2026, 03:04, {me(member)['username']}."
    for title in ("{{ nope }}", "{{", "{% for x in a %}{% endfor %}", "", "{{ parcel > 3 }}"):
        assert admin.http.put(place, json={"title": title}).status_code == 422, title
    listed = ok(member.http.get("/notifications/templates"))["items"]
    assert {t["event"] for t in listed if not t["shipped"]} == {"parcel.left"}
    assert admin.http.delete(place).status_code == 204
    assert admin.http.delete(place).status_code == 404
    assert admin.http.delete("/notifications/events/parcel.left").status_code == 204
    assert admin.http.put("/notifications/events/order.created", json=kind).status_code == 409
    assert admin.http.put("/notifications/events/Parcel", json=kind).status_code == 422


def test_an_event_without_words_is_not_sent(admin: Person) -> None:
    ok(admin.http.put("/notifications/events/quiet.thing", json={"about": "?"}))
    said = send(admin, {"user": me(admin)["id"]}, event="quiet.thing", values={})
    assert (said.status_code, said.json()["code"]) == (422, "no_words")


def test_words_are_tried_before_they_are_used(admin: Person) -> None:
    wish = {"event": "order.created", "title": "{{ order }}", "text": "<{{ amount }}>",
            "html": "<b>{{ currency }}</b>", "values": ORDER | {"currency": "<EUR>"}}  # fmt: skip
    seen = ok(admin.http.post("/notifications/templates/preview", json=wish))
    assert (seen["title"], seen["text"]) == ("7", "<12.5>")
    assert "<b>&lt;EUR&gt;</b>" in seen["html"]
    examples = {k: v for k, v in wish.items() if k != "values"}
    assert ok(admin.http.post("/notifications/templates/preview", json=examples))["title"]


def test_strangers_see_and_change_nothing(
    member: Person, telling: StewardProcess, hook: Hook
) -> None:
    stranger = telling.person(f"guest{next(_numbers)}")
    wish = {"channel": "webhook", "address": hook.url}
    made = ok(member.http.post("/notifications/addresses", json=wish))
    path = f"/notifications/addresses/{made['id']}"
    assert stranger.http.delete(path).status_code == 404
    assert stranger.http.post(f"{path}/test").status_code == 404
    assert ok(stranger.http.get("/notifications/addresses"))["items"] == []
    note = {"title": "Mine", "to": [{"user": me(member)["id"]}]}
    ok(member.http.post("/notifications", json=note))
    assert ok(member.http.get("/notifications/deliveries"))["items"]
    assert ok(stranger.http.get("/notifications/deliveries"))["items"] == []


def test_nothing_secret_is_kept_in_the_open(
    telling: StewardProcess, member: Person, hook: Hook
) -> None:
    wish = {"channel": "webhook", "address": f"{hook.url}/very-private-path"}
    made = ok(member.http.post("/notifications/addresses", json=wish))
    kept = telling.database.everything()
    for secret in (b"very-private-path", made["secret"].encode()):
        assert secret not in kept
        assert secret not in telling.log.read_bytes()


def test_settings_that_do_not_go_together(new_steward: Callable[..., StewardProcess]) -> None:
    for wrong, named in (
        ({"STEWARD_SMTP_HOST": "mail"}, "STEWARD_SMTP_FROM"),
        ({"STEWARD_SMS_URL": "json://x"}, "STEWARD_SMS_URL"),
    ):
        steward = new_steward(**wrong).start(wait=False)
        assert steward.process is not None
        assert steward.process.wait(60) != 0
        assert named in steward.log.read_text()


def test_kill_in_the_middle_neither_loses_nor_repeats_much(
    new_steward: Callable[..., StewardProcess], tmp_path: Path
) -> None:
    """Each of many deliveries arrives under one id; only those on their way at the kill twice."""
    hooks = Hook()
    steward = new_steward(STEWARD_REACH_PRIVATE="true").start()
    person = steward.person("anna")
    for n in range(20):
        wish = {"channel": "webhook", "address": f"{hooks.url}/{n}"}
        ok(person.http.post("/notifications/addresses", json=wish))
    to = {"user": me(person)["id"]}
    for n in range(15):
        ok(send(person, to, channels=["webhook"], key=str(n)))
    wait_until(lambda: len(hooks.got) > 20, "some have arrived")
    steward.kill()
    before = len(hooks.got)
    assert steward.database.do("UPDATE delivery SET claimed_until = created_at") or True
    steward.start()

    def ids() -> set[str]:
        return {headers["webhook-id"] for headers, _ in hooks.got}

    wait_until(lambda: len(ids()) == 300, "all have arrived")
    (sent,) = wait_until(
        lambda: [r for r in steward.database.rows(
            "SELECT count(*) FROM delivery WHERE status = 'sent' AND channel = 'webhook'")
            if r[0] == 300], "all are written down")  # fmt: skip
    assert before < 300
    assert len(hooks.got) - 300 <= 32, "no more than were on their way"
    assert sent
    hooks.server.shutdown()
    hooks.server.server_close()
