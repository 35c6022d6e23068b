"""What is secret is in the answer that gives it away, and nowhere else."""

import logging
from typing import Any

import orjson
import pytest
from accounts_house import PASSWORD, SECRET, House

from database_under_test import DatabaseUnderTest
from steward.accounts.register import Applicant
from steward.kit.logs import log


@pytest.fixture
def heard(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> Any:
    """Everything that was logged at any level or printed."""
    caplog.set_level(logging.DEBUG)
    # Steward's own set-up keeps this one at WARNING too, since it logs every statement's values.
    caplog.set_level(logging.WARNING, "aiosqlite")

    def everything() -> str:
        printed = capfd.readouterr()
        return caplog.text + printed.out + printed.err

    return everything


async def live(house: House) -> tuple[set[str], list[Any]]:
    """A life with one of everything; returns the secrets and all answers that must not hold any."""
    anna = await house.person("anna")
    answers: list[Any] = [anna.user]
    key = await anna.make_key("read", "admin")
    invitation = (await anna.ask("POST", "/invitations", {})).json()
    refreshed = (await house.refresh(anna.tokens["refresh_token"])).json()
    new = "a loud harbour at noon"
    for method, path, body in (
        ("GET", "/users/me", None),
        ("GET", "/users", None),
        ("GET", "/users/me/sessions", None),
        ("GET", "/users/me/export", None),
        ("GET", "/api-keys", None),
        ("GET", "/invitations", None),
        ("PATCH", "/users/me", {"password": new, "current_password": "a wrong guess"}),
        ("PATCH", "/users/me", {"password": new, "current_password": PASSWORD}),
        ("POST", "/api-keys", {"name": 7, "key": key["key"]}),
    ):
        answers.append((await anna.ask(method, path, body)).text)
    answers.append((await house.sign_in("anna", "a wrong guess")).text)
    answers.append((await house.refresh(key["key"])).text)
    answers.append((await house.register("anna", password="a wrong guess")).text)
    answers.append((await house.http.get("/users/me", headers={"X-API-Key": key["key"][:-1]})).text)
    secrets = {
        PASSWORD,
        new,
        "a wrong guess",
        "$argon2",
        SECRET,
        key["key"],
        key["key"].split("_", 2)[2],
        invitation["token"],
        anna.tokens["access_token"],
        anna.tokens["refresh_token"],
        refreshed["access_token"],
        refreshed["refresh_token"],
    }
    return secrets, answers


async def test_secrets_are_in_no_other_answer_and_in_no_log(house: House, heard: Any) -> None:
    secrets, answers = await live(house)
    log("test").warning("the log is being listened to")
    said, told = heard(), orjson.dumps(answers).decode()
    assert "the log is being listened to" in said
    assert [secret for secret in secrets if secret in said] == []
    assert [secret for secret in secrets if secret in told] == []


async def test_what_is_random_is_kept_as_a_digest_alone(
    house: House, place: DatabaseUnderTest
) -> None:
    secrets, _ = await live(house)
    await house.runtime.database.close()
    kept = await house.runtime.offload(place.everything)
    assert b"anna@example.com" in kept
    assert [secret for secret in secrets if secret.encode() in kept] == ["$argon2"]


def test_what_is_passed_around_does_not_show_its_secrets() -> None:
    shown = repr(Applicant("anna", "a@b.example", PASSWORD, "an invitation", "en"))
    assert PASSWORD not in shown
    assert "an invitation" not in shown


async def test_openapi_names_both_ways_to_say_who_one_is(house: House) -> None:
    document = house.app.openapi()
    schemes = document["components"]["securitySchemes"]
    assert schemes["Bearer"]["flows"]["password"]["tokenUrl"] == "/api/v1/auth/token"
    assert schemes["ApiKey"] == {
        "type": "apiKey", "in": "header", "name": "X-API-Key", "description": "An API key."
    }  # fmt: skip
    open_to_all = {
        (path, method)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
        if not operation.get("security")
    }
    assert open_to_all == {
        ("/api/v1/auth/options", "get"),
        ("/api/v1/auth/register", "post"),
        ("/api/v1/auth/token", "post"),
        ("/api/v1/auth/refresh", "post"),
        # By the link that was mailed.
        ("/api/v1/auth/reset", "post"),
        ("/api/v1/auth/reset/{token}", "post"),
        # Browsers say it by their cookie.
        ("/api/v1/auth/browser/sign-in", "post"),
        ("/api/v1/auth/browser/refresh", "post"),
        ("/api/v1/auth/browser/sign-out", "post"),
    }
    mine = document["paths"]["/api/v1/users/me"]["get"]["security"]
    assert sorted(name for way in mine for name in way) == ["ApiKey", "Bearer"]
