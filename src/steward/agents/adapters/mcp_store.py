"""The queries of MCP servers: one's own, and those that an administrator shares."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Row, Select, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import ADMIN
from steward.accounts.tables import UserAccount
from steward.agents.tables import McpServer
from steward.kit.errors import NotFound

# A server, and what its owner is now.
Found = tuple[McpServer, str]


async def own_server(
    session: AsyncSession, owner_id: str, server_id: str, *, to_change: bool = False
) -> Found:
    """One of the owner's servers. Raises `NotFound`. Whoever reads it `to_change` it waits for
    others who do."""
    query = _servers().where(McpServer.owner_id == owner_id, McpServer.id == server_id)
    if to_change:
        query = query.with_for_update(of=McpServer)
    return _one((await session.execute(query)).first())


async def usable_server(session: AsyncSession, user_id: str, server_id: str) -> Found:
    """A server that this person may use. Raises `NotFound`."""
    query = _servers().where(_usable(user_id), McpServer.id == server_id)
    return _one((await session.execute(query)).first())


async def usable_servers(
    session: AsyncSession, user_id: str, after: str | None = None, limit: int | None = None
) -> Sequence[McpServer]:
    """The servers that this person may use, newest first."""
    return await _newest_first(session, _servers().where(_usable(user_id)), after, limit)


async def own_servers(
    session: AsyncSession, owner_id: str, after: str | None, limit: int
) -> Sequence[McpServer]:
    """The owner's servers, newest first."""
    query = _servers().where(McpServer.owner_id == owner_id)
    return await _newest_first(session, query, after, limit)


async def _newest_first(
    session: AsyncSession, query: Select[McpServer, str], after: str | None, limit: int | None
) -> Sequence[McpServer]:
    if after is not None:
        query = query.where(McpServer.id < after)
    return (await session.scalars(query.order_by(McpServer.id.desc()).limit(limit))).all()


def _servers() -> Select[McpServer, str]:
    return select(McpServer, UserAccount.role).join(
        UserAccount, UserAccount.id == McpServer.owner_id
    )


def _usable(user_id: str) -> ColumnElement[bool]:
    # Who is no administrator any more shares nothing.
    shared = and_(McpServer.shared, UserAccount.role == ADMIN, UserAccount.active)
    return or_(McpServer.owner_id == user_id, shared)


def _one(row: Row[McpServer, str] | None) -> Found:
    if row is None:
        raise NotFound("MCP server", "MCP 服务器")
    return row[0], row[1]
