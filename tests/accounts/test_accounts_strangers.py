"""A thing that is not yours does not exist, and neither does what cannot be."""

import pytest
from accounts_house import House

from steward.kit.ids import new_id

MALFORMED = ["0", "me", "%00", "..%2Fme", "00000000-0000-0000-0000-00000000000g", "' OR 1=1 --"]


async def test_somebody_elses_sessions_and_keys_do_not_exist(house: House) -> None:
    anna, bert = await house.person("anna"), await house.person("bert")
    key = await anna.make_key("read")
    session_id = (await anna.ask("GET", "/users/me/sessions")).json()["items"][0]["id"]

    for path in (f"/users/me/sessions/{session_id}", f"/api-keys/{key['id']}"):
        theirs, nobodys = await bert.ask("DELETE", path), await bert.ask(
            "DELETE", path.rsplit("/", 1)[0] + "/" + new_id()
        )  # fmt: skip
        assert theirs.status_code == nobodys.status_code == 404
        assert theirs.json()["detail"] == nobodys.json()["detail"]

    assert await anna.is_welcome()
    assert (await house.with_key(key["key"], "GET", "/users/me")).status_code == 200
    assert (await bert.ask("GET", "/api-keys")).json()["items"] == []
    assert len((await bert.ask("GET", "/users/me/sessions")).json()["items"]) == 1


@pytest.mark.parametrize("malformed", MALFORMED)
async def test_a_malformed_id_is_the_id_of_nothing(house: House, malformed: str) -> None:
    anna = await house.person("anna")
    for path in ("/users/me/sessions/", "/api-keys/", "/invitations/"):
        assert (await anna.ask("DELETE", path + malformed)).status_code == 404, path
    if malformed != "me":
        assert (await anna.ask("PATCH", "/users/" + malformed, {})).status_code == 404
    assert (await anna.ask("PATCH", "/users/" + new_id(), {})).status_code == 404


async def test_a_malformed_cursor_is_named(house: House) -> None:
    anna = await house.person("anna")
    for path in ("/users", "/api-keys", "/invitations", "/users/me/sessions"):
        refused = await anna.ask("GET", f"{path}?after=nonsense")
        assert (refused.status_code, refused.json()["field"]) == (422, "after")


async def test_doors_of_administrators_are_closed_to_others(house: House) -> None:
    await house.person("anna")
    bert = await house.person("bert")
    for method, path, body in (
        ("GET", "/users", None),
        ("PATCH", f"/users/{bert.id}", {"role": "admin"}),
        ("GET", "/invitations", None),
        ("POST", "/invitations", {}),
        ("DELETE", f"/invitations/{new_id()}", None),
    ):
        assert (await bert.ask(method, path, body)).status_code == 403, path
        assert (await house.http.request(method, path, json=body)).status_code == 401, path
    assert (await bert.ask("GET", "/users/me")).json()["role"] == "member"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b'{"username": "anna"}',
        b'{"username": 1, "email": [], "password": {}}',
        b'{"username": "an\\ud800na", "email": "a@b.example", "password": "ten letters"}',
        b'{"username": "anna", "email": "a@b.example", "password": "\\ud800 ten letters"}',
        b'{"username":"anna","email":"a@b.example","password":"a quiet harbour","role":"admin"}',
        b"\xff\xfe",
    ],
)
async def test_a_body_that_says_nothing_sensible_is_422(house: House, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    refused = await house.http.post("/auth/register", content=body, headers=headers)
    assert refused.status_code in (400, 422)
    assert refused.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("form", "status"),
    [
        (b"", 422),
        (b"username=anna", 422),
        (b"username=%ED%A0%80&password=%00%FF", 401),
        (b"username=an%00na&password=x", 401),
        (b"username=anna&password=" + b"x" * 100_000, 401),
        (b"username=" + b"a" * 100_000 + b"&password=x", 401),
        (b"grant_type=client_credentials&username=anna&password=x", 422),
    ],
)
async def test_a_strange_sign_in_form_is_refused(house: House, form: bytes, status: int) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    refused = await house.http.post("/auth/token", content=form, headers=headers)
    assert refused.status_code == status
