"""The tools of the MCP servers that a person may use."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from steward.agents.adapters.load_libraries import load_libraries
from steward.agents.adapters.mcp_address import CannotReach, Http, Stdio, address_of
from steward.agents.adapters.mcp_sessions import Sessions
from steward.agents.adapters.mcp_store import usable_server, usable_servers
from steward.agents.adapters.mcp_tool import tool_of
from steward.agents.adapters.need_extra import ExtraMissing
from steward.agents.tables import McpServer
from steward.agents.tool import Calling, Tool, ToolFailed
from steward.db.engine import Database
from steward.kit.errors import NotFound
from steward.kit.seal import Seal, SealBroken

GONE = "The server of this tool has been taken away."
LOST = "The tool's server has not answered ({why})."


class McpTools:
    """Lists tools from the rows alone, and opens a session with a server at the first call."""

    def __init__(self, database: Database, seal: Seal) -> None:
        self._database = database
        self._seal = seal
        self._sessions = Sessions()

    async def listed(self, owner_id: str) -> list[Tool]:
        """Every tool this person may use, by name; as each server listed them when last checked."""
        async with self._database.read() as session:
            servers = await usable_servers(session, owner_id)
        # One's own server comes before a shared one of the same name.
        servers = sorted(servers, key=lambda server: server.owner_id != owner_id)
        found: dict[str, Tool] = {}
        for server in servers:
            for listed in server.tools:
                tool = self._tool(server, listed)
                found.setdefault(tool.name, tool)
        return [found[name] for name in sorted(found)]

    async def tools_for(self, owner_id: str, names: Sequence[str]) -> list[Tool]:
        """Those of the person's tools that have one of these names."""
        wanted = set(names)
        tools = [tool for tool in await self.listed(owner_id) if tool.name in wanted]
        if tools:
            with suppress(ExtraMissing):  # whoever calls one is told
                await load_libraries()
        return tools

    def end_run(self, run_id: str) -> None:
        """Begin to close the sessions of a run that has ended, or waits for a person."""
        self._sessions.end_run(run_id)

    async def close(self) -> None:
        """Close all sessions; no process of a server is left afterwards."""
        await self._sessions.close()

    def _tool(self, server: McpServer, listed: dict[str, Any]) -> Tool:
        async def use(name: str, arguments: dict[str, Any], calling: Calling) -> str:
            try:
                return await self._use(server.id, name, arguments, calling)
            except ConnectionError as error:
                if tool.effects:
                    raise  # it may have happened: a person decides how to go on
                raise ToolFailed(LOST.format(why=error)) from error

        tool = tool_of(server, listed, use)  # `use` reads it when it is called
        return tool

    async def _use(
        self, server_id: str, name: str, arguments: dict[str, Any], calling: Calling
    ) -> str:
        async def find_address() -> Stdio | Http:
            return await self._address(server_id, calling.owner_id)

        try:
            async with self._sessions.use(calling.run_id, server_id, find_address) as client:
                from steward.agents.adapters.mcp_requests import use_tool  # noqa: PLC0415

                return await use_tool(client, name, arguments, calling.key)
        except (CannotReach, SealBroken, ExtraMissing) as error:
            raise ToolFailed(error.en) from error
        except NotFound as error:
            raise ToolFailed(GONE) from error

    async def _address(self, server_id: str, user_id: str) -> Stdio | Http:
        """Where the server is now: it may have been changed, or taken away, since it was listed."""
        async with self._database.read() as session:
            server, role = await usable_server(session, user_id, server_id)
        return address_of(server, role, self._seal)
