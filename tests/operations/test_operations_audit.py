"""The audit log: what is done is in it, with who did it and from where; and what is never in it."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from steward.audit.forget import forget_entries
from steward.audit.note import note
from steward.operations.audit_csv import harmless
from steward_process import PASSWORD, Person, StewardProcess

NEW_PASSWORD = "another long enough password"
SERVER = {
    "name": "quay",
    "transport": "http",
    "url": "https://quay.invalid/mcp",
    "headers": {"Authorization": "Bearer a secret of the quay"},
}


@pytest.fixture(scope="module")
def administrator(steward: StewardProcess) -> Iterator[Person]:
    """They who read it."""
    yield steward.sign_in("admin")


def log_of(administrator: Person, **asked: Any) -> list[dict[str, Any]]:
    """All entries that are asked for, the newest first."""
    entries: list[dict[str, Any]] = []
    after = None
    while True:
        page = {"limit": 7} | asked | ({"after": after} if after else {})
        said = administrator.http.get("/audit", params=page)
        assert said.status_code == 200, said.text
        entries += said.json()["items"]
        after = said.json()["next"]
        if after is None:
            return entries


def live(steward: StewardProcess, admin: httpx.Client) -> tuple[str, list[str]]:
    """Do one of everything that leaves an entry; returns anna's id, and secrets."""
    invitation = admin.post("/invitations", json={"email": "guest@example.com"}).json()
    assert admin.delete(f"/invitations/{invitation['id']}").status_code == 204
    anna = steward.person("anna")
    anna_id = anna.http.get("/users/me").json()["id"]
    key = anna.http.post("/api-keys", json={"name": "=cmd()", "scopes": ["read"]}).json()
    anna.http.delete(f"/api-keys/{key['id']}")
    with steward.client() as anybody:
        for name in ("anna", "nobody at all"):
            wrong = {"username": name, "password": "a wrong guess"}
            assert anybody.post("/auth/token", data=wrong).status_code == 401
    change = {"password": NEW_PASSWORD, "current_password": PASSWORD, "email": "new@example.com"}
    assert anna.http.patch("/users/me", json=change).status_code == 200
    assert anna.http.get("/users/me/export").status_code == 200
    collection = anna.http.post("/collections", json={"name": "Letters"}).json()
    anna.upload(("a.txt", b"A ferry."), collection_id=collection["id"])
    gone = anna.http.delete(f"/collections/{collection['id']}", params={"documents": "delete"})
    assert gone.status_code == 204
    server = anna.http.post("/mcp-servers", json=SERVER).json()
    anna.http.delete(f"/mcp-servers/{server['id']}")
    agent = admin.post("/agents", json={"name": "Clerk", "shared": True}).json()
    admin.patch(f"/agents/{agent['id']}", json={"instructions": "Answer in one word."})
    admin.delete(f"/agents/{agent['id']}")
    admin.put(f"/usage/limits/users/{anna_id}", json={"conversations": "unlimited"})
    admin.put("/usage/limits/roles/member", json={"tokens": 5})
    admin.delete("/usage/limits/roles/member")
    price = {"input_micros_per_million": 1, "output_micros_per_million": 2}
    admin.put("/usage/prices/openai:gpt", json=price)
    admin.put("/notifications/templates/document.ready/any/en", json={"title": "It is there"})
    admin.delete("/notifications/templates/document.ready/any/en")
    anna.http.post("/auth/logout", json={"everywhere": True})
    for wish in ({"role": "admin"}, {"role": "member"}, {"active": False}):
        assert admin.patch(f"/users/{anna_id}", json=wish).status_code == 200
    return anna_id, [key["key"][-20:], invitation["token"]]


