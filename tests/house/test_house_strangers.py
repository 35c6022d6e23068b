"""Every door is tried by a stranger, and by nobody. A thing that is not yours does not exist.

The doors are read from the OpenAPI document, so a new route is tried as soon as it is there; where
it takes an id that these tests cannot make yet, they fail and say so.
"""

import itertools
from dataclasses import dataclass
from typing import Any

import pytest
from doors import BODIES, HARMLESS, Door, at, doors, needs_a_body, openapi, operations, unlisted

from inbox_rows import notify
from steward_process import Person, StewardProcess, wait_until
from waiting_calls import waiting_call

SPEC = openapi()
TEXT = b"The lighthouse of Corvo is kept by Ana Duarte, who counts 214 steps each evening."
NOWHERE = "00000000-0000-7000-8000-000000000000"

# Doors that are open to everybody: what one needs before one can sign in, and how the house is.
OPEN = {
    "GET /health/live",
    "GET /health/ready",
    "GET /status",
    "GET /auth/options",
    "POST /auth/register",
    "POST /auth/token",
    "POST /auth/refresh",
    # Whoever holds the link that was mailed: tests/accounts/test_accounts_forgotten.py.
    "POST /auth/reset",
    "POST /auth/reset/{token}",
    # The same three for the web app, which keeps its session in a cookie.
    "POST /auth/browser/sign-in",
    "POST /auth/browser/refresh",
    "POST /auth/browser/sign-out",
    # Whoever holds a signed link decides by it: tests/ways/test_ways_agents_approval_links.py.
    "GET /approvals/{token}",
    "POST /approvals/{token}",
    # Whoever has a link reads what it shows: tests/ways/test_ways_conversation_share.py.
    "GET /shared/{token}",
    # Open to whoever asks from this machine, as these tests do; tests/operations tries the others.
    "GET /metrics",
}
# Doors for administrators, who are told of everybody; others are refused whatever the id.
ADMINISTRATORS = {
    "PATCH /users/{user_id}",
    "GET /users/{user_id}/sessions",
    "DELETE /users/{user_id}/sessions",
    "DELETE /users/{user_id}/sessions/{session_id}",
    "GET /users/{user_id}/api-keys",
    "DELETE /users/{user_id}/api-keys/{key_id}",
    "GET /audit",
    "GET /health/parts",
    "DELETE /invitations/{invitation_id}",
    "GET /users",
    "GET /invitations",
    "POST /invitations",
    "GET /usage/users",
    "GET /usage/limits",
    "PUT /usage/limits/roles/{role}",
    "DELETE /usage/limits/roles/{role}",
    "GET /usage/limits/users/{user_id}",
    "PUT /usage/limits/users/{user_id}",
    "DELETE /usage/limits/users/{user_id}",
    "GET /usage/prices",
    "PUT /usage/prices/{model}",
    "DELETE /usage/prices/{model}",
    "GET /models/providers",
    "GET /models/connections",
    "POST /models/connections",
    "PATCH /models/connections/{connection_id}",
    "DELETE /models/connections/{connection_id}",
    "POST /models/connections/test",
    "POST /models/connections/{connection_id}/test",
    "POST /models/test",
    "PUT /notifications/events/{event}",
    "DELETE /notifications/events/{event}",
    "PUT /notifications/templates/{event}/{channel}/{language}",
    "DELETE /notifications/templates/{event}/{channel}/{language}",
    "POST /notifications/templates/preview",
    "POST /notifications/templates/test",
    "POST /notifications/deliveries/{delivery_id}/retry",
}
# Routes that the OpenAPI document does not show, and the test that tries them.
TRIED_ELSEWHERE: dict[str, str] = {
    "/mcp": "tests/mcp_server/test_mcp_server_strangers.py",
    "/ws": "tests/ways/test_ways_socket_strangers.py",
    "/approvals/{token}": "tests/ways/test_ways_agents_approval_links.py",  # for HEAD
}

# Deletion comes last, so that one door found open does not empty the house for the others.
DOORS = sorted(
    (door for door in doors(SPEC) if door.route not in OPEN), key=lambda d: d.method == "DELETE"
)
# Streams that go on for as long as somebody listens.
ENDLESS = {"GET /notifications/inbox/events"}
# What tells when the owner was here last differs from one look to the next.
RESTLESS = ("/sessions", "/export", "/api-keys")

_numbers = itertools.count(1)


@dataclass
class Owner:
    """Somebody with one of each thing, by the name it has in addresses."""

    person: Person
    things: dict[str, str]


