"""What one connection is told of has a bound, ends when asked to, and says when it ends itself."""

import asyncio
from collections.abc import AsyncGenerator
from typing import cast

import orjson
import pytest

from steward.answers.socket_sender import Sender
from steward.answers.socket_subscriptions import MOST, Subscriptions
from steward.kit.errors import Conflict


class Ear:
    """Who is told, in the place of a sender."""

    def __init__(self) -> None:
        self.heard: list[bytes] = []

    async def send(self, message: bytes) -> None:
        self.heard.append(message)

    async def tell(self, type_: str, **facts: object) -> None:
        await self.send(orjson.dumps({"type": type_, **facts}))


class Source:
    """Says its words, then waits for ever unless it is `done`; knows whether it was closed."""

    def __init__(self, *words: bytes, done: bool = False) -> None:
        self.words, self.done, self.closed = words, done, False

    async def messages(self) -> AsyncGenerator[bytes, None]:
        try:
            for word in self.words:
                yield word
            if not self.done:
                await asyncio.Event().wait()
        finally:
            self.closed = True


async def turn() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_a_connection_has_so_many_subscriptions_and_no_more() -> None:
    async with asyncio.TaskGroup() as group:
        some = Subscriptions(cast("Sender", Ear()), group)
        for n in range(MOST):
            some.check_room()
            some.begin(("run_id", str(n)), Source().messages())
        with pytest.raises(Conflict):
            some.check_room()
        await some.end(("run_id", "7"))
        some.check_room()
        for n in range(MOST):
            await some.end(("run_id", str(n)))


async def test_what_ends_by_itself_says_so_and_makes_room() -> None:
    ear = Ear()
    async with asyncio.TaskGroup() as group:
        some = Subscriptions(cast("Sender", ear), group)
        some.begin(("run_id", "a"), Source(b"1", b"2", done=True).messages())
        await some.all_ended(60)
    assert ear.heard == [b"1", b"2", b'{"type":"unsubscribed","run_id":"a"}']


async def test_what_is_ended_says_nothing_more_and_is_closed() -> None:
    ear, source = Ear(), Source(b"1")
    async with asyncio.TaskGroup() as group:
        some = Subscriptions(cast("Sender", ear), group)
        some.begin(("document_id", "a"), source.messages())
        await turn()
        await some.end(("document_id", "a"))
        await some.end(("document_id", "never was"))
    assert ear.heard == [b"1"]
    assert source.closed
