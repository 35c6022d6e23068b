"""A person's program that speaks MCP: the official client, over HTTP or a process's own streams."""

import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any, Literal

import httpx
import httpx2
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.client.streamable_http import streamable_http_client
from mcp.types import CallToolResult, TextContent

from steward_process import Person

# How the client speaks: with the handshake of earlier revisions, or without.
Mode = Literal["legacy", "auto"]
Way = tuple[Literal["http", "stdio"], Mode]
WAYS: list[Way] = [("http", "legacy"), ("http", "auto"), ("stdio", "legacy"), ("stdio", "auto")]
HTTP: list[Way] = WAYS[:2]


@dataclass
class Program:
    """A person's program with a key."""

    person: Person
    key: str

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.key}", "Accept-Language": "en"}

    @property
    def environment(self) -> dict[str, str]:
        """What `steward mcp` is told."""
        return {"STEWARD_URL": self.person.steward.url, "STEWARD_API_KEY": self.key}

    @asynccontextmanager
    async def connected(self, way: Way, **more: Any) -> AsyncIterator[Client]:
        """The client, connected."""
        transport, mode = way
        async with AsyncExitStack() as opened:
            if transport == "http":
                http = await opened.enter_async_context(
                    httpx2.AsyncClient(headers=self.headers, timeout=60)
                )
                url = f"{self.person.steward.url}/mcp"
                said: Any = streamable_http_client(url, http_client=http)
            else:
                command = StdioServerParameters(
                    command=sys.executable, args=["-m", "steward", "mcp"], env=self.environment
                )
                said = stdio_client(command)
            client = Client(said, mode=mode, cache=None, read_timeout_seconds=60, **more)
            yield await opened.enter_async_context(client)

    def post(self, message: Any, **headers: str) -> httpx.Response:
        """A message as it is, of a client that is none."""
        how: dict[str, Any] = {"content": message} if isinstance(message, bytes) else {}
        how = how or {"json": message}
        url = f"{self.person.steward.url}/mcp"
        return httpx.post(url, headers=self.headers | headers, timeout=60, **how)

    def call(self, tool: str, id_: int = 1, **arguments: Any) -> httpx.Response:
        """A tool is called."""
        return self.post(calling(tool, id_, **arguments))

    def runs(self) -> list[dict[str, Any]]:
        """The person's runs, newest first."""
        items: list[dict[str, Any]] = self.person.http.get("/runs").json()["items"]
        return items

    def run(self, run_id: str) -> dict[str, Any]:
        said: dict[str, Any] = self.person.http.get(f"/runs/{run_id}").json()
        return said


def program_of(person: Person, *scopes: str) -> Program:
    """A program of this person's, whose key has these scopes."""
    wanted = {"name": "a program", "scopes": list(scopes or ("read", "write"))}
    made = person.http.post("/api-keys", json=wanted)
    assert made.status_code == 201, made.text
    return Program(person, made.json()["key"])


def calling(tool: str, id_: int = 1, **arguments: Any) -> dict[str, Any]:
    """The message that calls a tool."""
    params = {"name": tool, "arguments": arguments}
    return {"jsonrpc": "2.0", "id": id_, "method": "tools/call", "params": params}


def text_of(result: CallToolResult) -> str:
    """What a tool has said."""
    (block,) = result.content
    assert isinstance(block, TextContent)
    return block.text


def facts_of(result: CallToolResult) -> dict[str, Any]:
    """What a tool that went well says to programs; the client has compared it with the schema."""
    assert not result.is_error, text_of(result)
    assert isinstance(result.structured_content, dict)
    return result.structured_content


def code_of(result: CallToolResult) -> str:
    """Why a tool could not do it."""
    assert result.is_error, text_of(result)
    assert result.meta is not None
    code: str = result.meta["steward/problem"]["code"]
    return code
