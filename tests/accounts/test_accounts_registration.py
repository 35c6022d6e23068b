"""Who may register, and under which name."""

import asyncio
from typing import Any

import pytest
from accounts_house import PASSWORD, House, open_house
from sqlalchemy.exc import IntegrityError

from database_under_test import DatabaseUnderTest
from steward.accounts.tables import UserAccount
from steward.kit.ids import new_id


async def test_of_many_who_register_first_at_once_exactly_one_is_administrator(
    place: DatabaseUnderTest,
) -> None:
    # Two servers with connections of their own on one database, as two replicas have.
    async with open_house(place) as one, open_house(place) as other:
        answers = await asyncio.gather(
            *((one, other)[n % 2].register(f"user{n}") for n in range(10))
        )
        assert [answer.status_code for answer in answers] == [201] * 10
        roles = sorted(answer.json()["role"] for answer in answers)
        assert roles == ["admin"] + ["member"] * 9


async def test_the_database_itself_lets_one_founder_in(house: House) -> None:
    def founder(name: str) -> UserAccount:
        return UserAccount(
            id=new_id(), username=name, username_key=name, email=name, email_key=name,
            password_hash="-", role="admin", language="en", founder=True,
        )  # fmt: skip

    async with house.runtime.database.unit() as session:
        session.add(founder("one"))
    with pytest.raises(IntegrityError):
        async with house.runtime.database.unit() as session:
            session.add(founder("two"))


