"""Redis between processes, and what becomes of the news when Redis is not there."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest

from redis_server import RedisServer
from steward.bus.memory import LONGEST_BACKLOG
from steward.bus.port import DRAIN_TOPIC, NewsLost, Subscription
from steward.bus.redis import RedisBus

PATIENCE = 20.0
PROGRAM = Path(__file__).with_name("bus_program.py")


@asynccontextmanager
async def open_bus(redis: RedisServer, prefix: str = "test:") -> AsyncIterator[RedisBus]:
    bus = RedisBus(redis.url, prefix)
    await bus.open()
    yield bus
    await bus.close()


async def until(condition: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"not within {PATIENCE} s: {what}"
        await asyncio.sleep(0.02)


async def hear(news: Subscription) -> bytes:
    told = await news.get(PATIENCE)
    assert told is not None
    return told[1]


async def lose(news: Subscription) -> None:
    """Read on until the listener is sent to the rows."""
    with pytest.raises(NewsLost):
        while await news.get(PATIENCE):
            pass


async def goes_through(told: RedisBus, listening: RedisBus) -> None:
    """Return when news go from one to the other again, for certain."""
    await until(lambda: told.state == listening.state == "ok", "both are connected")
    while True:
        try:
            async with listening.subscribe("through") as news:
                await told.publish("through", b"!")
                assert await hear(news) == b"!"
                return
        except NewsLost:  # those who lost something have told it only now
            continue


async def test_two_processes_tell_each_other_in_order(redis_server: RedisServer) -> None:
    async with open_bus(redis_server) as bus, bus.subscribe("pong") as news:
        program = await asyncio.create_subprocess_exec(
            sys.executable, str(PROGRAM), redis_server.url
        )
        try:
            assert await hear(news) == b"listening"
            for n in range(500):
                await bus.publish("ping", b"%d" % n)
            assert [await hear(news) for _ in range(500)] == [b"%d" % n for n in range(500)]
            await bus.publish("ping", b"end")
            assert await hear(news) == b"end"
            assert await asyncio.wait_for(program.wait(), PATIENCE) == 0
        finally:
            if program.returncode is None:
                program.kill()
                await program.wait()


async def test_redis_is_killed_and_comes_back(redis_server: RedisServer) -> None:
    async with open_bus(redis_server) as one, open_bus(redis_server) as other:
        async with other.subscribe("a") as news:
            await one.publish("a", b"before")
            assert await hear(news) == b"before"
            redis_server.stop()
            await lose(news)
        await until(lambda: one.state == other.state == "gone", "both know")
        await one.publish("a", b"nobody hears this")
        async with other.subscribe("a") as meanwhile:
            redis_server.start()
            await lose(meanwhile)
        await goes_through(one, other)
        async with other.subscribe("a") as news:
            await one.publish("a", b"after")
            assert await hear(news) == b"after"


async def test_without_redis_one_hears_oneself_and_looks_at_the_rows_each_second(
    redis_server: RedisServer,
) -> None:
    async with open_bus(redis_server) as bus:
        redis_server.stop()
        await until(lambda: bus.state == "gone", "it knows")
        for _ in range(2):
            began = time.monotonic()
            async with bus.subscribe("a") as news:
                await bus.publish("a", b"here")
                assert await hear(news) == b"here"
                assert await news.get(0.01) is None
                await lose(news)
                with pytest.raises(NewsLost):
                    await news.get(PATIENCE)
            # The rows are not looked at without pause; on a busy machine it may take longer.
            assert time.monotonic() - began > 0.5


async def test_redis_need_not_be_there_at_the_start(redis_server: RedisServer) -> None:
    redis_server.stop()
    async with open_bus(redis_server) as one, open_bus(redis_server) as other:
        assert one.state == "gone"
        async with one.subscribe("a") as news:
            await one.publish("a", b"here")
            assert await hear(news) == b"here"
            redis_server.start()
            await lose(news)
        await goes_through(one, other)


async def test_a_redis_that_stands_still_keeps_nobody_back(redis_server: RedisServer) -> None:
    async with open_bus(redis_server) as one, open_bus(redis_server) as other:
        redis_server.stand_still()
        try:
            async with one.subscribe("a") as news:
                for n in range(LONGEST_BACKLOG // 2):
                    await one.publish("a", b"%d" % n)
                for n in range(LONGEST_BACKLOG // 2):
                    assert await hear(news) == b"%d" % n
                await lose(news)
            await until(lambda: one.state == other.state == "gone", "both know")
        finally:
            redis_server.go_on()
        await goes_through(one, other)


@pytest.mark.parametrize("kind", ["pubsub", "normal"])
async def test_a_connection_is_cut(redis_server: RedisServer, kind: str) -> None:
    """Cut where news come in, it is the listener who knows that some are lost; cut where they go
    out, it is the teller, and the listener must hear of it."""
    async with open_bus(redis_server) as one, open_bus(redis_server) as other:
        async with other.subscribe("a") as news:
            redis_server.ask("CLIENT", "KILL", "TYPE", kind)
            await one.publish("a", b"perhaps")
            await lose(news)
        await goes_through(one, other)
        async with other.subscribe("a") as news:
            await one.publish("a", b"surely")
            assert await hear(news) == b"surely"


async def test_what_was_too_much_for_redis_is_told_to_be_lost(redis_server: RedisServer) -> None:
    """One who cannot send any more drops news, and says so as soon as that is possible."""
    async with open_bus(redis_server) as one, open_bus(redis_server) as other:
        async with other.subscribe("b") as news:
            for n in range(20_000):  # without a pause in which anything could be sent
                await one.publish("a", b"%d" % n)
            await lose(news)
        assert one.state == "ok"
        await goes_through(one, other)


async def test_redis_is_asked_for_what_somebody_listens_to_and_no_more(
    redis_server: RedisServer,
) -> None:
    own = {"test:news.lost"}
    async with open_bus(redis_server) as bus:
        async with bus.subscribe("a", "b", DRAIN_TOPIC), bus.subscribe("b"):
            assert redis_server.channels() == own | {"test:a", "test:b"}
        await until(lambda: redis_server.channels() == own, "channels are given back")
        assert not bus._wanted
        assert not bus._here._listeners
        assert bus._line is not None
        assert not bus._line._unconfirmed
    await until(lambda: not redis_server.channels(), "the last one is gone")


async def test_what_is_confirmed_is_what_was_asked(redis_server: RedisServer) -> None:
    """Who listens again to what another just left must not take the earlier answer for theirs."""
    async with open_bus(redis_server) as bus:
        line = bus._line
        confirmed: list[int] = []
        assert line is not None

        def remember(n: int, _: asyncio.Future[None]) -> None:
            confirmed.append(n)

        for n, channel in enumerate(("test:a", "test:b", "test:a")):
            line.leave([channel])
            [certain] = line.listen([channel])
            certain.add_done_callback(partial(remember, n))
        await until(lambda: len(confirmed) == 3, "all are confirmed")
        assert confirmed == [0, 1, 2]


async def test_two_installations_can_share_a_redis(redis_server: RedisServer) -> None:
    async with (
        open_bus(redis_server, "one:") as one,
        open_bus(redis_server, "two:") as two,
        open_bus(redis_server, "two:") as too,
        too.subscribe("a") as news,
    ):
        await one.publish("a", b"theirs")
        await two.publish("a", b"ours")
        assert await hear(news) == b"ours"


async def test_a_drain_is_told_in_the_process_that_leaves_alone(redis_server: RedisServer) -> None:
    async with (
        open_bus(redis_server) as leaving,
        open_bus(redis_server) as staying,
        leaving.subscribe(DRAIN_TOPIC) as here,
        staying.subscribe(DRAIN_TOPIC, "a") as there,
    ):
        await leaving.publish(DRAIN_TOPIC, b"")
        await leaving.publish("a", b"!")
        assert await here.get(PATIENCE) == (DRAIN_TOPIC, b"")
        assert await there.get(PATIENCE) == ("a", b"!")


@pytest.mark.parametrize("url", ["redis://127.0.0.1:port", "redis://127.0.0.1?colour=blue"])
def test_a_wrong_address_is_told(url: str) -> None:
    with pytest.raises(ValueError, match=r"(?i)port|colour"):
        RedisBus(url, "test:")
