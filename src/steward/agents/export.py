"""The agents a person has made, for their export."""

from collections.abc import AsyncIterator
from typing import Any

from steward.agents.schemas import AgentView
from steward.agents.store import own_agents
from steward.db.engine import Database
from steward.db.read_all import read_all


async def export_agents(owner_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each agent, newest first."""
    every = read_all(database, lambda s, after, limit: own_agents(s, owner_id, after, limit))
    async for row in every:
        yield AgentView.of(row, owner_id, "en").model_dump(mode="json")
