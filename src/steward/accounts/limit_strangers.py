"""Holds back strangers who ask too often, in plain ASGI, before anything else is done for them."""

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection, Request
from starlette.types import ASGIApp, Receive, Scope, Send

from steward.accounts.request_limit import RequestLimit, RequestLimitDep
from steward.http.problems import render_problem
from steward.http.trace_requests import NOT_TOLD
from steward.kit.errors import TooManyRequests

CREDENTIALS = ("authorization", "x-api-key")


class LimitStrangers:
    """Counts requests that show no credentials, by address. Those that do are counted once it is
    known whether they are good; those of machines that watch Steward are not counted."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if _is_counted(scope):
            limit: RequestLimit = scope["app"].state.request_limit
            connection = HTTPConnection(scope)
            try:
                limit.take_stranger(connection)
            except TooManyRequests as refusal:
                response = await render_problem(connection, refusal)
                await response(scope, receive, send)
                return
        await self.app(scope, receive, send)


async def count_as_stranger(request: Request, limit: RequestLimitDep) -> None:
    """For routes that look at no credentials: showing some does not make one less of a stranger.
    Raises `TooManyRequests`."""
    if _shows_credentials(request.headers):
        limit.take_stranger(request)


def _is_counted(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["path"].endswith(NOT_TOLD):
        return False
    return not _shows_credentials(Headers(scope=scope))


def _shows_credentials(headers: Headers) -> bool:
    return any(name in headers for name in CREDENTIALS)
