"""Agents as rows: shipped, made, shared, changed and deleted, over HTTP on a real process."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any
from uuid import UUID

import pytest

from steward.agents.shipped import SHIPPED, shipped_id
from steward_process import Person, StewardProcess, share_models, wait_until

SLUGS = ["assistant", "analyst", "order-desk"]
NOWHERE = "00000000-0000-7000-8000-000000000000"
ZH = {"language": "zh-CN"}


@pytest.fixture(scope="module")
def house(models: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[StewardProcess]:
    """A Steward with several models, none of which is asked here."""
    data = tmp_path_factory.mktemp("agents") / "data"
    share_models(models, data)
    settings = {
        "STEWARD_MODEL": "ollama:first",
        "STEWARD_MODEL_FALLBACKS": '["ollama:second"]',
        "STEWARD_MODELS": '["vllm:third@http://127.0.0.1:9/v1"]',
    }
    steward = StewardProcess(data, settings).start()
    steward.person("admin")
    yield steward
    assert steward.stop() == 0


_numbers = iter(range(1, 10_000))


@pytest.fixture
def admin(house: StewardProcess) -> Person:
    return house.sign_in("admin")


@pytest.fixture
def member(house: StewardProcess) -> Person:
    return house.person(f"member{next(_numbers)}")


def make(person: Person, **fields: Any) -> dict[str, Any]:
    said = person.http.post("/agents", json={"name": "Harbour clerk", **fields})
    assert said.status_code == 201, said.text
    agent: dict[str, Any] = said.json()
    return agent


def listed(person: Person) -> dict[str, dict[str, Any]]:
    return {agent["id"]: agent for agent in person.http.get("/agents").json()["items"]}


def code(said: Any) -> tuple[int, str]:
    return said.status_code, said.json()["code"]


def test_some_agents_come_with_steward_and_use_tools_that_exist(member: Person) -> None:
    agents = member.http.get("/agents").json()
    assert [agent["slug"] for agent in agents["items"]] == SLUGS
    assert agents["next"] is None
    tools = {tool["name"] for tool in member.http.get("/tools").json()["items"]}
    for agent in agents["items"]:
        assert agent["id"] == shipped_id(agent["slug"])
        assert (agent["shared"], agent["mine"], agent["active"]) == (True, False, True)
        assert set(agent["tools"]) <= tools
        assert agent["instructions"]


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
    assert member.http.get("/models").json()["items"] == [
        {"name": "ollama:first", "provider": "ollama", "default": True},
        {"name": "ollama:second", "provider": "ollama", "default": True},
        {"name": "vllm:third@http://127.0.0.1:9/v1", "provider": "vllm", "default": False},
    ]


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


def test_an_administrator_shares_and_nobody_else_changes(member: Person, admin: Person) -> None:
    collection = admin.http.post("/collections", json={"name": f"c{next(_numbers)}"}).json()["id"]
    made = make(admin, name="Everybody's", shared=True, collection_ids=[collection])
    path = f"/agents/{made['id']}"
    seen = member.http.get(path).json()
    assert (seen["mine"], seen["shared"], seen["collection_ids"]) == (False, True, None)
    assert made["id"] in listed(member)
    for said in (member.http.patch(path, json={"name": "Mine"}), member.http.delete(path)):
        assert code(said) == (403, "not_yours_to_change")

    admin.http.patch(path, json={"active": False})
    assert code(member.http.get(path)) == (404, "agent_not_found")
    assert admin.http.get(path).json()["active"] is False
    admin.http.patch(path, json={"active": True, "shared": False})
    assert code(member.http.get(path)) == (404, "agent_not_found")


def test_a_member_shares_nothing(member: Person) -> None:
    said = member.http.post("/agents", json={"name": "For all", "shared": True})
    assert code(said) == (403, "administrators_share")
    made = make(member)
    said = member.http.patch(f"/agents/{made['id']}", json={"name": "For all", "shared": True})
    assert code(said) == (403, "administrators_share")
    assert member.http.get(f"/agents/{made['id']}").json() == made


def test_who_is_no_administrator_any_more_shares_no_longer(
    house: StewardProcess, member: Person, admin: Person
) -> None:
    deputy = house.person(f"deputy{next(_numbers)}")
    me = f"/users/{deputy.http.get('/users/me').json()['id']}"
    assert admin.http.patch(me, json={"role": "admin"}).status_code == 200
    path = f"/agents/{make(deputy, shared=True)['id']}"
    assert member.http.get(path).status_code == 200
    admin.http.patch(me, json={"role": "member"})
    assert code(member.http.get(path)) == (404, "agent_not_found")
    assert deputy.http.patch(path, json={"name": "Mine alone"}).status_code == 200


def test_a_shipped_agent_is_turned_off_by_administrators_and_never_deleted(
    member: Person, admin: Person
) -> None:
    path = f"/agents/{shipped_id('analyst')}"
    for said in (member.http.patch(path, json={"active": False}), member.http.delete(path)):
        assert code(said) == (403, "not_yours_to_change")
    assert code(admin.http.delete(path)) == (409, "shipped_agent")
    for fields in ({"shared": False}, {"collection_ids": []}):
        assert code(admin.http.patch(path, json=fields)) == (422, "shipped_agent")

    assert admin.http.patch(path, json={"active": False}).json()["active"] is False
    assert code(member.http.get(path)) == (404, "agent_not_found")
    assert shipped_id("analyst") not in listed(member)
    assert listed(admin)[shipped_id("analyst")]["active"] is False
    assert admin.http.patch(path, json={"active": True}).json()["active"] is True
    assert member.http.get(path).status_code == 200


def test_shipped_names_are_chinese_until_somebody_edits_them(
    new_steward: Callable[..., StewardProcess],
) -> None:
    steward = new_steward(STEWARD_EMBEDDING="none").start()
    admin = steward.person("admin")
    assert admin.http.patch("/users/me", json=ZH).status_code == 200
    desk = f"/agents/{shipped_id('order-desk')}"
    assert admin.http.get(desk).json()["name"] == "订单服务台"
    assert [agent["name"] for agent in listed(admin).values()] == [
        "文档助手", "分析师", "订单服务台"
    ]  # fmt: skip
    edited = admin.http.patch(desk, json={"name": "Reception", "max_rounds": 3}).json()
    assert edited["name"] == "Reception"
    assert admin.http.get(desk).json() == edited

    steward.kill()
    admin = steward.start().sign_in("admin")
    assert admin.http.get(desk).json() == edited
    assert len(listed(admin)) == len(SHIPPED)
    assert admin.http.get(f"/agents/{shipped_id('analyst')}").json()["name"] == "分析师"
    assert steward.stop() == 0


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
    with closing(sqlite3.connect(house.data / "steward.db")) as connection:
        rows = connection.execute("SELECT id FROM agent").fetchall()
    return [str(UUID(id_)) for (id_,) in rows]


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
