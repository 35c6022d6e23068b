"""A model by the name that a client says: Steward's own way, an agent, or a language model."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.define import definition_of
from steward.agents.definition import Definition
from steward.agents.store import agent_to_ask, agents_of, where_it_looks
from steward.agents.tables import Agent
from steward.answers.answering import Answering
from steward.answers.attempt import own_way
from steward.kit.ids import is_id
from steward.openai_api.refuse import NoSuchModel

# Answers from one's documents, as `POST /ask` does.
STEWARD = "steward"
AGENT = "agent:"
MOST_AGENTS = 1000


@dataclass(frozen=True)
class Chosen:
    """Who answers, and where they look. A `plain` language model is asked as it is."""

    definition: Definition
    agent_id: str | None = None
    collection_ids: Sequence[str] | None = None
    plain: bool = False


async def choose_model(
    session: AsyncSession, owner_id: str, name: str, answering: Answering
) -> Chosen:
    """What the name stands for. Raises `NoSuchModel`, and `Conflict` for an agent that is off."""
    if name == STEWARD:
        return Chosen(own_way(answering))
    if name in answering.models.names:
        return Chosen(Definition(name=name, models=(name,)), plain=True)
    agent = await _agent(session, owner_id, name)
    where = await where_it_looks(session, owner_id, agent)
    return Chosen(definition_of(agent), agent.id, where)


async def _agent(session: AsyncSession, owner_id: str, name: str) -> Agent:
    """The agent of this id, or of the shipped ones' short name, or the only one of this name."""
    if not name.startswith(AGENT):
        raise NoSuchModel
    wanted = name.removeprefix(AGENT)
    if not is_id(wanted):
        there = await agents_of(session, owner_id, None, MOST_AGENTS)
        found = [agent for agent in there if agent.slug == wanted] or [
            agent for agent in there if agent.name == wanted
        ]
        if len(found) != 1:
            raise NoSuchModel
        wanted = found[0].id
    else:
        there = await agents_of(session, owner_id, None, MOST_AGENTS)
        if wanted.lower() not in {agent.id for agent in there}:
            raise NoSuchModel
    return await agent_to_ask(session, owner_id, wanted.lower())


def name_of(agent: Agent) -> str:
    """The name of an agent among the models: it stays when the agent is given another."""
    return f"{AGENT}{agent.slug or agent.id}"
