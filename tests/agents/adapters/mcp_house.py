"""MCP servers in a database, and people who use their tools."""

from typing import Any, cast

from sqlalchemy import update

from announced import Announced
from harbour import COMMAND, KEY
from steward.accounts.tables import UserAccount
from steward.agents.adapters.mcp_check import check_server
from steward.agents.adapters.mcp_tools import McpTools
from steward.agents.tables import McpServer
from steward.agents.tool import Calling, Desk
from steward.bus.memory import MemoryBus
from steward.db.engine import Database
from steward.kit.ids import new_id
from steward.kit.seal import Seal

SEAL = Seal("the installation's secret")


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
    desk = cast("Desk", nothing)
    return Calling(owner_id, "en", run_id, "call", key, nothing, MemoryBus(), desk, Announced())


async def use(mcp: McpTools, by: Calling, name: str, **arguments: Any) -> str:
    (tool,) = await mcp.tools_for(by.owner_id, [name])
    return str(await tool.call(tool.check(arguments), by))


async def change(database: Database, **values: Any) -> None:
    """Give every server these values."""
    async with database.unit() as session:
        await session.execute(update(McpServer).values(**values))
