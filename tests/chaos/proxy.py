"""A proxy before several Stewards, as an operator would put one there.

Round robin over those that say that they are ready. Each connection carries one request, and what
is passed on is not touched, so streams and sockets pass as they come. A Steward that does not even
answer how it is has its connections cut, like one that is gone.

A request may name, in `X-Not-By`, a Steward that shall not be the one to answer it, if there is
another; the answer names in `X-Answered-By` the one that was.
"""

import asyncio
import contextlib
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

import aiohttp

LOOK_SECONDS = 0.2
# Longer than a busy one takes to say how it is.
SILENCE_SECONDS = 2.0
NOBODY = (
    b"HTTP/1.1 503 Nobody is ready\r\nRetry-After: 1\r\nContent-Length: 0\r\n"
    b"Connection: close\r\n\r\n"
)
# What ends when a connection is cut, or a Steward with it.
CUT = (OSError, asyncio.IncompleteReadError)

Reader = asyncio.StreamReader
Writer = asyncio.StreamWriter


@dataclass(eq=False)
class Behind:
    """A Steward behind the proxy."""

    name: str
    url: str
    ready: bool = False
    open: set[Writer] = field(default_factory=set)

    @property
    def place(self) -> tuple[str, int]:
        """Its host and port."""
        host, _, port = self.url.rpartition("/")[2].partition(":")
        return host, int(port)

    def cut(self) -> None:
        """End every connection to it at once."""
        for writer in self.open:
            writer.transport.abort()


class Proxy:
    """The proxy. `url` is its address once `start` has been awaited; `answered` counts the requests
    by who has answered them."""

    def __init__(self) -> None:
        self.url = ""
        self.answered: Counter[str] = Counter()
        self._behind: dict[str, Behind] = {}
        self._looking: dict[str, asyncio.Task[None]] = {}
        self._turns = count()
        self._server: asyncio.Server | None = None
        self._http: aiohttp.ClientSession | None = None

    async def start(self) -> "Proxy":
        """Listen on a free port of the loopback."""
        self._http = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=SILENCE_SECONDS))
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, backlog=1024)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def close(self) -> None:
        """Stop listening and cut what is open."""
        assert self._server is not None
        assert self._http is not None
        self._server.close()
        for name in list(self._behind):
            self.take_away(name)
        await self._http.close()

    def put(self, name: str, url: str) -> None:
        """Pass requests on to this Steward whenever it is ready. One of the same name goes."""
        self.take_away(name)
        one = self._behind[name] = Behind(name, url)
        self._looking[name] = asyncio.create_task(self._keep_looking(one))

    def take_away(self, name: str) -> None:
        """Pass nothing on to it any more, and cut what is open."""
        if name in self._behind:
            self._looking.pop(name).cancel()
            self._behind.pop(name).cut()

    @property
    def ready(self) -> list[str]:
        """The names of those that are ready now."""
        return [one.name for one in self._behind.values() if one.ready]

    async def _keep_looking(self, one: Behind) -> None:
        """Ask again and again whether it is ready; one that says nothing at all is cut off."""
        assert self._http is not None
        while True:
            try:
                async with self._http.get(f"{one.url}/api/v1/health/ready") as said:
                    one.ready = said.status == 200
            except (aiohttp.ClientError, OSError, TimeoutError):
                one.ready = False
                one.cut()
            await asyncio.sleep(LOOK_SECONDS)

    async def _serve(self, reader: Reader, writer: Writer) -> None:
        """One request of a client, from its head to the end of its answer."""
        with contextlib.suppress(*CUT):
            head = await reader.readuntil(b"\r\n\r\n")
            found = await self._connect(not_by=_header(head, "X-Not-By"))
            if found is None:
                writer.write(NOBODY)
                await writer.drain()
            else:
                await self._pass_on(head, reader, writer, *found)
        writer.close()

    async def _connect(self, not_by: str) -> tuple[Behind, Reader, Writer] | None:
        """A connection to the next that is ready and takes it; None when there is nobody."""
        ready = [one for one in self._behind.values() if one.ready]
        turn = next(self._turns)
        in_turn = [ready[(turn + n) % len(ready)] for n in range(len(ready))]
        for one in sorted(in_turn, key=lambda one: one.name == not_by):
            try:
                return one, *await asyncio.open_connection(*one.place)
            except OSError:
                one.ready = False
        return None

    async def _pass_on(
        self, head: bytes, reader: Reader, writer: Writer, one: Behind, back: Reader, out: Writer
    ) -> None:
        one.open.add(out)
        self.answered[one.name] += 1
        out.write(_alone(head))
        # Whichever side ends first, the other one hears of it.
        sides = (
            asyncio.create_task(_pump(reader, out, as_it_is)),
            asyncio.create_task(_pump(back, writer, lambda first: _signed(first, one.name))),
        )
        try:
            await asyncio.wait(sides, return_when=asyncio.FIRST_COMPLETED)
        finally:
            one.open.discard(out)
            for side in sides:
                side.cancel()
            await asyncio.gather(*sides, return_exceptions=True)
            out.close()


def as_it_is(first: bytes) -> bytes:
    """No change."""
    return first


async def _pump(source: Reader, sink: Writer, change_first: Callable[[bytes], bytes]) -> None:
    """Pass on what comes, until nothing does or nobody takes it; the first piece changed."""
    change = change_first
    with contextlib.suppress(*CUT):
        while piece := await source.read(65536):
            sink.write(change(piece))
            change = as_it_is
            await sink.drain()


def _header(head: bytes, name: str) -> str:
    """The value of a header of a request; empty if it has none of the name."""
    found = re.search(rf"^{name}:\s*(.*?)\s*$", head.decode("latin-1"), re.I | re.M)
    return found[1] if found else ""


def _alone(head: bytes) -> bytes:
    """The head of a request after which the connection is closed, unless it is for a socket."""
    if b"\r\nupgrade:" in head.lower():
        return head
    head = re.sub(rb"\r\nconnection:[^\r]*", b"", head, flags=re.I)
    return head.removesuffix(b"\r\n") + b"Connection: close\r\n\r\n"


def _signed(answer: bytes, name: str) -> bytes:
    """An answer that says by whom it is."""
    first, line_break, rest = answer.partition(b"\r\n")
    return first + line_break + f"X-Answered-By: {name}\r\n".encode() + rest
