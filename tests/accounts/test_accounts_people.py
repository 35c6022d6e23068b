"""Administrators: roles, deactivation, and that somebody can always open the house."""

import asyncio

import orjson
import pytest
from accounts_house import SECRET, House

from steward.accounts.identify import identify
from steward.accounts.store import update_account
from steward.accounts.who import still_welcome, topic
from steward.kit.clock import now


async def test_deactivation_stops_everything_at_once(house: House) -> None:
    anna, bert = await house.person("anna"), await house.person("bert")
    key = (await bert.make_key("read"))["key"]
    database = house.runtime.database
    streams = [
        (await identify(database, SECRET, shown, now())).who
        for shown in (bert.tokens["access_token"], key)
    ]

    async with house.runtime.bus.subscribe(topic(bert.id)) as news:
        stopped = await anna.ask("PATCH", f"/users/{bert.id}", {"active": False})
        told = await news.get(1)

    assert (stopped.status_code, stopped.json()["active"]) == (200, False)
    assert orjson.loads(told[1] if isinstance(told, tuple) else told) == {
        "session_id": None, "key_id": None
    }  # fmt: skip
    assert not await bert.is_welcome()
    assert (await house.with_key(key, "GET", "/users/me")).status_code == 401
    assert (await house.refresh(bert.tokens["refresh_token"])).status_code == 401
    assert [await still_welcome(database, who) for who in streams] == [False, False]
    refused = await house.sign_in("bert")
    assert (refused.status_code, refused.json()["code"]) == (403, "account_inactive")
    assert (await house.sign_in("bert", "wrong")).status_code == 401

    woken = await anna.ask("PATCH", f"/users/{bert.id}", {"active": True})
    assert woken.json()["active"] is True
    assert not await bert.is_welcome(), "sessions ended for good"
    assert (await house.with_key(key, "GET", "/users/me")).status_code == 200
    assert await (await house.again("bert", bert.user)).is_welcome()


async def test_a_session_that_is_left_over_opens_no_inactive_account(house: House) -> None:
    """As when somebody signs in, on another replica, at the moment of deactivation."""
    anna = await house.person("anna")
    async with house.runtime.database.unit() as session:
        await update_account(session, anna.id, active=False)
    assert not await anna.is_welcome()
    assert (await house.refresh(anna.tokens["refresh_token"])).status_code == 401


async def test_a_new_role_holds_for_the_very_next_request(house: House) -> None:
    anna, bert = await house.person("anna"), await house.person("bert")
    assert (await bert.ask("GET", "/users")).status_code == 403
    await anna.ask("PATCH", f"/users/{bert.id}", {"role": "admin"})
    assert [person["username"] for person in (await bert.ask("GET", "/users")).json()["items"]] == [
        "anna", "bert"
    ]  # fmt: skip
    database = house.runtime.database
    as_administrator = (await identify(database, SECRET, bert.tokens["access_token"], now())).who
    await anna.ask("PATCH", f"/users/{bert.id}", {"role": "member"})
    assert (await bert.ask("GET", "/users")).status_code == 403
    assert not await still_welcome(database, as_administrator)
    assert await bert.is_welcome()


@pytest.mark.parametrize("change", [{"role": "member"}, {"active": False}])
async def test_the_last_administrator_stays_one(house: House, change: dict[str, object]) -> None:
    anna, bert = await house.person("anna"), await house.person("bert")
    refused = await anna.ask("PATCH", f"/users/{anna.id}", change)
    assert (refused.status_code, refused.json()["code"]) == (409, "last_administrator")
    await anna.ask("PATCH", f"/users/{bert.id}", {"role": "admin"})
    await anna.ask("PATCH", f"/users/{bert.id}", {"active": False})
    still = await anna.ask("PATCH", f"/users/{anna.id}", change)
    assert still.status_code == 409, "an inactive administrator opens nothing"
    await anna.ask("PATCH", f"/users/{bert.id}", {"active": True})
    assert (await anna.ask("PATCH", f"/users/{anna.id}", change)).status_code == 200


async def test_two_administrators_cannot_demote_each_other_at_once(house: House) -> None:
    anna, bert = await house.person("anna"), await house.person("bert")
    await anna.ask("PATCH", f"/users/{bert.id}", {"role": "admin"})
    answers = await asyncio.gather(
        anna.ask("PATCH", f"/users/{bert.id}", {"role": "member"}),
        bert.ask("PATCH", f"/users/{anna.id}", {"role": "member"}),
    )
    left = [
        person for person in (anna, bert) if (await person.ask("GET", "/users")).status_code == 200
    ]
    assert len(left) == 1
    assert {answer.status_code for answer in answers} <= {200, 403, 409}


async def test_people_are_listed_page_by_page(house: House) -> None:
    anna = await house.person("anna")
    for n in range(4):
        await house.register(f"user{n}")
    names, after = [], ""
    while True:
        page = (await anna.ask("GET", f"/users?limit=2{after}")).json()
        names += [person["username"] for person in page["items"]]
        if page["next"] is None:
            break
        after = f"&after={page['next']}"
    assert names == ["anna", "user0", "user1", "user2", "user3"]


@pytest.mark.parametrize("change", [{"role": "king"}, {"active": "perhaps"}, {"email": "a@b.cd"}])
async def test_what_an_administrator_cannot_change(house: House, change: dict[str, object]) -> None:
    anna, bert = await house.person("anna"), await house.person("bert")
    assert (await anna.ask("PATCH", f"/users/{bert.id}", change)).status_code == 422
