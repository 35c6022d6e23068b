"""What one connection is told of: each thing by a task of its own, which ends with the thing."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

from steward.answers.socket_messages import Subject
from steward.answers.socket_sender import Sender
from steward.kit.errors import Conflict

MOST = 100


class Subscriptions:
    """The subscriptions of one connection. Their tasks belong to the connection's group, so that
    they end with it, and it with them when the client does not read."""

    def __init__(self, sender: Sender, group: asyncio.TaskGroup) -> None:
        self._sender = sender
        self._group = group
        self._tasks: dict[Subject, asyncio.Task[None]] = {}

    def check_room(self) -> None:
        """Raise `Conflict` when there are as many as may be."""
        if len(self._tasks) >= MOST:
            raise Conflict(
                "too_many_subscriptions",
                f"One connection has at most {MOST} subscriptions.",
                f"一个连接最多可有 {MOST} 个订阅。",
            )

    def begin(self, subject: Subject, messages: AsyncGenerator[bytes, None]) -> None:
        """Tell these messages, from now on."""
        self._tasks[subject] = self._group.create_task(self._tell(subject, messages))

    async def end(self, subject: Subject) -> None:
        """Tell nothing more of it; if nothing was told of it, that is well too."""
        task = self._tasks.pop(subject, None)
        if task is not None:
            task.cancel()
            await asyncio.wait([task])

    async def all_ended(self, seconds: float) -> None:
        """Return when all have said their last word, or after so many seconds."""
        if self._tasks:
            await asyncio.wait(list(self._tasks.values()), timeout=seconds)

    async def _tell(self, subject: Subject, messages: AsyncGenerator[bytes, None]) -> None:
        name, value = subject
        try:
            async with aclosing(messages):
                async for message in messages:
                    await self._sender.send(message)
        finally:
            if self._tasks.get(subject) is asyncio.current_task():
                del self._tasks[subject]
        await self._sender.tell("unsubscribed", **{name: value})
