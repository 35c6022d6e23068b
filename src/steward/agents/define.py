"""From an agent's row to what a run keeps of it."""

from steward.agents.definition import Definition
from steward.agents.tables import Agent


def definition_of(agent: Agent) -> Definition:
    """The agent as it is now."""
    return Definition(
        name=agent.name,
        instructions=agent.instructions,
        models=tuple(agent.models),
        tools=tuple(agent.tools),
        grounded=agent.grounded,
        max_rounds=agent.max_rounds,
        max_seconds=agent.max_seconds,
        max_tokens=agent.max_tokens,
        temperature=agent.temperature,
    )
