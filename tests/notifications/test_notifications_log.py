"""The log of deliveries, dead letters, and settings that cannot be."""

from collections.abc import Callable
from typing import Any

from telling import NOBODY, Hook, me, ok, send

from steward_process import Person, StewardProcess, wait_until


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


def test_settings_that_do_not_go_together(new_steward: Callable[..., StewardProcess]) -> None:
    for wrong, named in (
        ({"STEWARD_SMTP_HOST": "mail"}, "STEWARD_SMTP_FROM"),
        ({"STEWARD_SMS_URL": "json://x"}, "STEWARD_SMS_URL"),
    ):
        steward = new_steward(**wrong).start(wait=False)
        assert steward.process is not None
        assert steward.process.wait(60) != 0
        assert named in steward.log.read_text()
