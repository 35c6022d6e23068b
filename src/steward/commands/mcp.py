"""`steward mcp`: an MCP server on standard input and output, for programs that start one.

It is the server of a running Steward: each line is passed on to its `/mcp`, and what comes back is
a line again. It reads no file and keeps nothing; standard error has what a person should know.
"""

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import urlsplit

import httpx

from steward import __version__
from steward.commands.access import Access, find_access
from steward.commands.api import LOOPBACK
from steward.commands.async_auth import InThreads
from steward.commands.mcp_relay import Relay
from steward.commands.terminal import Terminal
from steward.http.mcp_errors import MCP

# Bytes of a message: a file of 20 MB as base64, and then some.
LONGEST_LINE = 40 * 1024 * 1024
# Steward shows a sign of life every 15 seconds.
TIMEOUT = httpx.Timeout(60.0, connect=5.0)
# For what is under way when the input ends.
LAST_SECONDS = 5.0
Lines = asyncio.Queue[bytes | None]


def serve_mcp(environment: Mapping[str, str], terminal: Terminal) -> None:
    """Serve until the input ends or a signal comes. Raises `Failure` if nobody is signed in."""
    access = find_access(environment)
    with suppress(BrokenPipeError):  # who listened is gone
        asyncio.run(_serve(access, terminal))


async def _serve(access: Access, terminal: Terminal) -> None:
    lines: Lines = asyncio.Queue()
    loop = asyncio.get_running_loop()
    signalled = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, _stop, lines, signalled)
    threading.Thread(target=_read_input, args=(loop, lines), daemon=True).start()
    terminal.note(f"steward mcp: {access.url}{MCP}", f"steward mcp：{access.url}{MCP}")
    async with _client(access, chinese=terminal.chinese) as http:
        relay = Relay(http, access.url, _write, chinese=terminal.chinese)
        while (line := await lines.get()) is not None:
            relay.take(line)
        await relay.close(0.0 if signalled.is_set() else LAST_SECONDS)


def _client(access: Access, *, chinese: bool) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        base_url=access.url,
        auth=InThreads(access.auth),
        headers={
            # Without a wish it is the account's language.
            "Accept-Language": "zh-CN" if chinese else "*",
            "User-Agent": f"steward-mcp/{__version__}",
        },
        timeout=TIMEOUT,
        limits=httpx.Limits(max_connections=None),
        # As for all commands: see `api`.
        trust_env=urlsplit(access.url).hostname not in LOOPBACK,
        verify=access.url.startswith("https:"),
    )


def _stop(lines: Lines, signalled: asyncio.Event) -> None:
    signalled.set()
    lines.put_nowait(None)


def _read_input(loop: asyncio.AbstractEventLoop, lines: Lines) -> None:
    """Hand over each line, and None at the end. Reads the descriptor itself: a thread that waits in
    the interpreter's own reader keeps the process from ending."""
    pending = bytearray()
    with suppress(RuntimeError, OSError):  # the loop is closed: nobody wants to hear it
        while chunk := os.read(0, 1 << 16):
            *whole, rest = chunk.split(b"\n")
            for end in whole:
                loop.call_soon_threadsafe(lines.put_nowait, bytes(pending + end))
                pending.clear()
            if len(pending) < LONGEST_LINE:  # what is longer is cut, and thereby no message
                pending += rest
        loop.call_soon_threadsafe(lines.put_nowait, None)


def _write(message: bytes) -> None:
    sys.stdout.buffer.write(message + b"\n")
    sys.stdout.buffer.flush()
