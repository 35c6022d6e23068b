"""The MCP server of `mcp_server.py`, started for a test, and how to reach it."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

from steward_process import wait_until

KEY = "harbour-key-4711"
SCRIPT = str(Path(__file__).parent / "mcp_server.py")
COMMAND = [sys.executable, SCRIPT, "stdio"]


@contextmanager
def over_http() -> Iterator[str]:
    """The address of a server that wants `Bearer KEY`."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, SCRIPT, "http", str(port)], env=os.environ | {"HARBOUR_KEY": KEY}
    )

    def listening() -> bool:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return True
        return False

    try:
        wait_until(listening, "the MCP server listens")
        yield f"http://127.0.0.1:{port}/mcp"
    finally:
        process.kill()
        process.wait()


def is_gone(pid: int) -> bool:
    """Whether the process has ended; a dead one that nobody has asked about counts."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True
