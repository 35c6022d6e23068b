"""A sign-in from a new device is told of; one from a known device, and the first of all, is not."""

from datetime import datetime, timedelta

import pytest
from accounts_house import PASSWORD, TERMS, House
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.new_device import REMEMBERED, network_of
from steward.accounts.program import program_of
from steward.accounts.sessions import Device
from steward.accounts.sign_in import sign_in
from steward.accounts.tables import SignInMark, UserSession
from steward.kit.announce import Announce, Happening
from steward.kit.clock import now

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
CHROME = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/142.0.0.0 Safari/537.36"
)
HOME, OFFICE, ABROAD = "192.0.2.7", "198.51.100.3", "203.0.113.9"
DAY = timedelta(days=1)


async def comes(
    house: House, agent: str, address: str, at: datetime, announce: Announce | None = None
) -> list[Happening]:
    """Anna signs in; what is told of it."""
    house.announced.heard.clear()
    runtime, device = house.runtime, Device(address, agent)
    told = announce or house.announced
    await sign_in(runtime.database, runtime.offload, TERMS, "anna", PASSWORD, device, at, told)
    return list(house.announced.heard)


async def test_a_device_is_told_of_once(house: House) -> None:
    anna = (await house.register("anna")).json()
    at = now()
    assert await comes(house, FIREFOX, HOME, at) == [], "the first one after registering"
    assert await comes(house, FIREFOX.replace("140", "141"), "192.0.2.99", at + DAY) == []

    (told,) = await comes(house, CHROME, OFFICE, at + 2 * DAY)
    assert told.user_ids == (anna["id"],)
    assert told.values == {"device": "Chrome, Windows", "address": OFFICE, "at": at + 2 * DAY}
    assert await comes(house, CHROME, OFFICE, at + 3 * DAY) == []
    assert await comes(house, CHROME, HOME, at + 4 * DAY) == [], "both have been seen"

    (told,) = await comes(house, FIREFOX, ABROAD, at + 5 * DAY)
    assert told.values["address"] == ABROAD
    (told,) = await comes(house, "", HOME, at + 6 * DAY)
    assert told.values["device"] == ""


async def test_signing_out_does_not_make_a_device_new(house: House) -> None:
    anna = await house.person("anna")
    await anna.ask("POST", "/auth/logout")
    await house.again("anna", anna.user)
    assert house.announced.heard == []


async def test_what_was_not_seen_for_a_year_is_new_again(house: House) -> None:
    await house.register("anna")
    at = now()
    await comes(house, FIREFOX, HOME, at)
    (told,) = await comes(house, FIREFOX, HOME, at + REMEMBERED + DAY)
    assert told.event == "account.signed_in"
    assert await comes(house, FIREFOX, HOME, at + REMEMBERED + 2 * DAY) == []


async def test_nobody_is_kept_out_because_it_cannot_be_told(house: House) -> None:
    async def broken(session: AsyncSession, _: Happening) -> None:
        await session.execute(select(func.no_such_function()))

    await house.register("anna")
    at = now()
    await comes(house, FIREFOX, HOME, at)
    await comes(house, CHROME, ABROAD, at, broken)
    async with house.runtime.database.read() as session:
        assert await session.scalar(select(func.count()).select_from(UserSession)) == 2
    (told,) = await comes(house, CHROME, ABROAD, at + DAY)
    assert told.values["address"] == ABROAD, "what could not be told is told the next time"


async def test_what_is_kept_of_a_device_shows_neither_program_nor_address(house: House) -> None:
    await house.register("anna")
    await comes(house, FIREFOX, HOME, now())
    async with house.runtime.database.read() as session:
        marks = (await session.scalars(select(SignInMark.mark))).all()
    assert [len(mark) for mark in marks] == [64, 64]


@pytest.mark.parametrize(
    ("agent", "program"),
    [
        (FIREFOX, "Firefox, Linux"),
        (CHROME, "Chrome, Windows"),
        (f"{CHROME} Edg/142.0.0.0", "Edge, Windows"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 "
            "(KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
            "Safari, iPhone",
        ),
        ("Mozilla/5.0 (Plan 9) Gecko/1 Firefox/3", "Firefox"),
        ("steward/1.2.3 python/3.11", "steward"),
        ("curl/8.5.0", "curl"),
        ("", ""),
    ],
)
def test_a_program_has_a_name_that_outlives_its_updates(agent: str, program: str) -> None:
    assert program_of(agent) == program


def test_a_network_is_what_a_provider_gives_one_place() -> None:
    assert network_of("192.0.2.7") == network_of("192.0.2.250") == "192.0.2.0/24"
    assert network_of("2001:db8:1:2::3") == network_of("2001:db8:1:ffff::1") == "2001:db8:1::/48"
    assert network_of("unknown") == "unknown"
