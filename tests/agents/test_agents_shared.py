"""Agents for everybody: those that come with Steward, and those that administrators share."""

from collections.abc import Callable

from agent_rows import code, listed, make

from steward.agents.shipped import SHIPPED, shipped_id
from steward_process import Person, StewardProcess

SLUGS = ["assistant", "analyst", "order-desk"]
ZH = {"language": "zh-CN"}
_numbers = iter(range(1, 10_000))


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


def test_an_administrator_shares_and_nobody_else_changes(member: Person, admin: Person) -> None:
    collection = admin.http.post("/collections", json={"name": f"s{next(_numbers)}"}).json()["id"]
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
