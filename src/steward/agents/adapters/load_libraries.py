"""Loads the libraries of the extra, when the first tool of others is used and not before."""

from functools import partial
from importlib import import_module

from steward.kit.in_thread import in_thread


async def load_libraries() -> None:
    """Import what speaks MCP, in a thread: it takes half a second of computing, once. After that
    it is there for lazy imports. Raises `ExtraMissing`."""
    for name in ("mcp_requests", "check_arguments"):
        await in_thread(partial(import_module, f"steward.agents.adapters.{name}"))
