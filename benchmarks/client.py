"""What the client costs beside httpx: CPU for each event of a stream, and for an import.

    python benchmarks/client.py

A server on the loopback sends the same stream to both; the server is another process. The figures
are CPU time of the reading process, the best of three.
"""

import asyncio
import json
import multiprocessing
import subprocess
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

import httpx

from steward.client import AsyncSteward, Steward

EVENTS = 2000
TIMES = 3
# Long enough for the reader to come around: each event is a piece of its own, as in life.
PAUSE_SECONDS = 0.0005
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"


def event(seq: int, name: str = "text.delta") -> bytes:
    """One event as Steward sends it."""
    data = json.dumps({"run_id": "r", "seq": seq, "type": name, "text": " some words"})
    return f"id: {seq}\nevent: {name}\ndata: {data}\n\n".encode()


def serve(tell: Connection) -> None:
    """Answer each request with the stream, one event in each write."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(HEAD)
        for seq in range(1, EVENTS + 1):
            writer.write(event(seq, "text.delta" if seq < EVENTS else "run.completed"))
            await writer.drain()
            await asyncio.sleep(PAUSE_SECONDS)
        writer.close()

    async def main() -> None:
        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        tell.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(main())


def best(deed: Callable[[], object]) -> float:
    """Microseconds of CPU for each event."""
    taken: list[float] = []
    for _ in range(TIMES):
        began = time.process_time()
        deed()
        taken.append(time.process_time() - began)
    return min(taken) / EVENTS * 1e6


def raw(url: str) -> None:
    """httpx alone, which looks at no event."""
    with httpx.Client(trust_env=False) as http, http.stream("GET", url) as response:
        for _ in response.iter_bytes():
            pass


def parsed(url: str) -> None:
    """httpx, and the least that makes sense of its lines."""
    with httpx.Client(trust_env=False) as http, http.stream("GET", url) as response:
        for line in response.iter_lines():
            if line.startswith("data: "):
                json.loads(line[6:])


def blocking(url: str) -> None:
    """The client that waits."""
    with Steward(url, "key") as client, client.runs.stream("r") as run:
        assert sum(1 for _ in run) == EVENTS


async def raw_async(url: str) -> None:
    """httpx alone."""
    async with httpx.AsyncClient(trust_env=False) as http, http.stream("GET", url) as response:
        async for _ in response.aiter_bytes():
            pass


async def parsed_async(url: str) -> None:
    """httpx, and the least that makes sense of its lines."""
    async with httpx.AsyncClient(trust_env=False) as http, http.stream("GET", url) as response:
        async for line in response.aiter_lines():
            if line.startswith("data: "):
                json.loads(line[6:])


async def awaiting(url: str) -> None:
    """The client for an event loop."""
    async with AsyncSteward(url, "key") as client, client.runs.stream("r") as run:
        assert len([each async for each in run]) == EVENTS


def importing(what: str) -> float:
    """Milliseconds of a process that imports this."""
    taken: list[float] = []
    for _ in range(10):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", what], check=True)
        taken.append(time.perf_counter() - began)
    return min(taken) * 1e3


def main() -> None:
    """Print the figures."""
    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(theirs,), daemon=True)
    server.start()
    url = f"http://127.0.0.1:{ours.recv()}"
    for name, bare, least, client in (
        ("waiting", lambda: raw(url), lambda: parsed(url), lambda: blocking(url)),
        (
            "event loop",
            lambda: asyncio.run(raw_async(url)),
            lambda: asyncio.run(parsed_async(url)),
            lambda: asyncio.run(awaiting(url)),
        ),
    ):
        figures = [best(deed) for deed in (bare, least, client)]
        print(
            f"{name}: httpx {figures[0]:.0f} µs an event, with its lines read {figures[1]:.0f}, "
            f"client {figures[2]:.0f}: {figures[2] / figures[0]:.2f} and "
            f"{figures[2] / figures[1]:.2f} times as much"
        )
    nothing, httpx_alone, client_too = map(
        importing, ("pass", "import httpx", "import steward.client")
    )
    print(
        f"import: httpx {httpx_alone - nothing:.0f} ms, "
        f"steward.client {client_too - httpx_alone:.0f} ms more"
    )
    server.kill()


if __name__ == "__main__":
    main()
