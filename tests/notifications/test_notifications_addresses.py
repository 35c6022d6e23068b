"""Where channels reach people: added, tried, removed, and never shown."""

import base64
import json
import re
from typing import Any

from standardwebhooks import Webhook
from telling import Hook, me, ok, send

from steward_process import Person, StewardProcess, wait_until


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
        {
            "channel": "push",
            "subscription": {"endpoint": hook.url, "keys": keys | {"p256dh": "A" * 87}},
        },
        {
            "channel": "push",
            "subscription": {"endpoint": hook.url, "keys": keys | {"auth": "A" * 17}},
        },
        {"channel": "sms", "address": "+4930123456"},
        {"channel": "chat", "address": "json://127.0.0.1"},
        {"channel": "inbox", "address": "x"},
    ):
        assert member.http.post("/notifications/addresses", json=wrong).status_code == 422


def test_strangers_see_and_change_nothing(member: Person, other_member: Person, hook: Hook) -> None:
    stranger = other_member
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


def test_a_number_is_its_owners_before_anything_is_told_there(
    admin: Person, member: Person, other_member: Person, texted: Hook
) -> None:
    number = "+4930" + str(int(me(member)["id"][-8:], 16))[:8].zfill(8)
    wish = {"channel": "sms", "address": f"{number[:5]} {number[5:]}"}

    def codes() -> list[str]:
        got = zip(texted.paths, texted.got, strict=True)
        return [
            re.findall(r"\d{8}", json.loads(body)["message"])[0]
            for path, (_, body) in got
            if path.endswith(number[1:])
        ]

    for _ in range(2):
        ok(member.http.post("/notifications/addresses/code", json=wish))
    (code,) = wait_until(codes, "a code is sent, and once")
    wrong = {None, "", "00000000", code[::-1]} - {code}
    for each in (wish | {"code": said} for said in wrong):
        said = member.http.post("/notifications/addresses", json=each)
        assert (said.status_code, said.json()["code"]) == (422, "wrong_code")
    other = other_member.http.post("/notifications/addresses", json=wish | {"code": code})
    assert other.status_code == 422, "it is good for whoever asked for it"
    ok(member.http.post("/notifications/addresses", json=wish | {"code": code}))
    ok(send(admin, {"user": me(member)["id"]}, channels=["sms"]))
    wait_until(lambda: any(b"We have your order" in body for _, body in texted.got), "it arrives")
    for n in range(4):
        more = {"channel": "sms", "address": f"+49301111111{n}"}
        assert member.http.post("/notifications/addresses/code", json=more).status_code == 202
    said = member.http.post("/notifications/addresses/code", json={"address": "+493011111119"})
    assert said.status_code == 429
    assert int(said.headers["retry-after"]) > 0


def test_a_test_goes_there_alone_and_at_once(member: Person, hook: Hook) -> None:
    """Whatever else there is, what one has chosen, and however late it is."""
    one, two = (
        ok(member.http.post("/notifications/addresses",
                            json={"channel": "webhook", "address": f"{hook.url}/{n}"}))
        for n in (1, 2)
    )  # fmt: skip
    no = {"event": "message", "channel": "webhook", "wanted": False}
    ok(member.http.put("/notifications/preferences", json={"choices": [no]}))
    ok(member.http.post(f"/notifications/addresses/{two['id']}/test"))
    wait_until(lambda: hook.paths, "it arrives")
    assert [path[-2:] for path in hook.paths] == ["/2"]
    assert one["id"] != two["id"]


def test_what_waits_for_an_address_goes_with_it(admin: Person, member: Person, hook: Hook) -> None:
    hook.status = 503
    wish = {"channel": "webhook", "address": hook.url}
    made = ok(member.http.post("/notifications/addresses", json=wish))
    ok(send(admin, {"user": me(member)["id"]}, channels=["webhook"]))

    def waiting() -> Any:
        query = {"status": "due", "channel": "webhook"}
        listed = ok(member.http.get("/notifications/deliveries", params=query))["items"]
        return [item for item in listed if item["attempts"]]

    wait_until(waiting, "it was tried and waits")
    assert member.http.delete(f"/notifications/addresses/{made['id']}").status_code == 204
    assert waiting() == []
