"""Tools of a real MCP server, over standard input and output and over HTTP."""

import asyncio
import json
import re
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import delete, update

from database_under_test import migrate_database, open_database
from harbour import COMMAND, KEY, is_gone, over_http
from steward.accounts.tables import UserAccount
from steward.agents.adapters.mcp_check import check_server
from steward.agents.adapters.mcp_tools import McpTools
from steward.agents.tables import McpServer
from steward.agents.tool import Calling, Desk, ToolFailed, TryAgain
from steward.bus.memory import MemoryBus
from steward.db.engine import Database
from steward.kit.ids import new_id
from steward.kit.seal import Seal
from steward_process import wait_until

SEAL = Seal("the installation's secret")


@pytest.fixture(scope="module")
def web() -> Iterator[str]:
    with over_http() as address:
        yield address


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    migrate_database(tmp_path / "steward.db")
    database = open_database(tmp_path / "steward.db")
    yield database
    await database.close()


@pytest.fixture
async def mcp(database: Database) -> AsyncIterator[McpTools]:
    tools = McpTools(database, SEAL)
    yield tools
    await tools.close()


async def somebody(database: Database, name: str, role: str = "admin") -> str:
    async with database.unit() as session:
        account = UserAccount(
            id=new_id(), username=name, username_key=name, email=name, email_key=name,
            password_hash="", role=role, language="en",
        )  # fmt: skip
        session.add(account)
    return account.id


async def add(database: Database, owner_id: str, **given: Any) -> str:
    """A server that has been checked."""
    stdio = {"transport": "stdio", "command": COMMAND, "url": None}
    row = McpServer(
        **{"id": new_id(), "owner_id": owner_id, "name": "harbour", **stdio, "environment": {},
           "headers": {}, "tools": [], **given}
    )  # fmt: skip
    async with database.unit() as session:
        session.add(row)
    checked = await check_server(owner_id, row.id, database=database, seal=SEAL)
    assert checked.error_en is None, checked.error_en
    return row.id


def over_web(web: str) -> dict[str, Any]:
    sealed = {"Authorization": SEAL.seal(f"Bearer {KEY}")}
    return {"transport": "http", "url": web, "command": None, "headers": sealed}


def calling(owner_id: str, run_id: str = "run", key: str = "key-1") -> Calling:
    nothing = cast("Any", None)
    return Calling(owner_id, "en", run_id, "call", key, nothing, MemoryBus(), cast("Desk", nothing))


async def use(mcp: McpTools, by: Calling, name: str, **arguments: Any) -> str:
    (tool,) = await mcp.tools_for(by.owner_id, [name])
    return str(await tool.call(tool.check(arguments), by))


@pytest.fixture(params=["stdio", "http"])
async def owner(request: pytest.FixtureRequest, database: Database, web: str) -> str:
    """Somebody with a checked server of either kind."""
    owner_id = await somebody(database, "ana")
    await add(database, owner_id, **(over_web(web) if request.param == "http" else {}))
    return owner_id


async def test_tools_are_listed_without_a_connection(mcp: McpTools, owner: str) -> None:
    tools = {tool.name: tool for tool in await mcp.listed(owner)}
    tide, ring = tools["harbour__tide"], tools["harbour__ring"]
    assert tide.description == "When the tide is high."
    assert set(tide.parameters["properties"]) == {"place", "hours"}
    assert (tide.effects, tide.needs_approval) == (False, False)
    assert (ring.effects, ring.needs_approval) == (True, True)
    assert tide.source == "mcp:harbour"
    assert all(re.fullmatch("[a-zA-Z][a-zA-Z0-9_-]{0,63}", name) for name in tools)


async def test_a_tool_answers(mcp: McpTools, owner: str) -> None:
    by = calling(owner)
    assert await use(mcp, by, "harbour__tide", place="Corvo", hours=2) == (
        "High tide at Corvo in 2 hours."
    )
    (odd,) = [tool for tool in await mcp.listed(owner) if "odd" in tool.name]
    assert await odd.call({}, by) == "odd"


async def test_what_is_not_text_is_named(mcp: McpTools, owner: str) -> None:
    by = calling(owner)
    said = await use(mcp, by, "harbour__lookout")
    assert said == "A ship.\n[image, image/png, 14 bytes, not shown]"
    assert json.loads(await use(mcp, by, "harbour__berths")) == {"short": 3, "long": 1}


