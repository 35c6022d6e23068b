"""A proxy that cuts every stream of events after so many of them, in the middle of the next."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

# So much of the next event still arrives: its number, but not all of it.
BEGUN_BYTES = 25


class CuttingProxy:
    """Passes on what it gets; `cuts` counts what it has cut."""

    def __init__(self, behind: str, events: int) -> None:
        self.url = ""
        self.cuts = 0
        self._behind = urlsplit(behind)
        self._events = events

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, of any number of requests."""
        there, back = await asyncio.open_connection(self._behind.hostname, self._behind.port)
        asking = asyncio.create_task(_pass(reader, back))
        try:
            await self._answer(there, writer)
            await writer.drain()
        finally:
            asking.cancel()
            back.transport.abort()
            writer.close()

    async def _answer(self, there: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass on until there is nothing more, or one stream has had its events."""
        heard = b""
        while chunk := await there.read(65536):
            heard += chunk
            stream = heard.find(b"text/event-stream")
            body = heard.find(b"\r\n\r\n", stream) if stream >= 0 else -1
            end = _after(heard, body + 4, self._events) if body >= 0 else -1
            if end >= 0 and len(heard) > end + BEGUN_BYTES:
                self.cuts += 1
                writer.write(chunk[: end + BEGUN_BYTES - len(heard)])
                return
            writer.write(chunk)


def _after(heard: bytes, start: int, events: int) -> int:
    """Where so many events have ended; -1 before."""
    for _ in range(events):
        at = heard.find(b"\n\n", start)
        if at < 0:
            return -1
        start = at + 2
    return start


async def _pass(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while chunk := await reader.read(65536):
        writer.write(chunk)
        await writer.drain()


@asynccontextmanager
async def cutting_proxy(behind: str, events: int) -> AsyncIterator[CuttingProxy]:
    """A proxy on the loopback before the Steward at `behind`."""
    proxy = CuttingProxy(behind, events)
    server = await asyncio.start_server(proxy.serve, "127.0.0.1", 0)
    proxy.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server:
        yield proxy
