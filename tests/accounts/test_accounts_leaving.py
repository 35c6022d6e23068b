"""Taking everything along, and being forgotten."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from accounts_house import PASSWORD, House
from sqlalchemy import select
from structlog.testing import capture_logs

from steward.accounts.erase import finish_erasures
from steward.accounts.tables import ApiKey, Invitation, RefreshToken, UserAccount, UserSession
from steward.db.read_all import AT_ONCE


async def test_an_export_holds_everything_of_one_person_and_nothing_of_another(
    house: House,
) -> None:
    anna, bert = await house.person("anna"), await house.person("bert")
    await anna.make_key("read")
    key = await bert.make_key("write")

    async def notes(_: Any, user_id: str) -> AsyncIterator[dict[str, Any]]:
        for n in range(3000):
            yield {"n": n, "owner": user_id, "text": "笔记" * 20}

    async def nothing(_: Any, user_id: str) -> AsyncIterator[dict[str, Any]]:
        absent: list[dict[str, Any]] = []
        for item in absent:
            yield item

    house.app.state.exporters = {"notes": notes, "nothing": nothing}
    answer = await bert.ask("GET", "/users/me/export")

    assert answer.headers["content-disposition"].startswith("attachment")
    document = answer.json()
    assert list(document) == [
        "exported_at", "account", "sessions", "api_keys", "notes", "nothing"
    ]  # fmt: skip
    assert document["account"] == bert.user
    assert [item["id"] for item in document["api_keys"]] == [key["id"]]
    assert len(document["sessions"]) == 1
    assert [note["n"] for note in document["notes"]] == list(range(3000))
    assert {note["owner"] for note in document["notes"]} == {bert.id}
    assert document["nothing"] == []
    assert anna.id not in answer.text


async def test_an_export_goes_over_as_many_pages_as_there_are(house: House) -> None:
    anna = await house.person("anna")
    made = [(await anna.make_key("read"))["id"] for _ in range(AT_ONCE + 1)]
    document = (await anna.ask("GET", "/users/me/export")).json()
    assert [key["id"] for key in document["api_keys"]] == made


async def test_nothing_is_erased_without_the_password(house: House) -> None:
    anna = await house.person("anna")
    wrong = await anna.ask("DELETE", "/users/me", {"password": "not the password"})
    assert (wrong.status_code, wrong.json()["code"]) == (403, "wrong_password")
    assert (await anna.ask("DELETE", "/users/me")).status_code == 422
    assert await anna.is_welcome()
    assert house.erased == []


async def test_the_account_has_stopped_when_its_parts_are_erased(house: House) -> None:
    await house.person("anna")
    bert = await house.person("bert")
    key = (await bert.make_key("read"))["key"]
    seen: list[int] = []

    async def look(_: Any, user_id: str) -> None:
        seen.append((await bert.ask("GET", "/users/me")).status_code)
        seen.append((await house.with_key(key, "GET", "/users/me")).status_code)
        seen.append((await house.sign_in("bert")).status_code)

    house.app.state.erasers = [look]
    assert (await bert.ask("DELETE", "/users/me", {"password": PASSWORD})).status_code == 204
    assert seen == [401, 401, 401]


async def test_everything_of_the_person_is_gone_and_nothing_of_others(house: House) -> None:
    anna, bert = await house.person("anna"), await house.person("bert")
    await anna.make_key("read")
    await bert.make_key("read")
    await anna.ask("PATCH", f"/users/{bert.id}", {"role": "admin"})
    await bert.ask("POST", "/invitations", {})

    assert (await bert.ask("DELETE", "/users/me", {"password": PASSWORD})).status_code == 204

    async with house.runtime.database.read() as session:
        assert list(await session.scalars(select(UserAccount.id))) == [anna.id]
        assert set(await session.scalars(select(UserSession.user_id))) == {anna.id}
        assert set(await session.scalars(select(ApiKey.user_id))) == {anna.id}
        assert len(list(await session.scalars(select(RefreshToken.digest)))) == 1
        assert list(await session.scalars(select(Invitation.id))) == []
    assert (await house.register("bert")).status_code == 201, "the name is free again"


async def test_an_erasure_that_was_interrupted_is_finished_later(house: House) -> None:
    anna, bert = await house.person("anna"), await house.person("bert")
    remembering = list(house.app.state.erasers)

    async def fail(_: Any, user_id: str) -> None:
        raise OSError("the disk is away")

    house.app.state.erasers = [*remembering, fail]
    with capture_logs() as logged:
        refused = await bert.ask("DELETE", "/users/me", {"password": PASSWORD})
    assert (refused.status_code, refused.json()["code"]) == (500, "internal_error")
    assert "error" in [entry["log_level"] for entry in logged]
    assert not await bert.is_welcome()
    listed = (await anna.ask("GET", "/users")).json()["items"]
    assert [person["username"] for person in listed] == ["anna"]
    woken = await anna.ask("PATCH", f"/users/{bert.id}", {"active": True})
    assert woken.status_code == 404, "nobody brings back who asked to be forgotten"

    assert await finish_erasures(house.runtime, remembering) == 1
    assert house.erased == [bert.id, bert.id]
    assert await finish_erasures(house.runtime, remembering) == 0
    assert await anna.is_welcome()


async def test_the_last_administrator_leaves_only_an_empty_house(house: House) -> None:
    anna, bert = await house.person("anna"), await house.person("bert")
    refused = await anna.ask("DELETE", "/users/me", {"password": PASSWORD})
    assert (refused.status_code, refused.json()["code"]) == (409, "last_administrator")
    assert await anna.is_welcome()
    assert (await bert.ask("DELETE", "/users/me", {"password": PASSWORD})).status_code == 204
    assert (await anna.ask("DELETE", "/users/me", {"password": PASSWORD})).status_code == 204
    again = await house.register("carl")
    assert again.json()["role"] == "admin"


@pytest.mark.parametrize("password", ["", "x" * 2000])
async def test_a_strange_farewell_is_refused(house: House, password: str) -> None:
    anna = await house.person("anna")
    refused = await anna.ask("DELETE", "/users/me", {"password": password})
    assert refused.status_code in (403, 422)
