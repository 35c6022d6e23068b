"""The door for the web app: the session is in a cookie that scripts and other sites do not get."""

import httpx
import pytest

from steward_process import PASSWORD, Person, StewardProcess

DOOR = "/auth/browser"


@pytest.fixture
def browser(steward: StewardProcess, person: Person) -> httpx.Client:
    """A browser in which the person has signed in."""
    http = steward.client()
    said = http.post(f"{DOOR}/sign-in", json={"username": person.name, "password": PASSWORD})
    assert said.status_code == 200, said.text
    assert said.json().keys() == {"access_token", "expires_in"}
    assert said.headers["cache-control"] == "no-store"
    http.headers["Authorization"] = f"Bearer {said.json()['access_token']}"
    return http


def test_the_session_is_carried_on_by_the_cookie_alone(browser: httpx.Client) -> None:
    before = dict(browser.cookies)
    del browser.headers["Authorization"]
    said = browser.post(f"{DOOR}/refresh")
    assert said.status_code == 200
    assert dict(browser.cookies) != before  # each is good for one exchange
    signed = {"Authorization": f"Bearer {said.json()['access_token']}"}
    assert browser.get("/users/me", headers=signed).status_code == 200


def test_who_signs_out_is_out_at_once(browser: httpx.Client) -> None:
    kept = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    assert browser.post(f"{DOOR}/sign-out").status_code == 204
    assert not browser.cookies
    assert browser.get("/users/me").status_code == 401
    assert browser.post(f"{DOOR}/refresh", headers={"Cookie": kept}).status_code == 401
    assert browser.post(f"{DOOR}/sign-out").status_code == 204  # twice is well


@pytest.mark.parametrize("cookie", [None, "nonsense"])
def test_without_a_session_there_is_none_to_carry_on(
    steward: StewardProcess, browser: httpx.Client, cookie: str | None
) -> None:
    (name,) = browser.cookies
    with steward.client() as stranger:
        given = {"Cookie": f"{name}={cookie}"} if cookie else {}
        assert stranger.post(f"{DOOR}/refresh", headers=given).status_code == 401
        assert stranger.post(f"{DOOR}/sign-out", headers=given).status_code == 204


@pytest.mark.parametrize("deed", ["sign-in", "refresh", "sign-out"])
def test_pages_of_other_sites_are_refused(browser: httpx.Client, deed: str) -> None:
    for site in ("cross-site", "same-site"):
        body = {"username": "x", "password": "y"}
        said = browser.post(f"{DOOR}/{deed}", json=body, headers={"Sec-Fetch-Site": site})
        assert (said.status_code, said.json()["code"]) == (403, "foreign_origin")
    assert browser.get("/users/me").status_code == 200


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_scripts_and_other_sites_do_not_get_the_cookie(
    steward: StewardProcess, person: Person, scheme: str
) -> None:
    with steward.client() as http:
        said = http.post(
            f"{DOOR}/sign-in",
            json={"username": person.name, "password": PASSWORD},
            headers={"X-Forwarded-Proto": scheme},
        )
    cookie = said.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "path=/api/v1/auth/browser" in cookie
    assert ("secure" in cookie) is (scheme == "https")