def test_what_is_done_is_written_down(steward: StewardProcess, administrator: Person) -> None:
    since = datetime.now(UTC)
    anna_id, secrets = live(steward, administrator.http)
    entries = log_of(administrator, **{"from": since.isoformat()})
    assert [entry["action"] for entry in reversed(entries)] == [
        "invitation.made", "invitation.withdrawn", "account.registered", "session.opened",
        "api_key.made", "api_key.revoked", "account.password_wrong", "account.password_wrong",
        "account.email_changed", "account.password_changed", "account.exported",
        "collection.deleted", "mcp_server.added", "mcp_server.removed", "agent.made",
        "agent.changed", "agent.deleted", "limits.changed", "limits.changed", "limits.removed",
        "price.changed", "template.changed", "template.removed",
        "account.signed_out_everywhere", "account.role_changed", "account.role_changed",
        "account.deactivated",
    ]  # fmt: skip
    assert {entry["address"] for entry in entries} == {"127.0.0.1"}
    assert all(entry["request_id"] for entry in entries)
    by = {entry["action"]: entry for entry in entries}
    assert (by["api_key.made"]["actor"], by["api_key.made"]["thing_name"]) == ("anna", "=cmd()")
    assert by["account.role_changed"]["actor"] == "admin"
    assert by["account.role_changed"]["person"] == "anna"
    assert by["limits.changed"]["details"] == {"conversations": "unlimited"}
    assert by["collection.deleted"]["details"] == {"documents": 1}
    wrong = [entry for entry in entries if entry["action"] == "account.password_wrong"]
    assert [entry["person"] for entry in wrong] == [None, "anna"]
    assert {entry["actor"] for entry in wrong} == {None}

    told = json.dumps(entries)
    secrets += [PASSWORD, NEW_PASSWORD, "a wrong guess", "secret of the quay"]
    for secret in (*secrets, "@example.com", "nobody at all", "one word"):
        assert secret not in told

    hers = log_of(administrator, actor="anna", **{"from": since.isoformat()})
    assert [e["id"] for e in hers] == [e["id"] for e in entries if e["actor"] == "anna"]
    assert log_of(administrator, actor=anna_id) == log_of(administrator, actor="ANNA")
    assert log_of(administrator, actor="nobody\0") == []
    keys = log_of(administrator, action="api_key.")
    assert {entry["action"] for entry in keys} == {"api_key.made", "api_key.revoked"}
    middle = entries[9]["at"]
    assert log_of(administrator, to=middle)[0]["at"] < middle <= entries[9]["at"]
    for nonsense in ({"action": "%"}, {"from": "yesterday"}, {"after": "!"}, {"format": "pdf"}):
        assert administrator.http.get("/audit", params=nonsense).status_code == 422
    assert log_of(administrator, to="0001-01-01T00:00:00+14:00") == []


def test_a_spreadsheet_takes_nothing_for_a_formula(
    steward: StewardProcess, administrator: Person
) -> None:
    bert = steward.person("bert")
    for name in ("=1+1", '+"a",b', "@SUM(1)", "plain"):
        bert.http.post("/api-keys", json={"name": name, "scopes": ["read"]})
    asked = {"actor": "bert", "action": "api_key"}
    table = administrator.http.get("/audit", params=asked, headers={"Accept": "text/csv"})
    assert table.headers["content-type"].startswith("text/csv")
    assert "attachment" in table.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"))))
    assert [row["thing_name"] for row in rows] == ["plain", "'@SUM(1)", '\'+"a",b', "'=1+1"]
    assert {row["actor"] for row in rows} == {"bert"}
    assert log_of(administrator, action="audit.")[0]["action"] == "audit.exported"
    assert bert.http.get("/audit", params={"format": "csv"}).status_code == 403
    assert harmless("\tx") == "'\tx"


def test_who_is_erased_leaves_no_traces(steward: StewardProcess, administrator: Person) -> None:
    carl = steward.person("carl")
    carl_id = carl.http.get("/users/me").json()["id"]
    key = carl.http.post("/api-keys", json={"name": "carl's own", "scopes": ["read"]}).json()
    administrator.http.delete(f"/users/{carl_id}/api-keys/{key['id']}")
    exported = carl.http.get("/users/me/export").json()["audit"]
    assert [entry["action"] for entry in exported] == [
        "account.registered", "session.opened", "api_key.made", "api_key.revoked",
        "account.exported",
    ]  # fmt: skip
    assert [entry["by_me"] for entry in exported] == [True, True, True, False, True]
    assert exported[3]["address"] is None, "where the administrator is, is not carl's to know"

    assert carl.http.request("DELETE", "/users/me", json={"password": PASSWORD}).status_code == 204
    entries = log_of(administrator, actor=carl_id)
    assert [entry["action"] for entry in entries] == [
        "account.erased", "account.erasure_begun", "account.exported", "api_key.made",
        "session.opened", "account.registered",
    ]  # fmt: skip
    revoked = log_of(administrator, action="api_key.revoked")[0]
    assert (revoked["actor"], revoked["address"]) == ("admin", "127.0.0.1")
    for entry in (*entries, revoked):
        assert (entry["person"], entry["thing_name"], entry["details"]) == (None, None, {})
    for entry in entries:
        assert (entry["actor"], entry["address"], entry["request_id"]) == (None, None, None)


async def test_old_entries_are_forgotten_and_none_is_written_for_what_fails(
    steward: StewardProcess,
) -> None:
    database = steward.database.open()
    try:
        with pytest.raises(ValueError, match="no"):
            async with database.unit() as session:
                note(session, "lamp.lit", thing="never")
                raise ValueError("no")
        async with database.unit() as session:
            note(session, "lamp.lit", thing="once", name="x" * 500, why=None)
        tomorrow = datetime.now(UTC) + timedelta(days=1)
        assert await forget_entries(tomorrow - timedelta(days=300), database=database) == 0
        assert await forget_entries(tomorrow, database=database) >= 1
        assert await forget_entries(tomorrow, database=database) == 0
    finally:
        await database.close()
