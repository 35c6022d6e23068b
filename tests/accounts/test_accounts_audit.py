"""What the door writes into the audit log, and what administrators may end of others."""

from datetime import timedelta

from accounts_house import PASSWORD, SECRET, House
from sqlalchemy import select

from steward.accounts.slow_down import ACCOUNT, account_subject, address_subject, count_failure
from steward.accounts.tables import RefreshToken
from steward.audit.tables import AuditEntry
from steward.kit.clock import now


async def actions(house: House) -> list[str]:
    async with house.runtime.database.read() as session:
        return list(await session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)))


async def test_a_lock_and_a_copied_token_are_written_down(house: House) -> None:
    anna = await house.person("anna")
    subjects = [account_subject(SECRET, anna.id), address_subject(SECRET, "127.0.0.1")]
    async with house.runtime.database.unit() as session:
        for n in range(ACCOUNT.locked_at - 1):
            await count_failure(session, subjects, now() - timedelta(minutes=59 - n))
    assert (await house.sign_in("anna", "a wrong guess")).status_code == 401
    assert (await house.sign_in("anna", PASSWORD)).status_code == 429
    assert (await actions(house))[2:] == ["account.locked"]

    first = anna.tokens["refresh_token"]
    assert (await house.refresh(first)).status_code == 200
    async with house.runtime.database.unit() as session:
        used = select(RefreshToken).where(RefreshToken.rotated_at.is_not(None))
        (await session.scalars(used)).one().rotated_at = now() - timedelta(minutes=1)
    assert (await house.refresh(first)).status_code == 401
    assert (await actions(house))[3:] == ["session.token_reused"]


async def test_administrators_end_what_others_are_signed_in_by(house: House) -> None:
    anna, bert = await house.person("anna"), await house.person("bert")
    again = await house.again("bert", bert.user)
    key = await bert.make_key("read")
    theirs = f"/users/{bert.id}"
    sessions = (await anna.ask("GET", f"{theirs}/sessions")).json()["items"]
    assert [(item["current"], item["address"]) for item in sessions] == [(False, "127.0.0.1")] * 2
    keys = (await anna.ask("GET", f"{theirs}/api-keys")).json()["items"]
    assert [(item["id"], "key" in item) for item in keys] == [(key["id"], False)]

    one = f"{theirs}/sessions/{sessions[0]['id']}"
    assert [(await anna.ask("DELETE", one)).status_code for _ in range(2)] == [204, 404]
    assert [await bert.is_welcome(), await again.is_welcome()] == [False, True]
    assert (await anna.ask("DELETE", f"/users/{anna.id}/api-keys/{key['id']}")).status_code == 404
    assert (await house.with_key(key["key"], "GET", "/users/me")).status_code == 200
    assert (await anna.ask("DELETE", f"{theirs}/api-keys/{key['id']}")).status_code == 204
    assert (await house.with_key(key["key"], "GET", "/users/me")).status_code == 401
    assert (await anna.ask("DELETE", f"{theirs}/sessions")).status_code == 204
    assert not await again.is_welcome()
    for nobody in (key["id"], "me", "x"):
        assert (await anna.ask("GET", f"/users/{nobody}/api-keys")).status_code == 404
    assert (await actions(house))[-4:] == [
        "api_key.made", "session.ended", "api_key.revoked", "account.signed_out_everywhere"
    ]  # fmt: skip


async def test_people_are_found_by_parts_of_their_names(house: House) -> None:
    anna = await house.person("anna")
    for name in ("bert_x", "Berta", "carl"):
        await house.register(name)

    async def found(**asked: str) -> list[str]:
        answer = await house.http.get(
            "/users",
            params=asked,
            headers={"Authorization": f"Bearer {anna.tokens['access_token']}"},
        )
        assert answer.status_code == 200, answer.text
        return [person["username"] for person in answer.json()["items"]]

    assert await found(q="BERT") == ["bert_x", "Berta"]
    assert await found(q="bert_") == ["bert_x"]
    assert await found(q="rl@example") == ["carl"]
    assert await found(q="%") == await found(q="\0") == []
    everybody = (await anna.ask("GET", "/users")).json()["items"]
    assert [person["last_seen"] is None for person in everybody] == [False, True, True, True]
    page = (await anna.ask("GET", "/users?q=bert&limit=1")).json()
    assert await found(q="bert", after=page["next"]) == ["Berta"]
