"""Guessing gets slower and stops for a while; the clock is the test's own."""

import asyncio
from datetime import datetime, timedelta

import pytest
from accounts_house import PASSWORD, TERMS, House
from sqlalchemy import func, select

from steward.accounts.passwords import NOBODYS_HASH, hash_password, verify_password
from steward.accounts.sessions import Device
from steward.accounts.sign_in import sign_in
from steward.accounts.slow_down import ACCOUNT, ADDRESS, LOCK, address_subject, wait_after
from steward.accounts.tables import SignInFailure
from steward.kit.clock import now
from steward.kit.errors import Problem, TooManyRequests

WRONG = "not the password"
SECOND = timedelta(seconds=1)


async def attempt(
    house: House, at: datetime, name: str = "anna", password: str = WRONG, address: str = "1.2.3.4"
) -> str | int:
    """`in`, or the code of the refusal, or the seconds to wait."""
    runtime, device = house.runtime, Device(address, "a test")
    try:
        await sign_in(
            runtime.database, runtime.offload, TERMS, name, password, device, at, house.announced
        )
    except TooManyRequests as refused:
        return int(refused.headers["Retry-After"])
    except Problem as refused:
        return refused.code
    return "in"


async def fail(house: House, times: int, at: datetime, **more: str) -> datetime:
    """Fail so many times, waiting each time as long as was asked for; returns the time then."""
    for _ in range(times):
        outcome = await attempt(house, at, **more)
        if isinstance(outcome, int):
            at += outcome * SECOND
            outcome = await attempt(house, at, **more)
        assert outcome == "wrong_credentials"
    return at


async def test_failures_slow_down_then_lock_then_end(house: House) -> None:
    await house.register("anna")
    at = now()
    at = await fail(house, ACCOUNT.free, at)
    assert await attempt(house, at, password=PASSWORD) == 1
    at = await fail(house, ACCOUNT.locked_at - ACCOUNT.free, at)

    assert await attempt(house, at, password=PASSWORD) == LOCK.total_seconds()
    last_moment = at + LOCK - SECOND
    assert await attempt(house, last_moment, password=PASSWORD) == 1
    assert await attempt(house, at + LOCK, password=PASSWORD) == "in"


async def test_success_forgives_the_failures_before_it(house: House) -> None:
    await house.register("anna")
    at = now()
    for _ in range(3):
        for _ in range(ACCOUNT.free - 1):
            assert await attempt(house, at) == "wrong_credentials"
        assert await attempt(house, at, password=PASSWORD) == "in"


async def test_the_lock_falls_again_after_one_more_failure(house: House) -> None:
    await house.register("anna")
    at = await fail(house, ACCOUNT.locked_at, now()) + LOCK
    assert await attempt(house, at) == "wrong_credentials"
    assert await attempt(house, at, password=PASSWORD) == LOCK.total_seconds()


async def test_old_failures_are_forgotten_and_not_kept(house: House) -> None:
    await house.register("anna")
    at = await fail(house, ACCOUNT.free, now())
    at += ACCOUNT.forgotten_after + SECOND
    await fail(house, 1, at)
    async with house.runtime.database.read() as session:
        rows = await session.scalar(select(func.count()).select_from(SignInFailure))
    assert rows == 2, "one of the account and one of the address"


async def test_an_unknown_name_is_answered_like_a_known_one(house: House) -> None:
    """Otherwise the answers, or the lock, would tell which accounts there are."""
    await house.register("anna")
    await house.register("bert")
    at = now()

    async def story(name: str, address: str) -> list[str | int]:
        return [await attempt(house, at, name, WRONG, address) for _ in range(ACCOUNT.free + 1)]

    known, unknown = await story("anna", "1.1.1.1"), await story("nobody", "2.2.2.2")
    assert known == unknown == ["wrong_credentials"] * ACCOUNT.free + [1]
    one, other = await house.sign_in("bert", WRONG), await house.sign_in("no one", WRONG)
    assert _without_id(one.json()) == _without_id(other.json())
    assert list(one.headers) == list(other.headers)


