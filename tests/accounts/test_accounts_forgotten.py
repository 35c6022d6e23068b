"""A forgotten password is set anew by a link that is mailed: once, within an hour, by its owner."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from accounts_house import PASSWORD, SECRET, House, open_house
from sqlalchemy import func, select, update

from database_under_test import DatabaseUnderTest
from steward.accounts.forgotten import MOST_LINKS_AN_HOUR, send_link
from steward.accounts.reset_routes import MOST_AN_HOUR
from steward.accounts.slow_down import ACCOUNT, account_subject, count_failure
from steward.accounts.tables import PasswordReset
from steward.kit.clock import now

NEW = "a loud harbour at noon"


@pytest.fixture
async def mail_house(place: DatabaseUnderTest) -> AsyncIterator[House]:
    """A house that sends mail."""
    async with open_house(place, smtp_host="mail.test", smtp_from="a@mail.test") as house:
        yield house


async def ask(house: House, email: str) -> int:
    return (await house.http.post("/auth/reset", json={"email": email})).status_code


async def link(house: House, email: str) -> str:
    """Ask for a link; the path that was mailed."""
    house.announced.heard.clear()
    assert await ask(house, email) == 202
    # The answer comes first.
    deadline = now() + timedelta(seconds=60)
    while not house.announced.heard:
        assert now() < deadline, "nothing is mailed"
        await asyncio.sleep(0.01)
    (one,) = house.announced.heard
    assert (one.event, one.user_ids, one.link is not None) == ("account.reset", (), True)
    assert one.mail_to is not None
    assert one.mail_to.email.casefold() == email.casefold()
    return str(one.link).removeprefix("/reset")


async def send(house: House, email: str) -> None:
    """What is done after the answer."""
    await send_link(house.runtime.database, SECRET, email, now(), house.announced)


async def reset(house: House, token: str, password: str = NEW) -> tuple[int, str]:
    said = await house.http.post(f"/auth/reset{token}", json={"password": password})
    return said.status_code, said.json()["code"] if said.content else ""


async def test_a_link_sets_a_password_once(mail_house: House) -> None:
    house = mail_house
    anna = await house.person("anna")
    key = (await anna.make_key("read"))["key"]
    async with house.runtime.database.unit() as session:
        for _ in range(ACCOUNT.locked_at):
            await count_failure(session, [account_subject(SECRET, anna.id)], now())
    assert (await house.sign_in("anna")).status_code == 429
    first, second = await link(house, "ANNA@example.com"), await link(house, "anna@example.com")

    assert await reset(house, second, "short") == (422, "weak_password")
    house.announced.heard.clear()
    assert await reset(house, second) == (204, "")
    assert [one.event for one in house.announced.heard] == ["account.changed"]
    assert await reset(house, second) == await reset(house, first) == (403, "reset_link_invalid")
    assert not await anna.is_welcome()
    assert (await house.with_key(key, "GET", "/users/me")).status_code == 200
    assert (await house.sign_in("anna")).status_code == 401
    assert (await house.sign_in("anna", NEW)).status_code == 200


async def test_nobody_learns_who_has_an_account(mail_house: House, house: House) -> None:
    anna, bert = await mail_house.person("anna"), await mail_house.person("bert")
    await anna.ask("PATCH", f"/users/{bert.id}", {"active": False})
    for email in ("bert@example.com", "nobody@example.com", "anna", "\0@", "", "x" * 999):
        assert await ask(mail_house, email) == 202
        await send(mail_house, email)
    assert mail_house.announced.heard == []
    assert await reset(mail_house, "/" + "x" * 43) == (403, "reset_link_invalid")

    for n in range(MOST_LINKS_AN_HOUR + 2):
        await send(mail_house, "anna@example.com")
        assert len(mail_house.announced.heard) == min(n + 1, MOST_LINKS_AN_HOUR)
    said = [await ask(mail_house, f"{n}@example.com") for n in range(MOST_AN_HOUR)]
    assert said[-1] == 429

    options = [(await one.http.get("/auth/options")).json() for one in (house, mail_house)]
    assert [one["password_reset"] for one in options] == [False, True]
    assert await ask(house, "anna@example.com") == 409


async def test_a_link_ends_with_its_hour_and_with_a_change(mail_house: House) -> None:
    house = mail_house
    anna = await house.person("anna")
    old = await link(house, "anna@example.com")
    async with house.runtime.database.unit() as session:
        late = now() - timedelta(seconds=1)
        await session.execute(update(PasswordReset).values(expires_at=late))
    assert await reset(house, old) == (403, "reset_link_invalid")

    token = await link(house, "anna@example.com")
    async with house.runtime.database.read() as session:
        assert await session.scalar(select(func.count()).select_from(PasswordReset)) == 1
    change = {"password": NEW, "current_password": PASSWORD}
    assert (await anna.ask("PATCH", "/users/me", change)).status_code == 200
    assert await reset(house, token, "a third harbour at dusk") == (403, "reset_link_invalid")
    assert (await house.sign_in("anna", NEW)).status_code == 200
