"""MCP servers over HTTP."""

from fastapi import APIRouter
from sqlalchemy import delete as delete_from

from steward.accounts.who import Reader, Writer
from steward.agents.adapters import mcp_store as store
from steward.agents.adapters.mcp_change import add_server, change_server, note_server
from steward.agents.adapters.mcp_check import check_server
from steward.agents.adapters.mcp_schemas import McpServerChanges, McpServerView, NewMcpServer
from steward.agents.tables import McpServer
from steward.http.parameters import After, Limit, PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.paging import cut_page
from steward.kit.seal import Seal

router = APIRouter(prefix="/mcp-servers", tags=["agents"])


@router.post("", status_code=201)
async def add(body: NewMcpServer, who: Writer, runtime: RuntimeDep) -> McpServerView:
    """Add a server of tools. Its tools are there once it has been checked."""
    seal = Seal(runtime.secret)
    server = await add_server(who.user_id, who.role, body, database=runtime.database, seal=seal)
    return McpServerView.of(server, who.user_id, who.language)


@router.get("")
async def list_servers(
    who: Reader, runtime: RuntimeDep, after: After = None, limit: Limit = 50
) -> ListOf[McpServerView]:
    """The servers one may use, one's own and the shared ones, newest first."""
    async with runtime.database.read() as session:
        rows = await store.usable_servers(session, who.user_id, after, limit + 1)
    page = cut_page(rows, limit, lambda row: row.id)
    views = [McpServerView.of(row, who.user_id, who.language) for row in page.items]
    return ListOf(items=views, next=page.next)


@router.get("/{server_id}")
async def read(server_id: PathId, who: Reader, runtime: RuntimeDep) -> McpServerView:
    """One server and its tools."""
    async with runtime.database.read() as session:
        server, _ = await store.usable_server(session, who.user_id, server_id)
    return McpServerView.of(server, who.user_id, who.language)


@router.patch("/{server_id}")
async def change(
    server_id: PathId, body: McpServerChanges, who: Writer, runtime: RuntimeDep
) -> McpServerView:
    """Change a server. With another address or command it has to be checked again."""
    server = await change_server(
        who.user_id,
        who.role,
        server_id,
        body,
        database=runtime.database,
        seal=Seal(runtime.secret),
    )
    return McpServerView.of(server, who.user_id, who.language)


@router.delete("/{server_id}", status_code=204)
async def delete(server_id: PathId, who: Writer, runtime: RuntimeDep) -> None:
    """Take a server away. Runs that are under way are told when they call one of its tools."""
    async with runtime.database.unit() as session:
        server, _ = await store.own_server(session, who.user_id, server_id)
        await session.execute(delete_from(McpServer).where(McpServer.id == server.id))
        note_server(session, "removed", server)


@router.post("/{server_id}/check")
async def check(server_id: PathId, who: Writer, runtime: RuntimeDep) -> McpServerView:
    """Connect to a server and write down which tools it has, or why it cannot be reached."""
    server = await check_server(
        who.user_id, server_id, database=runtime.database, seal=Seal(runtime.secret)
    )
    return McpServerView.of(server, who.user_id, who.language)
