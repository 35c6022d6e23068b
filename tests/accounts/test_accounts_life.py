"""The whole life of an account, over HTTP."""

from accounts_house import PASSWORD, House, Person


async def test_an_account_from_registration_to_its_end(house: House) -> None:
    before = (await house.http.get("/auth/options")).json()
    assert before == {"registration": "open", "has_users": False, "password_reset": False}

    registered = await house.register("anna", email="Anna@Example.com")
    assert registered.status_code == 201
    assert set(registered.json()) == {
        "id", "username", "email", "role", "language", "active", "created_at"
    }  # fmt: skip
    assert registered.json()["role"] == "admin"
    assert (await house.http.get("/auth/options")).json()["has_users"] is True

    signed_in = await house.sign_in("anna@EXAMPLE.com")
    assert signed_in.headers["cache-control"] == "no-store"
    tokens = signed_in.json()
    assert (tokens["token_type"], tokens["expires_in"]) == ("bearer", 1800)

    anna = Person(house.http, registered.json(), tokens)
    assert (await anna.ask("GET", "/users/me")).json() == registered.json()
    changed = await anna.ask("PATCH", "/users/me", {"language": "zh-CN", "email": "anna@home.test"})
    assert changed.status_code == 200
    assert (await anna.ask("GET", "/users/me")).json() == {
        **registered.json(), "language": "zh-CN", "email": "anna@home.test"
    }  # fmt: skip
    assert (await house.sign_in("anna@example.com")).status_code == 401
    assert (await house.sign_in("anna@home.test")).status_code == 200

    gone = await anna.ask("DELETE", "/users/me", {"password": PASSWORD})
    assert gone.status_code == 204
    assert house.erased == [anna.id]
    assert not await anna.is_welcome()
    assert (await house.sign_in("anna")).status_code == 401
    assert (await house.http.get("/auth/options")).json()["has_users"] is False


async def test_a_new_password_ends_the_other_sessions_and_not_this_one(house: House) -> None:
    here = await house.person("anna")
    elsewhere = await house.again("anna", here.user)
    new = "a loud harbour at noon"

    alone = await here.ask("PATCH", "/users/me", {"password": new})
    assert (alone.status_code, alone.json()["field"]) == (422, "current_password")
    wrong = await here.ask("PATCH", "/users/me", {"password": new, "current_password": "wrong"})
    assert (wrong.status_code, wrong.json()["code"]) == (403, "wrong_password")
    weak = await here.ask(
        "PATCH", "/users/me", {"password": "1234567890", "current_password": PASSWORD}
    )
    assert (weak.status_code, weak.json()["code"]) == (422, "weak_password")
    assert await elsewhere.is_welcome()

    changed = await here.ask("PATCH", "/users/me", {"password": new, "current_password": PASSWORD})
    assert changed.status_code == 200
    assert await here.is_welcome()
    assert not await elsewhere.is_welcome()
    assert (await house.refresh(elsewhere.tokens["refresh_token"])).status_code == 401
    assert (await house.refresh(here.tokens["refresh_token"])).status_code == 200
    assert (await house.sign_in("anna")).status_code == 401
    assert (await house.sign_in("anna", new)).status_code == 200


async def test_a_change_is_made_whole_or_not_at_all(house: House) -> None:
    await house.person("anna")
    bert = await house.person("bert")

    refused = await bert.ask(
        "PATCH",
        "/users/me",
        {
            "email": "ANNA@example.com",
            "language": "zh-CN",
            "password": "a loud harbour at noon",
            "current_password": PASSWORD,
        },
    )

    assert (refused.status_code, refused.json()["code"]) == (409, "email_taken")
    assert (await bert.ask("GET", "/users/me")).json()["language"] == "en"
    assert (await house.sign_in("bert", PASSWORD)).status_code == 200


async def test_sessions_are_listed_and_ended_one_by_one(house: House) -> None:
    here = await house.person("anna")
    elsewhere = await house.again("anna", here.user)

    listed = (await here.ask("GET", "/users/me/sessions?limit=1")).json()
    rest = (await here.ask("GET", f"/users/me/sessions?after={listed['next']}")).json()
    sessions = listed["items"] + rest["items"]
    assert rest["next"] is None
    assert [session["current"] for session in sessions] == [True, False]
    assert sessions[0]["address"] == "127.0.0.1"
    assert sessions[0]["user_agent"].startswith("python-httpx")

    ended = await here.ask("DELETE", f"/users/me/sessions/{sessions[1]['id']}")
    assert ended.status_code == 204
    assert not await elsewhere.is_welcome()
    assert await here.is_welcome()
    again = await here.ask("DELETE", f"/users/me/sessions/{sessions[1]['id']}")
    assert again.status_code == 404
