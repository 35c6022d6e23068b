"""Agents are made, changed and deleted by those to whom they belong; the ones that ship with
Steward are changed and turned off by administrators."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import ADMIN
from steward.accounts.identify import Who
from steward.agents.store import agent_of
from steward.agents.tables import Agent
from steward.audit.note import note
from steward.db.engine import Database
from steward.documents.store import collection_of
from steward.kit.clock import now
from steward.kit.errors import Conflict, Forbidden, Invalid
from steward.kit.ids import new_id
from steward.llm.models import Models

# Where null is a value; elsewhere it changes nothing.
MAY_BE_NULL = ("max_tokens", "temperature", "collection_ids")


@dataclass(frozen=True)
class Known:
    """What an agent may name: the tools and the models of this installation."""

    tools: Collection[str]
    models: Models


async def make_agent(
    who: Who, fields: Mapping[str, Any], *, known: Known, database: Database
) -> Agent:
    """Make an agent of one's own.

    Raises `Invalid` for a tool or model that is not known, `NotFound` for a collection of somebody
    else, and `Forbidden` when a member would share it.
    """
    at = now()
    agent = Agent(
        id=new_id(), owner_id=who.user_id, slug=None, created_at=at, updated_at=at,
        **_checked(fields, known),
    )  # fmt: skip
    _check_sharing(who, agent)
    async with database.unit() as session:
        await _check_collections(session, who.user_id, agent.collection_ids)
        session.add(agent)
        _note(session, "made", agent)
    return agent


async def change_agent(
    who: Who, agent_id: str, change: Mapping[str, Any], *, known: Known, database: Database
) -> Agent:
    """Change some fields of an agent. Raises what `make_agent` raises, `NotFound` for an agent that
    is not there, and `Forbidden` for one that is somebody else's to change."""
    fields = _checked(
        {
            field: value
            for field, value in change.items()
            if value is not None or field in MAY_BE_NULL
        },
        known,
    )
    async with database.unit() as session:
        agent = await _mine_to_change(session, who, agent_id)
        if agent.slug is not None and fields.keys() & {"collection_ids", "shared"}:
            raise _everybodys()
        if "collection_ids" in fields:
            await _check_collections(session, who.user_id, fields["collection_ids"])
        for field, value in fields.items():
            setattr(agent, field, value)
        if fields.get("shared"):
            _check_sharing(who, agent)
        if fields:
            agent.updated_at = now()
            _note(session, "changed", agent, fields=sorted(fields))
    return agent


async def delete_agent(who: Who, agent_id: str, *, database: Database) -> None:
    """Delete an agent; its runs and conversations stay.

    Raises `NotFound`, `Forbidden`, and `Conflict` for one that ships with Steward.
    """
    async with database.unit() as session:
        agent = await _mine_to_change(session, who, agent_id)
        if agent.slug is not None:
            raise Conflict(
                "shipped_agent",
                f"{agent.name} ships with Steward and cannot be deleted. Turn it off instead.",
                f"{agent.name} 是 Steward 自带的智能体，不能删除，但可以停用。",
            )
        await session.delete(agent)
        _note(session, "deleted", agent)


def _note(session: AsyncSession, what: str, agent: Agent, **details: Any) -> None:
    whose = {"thing": agent.id, "name": agent.name, "person": agent.owner_id}
    note(session, f"agent.{what}", **whose, shared=agent.shared, **details)


async def _mine_to_change(session: AsyncSession, who: Who, agent_id: str) -> Agent:
    administrator = who.role == ADMIN
    agent = await agent_of(session, who.user_id, agent_id, administrator=administrator)
    if agent.owner_id == who.user_id or (agent.slug is not None and administrator):
        return agent
    raise Forbidden(
        "not_yours_to_change",
        f"{agent.name} is not yours to change. Make an agent of your own.",
        f"你无权修改 {agent.name}，请新建自己的智能体。",
    )


def _checked(fields: Mapping[str, Any], known: Known) -> dict[str, Any]:
    """The fields, each name once. Raises `Invalid` for a tool or model that is not known."""
    fields = dict(fields)
    for several in ("tools", "models", "collection_ids"):
        if fields.get(several):
            fields[several] = list(dict.fromkeys(fields[several]))
    for name in fields.get("tools", ()):
        if name not in known.tools:
            raise Invalid(
                "unknown_tool",
                f"There is no tool called {name}.",
                f"没有名为 {name} 的工具。",
                field="tools",
                tool=name,
            )
    known.models.chain(fields.get("models", ()))
    return fields


def _check_sharing(who: Who, agent: Agent) -> None:
    if agent.shared and who.role != ADMIN:
        raise Forbidden(
            "administrators_share",
            "Only an administrator may share an agent with everybody.",
            "仅管理员可以向所有人共享智能体。",
        )


async def _check_collections(
    session: AsyncSession, owner_id: str, collection_ids: list[str] | None
) -> None:
    for collection_id in collection_ids or ():
        await collection_of(session, owner_id, collection_id)


def _everybodys() -> Invalid:
    return Invalid(
        "shipped_agent",
        "An agent that ships with Steward is everybody's: it is always shared and has no "
        "collections of its own.",
        "Steward 自带的智能体属于所有人：它始终共享，也没有自己的文件夹。",
    )
