"""Who is on the other end of a socket. Never by the address, since addresses are logged."""

import asyncio
from urllib.parse import urlsplit

from starlette.websockets import WebSocket

from steward.accounts.tokens import not_signed_in
from steward.accounts.who import Who, identify, still_welcome, topic
from steward.answers.socket_messages import SignIn, decode, understand
from steward.answers.socket_sender import NOT_SIGNED_IN, Ended, Sender
from steward.answers.watch import Watching
from steward.bus.port import NewsLost
from steward.http.sse import HEARTBEAT_SECONDS
from steward.kit.clock import now
from steward.kit.errors import Forbidden, Problem
from steward.runtime import Runtime
from steward.settings import Settings

PATIENCE_SECONDS = 10.0


def check_origin(websocket: WebSocket, settings: Settings) -> None:
    """Raise `Forbidden` for a page of another site, unless the settings name it. A browser tells
    the truth about it (RFC 6455, 10.2); whatever is no browser need not say."""
    origin = websocket.headers.get("origin")
    if origin is None or origin in settings.cors_origins or "*" in settings.cors_origins:
        return
    here = {websocket.headers.get("host", "").lower()}
    if settings.public_url:
        here.add(urlsplit(settings.public_url).netloc.lower())
    if urlsplit(origin.lower()).netloc not in here - {""}:
        raise Forbidden(
            "foreign_origin",
            "Pages of this site may not connect here.",
            "此网站的页面不得连接到这里。",
        )


async def sign_in(websocket: WebSocket, sender: Sender, runtime: Runtime) -> Who:
    """Whoever shows an access token or an API key, in a header or in their first message. Says
    `signed_in`. Raises `Ended` for nobody."""
    try:
        shown, ref = _in_header(websocket), None
        if shown is None:
            shown, ref = await _in_first_message(websocket)
        asking = await identify(runtime.database, runtime.secret, shown, now())
    except Problem as problem:
        await sender.tell_problem(problem)
        raise Ended(NOT_SIGNED_IN, problem.code) from None
    sender.language = asking.who.language
    await sender.tell("signed_in", ref, user_id=asking.who.user_id)
    return asking.who


def _in_header(websocket: WebSocket) -> str | None:
    scheme, _, token = websocket.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token.strip():
        return token.strip()
    return websocket.headers.get("x-api-key")


async def _in_first_message(websocket: WebSocket) -> tuple[str, str | int | None]:
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            received = await websocket.receive()
    except TimeoutError:
        raise not_signed_in() from None
    if received["type"] == "websocket.disconnect":
        raise Ended
    message = understand(decode(received.get("text")))
    if not isinstance(message, SignIn):
        raise not_signed_in()
    return message.token, message.ref


async def until_unwelcome(who: Who, watching: Watching) -> None:
    """Return when the one who signed in has signed out, or may no longer ask for another reason."""
    while True:
        async with watching.bus.subscribe(topic(who.user_id)) as news:
            while await still_welcome(watching.database, who):
                try:
                    await news.get(HEARTBEAT_SECONDS)
                except NewsLost:
                    break
            else:
                return
