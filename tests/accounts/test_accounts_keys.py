"""API keys: what each scope opens, and what no key opens."""

from datetime import timedelta

import pytest
from accounts_house import SECRET, House, Person
from sqlalchemy import select

from steward.accounts.api_keys import USE_IS_NOTED_EVERY
from steward.accounts.identify import identify
from steward.accounts.tables import ApiKey
from steward.accounts.who import still_welcome
from steward.kit.clock import now

DOORS = ("read", "write", "notify", "admin")


async def opened_by(house: House, key: str) -> set[str]:
    """The doors that open to the key; the others must say which scope is missing."""
    opened = set()
    for door in DOORS:
        answer = await house.with_key(key, "GET", f"/door/{door}")
        if answer.status_code == 200:
            opened.add(door)
        else:
            assert (answer.status_code, answer.json()["scope"]) == (403, door)
    return opened


@pytest.mark.parametrize("scopes", [["read"], ["write"], ["notify"], ["admin"], list(DOORS)])
async def test_a_key_opens_what_its_scopes_say(house: House, scopes: list[str]) -> None:
    anna = await house.person("anna")
    key = await anna.make_key(*scopes)
    assert await opened_by(house, key["key"]) == set(scopes)


async def test_a_person_needs_no_scopes(house: House) -> None:
    anna, bert = await house.person("anna"), await house.person("bert")
    session_id = (await anna.ask("GET", "/users/me/sessions")).json()["items"][0]["id"]
    who = (await anna.ask("GET", "/door/read")).json()
    assert set(who.pop("scopes")) == set(DOORS)
    assert who == {
        "user_id": anna.id,
        "role": "admin",
        "language": "en",
        "session_id": session_id,
        "key_id": None,
    }
    for door in (*DOORS, "own"):
        assert (await anna.ask("GET", f"/door/{door}")).status_code == 200
    refused = await bert.ask("GET", "/door/admin")
    assert (refused.status_code, refused.json()["code"]) == (403, "not_an_administrator")


async def test_a_key_never_manages_the_account(house: House) -> None:
    anna = await house.person("anna")
    key = (await anna.make_key(*DOORS))["key"]
    for method, path in (
        ("PATCH", "/users/me"),
        ("DELETE", "/users/me"),
        ("GET", "/users/me/export"),
        ("GET", "/users/me/sessions"),
        ("GET", "/api-keys"),
        ("POST", "/api-keys"),
        ("POST", "/auth/logout"),
        ("GET", "/door/own"),
    ):
        body = {"PATCH": {}, "DELETE": {"password": "-"}, "POST": None}.get(method)
        if path == "/api-keys" and method == "POST":
            body = {"name": "another", "scopes": ["read"]}  # type: ignore[dict-item]
        answer = await house.http.request(method, path, json=body, headers={"X-API-Key": key})
        assert (answer.status_code, answer.json()["code"]) == (403, "sign_in_needed"), path


async def test_a_key_may_come_in_either_header(house: House) -> None:
    anna = await house.person("anna")
    key = (await anna.make_key("read"))["key"]
    bearer = await house.http.get("/users/me", headers={"Authorization": f"Bearer {key}"})
    header = await house.http.get("/users/me", headers={"X-API-Key": key})
    assert bearer.json() == header.json() == anna.user


async def test_a_key_without_the_scope_acts_as_a_member(house: House) -> None:
    anna = await house.person("anna")
    key = (await anna.make_key("read"))["key"]
    assert (await house.with_key(key, "GET", "/door/read")).json()["role"] == "member"


async def test_a_member_cannot_make_an_administrators_key(house: House) -> None:
    await house.person("anna")
    bert = await house.person("bert")
    refused = await bert.ask("POST", "/api-keys", {"name": "k", "scopes": ["admin"]})
    assert (refused.status_code, refused.json()["code"]) == (403, "not_an_administrator")


async def test_an_administrators_key_loses_that_with_the_role(house: House) -> None:
    anna, bert = await house.person("anna"), await house.person("bert")
    key = (await anna.make_key("read", "admin"))["key"]
    promoted = await anna.ask("PATCH", f"/users/{bert.id}", {"role": "admin"})
    assert promoted.json()["role"] == "admin"
    assert (await bert.ask("PATCH", f"/users/{anna.id}", {"role": "member"})).status_code == 200
    refused = await house.with_key(key, "GET", "/users")
    assert (refused.status_code, refused.json()["code"]) == (403, "not_an_administrator")
    assert await opened_key(house, key)


