"""Opens a session with an MCP server (Model Context Protocol, modelcontextprotocol.io)."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from socket import gaierror
from typing import TextIO

from steward import __version__
from steward.agents.adapters import attached
from steward.agents.adapters.find_host import find_host
from steward.agents.adapters.mcp_address import CannotReach, Http, Stdio
from steward.agents.adapters.need_extra import libraries_of_the_extra
from steward.agents.adapters.pinned_http import pinned_client
from steward.outside.checked_resolver import NotAllowed

with libraries_of_the_extra():
    import httpx2
    from mcp import MCPError
    from mcp.client import Client
    from mcp.client.stdio import StdioServerParameters, stdio_client
    from mcp.client.streamable_http import streamable_http_client
    from mcp.types import Implementation

CONNECT_SECONDS = 30.0
REQUEST_SECONDS = 60.0
# What a session's beginning and a request can fail with. The library's task groups wrap errors.
WENT_WRONG = (
    MCPError,
    NotAllowed,
    httpx2.HTTPError,
    OSError,
    TimeoutError,
    ValueError,
    RuntimeError,
    ExceptionGroup,
)


@asynccontextmanager
async def connect(address: Stdio | Http, last_words: TextIO | None = None) -> AsyncIterator[Client]:
    """A session, for as long as the block runs; what a command says on standard error goes to
    `last_words`. Must be left by the task that entered it. Raises `CannotReach`."""
    statuses: list[int] = []
    async with AsyncExitStack() as opened:
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                client = await _open(address, last_words, statuses, opened)
        except WENT_WRONG as error:
            raise _why(address, _inner(error), statuses) from error
        yield client


async def _open(
    address: Stdio | Http, last_words: TextIO | None, statuses: list[int], opened: AsyncExitStack
) -> Client:
    if isinstance(address, Stdio):
        transport = stdio_client(
            _attached(address), errlog=last_words or opened.enter_context(_nowhere())
        )
    else:
        http = await opened.enter_async_context(await _http_client(address, statuses))
        transport = streamable_http_client(address.url, http_client=http)
    client = Client(
        transport,
        read_timeout_seconds=REQUEST_SECONDS,
        client_info=Implementation(name="steward", version=__version__),
        cache=None,
    )
    return await opened.enter_async_context(client)


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w")


def _attached(address: Stdio) -> StdioServerParameters:
    """The command, behind a process that ends it when Steward dies. Of Steward's environment it
    gets the library's few harmless variables only."""
    place = str(Path(attached.__file__))
    return StdioServerParameters(
        command=sys.executable,
        # -I -S: this process needs the standard library alone, whatever the environment says.
        args=["-I", "-S", place, str(os.getpid()), *address.command],
        env=address.environment,
    )


async def _http_client(address: Http, statuses: list[int]) -> httpx2.AsyncClient:
    host = httpx2.URL(address.url).host
    addresses = await find_host(host, anywhere=address.anywhere)
    return pinned_client(host, addresses, address.headers, statuses)


def _why(address: Stdio | Http, error: BaseException, statuses: list[int]) -> CannotReach:
    if isinstance(error, TimeoutError):
        return CannotReach(
            f"The server did not answer within {CONNECT_SECONDS:.0f} seconds.",
            f"服务器在 {CONNECT_SECONDS:.0f} 秒内没有响应。",
        )
    if statuses:
        return CannotReach(
            f"The server refused the connection with status {statuses[-1]}.",
            f"服务器拒绝了连接（状态码 {statuses[-1]}）。",
        )
    if isinstance(error, NotAllowed):
        return CannotReach(
            "The server's address is not on the public internet; only an administrator may use it.",
            "服务器地址不在公共互联网上，只有管理员可以使用。",
        )
    if isinstance(error, gaierror):
        return CannotReach(
            "There is no host of the name in the server's address.",
            "服务器地址中的主机名不存在。",
        )
    if isinstance(address, Stdio) and isinstance(error, MCPError):
        return CannotReach(
            "The command ended, or said something that is not MCP.",
            "命令已结束，或其输出不符合 MCP 协议。",
        )
    said = address.hide(told(error))
    return CannotReach(f"No connection to the server: {said}.", f"无法连接到服务器：{said}。")


def told(error: BaseException) -> str:
    """What an error says, in one line without a full stop."""
    inner = _inner(error)
    return " ".join((str(inner) or type(inner).__name__).split())[:500].rstrip(".")


def _inner(error: BaseException) -> BaseException:
    """The error itself, without the groups that the library wraps around it."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error
