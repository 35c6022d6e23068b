"""People decide over HTTP what they are told, and where."""

from typing import Any

import pytest
from telling import ok

from steward_process import Person


def test_preferences_are_a_whole_matrix(member: Person) -> None:
    seen = ok(member.http.get("/notifications/preferences"))
    assert seen["channels"] == ["inbox", "email", "push", "chat", "sms", "webhook"]
    assert {c["event"] for c in seen["choices"]} == {e["name"] for e in seen["events"]}
    assert "digest" not in {e["name"] for e in seen["events"]}, "there is nothing to choose"
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
