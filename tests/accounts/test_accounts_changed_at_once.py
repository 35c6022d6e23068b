"""Two changes of one account at the same moment: neither undoes the other."""

from accounts_house import PASSWORD, SECRET, House

from steward.accounts.account import Account
from steward.accounts.change_account import Changes, change_account
from steward.accounts.store import find_account
from steward.kit.clock import now

NEW_PASSWORD = "a loud harbour at noon"


async def test_address_language_and_password_are_kept(house: House) -> None:
    anna = await house.person("anna")
    runtime = house.runtime
    async with runtime.database.read() as session:
        seen = await find_account(session, anna.id)
    assert seen is not None

    async def change(changes: Changes) -> Account:
        """As a request does that has seen the account before all others changed it."""
        return await change_account(
            runtime.database,
            runtime.offload,
            runtime.bus,
            SECRET,
            seen,
            None,
            changes,
            "127.0.0.1",
            now(),
            house.announced,
        )

    await change(Changes("anna@home.test", None, None, None))
    await change(Changes(None, "zh-CN", None, None))
    said = await change(Changes(None, None, NEW_PASSWORD, PASSWORD))

    assert (said.email, said.language) == ("anna@home.test", "zh-CN")
    again = await house.sign_in("anna@home.test", NEW_PASSWORD)
    assert again.status_code == 200
    bearer = {"Authorization": f"Bearer {again.json()['access_token']}"}
    kept = (await house.http.get("/users/me", headers=bearer)).json()
    assert (kept["email"], kept["language"]) == ("anna@home.test", "zh-CN")
