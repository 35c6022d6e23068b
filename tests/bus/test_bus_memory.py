"""The bus: it may lose, it never reorders, and it says when it has lost."""

import asyncio

import pytest

from steward.bus.memory import LONGEST_BACKLOG, MemoryBus
from steward.bus.port import NewsLost


async def test_news_come_in_order_to_everybody_who_listens() -> None:
    bus = MemoryBus()
    async with bus.subscribe("a", "b") as both, bus.subscribe("a") as one:
        for n in range(5):
            await bus.publish("a", b"%d" % n)
            await bus.publish("b", b"%d" % n)
        await bus.publish("c", b"unheard")
        heard = [await both.get(1) for _ in range(10)]
        assert heard == [(topic, b"%d" % n) for n in range(5) for topic in ("a", "b")]
        assert [await one.get(1) for _ in range(5)] == [("a", b"%d" % n) for n in range(5)]
        assert await both.get(0.01) is None
        assert await one.get(0.01) is None


async def test_who_waits_is_woken() -> None:
    bus = MemoryBus()
    async with bus.subscribe("a") as news:
        waiting = asyncio.create_task(news.get(60))
        await asyncio.sleep(0)
        await bus.publish("a", b"!")
        assert await waiting == ("a", b"!")


async def test_before_and_after_listening_nothing_is_heard() -> None:
    bus = MemoryBus()
    await bus.publish("a", b"too early")
    async with bus.subscribe("a") as news:
        await bus.publish("a", b"in time")
    await bus.publish("a", b"too late")
    assert await news.get(0.01) == ("a", b"in time")
    assert await news.get(0.01) is None
    assert not bus._listeners  # nothing is kept for those who have gone


async def test_who_is_too_slow_is_told_and_costs_no_more_memory() -> None:
    bus = MemoryBus()
    async with bus.subscribe("a") as slow, bus.subscribe("a") as quick:
        for n in range(LONGEST_BACKLOG + 10):
            await bus.publish("a", b"%d" % n)
            assert await quick.get(1) == ("a", b"%d" % n)
        assert not slow._backlog
        for _ in range(2):
            with pytest.raises(NewsLost):
                await slow.get(1)


async def test_a_closed_bus_sends_everybody_to_the_rows() -> None:
    bus = MemoryBus()
    async with bus.subscribe("a", "b") as news:
        waiting = asyncio.create_task(news.get(60))
        await asyncio.sleep(0)
        await bus.close()
        with pytest.raises(NewsLost):
            await waiting
