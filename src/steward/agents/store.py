"""The queries of agents. Each takes who asks first: a person sees their own, those that ship with
Steward, and those that an administrator shares."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import ADMIN
from steward.accounts.tables import UserAccount
from steward.agents.tables import Agent
from steward.documents.tables import Collection
from steward.kit.errors import Conflict, NotFound


async def agent_of(
    session: AsyncSession, owner_id: str, agent_id: str, *, administrator: bool = False
) -> Agent:
    """An agent that this person may see. Raises `NotFound`.

    An administrator also sees those that ship with Steward and are turned off.
    """
    found: Agent | None = await session.scalar(
        select(Agent).where(Agent.id == agent_id, _visible(owner_id, administrator))
    )
    if found is None:
        raise NotFound("agent", "智能体")
    return found


async def agent_to_ask(session: AsyncSession, owner_id: str, agent_id: str) -> Agent:
    """An agent that a question may go to. Raises `NotFound`, and `Conflict` for one of the person's
    own that is turned off."""
    agent = await agent_of(session, owner_id, agent_id)
    if not agent.active:
        raise Conflict(
            "agent_off",
            f"{agent.name} is turned off. Turn it on first.",
            f"智能体 {agent.name} 已停用，请先启用。",
        )
    return agent


async def agents_of(
    session: AsyncSession,
    owner_id: str,
    after: str | None,
    limit: int,
    *,
    administrator: bool = False,
) -> Sequence[Agent]:
    """The agents this person may see: those that ship with Steward, then the newest first."""
    query = select(Agent).where(_visible(owner_id, administrator))
    if after is not None:
        query = query.where(Agent.id < after)
    return (await session.scalars(query.order_by(Agent.id.desc()).limit(limit))).all()


async def own_agents(
    session: AsyncSession, owner_id: str, after: str | None, limit: int
) -> Sequence[Agent]:
    """The agents this person has made, newest first."""
    query = select(Agent).where(Agent.owner_id == owner_id)
    if after is not None:
        query = query.where(Agent.id < after)
    return (await session.scalars(query.order_by(Agent.id.desc()).limit(limit))).all()


async def where_it_looks(session: AsyncSession, owner_id: str, agent: Agent) -> list[str] | None:
    """The collections an agent looks in for this person unless the question says where; None is
    everywhere. Somebody else's agent looks everywhere in what is this person's, and a collection
    that is gone is left out: an empty list finds nothing."""
    if agent.owner_id != owner_id or agent.collection_ids is None:
        return None
    rows = await session.scalars(
        select(Collection.id).where(
            Collection.owner_id == owner_id, Collection.id.in_(agent.collection_ids)
        )
    )
    there = set(rows)
    return [id_ for id_ in agent.collection_ids if id_ in there]


def _visible(owner_id: str, administrator: bool) -> ColumnElement[bool]:
    shipped = Agent.slug.is_not(None)
    sharing = (
        select(UserAccount.id)
        # Whoever is no administrator any more shares no longer.
        .where(UserAccount.id == Agent.owner_id, UserAccount.role == ADMIN, UserAccount.active)
        .exists()
    )
    return or_(
        Agent.owner_id == owner_id,
        shipped if administrator else and_(shipped, Agent.active),
        and_(Agent.shared, Agent.active, sharing),
    )
