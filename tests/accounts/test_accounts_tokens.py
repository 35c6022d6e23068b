"""Tokens: exchanged once, worthless the moment their session is over, never forged."""

import asyncio
import hmac
from datetime import datetime, timedelta
from typing import Any

import jwt
import orjson
import pytest
from accounts_house import SECRET, TERMS, House
from sqlalchemy import func, select

from steward.accounts.identify import identify
from steward.accounts.refresh import GRACE, refresh
from steward.accounts.tables import RefreshToken
from steward.accounts.tokens import Terms, Tokens, write_access_token
from steward.accounts.who import still_welcome, topic
from steward.kit.clock import now
from steward.kit.errors import Unauthenticated
from steward.kit.ids import new_id


async def exchange(house: House, token: str, at: datetime) -> Tokens:
    """The deed behind POST /auth/refresh, at a time of the test's choosing."""
    return await refresh(house.runtime.database, house.runtime.bus, TERMS, token, at)


async def test_a_refresh_token_is_exchanged_for_the_next(house: House) -> None:
    anna = await house.person("anna")
    second = await house.refresh(anna.tokens["refresh_token"])
    assert second.headers["cache-control"] == "no-store"
    third = await house.refresh(second.json()["refresh_token"])
    assert third.status_code == 200
    tokens = [anna.tokens, second.json(), third.json()]
    assert len({token["refresh_token"] for token in tokens}) == 3
    assert len({token["access_token"] for token in tokens}) == 3
    anna.tokens = third.json()
    assert await anna.is_welcome()
    assert len((await anna.ask("GET", "/users/me/sessions")).json()["items"]) == 1


async def test_a_lost_answer_does_not_sign_out(house: House) -> None:
    anna = await house.person("anna")
    answers = await asyncio.gather(*(house.refresh(anna.tokens["refresh_token"]) for _ in range(4)))
    assert [answer.status_code for answer in answers] == [200] * 4
    for answer in answers:
        assert (await house.refresh(answer.json()["refresh_token"])).status_code == 200


async def test_a_token_used_again_later_ends_the_whole_session(house: House) -> None:
    anna = await house.person("anna")
    other = await house.again("anna", anna.user)
    stolen, at = anna.tokens["refresh_token"], now()
    second = await exchange(house, stolen, at)
    third = await exchange(house, second.refresh_token, at)

    async with house.runtime.bus.subscribe(topic(anna.id)) as news:
        with pytest.raises(Unauthenticated):
            await exchange(house, stolen, at + GRACE + timedelta(seconds=1))
        told = await news.get(1)

    assert not await anna.is_welcome()
    assert (await house.refresh(third.refresh_token)).status_code == 401
    assert await other.is_welcome(), "another sign-in of the same person is not concerned"
    claims = jwt.decode(anna.tokens["access_token"], options={"verify_signature": False})
    assert _body(told) == {"session_id": claims["sid"], "key_id": None}


def _body(told: Any) -> dict[str, Any]:
    # A bus with several topics hands over the topic as well.
    return dict(orjson.loads(told[1] if isinstance(told, tuple) else told))


async def test_a_session_lasts_while_it_is_used_and_not_longer(house: House) -> None:
    anna = await house.person("anna")
    at = now()
    tokens = await exchange(house, anna.tokens["refresh_token"], at)
    for _ in range(3):
        at += TERMS.refresh - timedelta(seconds=1)
        tokens = await exchange(house, tokens.refresh_token, at)
    with pytest.raises(Unauthenticated):
        await exchange(house, tokens.refresh_token, at + TERMS.refresh)
    async with house.runtime.database.read() as session:
        kept = await session.scalar(select(func.count()).select_from(RefreshToken))
    assert kept == 2, "tokens that cannot be used any more are not kept"


@pytest.mark.parametrize("token", ["", "nonsense", "é" * 40, "\u0000", "x" * 900])
async def test_what_is_not_a_refresh_token_is_refused(house: House, token: str) -> None:
    assert (await house.refresh(token)).status_code == 401


async def test_signing_out_holds_for_the_very_next_request(house: House) -> None:
    anna = await house.person("anna")
    other = await house.again("anna", anna.user)
    assert (await anna.ask("POST", "/auth/logout")).status_code == 204
    refused = await anna.ask("GET", "/users/me")
    assert (refused.status_code, refused.json()["code"]) == (401, "not_signed_in")
    assert refused.headers["www-authenticate"] == "Bearer"
    assert (await house.refresh(anna.tokens["refresh_token"])).status_code == 401
    assert await other.is_welcome()


