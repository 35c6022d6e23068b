"""Tools of a real MCP server, over standard input and output and over HTTP."""

import asyncio
import json
import re

import pytest
from mcp_house import add, calling, over_web, somebody, use

from steward.agents.adapters.mcp_tools import McpTools
from steward.agents.tool import ToolFailed, TryAgain
from steward.db.engine import Database


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
