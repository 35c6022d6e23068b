"""What every bus must do, whatever lies between those who tell and those who listen.

A backend's test file subclasses `BusContract` and gives it a fixture `ends`: the bus that is told
at, and the one that is listened at.
"""

import asyncio
from contextlib import AsyncExitStack
from dataclasses import dataclass

import pytest

from steward.bus.memory import LONGEST_BACKLOG
from steward.bus.port import Bus, NewsLost, Subscription

PATIENCE = 20.0
# Long enough for news that should not be there to come, and no test waits for it in vain often.
SILENCE = 0.2


@dataclass(frozen=True)
class Ends:
    """Where it is told, and where it is listened; the same for a bus within one process."""

    told: Bus
    listening: Bus

    async def tell(self, topic: str, count: int, first: int = 0) -> None:
        for n in range(first, first + count):
            await self.told.publish(topic, b"%d" % n)


async def heard(news: Subscription, count: int) -> list[tuple[str, bytes]]:
    """The next so many news."""
    got: list[tuple[str, bytes]] = []
    for _ in range(count):
        told = await news.get(PATIENCE)
        assert told is not None, f"only {len(got)} of {count} came"
        got.append(told)
    return got


def numbers(topic: str, count: int) -> list[tuple[str, bytes]]:
    return [(topic, b"%d" % n) for n in range(count)]


class BusContract:
    """The suite."""

    async def test_news_of_a_topic_come_in_order_to_everybody(self, ends: Ends) -> None:
        async with (
            ends.listening.subscribe("a", "b") as both,
            ends.listening.subscribe("a") as one,
        ):
            for n in range(300):
                await ends.told.publish("a", b"%d" % n)
                await ends.told.publish("b", b"%d" % n)
            got = await heard(both, 600)
            assert [news for news in got if news[0] == "a"] == numbers("a", 300)
            assert [news for news in got if news[0] == "b"] == numbers("b", 300)
            assert await heard(one, 300) == numbers("a", 300)
            assert await one.get(SILENCE) is None

    async def test_a_topic_is_not_heard_by_those_of_another(self, ends: Ends) -> None:
        async with ends.listening.subscribe("a") as news:
            for other in ("aa", "A", "a*", "", "a.b", "主题"):
                await ends.told.publish(other, b"not this")
            await ends.told.publish("a", b"this")
            assert await heard(news, 1) == [("a", b"this")]
            assert await news.get(SILENCE) is None

    async def test_anything_may_be_in_a_topic_and_in_news(self, ends: Ends) -> None:
        whole = bytes(range(256)) * 5000
        for topic in ("运行.1", "with spaces\r\nand lines", "*", "[a-z]?"):
            async with ends.listening.subscribe(topic) as news:
                for said in (b"", b"\r\n$5\r\n", whole):
                    await ends.told.publish(topic, said)
                    assert await heard(news, 1) == [(topic, said)]

    async def test_nobody_needs_to_listen(self, ends: Ends) -> None:
        await ends.tell("nobody", 1000)
        async with ends.listening.subscribe("somebody") as news:
            await ends.told.publish("somebody", b"!")
            assert await heard(news, 1) == [("somebody", b"!")]

    async def test_who_waits_is_woken(self, ends: Ends) -> None:
        async with ends.listening.subscribe("a") as news:
            waiting = asyncio.create_task(news.get(PATIENCE))
            await asyncio.sleep(0)
            await ends.told.publish("a", b"!")
            assert await waiting == ("a", b"!")

    async def test_nothing_comes_to_those_who_have_gone(self, ends: Ends) -> None:
        async with ends.listening.subscribe("a") as gone, ends.listening.subscribe("a") as there:
            pass
        async with ends.listening.subscribe("a") as there:
            await ends.told.publish("a", b"too late")
            assert await heard(there, 1) == [("a", b"too late")]
            assert await gone.get(SILENCE) is None

    async def test_who_listens_twice_hears_on_after_one_has_gone(self, ends: Ends) -> None:
        async with ends.listening.subscribe("a", "a") as stays:
            async with ends.listening.subscribe("a", "b"):
                pass
            await ends.told.publish("a", b"still")
            assert await heard(stays, 1) == [("a", b"still")]

    async def test_who_is_too_slow_is_told_and_keeps_nobody_back(self, ends: Ends) -> None:
        async with (
            ends.listening.subscribe("a") as slow,
            ends.listening.subscribe("a") as quick,
        ):
            for n in range(LONGEST_BACKLOG + 10):
                await ends.told.publish("a", b"%d" % n)
                assert await heard(quick, 1) == [("a", b"%d" % n)]
            for _ in range(2):
                with pytest.raises(NewsLost):
                    await slow.get(PATIENCE)
            async with ends.listening.subscribe("a") as again:
                await ends.told.publish("a", b"again")
                assert await heard(again, 1) == [("a", b"again")]

    async def test_a_thousand_topics(self, ends: Ends) -> None:
        topics = [f"topic.{n}" for n in range(1000)]
        async with AsyncExitStack() as open_ones:
            whole = await open_ones.enter_async_context(ends.listening.subscribe(*topics[:500]))
            each = [
                await open_ones.enter_async_context(ends.listening.subscribe(topic))
                for topic in topics
            ]
            for topic in topics:
                await ends.told.publish(topic, topic.encode())
            for topic, news in zip(topics, each, strict=True):
                assert await heard(news, 1) == [(topic, topic.encode())]
                assert not news._backlog  # type: ignore[attr-defined]
            assert await heard(whole, 500) == [(topic, topic.encode()) for topic in topics[:500]]

    async def test_two_hundred_listeners_of_one_topic(self, ends: Ends) -> None:
        async def listen(ready: asyncio.Barrier) -> list[tuple[str, bytes]]:
            async with ends.listening.subscribe("a") as news:
                await ready.wait()
                return await heard(news, 100)

        async with asyncio.timeout(PATIENCE):
            ready = asyncio.Barrier(201)
            listening = [asyncio.create_task(listen(ready)) for _ in range(200)]
            await ready.wait()
            await ends.tell("a", 100)
            for said in await asyncio.gather(*listening):
                assert said == numbers("a", 100)

    async def test_who_begins_to_listen_while_it_is_told_hears_all_that_follows(
        self, ends: Ends
    ) -> None:
        """Each listener looks where the teller stands (a row, in Steward) and then hears what
        follows without a gap, though others begin and end to listen all the time."""
        stands = -1

        async def tell() -> None:
            nonlocal stands
            while True:
                stands += 1
                await ends.told.publish("a", b"%d" % stands)
                await asyncio.sleep(0)

        async def come_and_go() -> None:
            for _ in range(30):
                async with ends.listening.subscribe("a") as news:
                    seen = stands
                    for _ in range(5):
                        [(_, said)] = await heard(news, 1)
                        # What was told before may come late; what follows may not be left out.
                        assert int(said) <= seen + 1
                        seen = max(seen, int(said))

        telling = asyncio.create_task(tell())
        try:
            await asyncio.gather(*(come_and_go() for _ in range(10)))
        finally:
            telling.cancel()

    async def test_a_closed_bus_sends_everybody_to_the_rows(self, ends: Ends) -> None:
        async with ends.listening.subscribe("a", "b") as news:
            waiting = asyncio.create_task(news.get(PATIENCE))
            await asyncio.sleep(0)
            await ends.listening.close()
            with pytest.raises(NewsLost):
                await waiting