async def test_wrong_arguments_go_back_to_the_model(mcp: McpTools, owner: str) -> None:
    with pytest.raises(TryAgain, match="'place' is a required property"):
        await use(mcp, calling(owner), "harbour__tide")


async def test_a_failure_is_told_and_the_session_goes_on(mcp: McpTools, owner: str) -> None:
    by = calling(owner)
    with pytest.raises(ToolFailed, match="the boat is on the slipway"):
        await use(mcp, by, "harbour__sink")
    assert await use(mcp, by, "harbour__tide", place="Corvo")


async def test_the_key_of_a_call_reaches_the_server(mcp: McpTools, owner: str) -> None:
    said = await use(mcp, calling(owner, key="key-of-this-call"), "harbour__ring", times=1)
    assert said.split()[-1] == "key-of-this-call"


async def test_calls_of_one_round_share_a_session(mcp: McpTools, owner: str) -> None:
    by = calling(owner)
    said = await asyncio.gather(*(use(mcp, by, "harbour__tide", place=str(n)) for n in range(20)))
    assert said == [f"High tide at {n} in 1 hours." for n in range(20)]


# --- the life of a server's process


@pytest.fixture
async def ana(database: Database) -> str:
    owner_id = await somebody(database, "ana")
    secret = {"HARBOUR_KEY": SEAL.seal(KEY)}
    await add(database, owner_id, environment=secret)
    return owner_id


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


# --- who may use what


async def test_shared_servers_are_everybodys_while_an_administrator_shares_them(
    mcp: McpTools, database: Database, ana: str
) -> None:
    bea = await somebody(database, "bea", "member")
    assert await mcp.listed(bea) == []
    await _update(database, shared=True)
    assert await use(mcp, calling(bea), "harbour__tide", place="Corvo")
    async with database.unit() as session:
        await session.execute(update(UserAccount).values(role="member"))
    assert await mcp.listed(bea) == []
    with pytest.raises(ToolFailed, match="Only an administrator's server may run a command"):
        await use(mcp, calling(ana, "run-2"), "harbour__tide", place="Corvo")


async def test_a_member_reaches_public_addresses_only(
    mcp: McpTools, database: Database, web: str
) -> None:
    bea = await somebody(database, "bea", "admin")
    await add(database, bea, **over_web(web))
    async with database.unit() as session:
        await session.execute(update(UserAccount).values(role="member"))
    with pytest.raises(ToolFailed, match="not on the public internet"):
        await use(mcp, calling(bea), "harbour__tide", place="Corvo")


async def test_a_server_that_is_gone_or_cannot_be_opened_is_a_fact(
    mcp: McpTools, database: Database, ana: str
) -> None:
    (tide,) = await mcp.tools_for(ana, ["harbour__tide"])
    await _update(database, environment={"HARBOUR_KEY": Seal("another").seal(KEY)})
    with pytest.raises(ToolFailed, match="Enter it again"):
        await tide.call({"place": "Corvo"}, calling(ana))
    async with database.unit() as session:
        await session.execute(delete(McpServer))
    with pytest.raises(ToolFailed, match="taken away"):
        await tide.call({"place": "Corvo"}, calling(ana))


@pytest.mark.parametrize(
    ("policy", "needing"), [("never", set()), ("effects", {"ring"}), ("always", {"ring", "tide"})]
)
async def test_the_policy_says_what_a_person_approves(
    mcp: McpTools, database: Database, ana: str, policy: str, needing: set[str]
) -> None:
    await _update(database, approval=policy)
    tools = await mcp.tools_for(ana, ["harbour__ring", "harbour__tide"])
    assert {t.name.removeprefix("harbour__") for t in tools if t.needs_approval} == needing


async def test_what_went_wrong_hides_secrets(database: Database) -> None:
    """A command that says its key and gives up."""
    ana = await somebody(database, "ana")
    secrets = {"HARBOUR_KEY": SEAL.seal(KEY), "HARBOUR_CLOSED": SEAL.seal("yes")}
    server = await add(database, ana)
    await _update(database, environment=secrets)
    checked = await check_server(ana, server, database=database, seal=SEAL)
    assert checked.error_en is not None
    assert "The command ended" in checked.error_en
    assert "starting with •••" in checked.error_en
    assert KEY not in checked.error_en
    assert checked.tools, "what was known stays"


async def _update(database: Database, **values: Any) -> None:
    async with database.unit() as session:
        await session.execute(update(McpServer).values(**values))
