"""The MCP servers a person has added, for their export: without the secrets, as ever."""

from collections.abc import AsyncIterator
from typing import Any

from steward.agents.adapters.mcp_schemas import McpServerView
from steward.agents.adapters.mcp_store import own_servers
from steward.db.engine import Database

AT_ONCE = 200


async def export_mcp_servers(owner_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each server, newest first."""
    after: str | None = None
    while True:
        async with database.read() as session:
            rows = await own_servers(session, owner_id, after, AT_ONCE)
        for row in rows:
            yield McpServerView.of(row, owner_id, "en").model_dump(mode="json")
        if len(rows) < AT_ONCE:
            return
        after = rows[-1].id
