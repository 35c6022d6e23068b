"""The line to one Redis, from being opened to being lost: what is told on it, what is heard on it.

Two connections, because Redis takes no other command on one that listens (RESP2:
https://redis.io/docs/latest/develop/pubsub/). They live and die together.
"""

import asyncio
import math
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from redis.asyncio.connection import AbstractConnection, Connection, parse_url
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as NoConnection
from redis.exceptions import RedisError

Connections = Callable[[], AbstractConnection]
"""Makes connections that are not yet open."""

Heard = Callable[[str, bytes], None]
"""Is given the channel and what was said there."""

CONNECT_SECONDS = 3.0
# A Redis that is asked this often whether it is there, and is silent three times, is not.
LOOK_SECONDS = 2.0
SILENT_LOOKS = 3
# More than a second of a busy process. Beyond it Redis does not keep up, and news are dropped.
LONGEST_QUEUE = 10_000
MOST_AT_ONCE = 500


class Line:
    """Everything that is asked of it is sent in the order asked, as much in one write as waits."""

    def __init__(self, ear: AbstractConnection, mouth: AbstractConnection, heard: Heard) -> None:
        self._ear, self._mouth, self._heard = ear, mouth, heard
        self._listening: dict[str, asyncio.Future[None]] = {}
        # Redis confirms each channel of each request, in order.
        self._unconfirmed: deque[asyncio.Future[None]] = deque()
        self._requests: deque[tuple[str, ...]] = deque()
        self._news: deque[tuple[str, str, bytes]] = deque()
        self._to_ask, self._to_say = asyncio.Event(), asyncio.Event()
        self._silent = self._stuck = 0

    @property
    def full(self) -> bool:
        """Whether so much waits that Redis is not keeping up."""
        return len(self._news) >= LONGEST_QUEUE

    def say(self, channel: str, said: bytes) -> None:
        """Publish, soon."""
        self._news.append(("PUBLISH", channel, said))
        self._to_say.set()

    def forget(self) -> None:
        """Drop what waits to be said."""
        self._news.clear()

    def listen(self, channels: Iterable[str]) -> list["asyncio.Future[None]"]:
        """Listen to the channels; each future is done when that is certain, and cancelled when the
        line is lost before. What is listened to already is certain as soon as it was."""
        wanted = list(dict.fromkeys(channels))
        if new := [channel for channel in wanted if channel not in self._listening]:
            futures = self._request("SUBSCRIBE", new)
            self._listening.update(zip(new, futures, strict=True))
        return [self._listening[channel] for channel in wanted]

    def leave(self, channels: Iterable[str]) -> None:
        """Listen to the channels no longer."""
        known = [channel for channel in channels if self._listening.pop(channel, None)]
        if known:
            self._request("UNSUBSCRIBE", known)

    def _request(self, command: str, channels: list[str]) -> list["asyncio.Future[None]"]:
        loop = asyncio.get_running_loop()
        futures: list[asyncio.Future[None]] = [loop.create_future() for _ in channels]
        self._unconfirmed.extend(futures)
        self._requests.append((command, *channels))
        self._to_ask.set()
        return futures

    async def work(self) -> None:
        """Say and hear until the line is lost. Raises what it was lost by, as a group."""
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._ask())
                tasks.create_task(self._hear())
                tasks.create_task(self._speak())
                tasks.create_task(self._look())
        finally:
            for future in self._unconfirmed:
                future.cancel()

    async def _ask(self) -> None:
        while await self._to_ask.wait():
            self._to_ask.clear()
            requests = [self._requests.popleft() for _ in range(len(self._requests))]
            await self._ear.send_packed_command(self._ear.pack_commands(requests))

    async def _hear(self) -> None:
        while True:
            kind, *told = await self._ear.read_response(timeout=math.inf)
            self._silent = 0
            if kind == b"message":
                channel, said = told
                self._heard(channel.decode(), said)
            elif kind in (b"subscribe", b"unsubscribe"):
                self._unconfirmed.popleft().set_result(None)

    async def _speak(self) -> None:
        while await self._to_say.wait():
            while self._news:
                count = min(len(self._news), MOST_AT_ONCE)
                news = [self._news.popleft() for _ in range(count)]
                await self._mouth.send_packed_command(self._mouth.pack_commands(news))
                for _ in news:
                    await self._mouth.read_response(timeout=math.inf)
                    self._stuck = 0
            self._to_say.clear()

    async def _look(self) -> None:
        """Both ends may be there and the network between them gone: nothing else would tell."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            self._silent += 1
            self._stuck += self._to_say.is_set()
            if max(self._silent, self._stuck) > SILENT_LOOKS:
                raise NoConnection("Redis is silent")
            self._requests.append(("PING",))
            self._to_ask.set()


def connections_to(url: str) -> Connections:
    """Connections to the Redis at an address (https://redis.io/docs/latest/develop/clients/redis-py/),
    which never open themselves again: whoever listens has to know what was missed.

    Raises `ValueError` for an address that names an unknown option.
    """
    given: dict[str, Any] = dict(parse_url(url))
    kind = given.pop("connection_class", Connection)
    given |= {
        "protocol": 2,
        "retry": Retry(NoBackoff(), 0),
        "socket_connect_timeout": CONNECT_SECONDS,
        "socket_timeout": None,
    }
    make = partial(kind, **given)
    try:
        make()
    except (TypeError, RedisError) as error:
        raise ValueError(f"not an address of Redis: {error}") from None
    return make


@asynccontextmanager
async def open_line(connections: Connections, prefix: str, heard: Heard) -> AsyncIterator[Line]:
    """A line for as long as the block runs; somebody must let it `work`. Raises `RedisError` or
    `OSError` when there is none to be had."""
    ear, mouth = connections(), connections()
    try:
        async with asyncio.timeout(CONNECT_SECONDS):
            for end in (ear, mouth):
                await end.connect()  # type: ignore[no-untyped-call]
            # Else a user who may not do these would seem well until the first news.
            await _try(ear, "PING")
            await _try(mouth, "PUBLISH", f"{prefix}hello", b"")
        yield Line(ear, mouth, heard)
    finally:
        for end in (ear, mouth):
            await end.disconnect(nowait=True)


async def _try(end: AbstractConnection, *command: str | bytes) -> None:
    await end.send_command(*command)
    await end.read_response(timeout=math.inf)
