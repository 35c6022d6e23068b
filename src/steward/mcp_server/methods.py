"""What a client can ask, but for calls of tools: who is there, what there is, and reading it."""

from collections.abc import Awaitable, Callable

from steward import __version__
from steward.mcp_server.era import SUPPORTED, Era, negotiated
from steward.mcp_server.resources import TEMPLATES, list_resources, read_resource
from steward.mcp_server.rpc import METHOD_NOT_FOUND, Json, Message, RpcError
from steward.mcp_server.toolbox import list_tools
from steward.mcp_server.visit import Visit

SERVER = {
    "name": "steward",
    "title": "Steward",
    "version": __version__,
    "description": "Documents in, cited answers out.",
}
# What each result says of who made it.
SERVER_KEY = "io.modelcontextprotocol/serverInfo"
WHO = {"name": SERVER["name"], "version": SERVER["version"]}
CAPABILITIES: Json = {"tools": {}, "resources": {}}
INSTRUCTIONS = """\
Steward holds the user's own documents. Use `ask` for a finished answer with checked citations, or \
`search_documents` and `read_page` to read for yourself. Say where each statement stands, and when \
the documents do not say something, say that. A run that waits for the user's approval is decided \
by the user alone, at the address it gives."""
# For how long a client may remember what it was told, in milliseconds, and for whom.
FRESH: dict[str, tuple[int, str]] = {
    "server/discover": (3_600_000, "public"),
    "tools/list": (300_000, "private"),
    "resources/list": (0, "private"),
    "resources/templates/list": (3_600_000, "public"),
    "resources/read": (0, "private"),
}


async def answer(visit: Visit, message: Message) -> Json:
    """The result of a request. Raises `RpcError`."""
    deed = OPENINGS[visit.era].get(message.method) or METHODS.get(message.method)
    if deed is None:
        raise RpcError(
            METHOD_NOT_FOUND, f"There is no method {message.method[:100]} here.", status=404
        )
    return await deed(visit, message)


def finished(visit: Visit, message: Message, result: Json) -> Json:
    """The result as the client's revision has it: later ones say of each what it is, who made it
    and how long it is fresh."""
    if visit.era == "handshake":
        return result
    meta = {**result.get("_meta", {}), SERVER_KEY: WHO}
    stamped = {**result, "resultType": "complete", "_meta": meta}
    if (fresh := FRESH.get(message.method)) is not None:
        stamped |= {"ttlMs": fresh[0], "cacheScope": fresh[1]}
    return stamped


async def _initialized(_: Visit, message: Message) -> Json:
    return {
        "protocolVersion": negotiated(message.params.get("protocolVersion")),
        "capabilities": CAPABILITIES,
        "serverInfo": SERVER,
        "instructions": INSTRUCTIONS,
    }


async def _discovered(_: Visit, __: Message) -> Json:
    return {
        "supportedVersions": SUPPORTED,
        "capabilities": CAPABILITIES,
        "instructions": INSTRUCTIONS,
    }


async def _alive(_: Visit, __: Message) -> Json:
    return {}


async def _tools(visit: Visit, _: Message) -> Json:
    return await visit.runtime.offload(list_tools, visit)


async def _templates(_: Visit, __: Message) -> Json:
    return {"resourceTemplates": TEMPLATES}


Deed = Callable[[Visit, Message], Awaitable[Json]]
# How a client begins, by its era.
OPENINGS: dict[Era, dict[str, Deed]] = {
    "handshake": {"initialize": _initialized},
    "stateless": {"server/discover": _discovered},
}
METHODS: dict[str, Deed] = {
    "ping": _alive,
    "tools/list": _tools,
    "resources/list": list_resources,
    "resources/templates/list": _templates,
    "resources/read": read_resource,
}
