"""Errors of the address that MCP's clients speak to, before a message was understood.

Protocol: JSON-RPC 2.0, as https://modelcontextprotocol.io/specification/2026-07-28/basic uses it
"""

from collections.abc import Mapping
from typing import Any

# Where MCP's clients are pointed to.
MCP = "/mcp"


def mcp_error(status: int, code: str, sentence: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The body of an error that answers no message in particular. Its number is the HTTP status,
    which is outside of those that JSON-RPC keeps for itself; what Steward calls it is in `data`."""
    error = {"code": status, "message": sentence, "data": {"code": code, **facts}}
    return {"jsonrpc": "2.0", "id": None, "error": error}