async def test_a_name_registered_twice_at_once_is_given_once(house: House) -> None:
    await house.register("first")
    answers = await asyncio.gather(*(house.register("anna") for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]


@pytest.mark.parametrize("name", ["王小明", "Žofie.Nováková", "аня_1", "ὀδυσσεύς", "a-b.c_d9"])
async def test_names_of_many_scripts_register_and_sign_in(house: House, name: str) -> None:
    made = await house.register(name, email="somebody@example.com")
    assert (made.status_code, made.json()["username"]) == (201, name)
    assert (await house.sign_in(name)).status_code == 200
    assert (await house.sign_in(name.upper())).status_code == 200


@pytest.mark.parametrize(
    ("taken", "again"),
    [("Anna", "aNNA"), ("straße", "STRASSE"), ("ａｎｎａ", "anna"), ("Ἀθηνᾶ", "ἀθηνᾶ")],
)
async def test_names_that_read_the_same_are_one(house: House, taken: str, again: str) -> None:
    await house.register(taken, email="one@example.com")
    refused = await house.register(again, email="two@example.com")
    assert (refused.status_code, refused.json()["code"]) == (409, "username_taken")
    assert refused.json()["field"] == "username"


async def test_an_address_belongs_to_one_account(house: House) -> None:
    await house.register("anna", email="Anna@Example.com")
    refused = await house.register("bert", email="anna@example.COM")
    assert (refused.status_code, refused.json()["code"]) == (409, "email_taken")


@pytest.mark.parametrize(
    ("wish", "code", "field"),
    [
        ({"username": "ab"}, "bad_username", "username"),
        ({"username": "a" * 41}, "bad_username", "username"),
        ({"username": "anna@home"}, "bad_username", "username"),
        ({"username": "an na"}, "bad_username", "username"),
        ({"username": "anna\u0000"}, "bad_username", "username"),
        ({"username": "anna\u202e"}, "bad_username", "username"),
        ({"username": "<b>anna</b>"}, "bad_username", "username"),
        ({"email": "nowhere"}, "bad_email", "email"),
        ({"email": "anna@home"}, "bad_email", "email"),
        ({"email": "a@b.example\r\nBcc: c@d.example"}, "bad_email", "email"),
        ({"password": "nine char"}, "weak_password", "password"),
        ({"password": "x1" * 129}, "weak_password", "password"),
        ({"password": "Qwertyuiop"}, "weak_password", "password"),
        ({"password": "1111111111"}, "weak_password", "password"),
        ({"password": "ANNA@example.com"}, "weak_password", "password"),
        ({"username": "anna-anna-anna", "password": "Anna-Anna-Anna"}, "weak_password", "password"),
    ],
)
async def test_what_cannot_be_is_refused_by_field(
    house: House, wish: dict[str, Any], code: str, field: str
) -> None:
    given = {"username": "anna", "email": "anna@example.com", "password": PASSWORD} | wish
    refused = await house.http.post("/auth/register", json=given)
    assert (refused.status_code, refused.json()["code"]) == (422, code)
    assert refused.json()["field"] == field


async def test_the_refusal_says_how_long_a_password_must_be_in_both_languages(
    house: House,
) -> None:
    wish = {"username": "anna", "email": "anna@example.com", "password": "short"}
    english = await house.http.post("/auth/register", json=wish)
    chinese = await house.http.post(
        "/auth/register", json=wish, headers={"Accept-Language": "zh-CN"}
    )
    assert "at least 10 characters" in english.json()["detail"]
    assert "至少需要 10 个字符" in chinese.json()["detail"]


async def test_a_password_may_be_typed_on_another_keyboard(house: House) -> None:
    composed, decomposed = "una contraseña larga", "una contrasen\u0303a larga"
    await house.register("anna", password=composed)
    assert (await house.sign_in("anna", decomposed)).status_code == 200


async def test_a_closed_house_takes_its_first_user_and_no_other(closed_house: House) -> None:
    first = await closed_house.register("anna")
    assert (first.status_code, first.json()["role"]) == (201, "admin")
    second = await closed_house.register("bert")
    assert (second.status_code, second.json()["code"]) == (403, "registration_closed")


async def test_an_invitation_is_good_for_one_person(invite_house: House) -> None:
    anna = await invite_house.person("anna")
    without = await invite_house.register("bert")
    assert (without.status_code, without.json()["code"]) == (403, "invitation_needed")

    made = await anna.ask("POST", "/invitations", {})
    assert made.status_code == 201
    token = made.json()["token"]
    listed = (await anna.ask("GET", "/invitations")).json()["items"]
    assert listed == [{k: v for k, v in made.json().items() if k != "token"}]

    taken = await invite_house.register("anna", email="new@example.com", invitation=token)
    assert taken.status_code == 409, "a failed registration uses nothing up"
    answers = await asyncio.gather(
        *(invite_house.register(f"guest{n}", invitation=token) for n in range(4))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 403, 403, 403]
    guest = next(answer for answer in answers if answer.status_code == 201)
    assert guest.json()["role"] == "member"
    assert (await anna.ask("GET", "/invitations")).json()["items"] == []


async def test_an_invitation_for_an_address_is_for_nobody_else(invite_house: House) -> None:
    anna = await invite_house.person("anna")
    made = await anna.ask("POST", "/invitations", {"email": "Bert@example.com"})
    token = made.json()["token"]
    other = await invite_house.register("carl", invitation=token)
    assert (other.status_code, other.json()["code"]) == (403, "invitation_invalid")
    bert = await invite_house.register("bert", email="bert@example.com", invitation=token)
    assert bert.status_code == 201


async def test_a_withdrawn_or_expired_invitation_lets_nobody_in(invite_house: House) -> None:
    anna = await invite_house.person("anna")
    made = (await anna.ask("POST", "/invitations", {})).json()
    assert (await anna.ask("DELETE", f"/invitations/{made['id']}")).status_code == 204
    assert (await anna.ask("DELETE", f"/invitations/{made['id']}")).status_code == 404
    refused = await invite_house.register("bert", invitation=made["token"])
    assert (refused.status_code, refused.json()["code"]) == (403, "invitation_invalid")
    too_long = await anna.ask("POST", "/invitations", {"expires_in_days": 91})
    assert too_long.status_code == 422
