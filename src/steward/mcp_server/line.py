"""What goes out on one connection while a call is under way."""

from starlette.types import Send

from steward.http.sse import HEADERS, HEARTBEAT
from steward.mcp_server import rpc


class Line:
    """What is sent: events as they come, or the last message alone."""

    def __init__(self, send: Send, *, streams: bool) -> None:
        self._send = send
        self._streams = streams
        self._open = False

    async def open(self, run_id: str) -> None:
        """Say what will follow."""
        kind = "text/event-stream" if self._streams else "application/json"
        headers = {"Content-Type": kind, "X-Run-Id": run_id}
        if self._streams:
            headers |= HEADERS
        raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        await self._send({"type": "http.response.start", "status": 200, "headers": raw})
        self._open = True

    async def say(self, message: bytes | None, *, last: bool = False) -> None:
        """Send a message if there is one; without events nothing is heard but the last."""
        if message is None or not (last or self._streams):
            return
        body = rpc.frame(message) if self._streams else message
        await self._send({"type": "http.response.body", "body": body, "more_body": not last})

    async def beat(self) -> None:
        """Show that somebody is there."""
        if self._streams:
            await self._send({"type": "http.response.body", "body": HEARTBEAT, "more_body": True})

    async def close(self) -> None:
        """End without a last message: a cancelled request gets none."""
        if not self._open:
            await self.open("")
        await self._send({"type": "http.response.body", "body": b"", "more_body": False})
