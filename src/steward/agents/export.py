"""The agents a person has made, for their export."""

from collections.abc import AsyncIterator
from typing import Any

from steward.agents.schemas import AgentView
from steward.agents.store import own_agents
from steward.db.engine import Database

AT_ONCE = 200


async def export_agents(owner_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each agent, newest first."""
    after: str | None = None
    while True:
        async with database.read() as session:
            rows = await own_agents(session, owner_id, after, AT_ONCE)
        for row in rows:
            yield AgentView.of(row, owner_id, "en").model_dump(mode="json")
        if len(rows) < AT_ONCE:
            return
        after = rows[-1].id
