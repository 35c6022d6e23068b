"""What Steward asks of an MCP server: which tools it has, and to use one."""

from typing import Any

import orjson

from steward.agents.adapters.mcp_connect import WENT_WRONG, told
from steward.agents.adapters.mcp_content import as_text
from steward.agents.adapters.need_extra import libraries_of_the_extra
from steward.agents.tool import ToolFailed, TryAgain

with libraries_of_the_extra():
    from mcp import MCPError
    from mcp.client import Client
    from mcp.types import (
        CONNECTION_CLOSED,
        HEADER_MISMATCH,
        INTERNAL_ERROR,
        INVALID_PARAMS,
        REQUEST_TIMEOUT,
        CallToolRequest,
        CallToolRequestParams,
        CallToolResult,
        Tool,
    )

MOST_PAGES = 20
MOST_TOOLS = 200
LONGEST_SCHEMA = 32 * 1024  # bytes of JSON
LONGEST_DESCRIPTION = 4000  # characters
# Where a call says under which key the server can drop a repetition; the form of the name is the
# protocol's, for entries of `_meta` that it does not define itself.
KEY = "steward/idempotency-key"


async def list_tools(client: Client) -> list[dict[str, Any]]:
    """The server's tools as JSON: name, description, inputSchema, annotations. Raises `MCPError`
    and what else is in `WENT_WRONG`."""
    found: list[dict[str, Any]] = []
    cursor = None
    for _ in range(MOST_PAGES):
        page = await client.list_tools(cursor=cursor)
        for tool in page.tools:
            found.append(_kept(tool))
        cursor = page.next_cursor
        if cursor is None or len(found) >= MOST_TOOLS:
            break
    return found[:MOST_TOOLS]


def _kept(tool: Tool) -> dict[str, Any]:
    said = tool.model_dump(mode="json", by_alias=True, exclude_none=True)
    if len(orjson.dumps(said["inputSchema"])) > LONGEST_SCHEMA:
        # More than any model should be given; the server looks at the arguments itself.
        said["inputSchema"] = {"type": "object"}
    said["description"] = said.get("description", "")[:LONGEST_DESCRIPTION]
    kept = ("name", "description", "inputSchema", "annotations")
    return {name: said[name] for name in kept if name in said}


async def use_tool(client: Client, name: str, arguments: dict[str, Any], key: str) -> str:
    """What the tool answers. Raises `TryAgain`, `ToolFailed`, and `ConnectionError` when it is not
    known whether the server has done it."""
    try:
        result = await _ask(client, name, arguments, key)
    except WENT_WRONG as error:
        raise _sorted(error) from error
    text = as_text(result)
    if result.is_error:
        raise ToolFailed(text)
    return text


async def _ask(client: Client, name: str, arguments: dict[str, Any], key: str) -> CallToolResult:
    params = CallToolRequestParams(name=name, arguments=arguments, _meta={KEY: key})
    request = CallToolRequest(params=params)
    # Not `client.call_tool`: it would compare the answer with the server's own schema, which may be
    # made to keep the processor busy, and the answer is for a model to read.
    try:
        return await client.session.send_request(request, CallToolResult)
    except MCPError as error:
        if error.code != HEADER_MISMATCH:
            raise
    # The server wants arguments repeated in headers, and says which when it lists its tools. It has
    # refused the call, so that it may be sent again.
    await list_tools(client)
    return await client.session.send_request(request, CallToolResult)


def _sorted(error: Exception) -> Exception:
    """The error by who must act: the model, or whoever finds out what has happened."""
    if isinstance(error, MCPError) and error.code == INVALID_PARAMS:
        return TryAgain(told(error))
    # A server, or something on the way to it, may have failed after the deed was done.
    unknown = (CONNECTION_CLOSED, REQUEST_TIMEOUT, INTERNAL_ERROR)
    if isinstance(error, MCPError) and error.code not in unknown:
        return ToolFailed(f"The server refused: {told(error)}.")
    return ConnectionError(told(error))
