"""Streams of a real Steward that are cut, killed, drained, cancelled, and many at once."""

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress

import httpcore
import psutil
import pytest
from cutting_proxy import cutting_proxy

from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward.client import AsyncSteward, Event, Steward, Unauthenticated
from steward_process import PASSWORD, Person, StewardProcess
from talking_steward import asks, with_lighthouse

QUESTION = "Who built the lighthouse of Corvo?"
MakeSteward = Callable[..., StewardProcess]


@pytest.fixture
def restarting(new_steward: MakeSteward, provider: ScriptedProvider) -> Iterator[StewardProcess]:
    """A Steward that comes back at the same address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = str(listener.getsockname()[1])
    yield new_steward(**asks(provider), STEWARD_PORT=port).start()


def numbers(events: list[Event]) -> list[int]:
    return [each.seq for each in events if each.seq is not None]


def connections(client: AsyncSteward) -> list[httpcore.AsyncConnectionInterface]:
    """Those that are not idle."""
    transport = client._shell.http._transport
    pool: httpcore.AsyncConnectionPool = transport._pool  # type: ignore[attr-defined]
    return [each for each in pool.connections if not (each.is_idle() or each.is_closed())]


def sockets_to(url: str) -> set[int]:
    """The local ports of this process's connections to an address."""
    ours = psutil.Process().net_connections("tcp")
    return {each.laddr.port for each in ours if each.raddr and url.endswith(f":{each.raddr.port}")}


async def test_a_stream_that_is_cut_again_and_again_is_whole(
    somebody: Person, provider: ScriptedProvider
) -> None:
    provider.plan("lighthouse", Scenario(tokens=60, rate=40))

    def blocking(url: str) -> tuple[list[Event], str, str]:
        with Steward(url, somebody.token) as client, client.ask_stream(QUESTION) as run:
            return list(run), run.text, run.result().text

    async with cutting_proxy(somebody.steward.url, events=2) as proxy:
        waiting = asyncio.create_task(asyncio.to_thread(blocking, proxy.url))
        async with AsyncSteward(proxy.url, somebody.token) as client:
            async with client.ask_stream(QUESTION) as run:
                heard = [event async for event in run]
            result = await run.result()
        others, other_text, other_result = await waiting
    assert proxy.cuts > 2
    assert (run.text, other_text) == (result.text, other_result)
    assert len(result.text.split()) == 60
    for each in (heard, others):
        assert numbers(each) == list(range(1, len(each) + 1))


async def test_killed_and_drained_in_the_middle_the_answer_is_exact(
    restarting: StewardProcess, provider: ScriptedProvider
) -> None:
    """Whoever signed in by password, whoever waits, and whoever looks on: all hear the same."""
    person = await asyncio.to_thread(restarting.person, "admin")
    await asyncio.to_thread(with_lighthouse, person)
    provider.plan("lighthouse", Scenario(tokens=200, rate=40))

    def look_on(run_id: str) -> list[Event]:
        with Steward(restarting.url, person.token) as client, client.runs.stream(run_id) as run:
            return list(run)

    async with AsyncSteward(restarting.url, username="admin", password=PASSWORD) as client:
        async with client.ask_stream(QUESTION) as run:
            looking = asyncio.create_task(asyncio.to_thread(look_on, run.run_id))
            waiting = asyncio.create_task(client.runs.wait(run.run_id))
            heard, restarts = [], [restarting.kill, restarting.stop]
            async for event in run:
                heard.append(event)
                if event.type == "text.delta" and len(run.text.split()) > 5 and restarts:
                    await asyncio.to_thread(restarts.pop(0))
                    await asyncio.to_thread(restarting.start)
        result = await run.result()
    assert not restarts
    assert run.text == result.text == (await waiting).text
    assert len(result.text.split()) == 200
    assert "step.restarted" in {each.type for each in heard}
    assert numbers(heard) == numbers(await looking) == list(range(1, len(numbers(heard)) + 1))


async def test_many_streams_at_once_leave_nothing_behind(
    somebody: Person, provider: ScriptedProvider
) -> None:
    """Half of them are cancelled, and once more while they let go."""
    provider.plan("lighthouse", Scenario(tokens=120, rate=40))
    before = sockets_to(somebody.steward.url)
    async with AsyncSteward(somebody.steward.url, somebody.token) as client:
        begun = [await client.ask_in_background(QUESTION) for _ in range(4)]

        async def follow(run_id: str) -> str:
            async with client.runs.stream(run_id) as run:
                async for event in run:
                    if event.type == "text.delta":
                        under_way.release()
            return run.text

        under_way = asyncio.Semaphore(0)
        tasks = [asyncio.create_task(follow(begun[n % 4].run_id)) for n in range(200)]
        for _ in range(200):
            await asyncio.wait_for(under_way.acquire(), 60)
        for task in tasks[::2]:
            task.cancel()
        await asyncio.sleep(0)
        for task in tasks[::2]:
            task.cancel()
        texts = await asyncio.gather(*tasks[1::2])
        for task in tasks[::2]:
            with suppress(asyncio.CancelledError):
                await task
        expected = {each.run_id: (await client.runs.wait(each.run_id)).text for each in begun}
        assert texts == [expected[begun[n % 4].run_id] for n in range(1, 200, 2)]
        assert connections(client) == []
    assert sockets_to(somebody.steward.url) <= before


async def test_a_stream_ends_with_the_key_that_opened_it(
    somebody: Person, provider: ScriptedProvider
) -> None:
    provider.plan("lighthouse", Scenario(tokens=2000, rate=40))
    async with AsyncSteward(somebody.steward.url, somebody.token) as owner:
        key = await owner.account.create_key("program", ["read", "write"])
        async with AsyncSteward(somebody.steward.url, key.key) as program:
            with pytest.raises(Unauthenticated):
                async with program.ask_stream(QUESTION) as run:
                    await anext(run)
                    await owner.account.revoke_key(key.id)
                    await run.result()
        await owner.runs.cancel(run.run_id)
