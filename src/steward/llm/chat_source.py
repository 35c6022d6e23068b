"""The chunks of a Chat Completions answer, as they arrive over HTTP."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any, Final

import aiohttp
import orjson

from steward.llm import failures
from steward.llm.server_events import ServerEvents

Chunk = dict[str, Any]
"""A `chat.completion.chunk`, or a whole `chat.completion`."""

END: Final[Chunk] = {"end": True}
"""Stands for the server's word that the answer is complete."""

CLOSED: Final = (aiohttp.ClientError, RuntimeError)
"""What aiohttp raises for a connection that has gone; the second when the session was closed."""

NO_CHUNK: Final = "not a chunk"
"""What the error of a chunk says that is none."""

GOODBYE_SECONDS = 0.1
"""How long the last bytes after `[DONE]` may take, so that the connection can be used again."""


async def read_chunks(
    response: aiohttp.ClientResponse, model: str, *, stall_seconds: float, gather_seconds: float
) -> AsyncIterator[list[Chunk]]:
    """All chunks that lie ready, again and again, until the answer ends.

    `stall_seconds` is how long the server may be silent between two reads; after each list of
    chunks `gather_seconds` pass before the next read, so that more of them lie ready by then.

    Raises ModelTimeoutError for a stall and ModelConnectionError for a broken connection. If the
    connection closes without a sign of the end, nothing is raised: only the reader of the chunks
    knows whether the answer was complete.
    """
    if response.content_type == "application/json":  # not streamed, or the server cannot
        yield [_parse(await _read(response, model, stall_seconds, whole=True)), END]
        return
    events = ServerEvents()
    while received := await _read(response, model, stall_seconds):
        chunks = [_parse(data) for data in events.feed(received)]
        if chunks:
            yield chunks
            if chunks[-1] is END:
                await _say_goodbye(response)
                return
            if gather_seconds:
                await asyncio.sleep(gather_seconds)
    yield [_parse(data, cut_off=True) for data in events.end()]


async def _read(
    response: aiohttp.ClientResponse, model: str, stall_seconds: float, *, whole: bool = False
) -> bytes:
    """What lies in the receive buffer, waiting if that is nothing; empty at the end."""
    try:
        async with asyncio.timeout(stall_seconds):
            return await (response.read() if whole else response.content.readany())
    except TimeoutError as error:
        raise failures.too_slow(model, stall_seconds, in_stream=True) from error
    except CLOSED as error:
        raise failures.broke_off(model, str(error) or type(error).__name__) from error


async def _say_goodbye(response: aiohttp.ClientResponse) -> None:
    """Read the end of the HTTP message, which may come a moment after the end of the answer."""
    try:
        async with asyncio.timeout(GOODBYE_SECONDS):
            while not response.content.at_eof():
                await response.content.readany()
    except (TimeoutError, *CLOSED):
        return  # the answer is whole; the connection is closed instead of kept


def _parse(data: bytes, *, cut_off: bool = False) -> Chunk:
    """One chunk. What is none becomes one that says so, in its place behind what came before;
    what the end of the connection cut off becomes an empty one.
    """
    try:
        chunk = orjson.loads(data)
    except ValueError:
        if data.strip() == b"[DONE]":
            return END
        chunk = None
    if isinstance(chunk, dict):
        return chunk
    return {} if cut_off else {"error": f"{NO_CHUNK}: {data[:80].decode(errors='replace')}"}