async def opened_key(house: House, key: str) -> bool:
    return (await house.with_key(key, "GET", "/users/me")).status_code == 200


async def test_a_removed_key_is_refused_at_once(house: House) -> None:
    anna = await house.person("anna")
    key = await anna.make_key("read")
    who = (await identify(house.runtime.database, SECRET, key["key"], now())).who
    assert (await anna.ask("DELETE", f"/api-keys/{key['id']}")).status_code == 204
    assert not await opened_key(house, key["key"])
    assert not await still_welcome(house.runtime.database, who)
    assert (await anna.ask("DELETE", f"/api-keys/{key['id']}")).status_code == 404


async def test_a_key_expires(house: House) -> None:
    anna = await house.person("anna")
    past = await anna.ask(
        "POST", "/api-keys",
        {"name": "k", "scopes": ["read"], "expires_at": "2020-01-01T00:00:00Z"},
    )  # fmt: skip
    assert (past.status_code, past.json()["field"]) == (422, "expires_at")
    key = await anna.make_key("read", expires_at=(now() + timedelta(hours=1)).isoformat())
    database = house.runtime.database
    who = (await identify(database, SECRET, key["key"], now())).who
    assert await still_welcome(database, who)
    assert not await still_welcome(database, who, now() + timedelta(hours=1))
    assert await opened_key(house, key["key"])
    await _expire(house, key["id"])
    assert not await opened_key(house, key["key"])


async def _expire(house: House, key_id: str) -> None:
    async with house.runtime.database.unit() as session:
        row = await session.get_one(ApiKey, key_id)
        row.expires_at = now()


@pytest.mark.parametrize("change", ["secret", "id", "cut", "longer", "case"])
async def test_a_key_that_was_changed_is_refused(house: House, change: str) -> None:
    anna = await house.person("anna")
    one, other = (await anna.make_key("read"))["key"], (await anna.make_key("read"))["key"]
    changed = {
        "secret": one[:37] + other[37:],
        "id": other[:36] + one[36:],
        "cut": one[:-1],
        "longer": one + "A",
        "case": one[:37] + one[37:].swapcase(),
    }[change]
    assert changed not in (one, other)
    assert not await opened_key(house, changed)


async def test_use_is_noted_at_most_once_a_minute(house: House) -> None:
    anna = await house.person("anna")
    key = await anna.make_key("read")
    database, first = house.runtime.database, now()

    async def noted() -> object:
        async with database.read() as session:
            return await session.scalar(select(ApiKey.last_used_at))

    assert await noted() is None
    await identify(database, SECRET, key["key"], first)
    assert await noted() == first
    await identify(database, SECRET, key["key"], first + USE_IS_NOTED_EVERY / 2)
    assert await noted() == first
    await identify(database, SECRET, key["key"], first + USE_IS_NOTED_EVERY)
    assert await noted() == first + USE_IS_NOTED_EVERY


async def test_keys_are_listed_without_their_secrets(house: House) -> None:
    anna = await house.person("anna")
    made = [await anna.make_key("write", "read", "read") for _ in range(3)]
    first = (await anna.ask("GET", "/api-keys?limit=2")).json()
    second = (await anna.ask("GET", f"/api-keys?limit=2&after={first['next']}")).json()
    listed = first["items"] + second["items"]
    assert [key["id"] for key in listed] == [key["id"] for key in made]
    assert all("key" not in key and key["scopes"] == ["read", "write"] for key in listed)


@pytest.mark.parametrize(
    "wish",
    [
        {"name": "k", "scopes": []},
        {"name": "k", "scopes": ["everything"]},
        {"name": "  ", "scopes": ["read"]},
        {"name": "a\u0000b", "scopes": ["read"]},
        {"name": "k" * 101, "scopes": ["read"]},
        {"name": "k", "scopes": ["read"], "expires_at": "2099-01-01T00:00:00"},
        {"name": "k", "scopes": ["read"], "user_id": "somebody"},
    ],
)
async def test_a_key_that_cannot_be_is_refused(house: House, wish: dict[str, object]) -> None:
    anna: Person = await house.person("anna")
    assert (await anna.ask("POST", "/api-keys", wish)).status_code == 422
