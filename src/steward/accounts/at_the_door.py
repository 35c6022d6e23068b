"""What the routes of accounts read off a request before a deed begins."""

from datetime import timedelta

from fastapi import Request, Response

from steward.accounts.sessions import Device
from steward.accounts.tokens import Terms
from steward.http.address import address_of
from steward.http.language import asked_language
from steward.runtime import Runtime
from steward.settings import Settings

LONGEST_USER_AGENT = 200


def terms(runtime: Runtime) -> Terms:
    """What tokens are made with here."""
    settings: Settings = runtime.settings
    return Terms(
        secret=runtime.secret,
        access=timedelta(minutes=settings.access_token_minutes),
        refresh=timedelta(days=settings.refresh_token_days),
    )


def device(request: Request) -> Device:
    """Where a sign-in comes from."""
    agent = request.headers.get("user-agent", "")
    seen = "".join(character for character in agent if character.isprintable())
    return Device(address_of(request), seen[:LONGEST_USER_AGENT])


def language(request: Request) -> str:
    """The language a new account begins with."""
    return "zh-CN" if asked_language(request.headers.get("accept-language")) == "zh" else "en"


async def keep_nothing(response: Response) -> None:
    """Tell caches to keep nothing of an answer that holds a secret (RFC 6749, 5.1)."""
    response.headers["Cache-Control"] = "no-store"
