"""Who may be on a socket, and what a stranger finds there: nothing."""

from typing import Any

import orjson
import pytest
from socket_client import dial, on_socket
from websockets.exceptions import InvalidStatus

from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import Person, StewardProcess, wait_until
from talking_steward import with_lighthouse

NOWHERE = "00000000-0000-7000-8000-000000000000"


def test_a_browser_signs_in_by_its_first_message(person: Person) -> None:
    with dial(person.steward) as one:
        said = one.asks("sign_in", token=person.token)
        assert said["type"] == "signed_in"
        assert said["user_id"] == person.http.get("/users/me").json()["id"]
        assert one.asks("ping")["type"] == "pong"
        assert one.asks("sign_in", token=person.token)["code"] == "signed_in_already"


@pytest.mark.parametrize("header", ["Authorization", "X-API-Key"])
def test_a_key_signs_in_and_does_what_its_scopes_allow(header: str, person: Person) -> None:
    made = person.http.post("/api-keys", json={"name": "reads", "scopes": ["read"]}).json()
    shown = f"Bearer {made['key']}" if header == "Authorization" else made["key"]
    with dial(person.steward, {header: shown}) as one:
        assert one.hear()["type"] == "signed_in"
        assert one.asks("subscribe", everything=True)["type"] == "subscribed"
        for said in (
            one.asks("send", content="Anything?"),
            one.asks("cancel", run_id=NOWHERE),
        ):
            assert (said["status"], said["code"]) == (403, "scope_missing")


@pytest.mark.parametrize(
    "first",
    [
        '{"type": "sign_in", "token": "made-up"}',
        '{"type": "sign_in", "token": "stw_made-up"}',
        '{"type": "sign_in"}',
        '{"type": "ping"}',
        "nonsense",
        b"\x00",
    ],
)
def test_nobody_gets_in(first: str | bytes, steward: StewardProcess) -> None:
    with dial(steward) as one:
        one.connection.send(first)
        (said,), code = one.rest()
    assert (said["type"], code) == ("error", 4401)


def test_a_header_that_lies_gets_nobody_in(steward: StewardProcess) -> None:
    for headers in ({"Authorization": "Bearer made-up"}, {"X-API-Key": "stw_made-up"}):
        with dial(steward, headers) as one:
            (said,), code = one.rest()
        assert (said["status"], code) == (401, 4401)


def test_who_says_nothing_is_shown_out(steward: StewardProcess) -> None:
    with dial(steward) as one:
        (said,), code = one.rest()
    assert (said["status"], code) == (401, 4401)


def test_a_page_of_another_site_may_not_connect(person: Person) -> None:
    here = person.steward.url
    with on_socket(person, origin=here):
        pass
    for elsewhere in ("https://evil.example", f"{here}.evil.example", "null", "http://localhost"):
        with pytest.raises(InvalidStatus) as refused, on_socket(person, origin=elsewhere):
            pass
        assert refused.value.response.status_code == 403
        assert orjson.loads(refused.value.response.body)["code"] == "foreign_origin"


def test_signing_out_ends_the_connection(person: Person) -> None:
    with on_socket(person) as one, on_socket(person) as another:
        elsewhere = person.steward.sign_in(person.name)
        with on_socket(elsewhere) as stays:
            assert person.http.post("/auth/logout", json={}).status_code < 300
            assert one.rest()[1] == another.rest()[1] == 4401
            assert stays.asks("ping")["type"] == "pong"


def test_a_stranger_finds_nothing(
    reader: Person, talking_steward: StewardProcess, provider: ScriptedProvider
) -> None:
    """For each thing and each command the answer is the same as for an id that never was."""
    provider.script(Scenario(tokens=1200, rate=40))
    document_id = with_lighthouse(reader)
    collection_id = reader.http.post("/collections", json={"name": "Corvo"}).json()["id"]
    agent = {"name": "Mine", "instructions": "Answer.", "tools": []}
    made = reader.http.post("/agents", json=agent)
    run = reader.ask("Anything?", mode="background")
    wait_until(lambda: provider.requests and provider.requests[0].sent > 3, "it is being written")
    attempts: list[dict[str, Any]] = [
        {"type": "subscribe", "run_id": run["run_id"]},
        {"type": "subscribe", "run_id": run["run_id"], "after": 3},
        {"type": "subscribe", "document_id": document_id},
        {"type": "cancel", "run_id": run["run_id"]},
        {"type": "send", "content": "?", "conversation_id": run["conversation_id"]},
        {"type": "send", "content": "?", "document_ids": [document_id]},
        {"type": "send", "content": "?", "collection_ids": [collection_id]},
        {"type": "send", "content": "?", "agent_id": made.json().get("id", NOWHERE)},
    ]
    stranger = talking_steward.person(f"stranger_to_{reader.name}")
    with on_socket(stranger) as one:
        for attempt in attempts:
            said = one.asks(**said_as(attempt))
            never = one.asks(**said_as(nowhere(attempt)))
            assert said.pop("ref") != never.pop("ref")
            assert said == never
            assert said["status"] == 404
            assert said["code"].endswith("_not_found")
        one.asks("subscribe", everything=True)
        assert one.asks("ping")["type"] == "pong"
        assert {message["type"] for message in one.heard} == {
            "signed_in", "error", "subscribed", "pong",
        }  # fmt: skip
    assert reader.http.get(f"/runs/{run['run_id']}").json()["status"] == "running"
    with on_socket(reader) as one:
        assert one.asks("cancel", run_id=run["run_id"])["type"] == "cancelling"


def said_as(attempt: dict[str, Any]) -> dict[str, Any]:
    return {"type_": attempt["type"], **{k: v for k, v in attempt.items() if k != "type"}}


def nowhere(attempt: dict[str, Any]) -> dict[str, Any]:
    def other(name: str, value: Any) -> Any:
        return NOWHERE if name.endswith("_id") else [NOWHERE] if name.endswith("_ids") else value

    return {name: other(name, value) for name, value in attempt.items()}
