"""What happens to every request, in plain ASGI: an id, a log line and a measure of it, a refusal
while draining.

Streams are not wrapped in anything that waits for a body: what is open is counted where it streams.
"""

import re
import time
from collections.abc import Collection
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from steward.http.address import address_of
from steward.http.problems import draining, render_problem
from steward.http.shown_path import shown_path
from steward.kit.asker import asked_from
from steward.kit.ids import new_id
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import log, on_behalf_of
from steward.kit.observe import Meter

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
# Said on purpose, by who leaves or waits for something: what is wrong then, if anything, has been
# logged where it was found.
NOT_NOW = 503
GIVEN_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")


class RequestId:
    """Give each request an id, the client's own if it brought a decent one, and what is done for it
    the address it came from; log and measure it when it ended, which for a stream is when its body
    did."""

    def __init__(self, app: ASGIApp, meter: Meter) -> None:
        self.app = app
        self.meter = meter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope).get("x-request-id", "")
        request_id = given if GIVEN_ID.fullmatch(given) else new_id()
        scope.setdefault("state", {})["request_id"] = request_id
        began = time.perf_counter()
        status = 500 if scope["type"] == "http" else 101

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"].endswith("http.response.start"):
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-Id"] = request_id
            await send(message)

        with on_behalf_of(request_id), asked_from(address_of(HTTPConnection(scope))):
            try:
                await self.app(scope, receive, send_with_id)
            except Exception:
                # Also one in the middle of a stream, when no problem can be rendered any more.
                log("http").exception("unexpected error", path=shown_path(scope["path"]))
                raise
            finally:
                seconds = time.perf_counter() - began
                _log_request(scope, status, seconds)
                self.meter.request(
                    scope.get("method", "WEBSOCKET"), route_of(scope), status, seconds
                )


def _log_request(scope: Scope, status: int, seconds: float) -> None:
    facts: dict[str, Any] = {"status": status, "ms": round(seconds * 1000, 1)}
    name = f"{scope.get('method', 'socket')} {shown_path(scope['path'])}"
    if status == NOT_NOW:
        log("http").info(name, **facts)
    elif status >= 500:
        log("http").error(name, **facts)
    else:
        log("http").debug(name, **facts)


def route_of(scope: Scope) -> str:
    """The template of the route that took the request, without ids; `none` if no route did."""
    return getattr(scope.get("route"), "path", None) or "none"


class RefuseWhileDraining:
    """New work and new sockets are refused once the drain has begun; reading goes on until the
    end, and so do the paths of `but`."""

    def __init__(self, app: ASGIApp, lifecycle: Lifecycle, but: Collection[str] = ()) -> None:
        self.app = app
        self.lifecycle = lifecycle
        self.but = but

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if self.lifecycle.refusing and _is_new_work(scope) and scope["path"] not in self.but:
            response = await render_problem(HTTPConnection(scope), draining())
            await response(scope, receive, send)
            return
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        with self.lifecycle.working("requests"), self._changing(scope):
            await self.app(scope, receive, send)

    def _changing(self, scope: Scope) -> AbstractContextManager[None]:
        """Who came with work before the drain is waited for, unlike those who only read."""
        return self.lifecycle.working("changes") if _is_new_work(scope) else nullcontext()


def _is_new_work(scope: Scope) -> bool:
    return scope["type"] == "websocket" or (
        scope["type"] == "http" and scope["method"] not in SAFE_METHODS
    )


class SecurityHeaders:
    """Headers that keep a browser from being talked into anything."""

    HEADERS = (
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"no-referrer"),
        (b"x-frame-options", b"DENY"),
    )
    # On plain http a browser heeds it not, and complains on each page.
    ON_HTTPS = (*HEADERS, (b"cross-origin-opener-policy", b"same-origin"))

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        headers = self.ON_HTTPS if scope.get("scheme") == "https" else self.HEADERS

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *headers]
            await send(message)

        await self.app(scope, receive, send_safely if scope["type"] == "http" else send)
