"""The parent's hold on one parsing process: start it, ask it, hear it, end it."""

import asyncio
import contextlib
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from typing import Any, Self

from steward.documents.parsing.errors import (
    NotNow,
    Unreadable,
    damaged_file,
    needed_too_much_memory,
    took_too_long,
)
from steward.documents.parsing.wire import BROKEN_INSTALLATION, LONGEST_MESSAGE

_BUFFER = 64 * 1024  # bytes read ahead of whoever takes the pages
_START_SECONDS = 30
_EXIT_SECONDS = 10
_LAST_WORDS = 4000  # bytes kept of what the process says on standard error

# Nothing else of the parent's environment reaches a process that opens strangers' files.
_ENVIRONMENT = (
    "PATH", "LANG", "LC_ALL", "TMPDIR", "PYTHONPATH", "LD_LIBRARY_PATH", "TESSDATA_PREFIX",
)  # fmt: skip
_FROM_OUTSIDE = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class ChildProcess:
    """One running parsing process. `files` counts what it was asked to read."""

    def __init__(self, process: Process) -> None:
        assert process.stdin and process.stdout and process.stderr
        self._process = process
        self._requests = process.stdin
        self._replies = process.stdout
        self._listening = asyncio.Lock()
        self._last_words = asyncio.create_task(_tail(process.stderr))
        self.files = 0

    @classmethod
    async def start(cls) -> Self:
        """A new process that has said it is ready. Raises `NotNow` if it does not come up."""
        environment = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
        # Tesseract on all cores at once takes many times as long for a page as on one.
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-m", "steward.documents.parsing.child", str(os.getpid()),
            stdin=PIPE, stdout=PIPE, stderr=PIPE, limit=_BUFFER, start_new_session=True,
            env=environment | {"OMP_THREAD_LIMIT": "1", "PYTHONUTF8": "1"},
        )  # fmt: skip
        child = cls(process)
        try:
            async with asyncio.timeout(_START_SECONDS):
                await child._receive()
        except (TimeoutError, asyncio.IncompleteReadError) as error:
            raise NotNow(f"the parsing process did not start: {await child.end()}") from error
        except BaseException:
            child.kill()
            raise
        return child

    @property
    def alive(self) -> bool:
        """Whether the process can be asked."""
        return self._process.returncode is None

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    async def read(
        self, request: dict[str, Any], wall_seconds: float
    ) -> AsyncGenerator[dict[str, Any], None]:
        """Ask for a file and yield each message about it, without the last, which says the end.

        `wall_seconds` limits the time spent waiting for the process, not the time that the caller
        takes between pages. Raises `Unreadable` and `NotNow`.
        """
        self.files += 1
        left = wall_seconds
        clock = asyncio.get_running_loop().time
        try:
            self._requests.write(json.dumps(request).encode() + b"\n")
            while True:
                began = clock()
                async with asyncio.timeout(left):
                    message = await self._receive()
                left -= clock() - began
                if "end" in message:
                    return
                _raise_refusal(message)
                yield message
        except TimeoutError as error:
            raise took_too_long() from error
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            raise await self._verdict() from error

    def kill(self) -> None:
        """End the process and what it started, at once."""
        if self.alive:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)

    async def end(self) -> str:
        """Kill the process, wait until it is gone, and return its last words."""
        self.kill()
        await self._drain()
        await self._process.wait()
        return (await self._last_words).decode(errors="replace").strip()

    async def _receive(self) -> dict[str, Any]:
        """The next message; raises `IncompleteReadError` when the process is gone."""
        async with self._listening:
            size = int(await self._replies.readuntil(b"\n"))
            if size > LONGEST_MESSAGE:
                raise damaged_file(f"a page of {size} bytes")
            message: dict[str, Any] = json.loads(await self._replies.readexactly(size))
        return message

    async def _drain(self) -> None:
        """Take what the dead process still had to say: until then asyncio calls it alive."""
        async with self._listening:
            while await self._replies.read(_BUFFER):
                pass

    async def _verdict(self) -> Unreadable | NotNow:
        """Why the process died in the middle of a file: the file's fault, or not."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_EXIT_SECONDS):  # its own end says more than a kill
                await self._process.wait()
        words = await self.end()
        code = self._process.returncode or 0
        if code in (0, BROKEN_INSTALLATION):
            return NotNow(f"the parsing process ended: {words}")
        if code > 0:
            return damaged_file(words)
        if -code in _FROM_OUTSIDE:
            return NotNow(f"the parsing process was ended by {signal.Signals(-code).name}")
        if -code == signal.SIGXCPU:
            return took_too_long()
        if _ran_out_of_memory(-code, words):
            return needed_too_much_memory()
        return damaged_file(f"the parser died of signal {-code}: {words}")


def _raise_refusal(message: dict[str, Any]) -> None:
    if "unreadable" in message:
        code, en, zh, detail = message["unreadable"]
        raise Unreadable(code, en, zh, detail=detail)
    if "not_now" in message:
        raise NotNow(message["not_now"])


def _ran_out_of_memory(number: int, words: str) -> bool:
    """Libraries that get no memory abort: some say so, PDFium says nothing at all."""
    told = "memory" in words.lower() or "bad_alloc" in words
    return told or (number == signal.SIGABRT and not words)


async def _tail(stream: asyncio.StreamReader) -> bytes:
    """Drain a stream to its end and keep the last of it."""
    kept = b""
    while chunk := await stream.read(_LAST_WORDS):
        kept = (kept + chunk)[-_LAST_WORDS:]
    return kept
