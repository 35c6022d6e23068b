"""A body that is read into memory whole has an end, in plain ASGI."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Beyond all that a person or a program has to say; files are streamed.
MOST_BYTES = 32 * 1024 * 1024
STREAMED = "body_is_streamed"


class LimitBodies:
    """Refuses what goes on for too long with 413, also of strangers: a route's body is read before
    it is looked at who sends it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        taken = 0

        async def receive_some() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > MOST_BYTES and not scope.get("state", {}).get(STREAMED):
                raise HTTPException(413)
            return message

        await self.app(scope, receive_some, send)


def stream_body(request: Request) -> None:
    """This request's body is taken piece by piece, and may be of any length."""
    request.scope.setdefault("state", {})[STREAMED] = True