def things_of(person: Person) -> dict[str, str]:
    """Make one of each thing that a request can name."""
    http = person.http
    collection_id = http.post("/collections", json={"name": "Corvo"}).json()["id"]
    (document,) = person.upload(("corvo.txt", TEXT), collection_id=collection_id)
    assert person.wait_for(document["id"])["status"] == "ready"
    answer = person.ask("Who keeps the lighthouse of Corvo?")
    assert answer["found"] is True
    messages = f"/conversations/{answer['conversation_id']}/messages"
    asked, _ = http.get(messages).json()["items"]
    plan = {"name": "yearly", "question": "Who keeps the lighthouse?", "cron": "0 0 1 1 *"}
    server = {"name": "harbour", "transport": "http", "url": "https://harbour.invalid/mcp"}
    hook = {"channel": "webhook", "address": "https://harbour.example.org/hook"}
    note = {"title": "Corvo", "channels": ["inbox"], "to": [{"user": person.name}]}
    assert http.post("/notifications", json=note).status_code == 202
    delivery, *_ = http.get("/notifications/deliveries").json()["items"]
    webhook = http.post("/webhooks", json={"url": "http://localhost/hook"}).json()
    assert http.post(f"/webhooks/{webhook['id']}/test").status_code == 202
    sent = refused_test(person, webhook["id"])
    batch = http.post(
        at(http, f"/v1/vector_stores/{collection_id}/file_batches"),
        json={"file_ids": [document["id"]]},
    )
    return {
        "batch_id": batch.json()["id"].removeprefix("vsfb_"),
        "address_id": http.post("/notifications/addresses", json=hook).json()["id"],
        "delivery_id": delivery["id"],
        "webhook_id": webhook["id"],
        "sent_id": sent["id"],
        "server_id": http.post("/mcp-servers", json=server).json()["id"],
        "agent_id": http.post("/agents", json={"name": "clerk"}).json()["id"],
        "schedule_id": http.post("/schedules", json=plan).json()["id"],
        "collection_id": collection_id,
        "document_id": document["id"],
        "file_id": document["id"],
        "run_id": answer["run_id"],
        "previous_response_id": answer["run_id"],
        "call_id": waiting_call(person, answer["run_id"]),
        "conversation_id": answer["conversation_id"],
        "message_id": asked["id"],
        "parent_id": answer["message_id"],
        **what_they_come_by(person),
        "invitation_id": NOWHERE,
        "connection_id": NOWHERE,
        "item_id": notify(person, "Corvo has answered"),
    }


def refused_test(person: Person, webhook_id: str) -> dict[str, Any]:
    """The test that was sent there, once it has come to its end: this machine is not reached."""
    log = f"/webhooks/{webhook_id}/deliveries"

    def ended() -> Any:
        (sent,) = person.http.get(log).json()["items"]
        return sent if sent["status"] == "failed" else None

    found: dict[str, Any] = wait_until(ended, "the test is refused")
    return found


def what_they_come_by(person: Person) -> dict[str, str]:
    """The account, a further session, and a key of somebody."""
    key = person.http.post("/api-keys", json={"name": "key", "scopes": ["read"]}).json()
    second = person.steward.sign_in(person.name)
    sessions = second.http.get("/users/me/sessions").json()["items"]
    return {
        "key_id": key["id"],
        "session_id": next(s["id"] for s in sessions if s["current"]),
        "user_id": person.http.get("/users/me").json()["id"],
    }


@pytest.fixture(scope="module")
def owner(steward: StewardProcess) -> Owner:
    person = steward.person(f"owner{next(_numbers)}")
    return Owner(person, things_of(person))


@pytest.fixture(scope="module")
def other(steward: StewardProcess) -> Owner:
    """The stranger, who has one of each thing too."""
    person = steward.person(f"other{next(_numbers)}")
    return Owner(person, things_of(person))


def test_these_tests_know_every_kind_of_id(owner: Owner) -> None:
    named = {name.removesuffix("s") for door in DOORS for name in door.ids}
    assert named <= owner.things.keys(), "say in `things_of` how it is made"


def test_these_tests_know_a_decent_body_of_every_route() -> None:
    needed = {f"{method} {path}" for method, path, op in operations(SPEC) if needs_a_body(op)}
    assert needed - OPEN <= BODIES.keys(), "say in BODIES what a decent client sends"


def test_no_route_hides_from_these_tests() -> None:
    assert set(unlisted()) == set(TRIED_ELSEWHERE)


def test_the_lists_of_exceptions_name_routes_that_exist() -> None:
    there = {f"{method} {path}" for method, path, _ in operations(SPEC)}
    assert OPEN | ADMINISTRATORS | set(BODIES) <= there


@pytest.mark.parametrize("headers", [{}, {"Accept": "text/event-stream", "Last-Event-ID": "3"}],
                         ids=["plain", "stream"])  # fmt: skip
@pytest.mark.parametrize("door", DOORS, ids=str)
def test_a_stranger_finds_nothing(
    door: Door, headers: dict[str, str], owner: Owner, other: Owner
) -> None:
    """The answer is 404, and the same as for an id that never was."""
    visitor = other.person.http
    said = door.knock(visitor, owner.things, other.things, headers)
    never = door.knock(visitor, dict.fromkeys(owner.things, NOWHERE), other.things, headers)
    if door.route in ADMINISTRATORS:
        assert said.status_code == 403
    elif door.place == "query":
        assert said.status_code in (200, 404), said.text
        assert not any(key in said.text for key in owner.things.values())
    else:
        assert said.status_code == 404, said.text
        assert code_of(said.json()).endswith("_not_found")
    assert said.status_code == never.status_code
    assert without_request_id(said.json()) == without_request_id(never.json())


