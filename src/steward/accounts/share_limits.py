"""Replicas tell each other how often somebody was let pass, over the bus.

No request waits for it. What is lost on the way, or told while Redis is away, is let pass twice at
worst: then each replica keeps the limit for itself.
"""

import asyncio
import os

import orjson

from steward.accounts.request_limit import RequestLimit
from steward.bus.port import Bus, NewsLost

TOPIC = "requests"
TELL_SECONDS = 0.05
LISTEN_SECONDS = 60.0
SENDER_BYTES = 8


async def keep_sharing(limit: RequestLimit, bus: Bus) -> None:
    """Tell and hear until cancelled."""
    me = os.urandom(SENDER_BYTES)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(_tell(limit, bus, me))
        tasks.create_task(_hear(limit, bus, me))


async def _tell(limit: RequestLimit, bus: Bus, me: bytes) -> None:
    while True:
        taken = await limit.taken_here()
        await bus.publish(TOPIC, me + orjson.dumps(dict(taken)))
        await asyncio.sleep(TELL_SECONDS)


async def _hear(limit: RequestLimit, bus: Bus, me: bytes) -> None:
    while True:
        async with bus.subscribe(TOPIC) as news:
            try:
                while True:
                    told = await news.get(LISTEN_SECONDS)
                    if told is not None and not told[1].startswith(me):
                        limit.take_elsewhere(orjson.loads(told[1][SENDER_BYTES:]))
            except NewsLost:
                continue