def _without_id(problem: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in problem.items() if name != "request_id"}


async def test_nobodys_hash_costs_what_a_persons_does(house: House) -> None:
    kept = await hash_password(house.runtime.offload, PASSWORD)
    cost_and_sizes = [[*hash.split("$")[:4], *map(len, hash.split("$")[4:])]
                      for hash in (kept, NOBODYS_HASH)]  # fmt: skip
    assert cost_and_sizes[0] == cost_and_sizes[1]
    assert await verify_password(house.runtime.offload, PASSWORD, None) == (False, None)


async def test_a_name_and_its_address_are_counted_as_one_account(house: House) -> None:
    await house.register("anna")
    at = now()
    for n in range(ACCOUNT.free):
        name = ("anna", "ANNA", "anna@example.com")[n % 3]
        assert await attempt(house, at, name, WRONG, f"1.2.3.{n}") == "wrong_credentials"
    assert await attempt(house, at, "anna", PASSWORD, "9.9.9.9") == 1


async def test_an_address_that_tries_many_names_is_slowed_down(house: House) -> None:
    await house.register("anna")
    at = now()
    for n in range(ADDRESS.free):
        assert await attempt(house, at, f"name{n}") == "wrong_credentials"
    assert await attempt(house, at, password=PASSWORD) == 1
    assert await attempt(house, at, password=PASSWORD, address="5.6.7.8") == "in"
    later = at + ADDRESS.forgotten_after + SECOND
    assert await attempt(house, later, password=PASSWORD) == "in"


async def test_guesses_sent_at_once_learn_no_more_than_guesses_in_turn(house: House) -> None:
    await house.register("anna")
    at = now()
    outcomes = await asyncio.gather(*(attempt(house, at) for _ in range(40)))
    assert outcomes.count("wrong_credentials") == ACCOUNT.free
    assert all(isinstance(o, int) or o == "wrong_credentials" for o in outcomes)


async def test_right_passwords_sent_at_once_all_come_in(house: House) -> None:
    await house.register("anna")
    at = now()
    outcomes = await asyncio.gather(*(attempt(house, at, password=PASSWORD) for _ in range(20)))
    assert outcomes == ["in"] * 20


async def test_over_http_it_is_429_with_retry_after(house: House) -> None:
    anna = await house.person("anna")
    for _ in range(ACCOUNT.free):
        assert (await house.sign_in("anna", WRONG)).status_code == 401
    await fail(house, ACCOUNT.locked_at - ACCOUNT.free, now() + timedelta(hours=1))
    locked = await house.sign_in("anna")
    assert (locked.status_code, locked.json()["code"]) == (429, "too_many_attempts")
    assert int(locked.headers["retry-after"]) == locked.json()["retry_after"] > 0
    assert await anna.is_welcome(), "who is signed in already is not locked out"


async def test_a_stolen_token_cannot_guess_the_password_faster(house: House) -> None:
    anna = await house.person("anna")
    for _ in range(ACCOUNT.free):
        refused = await anna.ask("DELETE", "/users/me", {"password": WRONG})
        assert refused.status_code == 403
    change = {"password": "a loud harbour at noon", "current_password": PASSWORD}
    assert (await anna.ask("PATCH", "/users/me", change)).status_code == 429


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("10.0.0.1", "10.0.0.2", False),
        ("10.0.0.1", "10.0.0.1", True),
        ("testclient", "testclient", True),
    ],
)
def test_an_address_is_what_one_customer_has(one: str, other: str, same: bool) -> None:
    assert (address_subject("s", one) == address_subject("s", other)) is same


def test_the_wait_never_shrinks_and_ends_at_the_lock() -> None:
    for patience in (ACCOUNT, ADDRESS):
        waits = [wait_after(failures, patience) for failures in range(200)]
        assert waits == sorted(waits)
        assert waits[patience.free - 1] == timedelta(0)
        assert waits[patience.free] == SECOND
        assert waits[patience.locked_at] == waits[-1] == LOCK
