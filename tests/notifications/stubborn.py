"""A channel that does what a test tells it, and waiting for what becomes of deliveries."""

import asyncio
from collections.abc import Awaitable, Callable

from post_house import PostHouse

from steward.notifications.channel import Message

ONLY = {"channels": ["webhook"]}


class Stubborn:
    """A channel that is told what to do. Everything it was asked to send is in `asked`."""

    width = 4

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.going = 0
        self.most = 0
        self.let_go = asyncio.Event()
        self.fails: Callable[[Message], None] = lambda _: None

    async def send(self, message: Message, target: str) -> str | None:
        self.asked.append(message.id)
        self.going += 1
        self.most = max(self.most, self.going)
        try:
            await self.let_go.wait()
            self.fails(message)
        finally:
            self.going -= 1
        return f"number {len(self.asked)}"

    async def close(self) -> None:
        pass


async def until(what: str, holds: Callable[[], Awaitable[bool]], seconds: float = 30) -> None:
    async with asyncio.timeout(seconds):
        while True:
            if await holds():
                return
            await asyncio.sleep(0.02)


async def all_are(house: PostHouse, status: str, number: int) -> None:
    async def so() -> bool:
        return len(await house.deliveries(status=status)) == number

    await until(f"{number} are {status}", so)


async def going(channel: Stubborn, number: int) -> bool:
    return channel.going == number


async def tried(house: PostHouse, attempt: int) -> bool:
    return bool(await house.deliveries(status="due", attempt=attempt))
