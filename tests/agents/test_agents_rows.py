"""One's agents as rows: made, read, changed, listed and deleted, over HTTP on a real process."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from agent_rows import code, listed, make

from steward_process import Person, StewardProcess, wait_until

NOWHERE = "00000000-0000-7000-8000-000000000000"
_numbers = iter(range(1, 10_000))


def test_tools_are_listed_with_what_they_take_and_do(member: Person) -> None:
    tools = {tool["name"]: tool for tool in member.http.get("/tools").json()["items"]}
    assert list(tools) == sorted(tools)
    search, notify = tools["search_documents"], tools["send_notification"]
    assert search["parameters"]["type"] == "object"
    assert "query" in search["parameters"]["properties"]
    assert search["description"]
    assert (search["effects"], search["needs_approval"]) == (False, False)
    assert (notify["effects"], notify["needs_approval"]) == (True, True)
    assert search["source"] == "steward"


def test_models_are_listed_with_their_providers(member: Person) -> None:
    items = member.http.get("/models").json()["items"]
    assert [tuple(item.values()) for item in items] == [
        ("ollama:first", "first", "ollama", True, True),
        ("ollama:second", "second", "ollama", True, True),
        ("vllm:third@http://127.0.0.1:9/v1", "third", "vllm", False, True),
    ]
    assert list(items[0]) == ["name", "model", "provider", "default", "from_settings"]


def test_an_agent_is_made_read_changed_and_deleted(member: Person) -> None:
    collection = member.http.post("/collections", json={"name": "Harbour"}).json()["id"]
    fields = {
        "name": "Harbour clerk",
        "description": "Knows the tides.",
        "instructions": "You keep the harbour's books.",
        "models": ["vllm:third@http://127.0.0.1:9/v1", "ollama:first"],
        "tools": ["calculate", "search_documents", "calculate"],
        "grounded": True,
        "max_rounds": 4,
        "max_seconds": 90.5,
        "max_tokens": 5000,
        "temperature": 0.2,
        "collection_ids": [collection],
    }
    made = make(member, **fields)
    assert made["tools"] == ["calculate", "search_documents"]
    assert {**made, "tools": fields["tools"]} == {**made, **fields}
    assert (made["mine"], made["slug"], made["shared"]) == (True, None, False)
    path = f"/agents/{made['id']}"
    assert member.http.get(path).json() == made
    assert listed(member)[made["id"]] == made

    change = {"name": "Ferryman", "max_tokens": None, "collection_ids": None, "models": []}
    changed = member.http.patch(path, json=change).json()
    assert changed == {**made, **change, "updated_at": changed["updated_at"]}
    assert changed["updated_at"] > made["updated_at"]
    assert member.http.patch(path, json={"name": None, "tools": None}).json()["name"] == "Ferryman"
    assert member.http.get(path).json()["tools"] == made["tools"]

    assert member.http.delete(path).status_code == 204
    assert code(member.http.get(path)) == code(member.http.delete(path)) == (404, "agent_not_found")


def test_a_name_is_enough(member: Person) -> None:
    made = make(member)
    assert (made["models"], made["tools"], made["grounded"]) == ([], [], False)
    assert (made["max_rounds"], made["max_seconds"], made["max_tokens"]) == (10, 600, None)


@pytest.mark.parametrize(
    ("field", "wrong", "right"),
    [
        ("max_rounds", [0, 51, 1.5, "many"], [1, 50]),
        ("max_seconds", [4.9, 3601], [5, 3600]),
        ("max_tokens", [499, -1], [500, None]),
        ("temperature", [-0.1, 2.1], [0, 2, None]),
        ("instructions", ["a" * 20_001, 7], ["a" * 20_000, ""]),
        ("name", ["", "  ", "a" * 201], ["渡轮"]),
        ("models", ["ollama:first", [""], ["ollama:first"] * 11], [["ollama:first"]]),
        ("collection_ids", [["nowhere"]], [[], None]),
        ("owner_id", [NOWHERE], []),
        ("slug", ["assistant"], []),
    ],
)
def test_limits_are_within_reason(
    member: Person, field: str, wrong: list[Any], right: list[Any]
) -> None:
    path = f"/agents/{make(member)['id']}"
    before = member.http.get(path).json()
    for value in wrong:
        body = {"name": "Clerk", field: value}
        for said in (
            member.http.post("/agents", json=body),
            member.http.patch(path, json={field: value}),
        ):
            assert code(said) == (422, "invalid_request"), (value, said.text)
            assert said.json()["errors"][0]["field"].startswith(field)
    assert member.http.get(path).json() == before
    for value in right:
        assert make(member, **{field: value})[field] == value
        assert member.http.patch(path, json={field: value}).json()[field] == value


def test_what_it_names_must_be_there(member: Person, admin: Person) -> None:
    theirs = admin.http.post("/collections", json={"name": f"c{next(_numbers)}"}).json()["id"]
    path = f"/agents/{make(member)['id']}"
    before = member.http.get(path).json()
    for fields, status, what in (
        ({"tools": ["calculate", "open_door"]}, 422, "unknown_tool"),
        ({"models": ["ollama:first", "openai:gpt-9"]}, 422, "unknown_model"),
        ({"collection_ids": [theirs]}, 404, "collection_not_found"),
        ({"collection_ids": [NOWHERE]}, 404, "collection_not_found"),
    ):
        for said in (
            member.http.post("/agents", json={"name": "Clerk", **fields}),
            member.http.patch(path, json={"name": "Never", **fields}),
        ):
            assert code(said) == (status, what)
    said = member.http.post("/agents", json={"name": "Clerk", "tools": ["open_door"]}).json()
    assert (said["tool"], said["field"], "open_door" in said["detail"]) == (
        "open_door", "tools", True
    )  # fmt: skip
    assert member.http.get(path).json() == before


def test_a_strangers_agent_is_not_there(member: Person, admin: Person) -> None:
    made = make(member)
    for somebody in (admin, member.steward.person(f"stranger{next(_numbers)}")):
        path = f"/agents/{made['id']}"
        assert made["id"] not in listed(somebody)
        for said in (
            somebody.http.get(path),
            somebody.http.patch(path, json={"name": "Mine"}),
            somebody.http.delete(path),
        ):
            assert code(said) == (404, "agent_not_found")
    assert member.http.get(f"/agents/{made['id']}").json() == made


def test_ones_agents_are_exported_and_erased(house: StewardProcess, admin: Person) -> None:
    leaving = house.person(f"leaving{next(_numbers)}")
    made = make(leaving, instructions="Remember me.")
    exported = leaving.http.get("/users/me/export").json()["agents"]
    assert [agent["id"] for agent in exported] == [made["id"]]
    assert made["id"] in ids_in(house)
    assert exported[0]["instructions"] == "Remember me."
    assert admin.http.get("/users/me/export").json()["agents"] != exported
    gone = leaving.http.request("DELETE", "/users/me", json={"password": "a long enough password"})
    assert gone.status_code in (202, 204), gone.text
    wait_until(lambda: made["id"] not in ids_in(house), "the agent is erased")


def ids_in(house: StewardProcess) -> list[str]:
    """The ids of all agents in the database, whoever may see them."""
    return [str(UUID(id_)) for (id_,) in house.database.rows("SELECT id FROM agent")]


def test_agents_are_paged(house: StewardProcess) -> None:
    somebody = house.person(f"many{next(_numbers)}")
    mine = [make(somebody, name=f"Agent {n}")["id"] for n in range(4)]
    seen: list[str] = []
    query: dict[str, Any] = {"limit": 3}
    while True:
        page = somebody.http.get("/agents", params=query).json()
        seen += [agent["id"] for agent in page["items"] if not agent["shared"]]
        if page["next"] is None:
            break
        query["after"] = page["next"]
    assert seen == mine[::-1]


def test_the_house_does_not_start_with_a_model_that_cannot_be(
    new_steward: Callable[..., StewardProcess],
) -> None:
    steward = new_steward(STEWARD_EMBEDDING="none", STEWARD_MODELS='["nobody:x"]')
    steward.start(wait=False)
    assert steward.process is not None
    assert steward.process.wait(60) != 0
    assert "STEWARD_MODELS: nobody:x does not say who serves the model" in steward.log.read_text()
