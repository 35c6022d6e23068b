"""The MCP servers a person has added, for their export: without the secrets, as ever."""

from collections.abc import AsyncIterator
from typing import Any

from steward.agents.adapters.mcp_schemas import McpServerView
from steward.agents.adapters.mcp_store import own_servers
from steward.db.engine import Database
from steward.db.read_all import read_all


async def export_mcp_servers(owner_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each server, newest first."""
    every = read_all(database, lambda s, after, limit: own_servers(s, owner_id, after, limit))
    async for row in every:
        yield McpServerView.of(row, owner_id, "en").model_dump(mode="json")
