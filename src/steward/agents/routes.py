"""Agents and tools over HTTP."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from steward.accounts.account import ADMIN
from steward.accounts.who import Asked, Reader, Writer
from steward.agents.adapters.mcp_tools import McpTools
from steward.agents.change import Known, change_agent, delete_agent, make_agent
from steward.agents.schemas import AgentChange, AgentView, NewAgent, ToolView
from steward.agents.store import agent_of, agents_of
from steward.agents.tool import Tool
from steward.agents.toolbox import Toolbox
from steward.http.parameters import After, Limit, PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.paging import cut_page

router = APIRouter(tags=["agents"])


async def _offered(request: Request, asking: Asked) -> Mapping[str, Tool]:
    """The tools this person may give to an agent, by name. Steward's own come before those of
    servers, as they do in a run."""
    toolbox: Toolbox = request.app.state.toolbox
    mcp: McpTools = request.app.state.mcp
    theirs = {tool.name: tool for tool in await mcp.listed(asking.who.user_id)}
    return theirs | {tool.name: tool for tool in toolbox.tools}


Offered = Annotated[Mapping[str, Tool], Depends(_offered)]


async def _what_is_known(runtime: RuntimeDep, offered: Offered) -> Known:
    return Known(tools=offered.keys(), models=runtime.models)


KnownDep = Annotated[Known, Depends(_what_is_known)]


@router.get("/agents")
async def list_agents(
    who: Reader, runtime: RuntimeDep, after: After = None, limit: Limit = 50
) -> ListOf[AgentView]:
    """The agents that come with Steward, then one's own and those that are shared, newest first."""
    async with runtime.database.read() as session:
        rows = await agents_of(
            session, who.user_id, after, limit + 1, administrator=who.role == ADMIN
        )
    page = cut_page(rows, limit, lambda row: row.id)
    return ListOf(
        items=[AgentView.of(row, who.user_id, who.language) for row in page.items], next=page.next
    )


@router.post("/agents", status_code=201)
async def create(body: NewAgent, who: Writer, runtime: RuntimeDep, known: KnownDep) -> AgentView:
    """Make an agent. Only an administrator may share it with everybody."""
    agent = await make_agent(who, body.model_dump(), known=known, database=runtime.database)
    return AgentView.of(agent, who.user_id, who.language)


@router.get("/agents/{agent_id}")
async def read(agent_id: PathId, who: Reader, runtime: RuntimeDep) -> AgentView:
    """One agent."""
    async with runtime.database.read() as session:
        agent = await agent_of(session, who.user_id, agent_id, administrator=who.role == ADMIN)
    return AgentView.of(agent, who.user_id, who.language)


@router.patch("/agents/{agent_id}")
async def change(
    agent_id: PathId, body: AgentChange, who: Writer, runtime: RuntimeDep, known: KnownDep
) -> AgentView:
    """Change an agent. What is under way with it goes on as it was asked."""
    agent = await change_agent(
        who,
        agent_id,
        body.model_dump(exclude_unset=True),
        known=known,
        database=runtime.database,
    )
    return AgentView.of(agent, who.user_id, who.language)


@router.delete("/agents/{agent_id}", status_code=204)
async def delete(agent_id: PathId, who: Writer, runtime: RuntimeDep) -> Response:
    """Delete an agent. Its runs and conversations stay."""
    await delete_agent(who, agent_id, database=runtime.database)
    return Response(status_code=204)


@router.get("/tools")
async def list_tools(_: Reader, offered: Offered) -> ListOf[ToolView]:
    """The tools that agents may be given, by name: Steward's, those of packages beside it, and
    those of the servers one may use."""
    return ListOf(items=[ToolView.of(offered[name]) for name in sorted(offered)])
