"""A new password and a new e-mail address are told of; what is refused or stays is not."""

from typing import Any

from accounts_house import PASSWORD, House, Person

NEW = {"password": "a loud harbour at noon", "current_password": PASSWORD}


async def told(house: House, person: Person, status: int, **changes: Any) -> list[str]:
    """What is told of when the person asks for these changes."""
    house.announced.heard.clear()
    said = await person.ask("PATCH", "/users/me", changes)
    assert said.status_code == status, said.text
    heard = house.announced.heard
    assert {one.event for one in heard} <= {"account.changed"}
    assert {tuple(one.user_ids) for one in heard} <= {(person.id,)}
    return [str(one.values["what"]) for one in heard]


async def test_what_changes_is_told(house: House) -> None:
    anna, bo = await house.person("anna"), await house.person("bob")
    assert await told(house, anna, 200, language="zh-CN") == []
    assert await told(house, anna, 200, email="anna@home.test") == ["email"]
    assert await told(house, anna, 200, email="anna@home.test", language="en") == []
    assert await told(house, anna, 403, **NEW | {"current_password": "not mine at all"}) == []
    assert await told(house, bo, 409, email="anna@home.test") in ([], ["email"])
    assert await told(house, anna, 200, **NEW) == ["password"]
    assert await told(house, bo, 200, email="bo@home.test", **NEW) == ["password and email"]
    (last,) = house.announced.heard
    assert last.values["address"] == "127.0.0.1"
