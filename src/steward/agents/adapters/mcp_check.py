"""Connects to an MCP server and writes down which tools it has, or why it cannot be reached."""

import os
import tempfile
from typing import Any, TextIO

from sqlalchemy import update

from steward.agents.adapters.load_libraries import load_libraries
from steward.agents.adapters.mcp_address import CannotReach, Http, Stdio, address_of
from steward.agents.adapters.mcp_store import own_server
from steward.agents.tables import McpServer
from steward.db.engine import Database
from steward.kit.clock import now
from steward.kit.seal import Seal, SealBroken

LAST_WORDS = 1000  # characters shown of what a command said before it gave up


async def check_server(
    owner_id: str, server_id: str, *, database: Database, seal: Seal
) -> McpServer:
    """The server with its tools as they are now, or with the error and its tools as they were.

    Raises `NotFound` and `ExtraMissing`.
    """
    async with database.read() as session:
        server, role = await own_server(session, owner_id, server_id)
    result: dict[str, Any] = {"error_en": None, "error_zh": None}
    try:
        result["tools"] = await _tools_at(address_of(server, role, seal))
    except (CannotReach, SealBroken) as error:
        result |= {"error_en": error.en, "error_zh": error.zh}
    async with database.unit() as session:
        await session.execute(
            update(McpServer)
            .where(McpServer.owner_id == owner_id, McpServer.id == server_id)
            # What was found somewhere else says nothing of a server that was moved meanwhile.
            .where(McpServer.url == server.url if server.url else McpServer.url.is_(None))
            .values(checked_at=now(), **result)
            .execution_options(synchronize_session=False)
        )
        server, _ = await own_server(session, owner_id, server_id)
    return server


async def _tools_at(address: Stdio | Http) -> list[dict[str, Any]]:
    await load_libraries()
    from steward.agents.adapters.mcp_connect import WENT_WRONG, connect, told  # noqa: PLC0415
    from steward.agents.adapters.mcp_requests import list_tools  # noqa: PLC0415

    with tempfile.TemporaryFile("w+") as last_words:
        try:
            async with connect(address, last_words) as client:
                return await list_tools(client)
        except CannotReach as error:
            raise _with_last_words(error, address, last_words) from error
        except WENT_WRONG as error:
            said = address.hide(told(error))
            raise CannotReach(
                f"The server does not say which tools it has: {said}.",
                f"服务器未能列出其工具：{said}。",
            ) from error


def _with_last_words(error: CannotReach, address: Stdio | Http, written: TextIO) -> CannotReach:
    """The error together with what the command said on standard error."""
    place = written.fileno()
    end = os.fstat(place).st_size
    # Read with room to spare, lest the cut goes through a secret before it is hidden.
    read = os.pread(place, 10 * LAST_WORDS, max(0, end - 10 * LAST_WORDS))
    said = address.hide(read.decode(errors="replace")).strip()[-LAST_WORDS:]
    if not said:
        return error
    return CannotReach(f"{error.en} It said: {said}", f"{error.zh}输出：{said}")
