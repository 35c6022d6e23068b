"""Every bus, by the one suite."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from contracts.bus_contract import BusContract, Ends
from redis_server import RedisServer
from steward.bus.memory import MemoryBus
from steward.bus.redis import RedisBus


@pytest.fixture
async def open_bus(redis_server: RedisServer) -> AsyncIterator[Callable[[], Awaitable[RedisBus]]]:
    """Opens buses that tell each other by Redis, each like that of a process of its own."""
    opened: list[RedisBus] = []

    async def open_one() -> RedisBus:
        opened.append(RedisBus(redis_server.url, "test:"))
        await opened[-1].open()
        assert opened[-1].state == "ok"
        return opened[-1]

    yield open_one
    for bus in opened:
        await bus.close()
    assert redis_server.runs


class TestMemory(BusContract):
    @pytest.fixture
    def ends(self) -> Ends:
        bus = MemoryBus()
        return Ends(bus, bus)


class TestRedisWithinOneProcess(BusContract):
    @pytest.fixture
    async def ends(self, open_bus: Callable[[], Awaitable[RedisBus]]) -> Ends:
        bus = await open_bus()
        return Ends(bus, bus)


class TestRedisBetweenProcesses(BusContract):
    @pytest.fixture
    async def ends(self, open_bus: Callable[[], Awaitable[RedisBus]]) -> Ends:
        return Ends(await open_bus(), await open_bus())
