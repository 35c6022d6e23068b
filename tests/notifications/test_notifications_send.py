"""What developers and administrators send over HTTP, and who may."""

import json

import pytest
from mail_server import Post
from telling import NOBODY, ORDER, mail_to, me, ok, send

from steward_process import Person, StewardProcess


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
                {"sms": "030123456"}, {"chat": "slack://x"})  # fmt: skip
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


def test_names_are_one_however_they_are_written(admin: Person, member: Person) -> None:
    name, id_ = me(member)["username"], me(member)["id"]
    to = [{"user": name}, {"user": name.upper()}, {"user": id_}, {"user": id_.upper()}]
    assert ok(send(admin, *to, channels=["inbox"]))["deliveries"] == 1
    note = {"title": "Remember", "to": [{"user": name.upper()}]}
    assert member.http.post("/notifications", json=note).status_code == 202


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ("\\u0000 and \\u001b[31m", 202),
        ("\\ud800", 422),
        ("x" * 4000, 202),
        ("x" * 4001, 422),
        ("\\u202e\\u0627\\u0644\\u0633\\u0644\\u0627\\u0645", 202),
        ("{{ 7 * 7 }}", 202),
    ],
)
def test_values_that_are_strange(admin: Person, member: Person, value: str, status: int) -> None:
    """Written as JSON has them, half surrogate pairs included."""
    to = json.dumps([{"user": me(member)["id"]}])
    body = f'{{"event": "user.registered", "values": {{"username": "{value}"}}, "to": {to}}}'
    said = admin.http.post(
        "/notifications/events", content=body, headers={"Content-Type": "application/json"}
    )
    assert said.status_code == status, said.text
    for item in ok(member.http.get("/notifications/inbox"))["items"]:
        text = item["title"] + item["body"]
        assert all(each == "\n" or ord(each) > 31 for each in text), "no control characters"
        assert "\u202e" not in text
        assert "49" not in text


@pytest.mark.parametrize("amount", [10**400, -(10**400), 2**63])
def test_numbers_that_are_too_large(admin: Person, member: Person, amount: int) -> None:
    said = send(admin, {"user": me(member)["id"]}, values=ORDER | {"amount": amount})
    assert said.status_code == 422
    assert [field["field"] for field in said.json()["fields"]] == ["amount"]


def test_a_thousand_of_whom_some_are_bad(admin: Person, member: Person) -> None:
    good = [{"email": f"a{n}@bulk.example.org"} for n in range(997)]
    bad = [{"email": "no"}, {"user": NOBODY}, {"sms": "12"}]
    said = send(admin, *good[:500], *bad, *good[500:])
    assert [one["index"] for one in said.json()["recipients"]] == [500, 501, 502]
    query = {"channel": "email", "event": "order.created"}
    listed = ok(admin.http.get("/notifications/deliveries", params=query))["items"]
    assert not any(item["to"].endswith("bulk.example.org") for item in listed)


def test_a_title_of_which_nothing_can_be_seen_is_refused(member: Person) -> None:
    note = {"to": [{"user": me(member)["id"]}]}
    for title in ("", " ", "\x00", "\x00 \x07\x00", "\u202e"):
        said = member.http.post("/notifications", json=note | {"title": title})
        assert said.status_code == 422, title
    ok(member.http.post("/notifications", json=note | {"title": "\x00 Re\x00member \n me"}))
    (item,) = ok(member.http.get("/notifications/inbox"))["items"]
    assert item["title"] == "Remember me"


def test_the_log_says_once_that_links_lead_nowhere(telling: StewardProcess) -> None:
    assert telling.log.read_text("utf-8").count("set STEWARD_PUBLIC_URL") == 1


def test_a_new_address_is_told_of_where_mails_went_before(
    member: Person, mailed: tuple[Post, int]
) -> None:
    before = me(member)["email"]
    after = f"new-{before}"
    ok(member.http.patch("/users/me", json={"email": after}))
    mail = mail_to(mailed, before)
    assert mail["Subject"] == "Your e-mail address was changed"
    (item,) = ok(member.http.get("/notifications/inbox"))["items"]
    assert (item["event"], item["title"]) == ("account.changed", mail["Subject"])
    assert "(UTC) from 127.0.0.1." in item["body"]
    assert not [mail for mail in mailed[0].mails if mail["To"] == after]
