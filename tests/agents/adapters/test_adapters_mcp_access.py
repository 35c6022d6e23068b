"""Who may use the tools of an MCP server, and what is said when that cannot be."""

import pytest
from mcp_house import SEAL, add, calling, change, over_web, somebody, use
from sqlalchemy import delete, update

from harbour import KEY
from steward.accounts.tables import UserAccount
from steward.agents.adapters.mcp_check import check_server
from steward.agents.adapters.mcp_tools import McpTools
from steward.agents.tables import McpServer
from steward.agents.tool import ToolFailed
from steward.db.engine import Database
from steward.kit.seal import Seal


async def test_shared_servers_are_everybodys_while_an_administrator_shares_them(
    mcp: McpTools, database: Database, ana: str
) -> None:
    bea = await somebody(database, "bea", "member")
    assert await mcp.listed(bea) == []
    await change(database, shared=True)
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
    await change(database, environment={"HARBOUR_KEY": Seal("another").seal(KEY)})
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
    await change(database, approval=policy)
    tools = await mcp.tools_for(ana, ["harbour__ring", "harbour__tide"])
    assert {t.name.removeprefix("harbour__") for t in tools if t.needs_approval} == needing


async def test_what_went_wrong_hides_secrets(database: Database) -> None:
    """A command that says its key and gives up."""
    ana = await somebody(database, "ana")
    secrets = {"HARBOUR_KEY": SEAL.seal(KEY), "HARBOUR_CLOSED": SEAL.seal("yes")}
    server = await add(database, ana)
    await change(database, environment=secrets)
    checked = await check_server(ana, server, database=database, seal=SEAL)
    assert checked.error_en is not None
    assert "The command ended" in checked.error_en
    assert "starting with •••" in checked.error_en
    assert KEY not in checked.error_en
    assert checked.tools, "what was known stays"
