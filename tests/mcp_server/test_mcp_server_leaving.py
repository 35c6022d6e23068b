"""Steward is killed, or leaves, in the middle of `ask`: the client is told which run goes on, and
the next process finishes the same answer."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from mcp import MCPError
from mcp.types import CallToolResult
from mcp_program import WAYS, Program, Way, code_of, facts_of, program_of, text_of

from scripted_provider import ScriptedProvider
from scripted_scenarios import WORDS
from steward_process import DEADLINE, StewardProcess
from talking_steward import asks

Make = Callable[..., StewardProcess]
TOKENS = 80
TEXT = " ".join(WORDS[n % len(WORDS)] for n in range(TOKENS))
SLOW = f"scripted:tokens={TOKENS},rate=20"
# One of each transport and era.
TWO = [WAYS[0], WAYS[3]]


@pytest.fixture
def slow_steward(new_steward: Make, provider: ScriptedProvider) -> StewardProcess:
    return new_steward(**asks(provider, SLOW), STEWARD_DRAIN_RUNS_SECONDS="0.5").start()


async def _in_the_middle(
    program: Program, way: Way, happens: Callable[[], Any], ids: list[str]
) -> tuple[CallToolResult | MCPError, Any]:
    """What the client is told of its call, and of the next one, when something happens while the
    answer is written. The run's id comes into `ids`."""
    writing = asyncio.Event()

    async def hear(_: float, __: float | None, message: str | None) -> None:
        words = message or ""
        ids.extend(words.split()[1:2])
        if words.startswith("Writing"):
            writing.set()

    async with program.connected(way) as client:
        asking = client.call_tool("ask", {"question": "How slow?"}, progress_callback=hear)
        task = asyncio.create_task(asking)
        await asyncio.wait_for(writing.wait(), DEADLINE)
        await asyncio.to_thread(happens)
        told, after = await asyncio.gather(task, _listed(client, task), return_exceptions=True)
        assert isinstance(told, CallToolResult | MCPError), told
        return told, after


async def _listed(client: Any, after: "asyncio.Task[Any]") -> Any:
    await asyncio.wait({after}, timeout=DEADLINE)
    return await client.list_tools()


async def _finished(program: Program, way: Way, run_id: str) -> None:
    async with program.connected(way) as client:
        async with asyncio.timeout(DEADLINE):
            wanted = {"run_id": run_id, "wait_seconds": 30}
            while (seen := facts_of(await client.call_tool("get_run", wanted)))[
                "status"
            ] != "completed":
                pass
        assert seen["answer"] == TEXT


@pytest.mark.parametrize("way", TWO, ids=" ".join)
async def test_a_drain(way: Way, slow_steward: StewardProcess) -> None:
    admin = slow_steward.person("admin")
    program = program_of(slow_steward.person("reader"))
    ids: list[str] = []
    told, after = await _in_the_middle(program, way, lambda: admin.http.post("/drain"), ids)
    run_id = ids[0]
    assert isinstance(told, CallToolResult)
    assert code_of(told) == "draining"
    assert run_id in text_of(told)
    assert isinstance(after, MCPError)
    assert "restarting" in str(after)
    refused = program.post({"jsonrpc": "2.0", "id": 1, "method": "tools/list"})
    assert (refused.status_code, refused.json()["error"]["data"]["code"]) == (503, "draining")
    assert int(refused.headers["retry-after"]) > 0
    assert slow_steward.stop() == 0
    slow_steward.start()
    await _finished(program, way, run_id)


@pytest.mark.parametrize("way", TWO, ids=" ".join)
async def test_a_kill(way: Way, slow_steward: StewardProcess) -> None:
    program = program_of(slow_steward.person("reader"))
    ids: list[str] = []
    try:
        told, after = await _in_the_middle(program, way, slow_steward.kill, ids)
    except ExceptionGroup:
        # So the client tells of a connection that is lost over HTTP.
        assert way[0] == "http"
    else:
        assert ids[0] in str(told)
        assert "does not answer" in str(after)
    slow_steward.start()
    await _finished(program, way, ids[0])
