"""The life of a session with an MCP server: one for a run, and nothing of it outlives the run."""

import asyncio
import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from mcp_house import add, calling, over_web, somebody, use

from harbour import COMMAND, KEY, is_gone, over_http
from steward.agents.adapters.mcp_tools import McpTools
from steward.agents.tool import Calling, ToolFailed
from steward.db.engine import Database
from steward_process import wait_until


async def surroundings(mcp: McpTools, by: Calling) -> dict[str, str]:
    found: dict[str, str] = json.loads(await use(mcp, by, "harbour__surroundings"))
    return found


async def test_one_process_for_one_run_and_none_afterwards(mcp: McpTools, ana: str) -> None:
    first, second = calling(ana, "run-1"), calling(ana, "run-2")
    one = int((await surroundings(mcp, first))["pid"])
    assert int((await surroundings(mcp, first))["pid"]) == one
    two = int((await surroundings(mcp, second))["pid"])
    assert two != one
    mcp.end_run("run-1")
    await asyncio.to_thread(wait_until, lambda: is_gone(one), "the first run's process is gone")
    assert not is_gone(two)
    await mcp.close()
    assert is_gone(two)


async def test_what_a_server_has_started_goes_with_it(mcp: McpTools, ana: str) -> None:
    helper = int(await use(mcp, calling(ana), "harbour__start_helper"))
    assert not is_gone(helper)
    await mcp.close()
    wait_until(lambda: is_gone(helper), "the helper is gone")


async def test_a_command_gets_its_own_secrets_and_none_of_stewards(
    mcp: McpTools, ana: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STEWARD_SECRET_KEY", "not for others")
    found = await surroundings(mcp, calling(ana))
    assert found["HARBOUR_KEY"] == KEY
    assert "STEWARD_SECRET_KEY" not in found


async def test_after_a_lost_connection_nobody_says_that_nothing_happened(
    mcp: McpTools, ana: str
) -> None:
    """A tool with effects: the error passes through, for a person to say what happened."""
    by = calling(ana)
    with pytest.raises(ConnectionError):
        await use(mcp, by, "harbour__vanish")
    assert await use(mcp, by, "harbour__tide", place="Corvo"), "the next call opens another session"


async def test_a_server_that_vanishes_from_the_web(mcp: McpTools, database: Database) -> None:
    owner_id = await somebody(database, "bea")
    with over_http() as address:
        await add(database, owner_id, **over_web(address))
        by = calling(owner_id)
        assert await use(mcp, by, "harbour__tide", place="Corvo")
        with pytest.raises(ConnectionError):
            await use(mcp, by, "harbour__vanish")
    with pytest.raises(ToolFailed, match="No connection to the server"):
        await use(mcp, by, "harbour__tide", place="Corvo")


async def test_a_call_that_is_given_up_leaves_the_others_alone(
    mcp: McpTools, ana: str, tmp_path: Path
) -> None:
    by = calling(ana)
    slow = asyncio.create_task(use(mcp, by, "harbour__wait_for", path=str(tmp_path / "slow")))
    other = asyncio.create_task(use(mcp, by, "harbour__wait_for", path=str(tmp_path / "other")))
    pid = (await surroundings(mcp, by))["pid"]
    slow.cancel()
    with pytest.raises(asyncio.CancelledError):
        await slow
    (tmp_path / "other").touch()
    assert await other == "there"
    assert (await surroundings(mcp, by))["pid"] != pid, "what may hang is not asked again"
    await asyncio.to_thread(wait_until, lambda: is_gone(int(pid)), "the old session is closed")


def test_no_process_outlives_a_kill(tmp_path: Path) -> None:
    """kill -9 of the process that opened the session."""
    program = tmp_path / "opens_a_session.py"
    program.write_text(f"""
import asyncio, json
from steward.agents.adapters.mcp_address import Stdio
from steward.agents.adapters.mcp_connect import connect
from steward.agents.adapters.mcp_requests import use_tool

async def main():
    async with connect(Stdio({tuple(COMMAND)!r}, {{}})) as client:
        pid = json.loads(await use_tool(client, "surroundings", {{}}, "key"))["pid"]
        print(pid, await use_tool(client, "start_helper", {{}}, "key"), flush=True)
        await asyncio.Event().wait()

asyncio.run(main())
""")
    steward = subprocess.Popen([sys.executable, str(program)], stdout=subprocess.PIPE)
    assert steward.stdout is not None
    pids = [int(word) for word in steward.stdout.readline().split()]
    assert len(pids) == 2
    assert not any(is_gone(pid) for pid in pids)
    steward.send_signal(signal.SIGKILL)
    steward.wait()
    wait_until(lambda: all(is_gone(pid) for pid in pids), "the server and its helper are gone")
