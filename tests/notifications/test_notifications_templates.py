"""Kinds of events and words of one's own."""

from mail_server import Post
from telling import ORDER, me, ok, send

from steward_process import Person, wait_until


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
    assert item["body"] == f"At 2 Jan 2026, 03:04 (UTC), {me(member)['username']}."
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


def test_words_are_sent_to_oneself_before_they_are_used(
    admin: Person, member: Person, mailed: tuple[Post, int]
) -> None:
    unused = f"draft {me(member)['id']}"
    wish = {"event": "order.created", "channel": "email", "title": "{{ order }}: " + unused,
            "text": "{{ amount }}", "values": ORDER}  # fmt: skip
    test = "/notifications/templates/test"
    assert member.http.post(test, json=wish).status_code == 403
    assert ok(admin.http.post(test, json=wish))["deliveries"] == 1
    mails = wait_until(
        lambda: [m for m in mailed[0].mails if unused in m["Subject"]], "the draft arrives"
    )
    assert [(mail["Subject"], mail["To"]) for mail in mails] == [
        (f"7: {unused}", me(admin)["email"])
    ]
    shipped = ok(admin.http.get("/notifications/templates"))["items"]
    assert not any(unused in words["title"] for words in shipped)
    ok(admin.http.post(test, json=wish | {"channel": "inbox", "language": "zh-CN"}))
    titles = [item["title"] for item in ok(admin.http.get("/notifications/inbox"))["items"]]
    assert titles[0] == f"7: {unused}"
    for wrong in (
        {"channel": "pigeon"}, {"channel": "sms"}, {"title": "{{ nope }}"}, {"values": {}},
    ):  # fmt: skip
        assert admin.http.post(test, json=wish | wrong).status_code == 422, wrong
    assert admin.http.post(test, json=wish | {"event": "no.such"}).status_code == 404


def test_a_kind_of_event_keeps_the_values_that_its_words_need(admin: Person) -> None:
    kind = {"values": {"ferry": "text", "berth": "number"}}
    ok(admin.http.put("/notifications/events/ferry.left", json=kind))
    words = {
        "title": "{{ ferry }} left",
        "text": "{% if berth == 99 %}{{ ferry|round }}{% endif %}",
    }
    ok(admin.http.put("/notifications/templates/ferry.left/any/en", json=words))
    fewer = {"values": {"berth": "number"}}
    said = admin.http.put("/notifications/events/ferry.left", json=fewer)
    assert (said.status_code, said.json()["code"]) == (409, "needed_by_template")
    more = {"values": kind["values"] | {"at": "time"}}
    ok(admin.http.put("/notifications/events/ferry.left", json=more))
    # Words that fail with some values only are no mistake of Steward's.
    values = {"ferry": "Ilha", "berth": 99, "at": "0001-01-01T00:00:00Z"}
    to = {"user": me(admin)["id"]}
    said = send(admin, to, event="ferry.left", values=values)
    assert [field["field"] for field in said.json()["fields"]] == ["at"]
    values["at"] = "2026-01-02T03:04:05Z"
    said = send(admin, to, event="ferry.left", values=values)
    assert (said.status_code, said.json()["code"]) == (422, "wrong_template")
    assert send(admin, to, event="ferry.left", values=values | {"berth": 1}).status_code == 202
    assert admin.http.delete("/notifications/events/ferry.left").status_code == 204
