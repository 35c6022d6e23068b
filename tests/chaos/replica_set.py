"""Several Stewards that share a database and a folder, behind a proxy."""

import asyncio
import signal
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from chaos.proxy import Proxy
from steward_process import StewardProcess

# A replica that has been there for less has no work in hand yet.
AT_WORK_SECONDS = 1.5
MOST_STARTS = 5


class Replica:
    """One of them, whatever process it is at the moment. The proxy hears of its coming and going.

    `zombied` counts how often it was stopped for so long that the others believed it dead.
    """

    def __init__(self, name: str, process: StewardProcess, proxy: Proxy | None) -> None:
        self.name, self.process, self._proxy = name, process, proxy
        self.busy = asyncio.Lock()
        self.since = time.monotonic()
        self.zombied = 0
        self.failed_starts = 0

    @property
    def runs(self) -> bool:
        """Whether there is a process, stopped or not."""
        return self.process.process is not None and self.process.process.poll() is None

    async def start(self) -> None:
        """Return when it answers. One that cannot start, since the database goes away just then, is
        started again, as a supervisor would."""
        for left in reversed(range(MOST_STARTS)):
            try:
                await asyncio.to_thread(self.process.start)
                break
            except AssertionError:
                if not left or self.runs:
                    raise
                self.failed_starts += 1
        if self._proxy is not None:
            self._proxy.put(self.name, self.process.url)

    def send(self, number: signal.Signals) -> None:
        """Send it a signal."""
        assert self.process.process is not None
        self.process.process.send_signal(number)

    async def end(self, number: signal.Signals) -> tuple[int, float]:
        """End it by a signal; the exit code, and how many seconds that took."""
        began = time.monotonic()
        code = await asyncio.to_thread(self.process.signal, number)
        if self._proxy is not None:
            self._proxy.take_away(self.name)
        return code, time.monotonic() - began


class Replicas:
    """All of them by their names. The one called `newcomer` only works, and only sometimes."""

    def __init__(
        self, data: Path, settings: dict[str, str], roles: Mapping[str, Sequence[str]], proxy: Proxy
    ) -> None:
        self.serving = list(roles)
        self._all = {
            name: Replica(
                name,
                StewardProcess(data, settings, command=tuple(role), name=f"-{name}"),
                proxy if "serve" in role else None,
            )
            for name, role in {**roles, "newcomer": ("work",)}.items()
        }

    async def start(self) -> None:
        """Start those that serve, side by side."""
        await asyncio.gather(*(self._all[name].start() for name in self.serving))

    @asynccontextmanager
    async def holding(self, name: str) -> AsyncIterator[Replica]:
        """One of them, that nobody else does anything to meanwhile."""
        async with self._all[name].busy:
            yield self._all[name]
            self._all[name].since = time.monotonic()

    def can_miss(self, name: str) -> bool:
        """Whether something may be done to it now: it has been there for long enough to have some
        work in hand, and another one serves."""
        one, others = self._all[name], [self._all[n] for n in self.serving if n != name]
        at_work = not one.busy.locked() and time.monotonic() - one.since > AT_WORK_SECONDS
        return at_work and any(not other.busy.locked() for other in others)

    async def leave(self) -> list[int]:
        """Tell all to leave, one after the other; their exit codes."""
        return [(await one.end(signal.SIGTERM))[0] for one in self._all.values() if one.runs]

    def kill(self) -> None:
        """End whatever still runs, also what was stopped."""
        for one in self._all.values():
            if one.runs:
                one.send(signal.SIGCONT)
                one.process.kill()

    @property
    def failed_starts(self) -> int:
        """How often one could not start."""
        return sum(one.failed_starts for one in self._all.values())

    def __contains__(self, name: str) -> bool:
        return name in self._all

    def __getitem__(self, name: str) -> Replica:
        return self._all[name]

    def logs(self) -> dict[str, str]:
        """What each has said, all its processes together."""
        return {
            name: one.process.log.read_text(errors="replace")
            for name, one in self._all.items()
            if one.process.log.exists()
        }
