"""Adds an MCP server, or changes one; says who may have which."""

from typing import Any
from urllib.parse import urlsplit

from pydantic import SecretStr
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import ADMIN
from steward.agents.adapters.find_host import find_host
from steward.agents.adapters.mcp_schemas import McpServerChanges, NewMcpServer
from steward.agents.adapters.mcp_store import own_server
from steward.agents.tables import McpServer
from steward.audit.note import note
from steward.db.engine import Database
from steward.kit.clock import now
from steward.kit.errors import Conflict, Forbidden, Invalid
from steward.kit.ids import new_id
from steward.kit.seal import Seal
from steward.outside.checked_resolver import NotAllowed


async def add_server(
    owner_id: str, role: str, wish: NewMcpServer, *, database: Database, seal: Seal
) -> McpServer:
    """A new server, not connected to yet. Raises `Forbidden`, `Invalid` and `Conflict`."""
    _allow(role, wish.transport, shared=wish.shared)
    await _allow_address(role, wish.url)
    server = McpServer(
        id=new_id(),
        owner_id=owner_id,
        name=wish.name,
        transport=wish.transport,
        url=wish.url,
        command=wish.command,
        environment=_merged({}, wish.environment, seal),
        headers=_merged({}, wish.headers, seal),
        shared=wish.shared,
        approval=wish.approval,
        tools=[],
        created_at=now(),
    )
    try:
        async with database.unit() as session:
            session.add(server)
            note_server(session, "added", server)
    except IntegrityError:
        raise _name_taken(wish.name) from None
    return server


async def change_server(
    owner_id: str,
    role: str,
    server_id: str,
    wish: McpServerChanges,
    *,
    database: Database,
    seal: Seal,
) -> McpServer:
    """The server as it is then. One that moves forgets its tools. Raises `NotFound` and what
    `add_server` raises."""
    async with database.read() as session:
        server, _ = await own_server(session, owner_id, server_id)
    _allow(role, server.transport, shared=bool(wish.shared))
    _fit(server.transport, wish)
    await _allow_address(role, wish.url)
    try:
        async with database.unit() as session:
            server, _ = await own_server(session, owner_id, server_id, to_change=True)
            _apply(server, wish, seal)
            note_server(session, "changed", server)
    except IntegrityError:
        raise _name_taken(wish.name or "") from None
    return server


def note_server(session: AsyncSession, what: str, server: McpServer) -> None:
    """Write down in the audit log what is done with a server; never what is sent to it."""
    note(
        session,
        f"mcp_server.{what}",
        thing=server.id,
        name=server.name,
        person=server.owner_id,
        transport=server.transport,
        shared=server.shared,
    )


def _apply(server: McpServer, wish: McpServerChanges, seal: Seal) -> None:
    given = wish.model_dump(include={"name", "url", "command", "shared", "approval"})
    for name, value in given.items():
        if value is not None:
            setattr(server, name, value)
    server.environment = _merged(server.environment, wish.environment, seal)
    server.headers = _merged(server.headers, wish.headers, seal)
    if wish.url is not None or wish.command is not None:
        server.tools = []
        server.checked_at = server.error_en = server.error_zh = None


def _merged(old: dict[str, Any], new: dict[str, Any], seal: Seal) -> dict[str, Any]:
    """What was sealed, with new values sealed over it and without those that are null now."""
    merged = dict(old)
    for name, value in new.items():
        if value is None:
            merged.pop(name, None)
        else:
            assert isinstance(value, SecretStr)
            merged[name] = seal.seal(value.get_secret_value())
    return merged


def _allow(role: str, transport: str, *, shared: bool) -> None:
    if role == ADMIN:
        return
    if transport == "stdio":
        raise Forbidden(
            "stdio_for_administrators",
            "Only an administrator may add a server that runs a command on this machine.",
            "只有管理员可以添加在本机运行命令的服务器。",
        )
    if shared:
        raise Forbidden(
            "sharing_for_administrators",
            "Only an administrator may share a server with everybody.",
            "只有管理员可以与所有人共享服务器。",
        )


async def _allow_address(role: str, url: str | None) -> None:
    """Tell early what would be refused at every connection anyway."""
    if url is None or role == ADMIN:
        return
    try:
        await find_host(urlsplit(url).hostname or "", anywhere=False)
    except NotAllowed:
        raise Forbidden(
            "address_not_public",
            "This address is not on the public internet; only an administrator may use it.",
            "该地址不在公共互联网上，只有管理员可以使用。",
        ) from None
    except OSError:
        return  # a name that leads nowhere now may lead somewhere later


def _fit(transport: str, wish: McpServerChanges) -> None:
    other = ("command", "environment") if transport == "http" else ("url", "headers")
    for name in other:
        if getattr(wish, name):
            raise Invalid(
                "wrong_transport",
                f"A server reached by {transport} has no {name}.",
                f"通过 {transport} 连接的服务器没有 {name}。",
                field=name,
            )


def _name_taken(name: str) -> Conflict:
    return Conflict(
        "name_taken", f"You have a server called {name} already.", f"你已有名为 {name} 的服务器。"
    )
