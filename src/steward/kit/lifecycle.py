"""The life of this process: serving, then draining, then stopped. Everyone may read it and wait.

One object per application, passed to whoever needs it. Phases only go forward.
"""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum


class Phase(StrEnum):
    """What the process is doing as a whole."""

    STARTING = "starting"
    SERVING = "serving"
    DRAINING = "draining"
    STOPPED = "stopped"


class Lifecycle:
    """The phase, and the work in hand by kind."""

    def __init__(self) -> None:
        self.phase = Phase.STARTING
        self._working: Counter[str] = Counter()
        self._draining = asyncio.Event()
        self._settled = asyncio.Event()

    def serve(self) -> None:
        """Everything is open: take work. Does nothing once a drain has begun."""
        if self.phase is Phase.STARTING:
            self.phase = Phase.SERVING

    def drain(self) -> None:
        """Take no new work; whoever waits for the drain is woken. Call it on the loop's thread."""
        if self.phase in (Phase.STARTING, Phase.SERVING):
            self.phase = Phase.DRAINING
            self._draining.set()

    def settle(self) -> None:
        """What was in hand when the drain began is done or given back: nobody needs to be heard any
        more."""
        self._settled.set()

    def stop(self) -> None:
        """Everything is closed."""
        self.phase = Phase.STOPPED
        self._draining.set()

    @property
    def draining(self) -> bool:
        """Whether new work is refused for good."""
        return self._draining.is_set()

    async def wait_for_drain(self) -> None:
        """Return as soon as the drain begins."""
        await self._draining.wait()

    async def wait_until_settled(self) -> None:
        """Return when the server may stop listening."""
        await self._settled.wait()

    async def drains_within(self, seconds: float) -> bool:
        """Sleep this long, or until the drain begins; whether it did."""
        try:
            async with asyncio.timeout(seconds):
                await self._draining.wait()
        except TimeoutError:
            return False
        return True

    @contextmanager
    def working(self, kind: str) -> Iterator[None]:
        """Count one piece of work of this kind for as long as the block runs."""
        self._working[kind] += 1
        try:
            yield
        finally:
            self._working[kind] -= 1

    async def done_with(self, kind: str, seconds: float) -> bool:
        """Wait until no work of this kind is in hand, so many seconds at most; whether none is."""
        deadline = asyncio.get_running_loop().time() + seconds
        while self._working[kind]:
            if asyncio.get_running_loop().time() > deadline:
                return False
            await asyncio.sleep(0.02)
        return True

    def in_hand(self) -> dict[str, int]:
        """How much work of each kind is running now; kinds seen before stay listed with zero."""
        return dict(sorted(self._working.items()))
