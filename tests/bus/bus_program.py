"""A process that hears `ping`s by Redis and answers each with a `pong`, until it hears `end`.

python tests/bus/bus_program.py redis://127.0.0.1:6379
"""

import asyncio
import sys

from steward.bus.port import NewsLost
from steward.bus.redis import RedisBus


async def main(url: str) -> None:
    bus = RedisBus(url, "test:")
    await bus.open()
    said = b""
    while said != b"end":
        async with bus.subscribe("ping") as news:
            await bus.publish("pong", b"listening")
            try:
                while said != b"end":
                    if told := await news.get(60):
                        said = told[1]
                        await bus.publish("pong", said)
            except NewsLost:
                continue
    # What was told last is on its way when Redis confirms something that was asked later.
    async with bus.subscribe("anything"):
        await bus.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
