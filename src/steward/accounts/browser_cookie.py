"""The cookie that carries a session on in a browser: no script can read it, no other site send it.

The web app keeps its access token in memory alone. Whatever script might get into a page can so
speak for the person while the page is open, and takes nothing away with it.
"""

import hashlib

from fastapi import Request, Response

from steward.kit.errors import Forbidden
from steward.runtime import Runtime

PATH = "/api/v1/auth/browser"
DAY_SECONDS = 24 * 60 * 60


def cookie_name(runtime: Runtime) -> str:
    """A name of this installation's own: browsers share cookies between the ports of one host."""
    mark = hashlib.sha256(b"cookie" + runtime.secret.encode()).hexdigest()[:8]
    return f"steward_{mark}"


def read_cookie(request: Request, runtime: Runtime) -> str | None:
    """The refresh token that the browser keeps, if it keeps one."""
    return request.cookies.get(cookie_name(runtime))


def keep_cookie(response: Response, request: Request, runtime: Runtime, token: str) -> None:
    """Have the browser keep a refresh token, as long as the session lasts."""
    settings = runtime.settings
    response.set_cookie(
        cookie_name(runtime),
        token,
        max_age=settings.refresh_token_days * DAY_SECONDS,
        path=settings.path_prefix + PATH,
        secure=_is_https(request, runtime),
        httponly=True,
        samesite="strict",
    )


def drop_cookie(response: Response, request: Request, runtime: Runtime) -> None:
    """Have the browser forget it."""
    response.delete_cookie(
        cookie_name(runtime),
        path=runtime.settings.path_prefix + PATH,
        secure=_is_https(request, runtime),
        httponly=True,
        samesite="strict",
    )


async def refuse_other_sites(request: Request) -> None:
    """Raise `Forbidden` for a request that a page of another site has made. Browsers tell so on
    https and on this machine; elsewhere the cookie's own rule has to do (SameSite)."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Forbidden(
            "foreign_origin",
            "Pages of this site may not sign in here.",
            "此网站的页面不得在这里登录。",
        )


def _is_https(request: Request, runtime: Runtime) -> bool:
    public: str | None = runtime.settings.public_url
    return request.url.scheme == "https" or (public or "").startswith("https:")
