"""So many may register from one address in an hour, in all replicas together."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

from accounts_house import SECRET, House, open_house

from database_under_test import DatabaseUnderTest
from steward.accounts.hold_back import HOUR, hold_back_registrations
from steward.db.engine import Database
from steward.db.migrate import migrate_postgres
from steward.db.postgres import open_postgres
from steward.kit.clock import now
from steward.kit.errors import TooManyRequests

SECOND = timedelta(seconds=1)
THERE = "203.0.113.7"


async def let_in(database: Database, at: object, address: str = THERE, most: int = 3) -> bool:
    try:
        await hold_back_registrations(database, SECRET, address, most, at)  # type: ignore[arg-type]
    except TooManyRequests:
        return False
    return True


async def test_the_fourth_of_three_waits_until_the_first_is_an_hour_old(house: House) -> None:
    database, at = house.runtime.database, now()
    for n in range(3):
        assert await let_in(database, at + n * SECOND)
    for _ in range(5):
        assert not await let_in(database, at + HOUR - SECOND)
    assert await let_in(database, at + HOUR), "what was refused is not counted"
    assert not await let_in(database, at + HOUR)


async def test_each_address_is_counted_for_itself_and_a_network_as_one(house: House) -> None:
    database, at = house.runtime.database, now()
    for address in ("2001:db8:1:2::1", "2001:db8:1:2::2", "2001:db8:1:2:3::4"):
        assert await let_in(database, at, address)
    assert not await let_in(database, at, "2001:db8:1:2:9::9")
    assert await let_in(database, at, "2001:db8:1:3::1")
    assert await let_in(database, at)


async def test_over_http_it_is_429_with_retry_after_in_both_languages(
    place: DatabaseUnderTest,
) -> None:
    async with open_house(place, registrations_an_hour=2) as house:
        far_away = {"X-Forwarded-For": THERE}
        for name in ("anna", "bert"):
            wish = {"username": name, "email": f"{name}@example.com", "password": "a quiet bay"}
            made = await house.http.post("/auth/register", json=wish, headers=far_away)
            assert made.status_code == 201, made.text
        wish |= {"username": "carl", "email": "carl@example.com"}
        for language, sentence in (("en", "Too many registrations"), ("zh-CN", "注册次数过多")):
            refused = await house.http.post(
                "/auth/register", json=wish, headers=far_away | {"Accept-Language": language}
            )
            assert (refused.status_code, refused.json()["code"]) == (429, "too_many_registrations")
            assert 0 < int(refused.headers["retry-after"]) == refused.json()["retry_after"] <= 3600
            assert sentence in refused.json()["detail"]
        for n in range(5):
            assert (await house.register(f"local{n}")).status_code == 201, "this machine may"
        refused = await house.http.post("/auth/register", json=wish, headers=far_away)
        assert refused.status_code == 429


async def test_two_replicas_count_together(new_database: Callable[[], str]) -> None:
    address, at = new_database(), now()
    migrate_postgres(address)
    one, other = open_postgres(address, connections=8), open_postgres(address, connections=8)
    try:
        for n in range(6):
            assert await let_in((one, other)[n % 2], at, most=6)
        assert not await let_in(one, at, most=6)
        assert not await let_in(other, at, most=6)
        at += HOUR
        many = await asyncio.gather(*(let_in((one, other)[n % 2], at, most=6) for n in range(40)))
        # The first come in; of those in the very same moment perhaps another.
        assert 6 <= many.count(True) < 20
        assert not await let_in(other, at, most=6)
    finally:
        await one.close()
        await other.close()
