"""Who watches an inbox, or sends deliveries, is told that there is something, and looks at the
rows."""

import asyncio
from collections.abc import Iterable

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from steward.bus.port import Bus

DELIVERIES_TOPIC = "deliveries"


def topic(user_id: str) -> str:
    """Where news of a person's inbox are told."""
    return f"inbox.{user_id}"


async def tell(bus: Bus, user_id: str) -> None:
    """Say that the inbox has changed. Call it after the commit."""
    await bus.publish(topic(user_id), b"changed")


def tell_after_commit(session: AsyncSession, bus: Bus, user_ids: Iterable[str]) -> None:
    """Once the caller's unit is committed, and not merely a part of it, say that these inboxes have
    changed and that there is something to send. Should it not be heard, the next look finds it."""
    topics = [DELIVERIES_TOPIC, *map(topic, user_ids)]
    loop, telling = asyncio.get_running_loop(), set[asyncio.Task[None]]()

    async def say() -> None:
        for each in topics:
            await bus.publish(each, b"changed")

    def committed(unit: Session) -> None:
        if unit.in_nested_transaction():
            return
        task = loop.create_task(say())
        telling.add(task)  # lest nobody holds it
        task.add_done_callback(telling.discard)

    event.listen(session.sync_session, "after_commit", committed)
