"""What a process and all that it started cost: processor seconds and resident memory; and what a
database server spent meanwhile."""

import contextlib
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

MEGABYTE = 1e6
_PSS = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Memory:
    """In MB. `resident` counts a page that processes share in each of them, `proportional` once."""

    resident: float
    proportional: float


@dataclass(frozen=True, slots=True)
class Cpu:
    """Processor seconds: Steward's own, and the database server's where there is one."""

    steward: float
    database: float | None = None

    def __sub__(self, other: "Cpu") -> "Cpu":
        return self + other * -1

    def __add__(self, other: "Cpu") -> "Cpu":
        if self.database is None or other.database is None:
            return Cpu(self.steward + other.steward)
        return Cpu(self.steward + other.steward, self.database + other.database)

    def __mul__(self, factor: float) -> "Cpu":
        database = None if self.database is None else self.database * factor
        return Cpu(self.steward * factor, database)

    def __truediv__(self, divisor: float) -> "Cpu":
        return self * (1 / divisor)


class Tree:
    """A process and its descendants, by the number of the first one; `server` is the number of a
    database server's process, whose time is counted beside."""

    def __init__(self, pid: int, server: int | None = None) -> None:
        self._root = psutil.Process(pid)
        self._server = None if server is None else Tree(server)

    def spent(self) -> Cpu:
        """The processor time of everything so far, and of the database server."""
        return Cpu(self.cpu(), None if self._server is None else self._server.cpu())

    def cpu(self) -> float:
        """Processor seconds of everything so far. What a child used moves to its parent's account
        when it ends, so nothing is lost with a process that comes and goes between two looks."""
        spent = 0.0
        for process in self._processes():
            with contextlib.suppress(psutil.NoSuchProcess):
                times = process.cpu_times()
                spent += times.user + times.system + times.children_user + times.children_system
        return spent

    def memory(self) -> Memory:
        """What lies in memory now."""
        resident = proportional = 0.0
        for process in self._processes():
            with contextlib.suppress(psutil.NoSuchProcess, FileNotFoundError, ProcessLookupError):
                resident += process.memory_info().rss / MEGABYTE
                proportional += _proportional(process.pid)
        return Memory(resident, proportional)

    @contextlib.contextmanager
    def watched(self, every: float = 0.05) -> Iterator["Most"]:
        """Look at the resident memory again and again while the block runs."""
        most, over = Most(), threading.Event()

        def watch() -> None:
            while not over.wait(every):
                most.resident = max(most.resident, self._resident())

        watcher = threading.Thread(target=watch)
        watcher.start()
        try:
            yield most
        finally:
            over.set()
            watcher.join()

    def _resident(self) -> float:
        resident = 0.0
        for process in self._processes():
            with contextlib.suppress(psutil.NoSuchProcess):
                resident += process.memory_info().rss / MEGABYTE
        return resident

    def _processes(self) -> list[psutil.Process]:
        return [self._root, *self._root.children(recursive=True)]


@dataclass(slots=True)
class Most:
    """The most resident memory that was seen, in MB."""

    resident: float = 0.0


def _proportional(pid: int) -> float:
    found = _PSS.search(Path(f"/proc/{pid}/smaps_rollup").read_text())
    return int(found[1]) * 1024 / MEGABYTE if found else 0.0
