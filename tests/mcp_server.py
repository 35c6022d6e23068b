"""A real MCP server for tests: `python mcp_server.py stdio` or `python mcp_server.py http PORT`."""

import os
import subprocess
import sys
import time
from pathlib import Path

import uvicorn
from mcp.server.mcpserver import Context, Image, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send

READS = ToolAnnotations(read_only_hint=True)
server = MCPServer("harbour", log_level="CRITICAL")
rung: list[str] = []


@server.tool(annotations=READS)
def tide(place: str, hours: int = 1) -> str:
    """When the tide is high."""
    return f"High tide at {place} in {hours} hours."


@server.tool()
def ring(times: int, context: Context) -> str:
    """Ring the harbour's bell."""
    meta = context.request_context.meta or {}
    rung.extend([str(meta.get("steward/idempotency-key"))] * times)
    return " ".join(rung)


@server.tool(annotations=READS, structured_output=False)
def lookout() -> list[object]:
    """Look out to sea."""
    return ["A ship.", Image(data=b"\x89PNG of a ship", format="png")]


@server.tool(annotations=READS)
def berths() -> dict[str, int]:
    """Free berths by length."""
    return {"short": 3, "long": 1}


@server.tool()
def sink() -> str:
    """A tool that fails."""
    raise ToolError("the boat is on the slipway")


@server.tool()
def vanish() -> str:
    """Ends the server in the middle of the call."""
    os._exit(1)


@server.tool(annotations=READS)
def surroundings() -> dict[str, str]:
    """The server's environment, and its process."""
    return {**os.environ, "pid": str(os.getpid())}


@server.tool()
def start_helper() -> str:
    """Starts a process that does not end by itself."""
    helper = subprocess.Popen(["sleep", "1000"], stdin=subprocess.DEVNULL)
    return str(helper.pid)


@server.tool(annotations=READS, name="odd.name/with a space")
def odd() -> str:
    """A tool whose name models do not take."""
    return "odd"


@server.tool(annotations=READS)
def wait_for(path: str) -> str:
    """Waits until there is a file."""
    while not Path(path).exists():
        time.sleep(0.02)
    return "there"


def main() -> None:
    if sys.argv[1] == "stdio":
        print(f"starting with {os.environ.get('HARBOUR_KEY')}", file=sys.stderr)
        if os.environ.get("HARBOUR_CLOSED"):
            sys.exit(3)
        server.run("stdio")
        return
    key = os.environ.get("HARBOUR_KEY")
    harbour = server.streamable_http_app()

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        said = Request(scope).headers.get("authorization") if scope["type"] == "http" else None
        if scope["type"] == "http" and key and said != f"Bearer {key}":
            await JSONResponse({"error": "who are you?"}, 401)(scope, receive, send)
            return
        await harbour(scope, receive, send)

    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[2]), log_level="warning")


if __name__ == "__main__":
    main()
