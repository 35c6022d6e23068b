"""A tool that an MCP server has listed, as one of Steward's."""

from collections.abc import Awaitable, Callable
from typing import Any

from steward.agents.adapters.fit_name import fit_name
from steward.agents.adapters.need_extra import ExtraMissing
from steward.agents.tables import McpServer
from steward.agents.tool import Calling, Tool, ToolFailed

# Others' servers fetch, search and render.
TIMEOUT_SECONDS = 60.0
BETWEEN = "__"

# Use the tool of this name with these arguments.
Use = Callable[[str, dict[str, Any], Calling], Awaitable[str]]


def tool_of(server: McpServer, listed: dict[str, Any], use: Use) -> Tool:
    """The tool as `server__tool`, with the schema and the hints of the server's listing.

    What a server does not declare read-only has effects. Its hints are its own word: for a server
    that is not trusted with that, the approval policy `always` is meant.
    """
    name: str = listed["name"]
    schema = _schema(listed)
    effects = _has_effects(listed)

    def check(arguments: dict[str, Any]) -> dict[str, Any]:
        try:
            from steward.agents.adapters.check_arguments import check_arguments  # noqa: PLC0415
        except ExtraMissing as error:
            raise ToolFailed(error.en) from error

        return check_arguments(schema, arguments)

    async def call(arguments: dict[str, Any], calling: Calling) -> str:
        return await use(name, arguments, calling)

    return Tool(
        name=fit_name(f"{server.name}{BETWEEN}{name}"),
        description=listed["description"],
        parameters=schema,
        check=check,
        call=call,
        effects=effects,
        needs_approval=server.approval == "always" or (server.approval == "effects" and effects),
        timeout_seconds=TIMEOUT_SECONDS,
        source=f"mcp:{server.name}",
    )


def _schema(listed: dict[str, Any]) -> dict[str, Any]:
    schema = listed.get("inputSchema")
    if isinstance(schema, dict) and schema.get("type") == "object":
        return schema
    return {"type": "object", "properties": {}}


def _has_effects(listed: dict[str, Any]) -> bool:
    hints = listed.get("annotations")
    return not (isinstance(hints, dict) and hints.get("readOnlyHint") is True)