def code_of(problem: Any) -> str:
    code: str = problem.get("error", problem)["code"]
    return code


def without_request_id(said: Any) -> Any:
    return {k: v for k, v in said.items() if k != "request_id"} if isinstance(said, dict) else said


def test_nothing_has_changed_for_the_owner(owner: Owner, other: Owner) -> None:
    """Whatever the stranger tries, the things stay as they were."""
    before = seen_by(owner)
    for door in DOORS:
        door.knock(other.person.http, owner.things, other.things)
    assert seen_by(owner) == before


def seen_by(owner: Owner) -> dict[str, Any]:
    """All that the owner can list and read."""
    seen: dict[str, Any] = {}
    for method, path, operation in operations(SPEC):
        if method == "GET" and f"GET {path}" not in OPEN | ADMINISTRATORS | ENDLESS:
            address = path.format(**HARMLESS, **owner.things)
            said = owner.person.http.get(at(owner.person.http, address))
            assert said.status_code == 200, f"{address}: {said.text}"
            if not path.endswith(RESTLESS):
                seen[operation["operationId"]] = said.text
    return seen


@pytest.mark.parametrize(
    ("method", "path"),
    [(m, p) for m, p, _ in operations(SPEC) if f"{m} {p}" not in OPEN],
    ids=str,
)
def test_nobody_gets_in(method: str, path: str, owner: Owner) -> None:
    address = path.format(**HARMLESS, **owner.things)
    body = BODIES.get(f"{method} {path}")
    with owner.person.steward.client() as nobody, owner.person.steward.client("made-up") as liar:
        for visitor in (nobody, liar):
            said = visitor.request(method, at(visitor, address), json=body)
            assert said.status_code == 401, said.text
            assert said.headers["www-authenticate"] == "Bearer"
        made_up = {"X-API-Key": "stw_made-up"}
        key = nobody.request(method, at(nobody, address), json=body, headers=made_up)
        assert key.status_code == 401


@pytest.mark.parametrize(
    "path",
    [
        path
        for method, path, _ in operations(SPEC)
        if method == "GET" and "{" not in path and f"GET {path}" not in OPEN | ENDLESS
    ],
)
def test_a_list_shows_nothing_of_others(path: str, owner: Owner, other: Owner) -> None:
    said = other.person.http.get(at(other.person.http, path), params={"limit": 200})
    assert said.status_code == (403 if f"GET {path}" in ADMINISTRATORS else 200)
    assert not [name for name, key in owner.things.items() if key in said.text]
    assert owner.person.name not in said.text


def test_searching_and_asking_find_nothing_of_others(owner: Owner, stranger: Person) -> None:
    search = {"query": "lighthouse of Corvo Ana Duarte 214 steps", "limit": 100}
    assert owner.person.http.post("/search", json=search).json()["items"]
    found = stranger.http.post("/search", json=search).json()
    assert (found["items"], found["found"]) == ([], False)
    answer = stranger.ask("Who keeps the lighthouse of Corvo?")
    assert (answer["found"], answer["citations"]) == (False, [])
    assert "Duarte" not in answer["answer"]


@pytest.mark.parametrize("below_v1", [False, True])
def test_the_owner_comes_through_every_door(steward: StewardProcess, below_v1: bool) -> None:
    """The same requests with one's own things do not end at 404: it is the visitor who counts.
    Below /v1 there are other doors to the same things, so they have things of their own."""
    admin = steward.sign_in("admin")
    person = steward.person(f"owner{next(_numbers)}")
    things = things_of(person)
    made = admin.http.post("/invitations", json={})
    assert made.status_code == 201, made.text
    things["invitation_id"] = made.json()["id"]
    quay = BODIES["POST /models/connections"] | {"name": f"quay{next(_numbers)}", "enabled": False}
    things["connection_id"] = admin.http.post("/models/connections", json=quay).json()["id"]
    # What administrators end is a guest's, or the owner would be signed out.
    of_guest = things | what_they_come_by(steward.person(f"guest{next(_numbers)}"))
    tried = [door for door in DOORS if door.path.startswith("/v1/") is below_v1]
    # What is inside of another thing goes before that.
    last = sorted(
        tried,
        key=lambda d: (
            d.method == "DELETE", -len(d.ids), "collection" in d.path, -d.path.count("/")
        ),
    )  # fmt: skip
    for door in last:
        if door.route in ADMINISTRATORS:
            said = door.knock(admin.http, of_guest, of_guest)
        else:
            said = door.knock(person.http, things, things)
        assert said.status_code < 300 or said.status_code == 409, f"{door}: {said.text}"