async def test_signing_out_everywhere_ends_every_session_and_no_key(house: House) -> None:
    anna = await house.person("anna")
    other = await house.again("anna", anna.user)
    key = await anna.make_key("read")
    assert (await anna.ask("POST", "/auth/logout", {"everywhere": True})).status_code == 204
    assert not await anna.is_welcome()
    assert not await other.is_welcome()
    assert (await house.with_key(key["key"], "GET", "/users/me")).status_code == 200


async def test_who_streams_hears_of_it(house: House) -> None:
    anna = await house.person("anna")
    database, bus = house.runtime.database, house.runtime.bus
    who = (await identify(database, SECRET, anna.tokens["access_token"], now())).who
    assert await still_welcome(database, who)
    async with bus.subscribe(topic(anna.id)) as news:
        await anna.ask("POST", "/auth/logout")
        assert _body(await news.get(1)) == {"session_id": who.session_id, "key_id": None}
    assert not await still_welcome(database, who)


def forged(**changes: Any) -> str:
    """A token whose signature is right and whose claims are not, or the other way round."""
    key = changes.pop("key", None)
    algorithm = changes.pop("algorithm", "HS256")
    good = jwt.decode(
        write_access_token(TERMS, new_id(), new_id(), now()), options={"verify_signature": False}
    )
    claims = {name: value for name, value in (good | changes).items() if value is not None}
    return jwt.encode(claims, key, algorithm)


@pytest.mark.parametrize(
    "header",
    [
        "Bearer",
        "Bearer nonsense",
        "Bearer a.b.c",
        "Bearer stw_",
        "Bearer stw_1234_5678",
        "Basic YW5uYTpwYXNzd29yZA==",
        "Bearer " + write_access_token(TERMS, new_id(), new_id(), now()),
        "Bearer " + forged(key="another secret that is long enough"),
        "Bearer " + forged(key=SECRET.ljust(32)),
        "Bearer " + forged(key="", algorithm="none"),
    ],
)
async def test_what_proves_nothing_is_refused(house: House, header: str) -> None:
    refused = await house.http.get("/users/me", headers={"Authorization": header})
    assert (refused.status_code, refused.json()["code"]) == (401, "not_signed_in")


async def test_nothing_shown_is_refused(house: House) -> None:
    refused = await house.http.get("/users/me")
    assert (refused.status_code, refused.headers["www-authenticate"]) == (401, "Bearer")


async def test_claims_of_another_purpose_are_refused(house: House) -> None:
    anna = await house.person("anna")
    good = jwt.decode(anna.tokens["access_token"], options={"verify_signature": False})
    assert set(good) == {"iss", "aud", "sub", "sid", "iat", "exp", "jti"}
    key = _signing_key()
    assert jwt.decode(anna.tokens["access_token"], key, ["HS256"], audience=good["aud"]) == good
    for claim in ("iss", "aud", "sub", "sid", "exp", "jti"):
        without = {name: value for name, value in good.items() if name != claim}
        for claims in (without, good | {claim: "something else" if claim != "exp" else 1}):
            if claim == "jti" and "jti" in claims:
                continue
            anna.tokens = {"access_token": jwt.encode(claims, key, "HS256")}
            assert not await anna.is_welcome(), claims


async def test_a_token_that_is_too_old_says_so(house: House) -> None:
    anna = await house.person("anna")
    session_id = (await anna.ask("GET", "/users/me/sessions")).json()["items"][0]["id"]
    an_hour_ago = now() - timedelta(hours=1)
    anna.tokens = {"access_token": write_access_token(TERMS, anna.id, session_id, an_hour_ago)}
    refused = await anna.ask("GET", "/users/me")
    assert (refused.status_code, refused.json()["code"]) == (401, "token_expired")


async def test_a_token_of_another_installation_is_worthless(house: House) -> None:
    anna = await house.person("anna")
    session_id = (await anna.ask("GET", "/users/me/sessions")).json()["items"][0]["id"]
    theirs = Terms("another secret", TERMS.access, TERMS.refresh)
    anna.tokens = {"access_token": write_access_token(theirs, anna.id, session_id, now())}
    assert not await anna.is_welcome()


async def test_a_session_of_somebody_else_does_not_speak_for_me(house: House) -> None:
    anna, bert = await house.person("anna"), await house.person("bert")
    session_id = (await anna.ask("GET", "/users/me/sessions")).json()["items"][0]["id"]
    bert.tokens = {"access_token": write_access_token(TERMS, bert.id, session_id, now())}
    assert not await bert.is_welcome()


def _signing_key() -> bytes:
    return hmac.digest(SECRET.encode(), b"access tokens", "sha256")
