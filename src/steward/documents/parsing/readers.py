"""A small pool of parsing processes: they start when a file comes and end when none does.

A process reads one file at a time, is replaced after any failure and after some files, so that no
file inherits another's trouble, and goes away when idle, so that an idle Steward stays small.
"""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from steward.documents.parsing.child_process import ChildProcess
from steward.documents.parsing.errors import NotNow

FILES_PER_PROCESS = 50
IDLE_SECONDS = 10.0


@dataclass(frozen=True)
class Total:
    """How many pages the document has; comes before its pages."""

    pages: int


@dataclass(frozen=True)
class PassageCut:
    """A passage by its offsets within the page's text, with its words ready for the index."""

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class ParsedPage:
    """Page `n` (1-based), its text, and its passages in order.

    The texts of all pages put together are the document's text. `needs_ocr`: the page is an image
    of text, and the program that could read it is not installed.
    """

    n: int
    text: str
    passages: list[PassageCut]
    needs_ocr: bool = False


class Readers:
    """Reads files in at most `processes` other processes, each file within these limits.

    `memory_bytes` and `cpu_seconds` are kept by the kernel; `wall_seconds` is the time spent
    waiting for one file, by this side; a document of more than `max_pages` is refused;
    `ocr_languages` are tesseract's names, those installed are used.
    """

    def __init__(
        self,
        *,
        processes: int,
        memory_bytes: int,
        cpu_seconds: int,
        wall_seconds: float,
        max_pages: int,
        ocr_languages: str = "eng+chi_sim",
    ) -> None:
        self._limits = {
            "memory_bytes": memory_bytes,
            "cpu_seconds": cpu_seconds,
            "max_pages": max_pages,
            "ocr_languages": ocr_languages,
        }
        self._wall_seconds = wall_seconds
        self._slots = asyncio.Semaphore(processes)
        self._idle: dict[ChildProcess, asyncio.TimerHandle] = {}
        self._busy: set[ChildProcess] = set()
        self._ending: set[asyncio.Task[str]] = set()
        self._closed = False

    @property
    def pids(self) -> list[int]:
        """The processes that run now."""
        return [child.pid for child in (*self._busy, *self._idle)]

    async def read(
        self, path: Path, media_type: str, *, from_page: int = 1
    ) -> AsyncGenerator[Total | ParsedPage]:
        """First the total, then the pages from `from_page` on, each as soon as it is read.

        Close the iterator if you leave it early (`contextlib.aclosing`): that ends the process.
        Raises `Unreadable` when the file is to blame and `NotNow` when it is not; pages that came
        before are good.
        """
        request = {"path": str(path), "media_type": media_type, "from_page": from_page}
        async with self._slots:
            child = await self._take()
            finished = False
            try:
                async for message in child.read(request | self._limits, self._wall_seconds):
                    yield _event(message)
                finished = True
            finally:
                self._busy.discard(child)
                if finished and child.files < FILES_PER_PROCESS and not self._closed:
                    self._rest(child)
                else:
                    self._end(child)

    async def close(self) -> None:
        """End all processes; whoever is still reading gets `NotNow`."""
        self._closed = True
        for child, timer in self._idle.items():
            timer.cancel()
            self._end(child)
        self._idle.clear()
        for child in self._busy:
            self._end(child)
        await asyncio.gather(*self._ending)

    async def _take(self) -> ChildProcess:
        """A process that waits for work, or a new one."""
        while self._idle:
            child, timer = self._idle.popitem()
            timer.cancel()
            if child.alive:
                self._busy.add(child)
                return child
        if self._closed:
            raise NotNow("no files are read any more")
        child = await ChildProcess.start()
        self._busy.add(child)
        if self._closed:
            child.kill()
        return child

    def _rest(self, child: ChildProcess) -> None:
        """Keep a process for the next file, for a while."""
        loop = asyncio.get_running_loop()
        self._idle[child] = loop.call_later(IDLE_SECONDS, self._retire, child)

    def _retire(self, child: ChildProcess) -> None:
        if self._idle.pop(child, None):
            self._end(child)

    def _end(self, child: ChildProcess) -> None:
        """Kill at once, and gather what is left in the background: callers may be in a hurry."""
        child.kill()
        task = asyncio.get_running_loop().create_task(child.end())
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)


def _event(message: dict[str, Any]) -> Total | ParsedPage:
    if "total" in message:
        return Total(message["total"])
    return ParsedPage(
        n=message["n"],
        text=message["text"],
        passages=[PassageCut(*passage) for passage in message["passages"]],
        needs_ocr=message["needs_ocr"],
    )
