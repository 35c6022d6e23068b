"""What is sent on a socket, one message after the other, at the pace of the one who reads."""

import asyncio
from typing import Any

import orjson
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketDisconnected

from steward.http.language import asked_language
from steward.kit.errors import Problem

PATIENCE_SECONDS = 30.0
# RFC 6455, 7.4.1, and the registry it opened; from 4000 on they are the application's own.
GOING_AWAY, TRY_AGAIN, BROKEN, NONSENSE, NOT_SIGNED_IN = 1012, 1013, 1011, 1008, 4401


class Ended(Exception):
    """The connection is over. `code` and `reason` are what the client is told; a client that has
    left is told nothing."""

    def __init__(self, code: int | None = None, reason: str = "") -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


class Sender:
    """Sends to one client. Whoever has something to send waits until the client takes it, so a
    slow reader slows only those who send to it, and what waits for it is bounded."""

    def __init__(self, websocket: WebSocket, patience: float = PATIENCE_SECONDS) -> None:
        self._websocket = websocket
        self._patience = patience
        self._turn = asyncio.Lock()
        self.language = asked_language(websocket.headers.get("accept-language"))

    async def send(self, message: bytes) -> None:
        """Send one JSON text. Raises `Ended` when the client has left or does not read."""
        async with self._turn:
            try:
                async with asyncio.timeout(self._patience):
                    await self._websocket.send_text(message.decode())
            except TimeoutError:
                raise Ended(TRY_AGAIN, "too slow") from None
            except (WebSocketDisconnect, WebSocketDisconnected):
                raise Ended from None

    async def tell(self, type_: str, ref: str | int | None = None, **facts: Any) -> None:
        """Send a message of a type, with the mark of the one it replies to. Raises `Ended`."""
        marked = {} if ref is None else {"ref": ref}
        await self.send(orjson.dumps({"type": type_, **marked, **facts}))

    async def tell_problem(self, problem: Problem, ref: str | int | None = None) -> None:
        """Say what is wrong, in the language of the one who reads. Raises `Ended`."""
        sentence = problem.zh if self.language.startswith("zh") else problem.en
        await self.tell(
            "error",
            ref,
            status=problem.status,
            code=problem.code,
            message=sentence,
            **problem.extra,
        )

    async def close(self, ended: Ended) -> None:
        """Close the connection. One that takes nothing any more is simply left."""
        if ended.code is None:
            return
        try:
            async with asyncio.timeout(1):
                await self._websocket.close(ended.code, ended.reason)
        except (TimeoutError, WebSocketDisconnect, RuntimeError):
            return
