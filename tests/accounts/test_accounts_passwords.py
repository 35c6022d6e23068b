"""Passwords: how they are kept, and what happens when that or they change."""

import pytest
from accounts_house import PASSWORD, SECRET, House
from pwdlib.hashers.argon2 import Argon2Hasher
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import Account
from steward.accounts.common_passwords import COMMON_PASSWORDS
from steward.accounts.names import fold
from steward.accounts.passwords import NOBODYS_HASH, SHORTEST, hash_password, verify_password
from steward.accounts.prove_password import attempt_by_name, once_proven, wrong_password
from steward.accounts.store import update_account
from steward.accounts.tables import UserAccount
from steward.kit.clock import now
from steward.kit.errors import Forbidden


async def kept_hash(house: House) -> str:
    async with house.runtime.database.read() as session:
        return str(await session.scalar(select(UserAccount.password_hash)))


async def keep(house: House, user_id: str, password_hash: str) -> None:
    async with house.runtime.database.unit() as session:
        await update_account(session, user_id, password_hash=password_hash)


async def test_a_hash_of_an_older_cost_is_renewed_at_the_next_sign_in(house: House) -> None:
    anna = await house.person("anna")
    old = Argon2Hasher(time_cost=1, memory_cost=1024, parallelism=1).hash(PASSWORD)
    await keep(house, anna.id, old)

    assert (await house.sign_in("anna", "not the password")).status_code == 401
    assert await kept_hash(house) == old
    assert (await house.sign_in("anna")).status_code == 200
    renewed = await kept_hash(house)
    assert renewed.split("$")[:4] == NOBODYS_HASH.split("$")[:4]
    assert (await house.sign_in("anna")).status_code == 200
    assert await kept_hash(house) == renewed


async def test_a_password_that_changes_while_it_is_checked_opens_nothing(house: House) -> None:
    anna = await house.person("anna")
    database, offload = house.runtime.database, house.runtime.offload
    attempt = await attempt_by_name(database, SECRET, "anna", PASSWORD, "1.2.3.4", now())
    await keep(house, anna.id, await hash_password(offload, "a loud harbour at noon"))

    async def open_the_door(_: AsyncSession, account: Account) -> None:
        raise AssertionError(account)

    with pytest.raises(Forbidden):
        await once_proven(database, offload, attempt, wrong_password(), open_the_door)


async def test_two_hashes_of_one_password_differ_and_both_fit(house: House) -> None:
    offload = house.runtime.offload
    one, other = await hash_password(offload, PASSWORD), await hash_password(offload, PASSWORD)
    assert one != other
    assert one.startswith("$argon2id$")
    for kept in (one, other):
        assert await verify_password(offload, PASSWORD, kept) == (True, None)
        assert await verify_password(offload, PASSWORD + " ", kept) == (False, None)


def test_the_common_passwords_are_long_enough_to_be_listed() -> None:
    assert [word for word in COMMON_PASSWORDS if len(word) < SHORTEST or word != fold(word)] == []
