"""The life of this process: serving, then draining, then stopped. Everyone may read it and wait.

One object per application, passed to whoever needs it. A drain that a signal began ends with the
process; one that an administrator began may be taken back.
"""

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from enum import StrEnum

from steward.kit.drain import Cause, Drain
from steward.kit.logs import log


class Phase(StrEnum):
    """What the process is doing as a whole."""

    STARTING = "starting"
    SERVING = "serving"
    DRAINING = "draining"
    STOPPED = "stopped"


class Settled(Exception):
    """The process has handed over what it had in hand; what is not done by now is not waited
    for."""


class Lifecycle:
    """The phase, the work in hand by kind, and the drain that is under way."""

    def __init__(self) -> None:
        self.phase = Phase.STARTING
        self.drained: Drain | None = None
        # When each piece of work in hand began, by kind; the oldest is the first.
        self._working: defaultdict[str, dict[object, float]] = defaultdict(dict)
        self._draining = asyncio.Event()
        self._settled = asyncio.Event()
        self._for_good = asyncio.Event()
        self._wanted_back = asyncio.Event()
        self._until_settled: set[asyncio.Timeout] = set()

    def serve(self) -> None:
        """Everything is open: take work. Does nothing once a drain has begun."""
        if self.phase is Phase.STARTING:
            self.phase = Phase.SERVING

    def drain(self, cause: Cause = "signal") -> None:
        """Take no new work; whoever waits for the drain is woken. Call it on the loop's thread."""
        if cause != "administrator":
            self._for_good.set()
        if self.phase in (Phase.STARTING, Phase.SERVING):
            self.phase = Phase.DRAINING
            self.drained = Drain(cause, self.count)
            log("drain").info(
                "drain: no new work from now on", asked_by=cause, in_hand=self.in_hand()
            )
            self._draining.set()
        elif self.drained is not None and cause == "signal":
            self.drained.cause = cause

    def last_stage(self, seconds: float) -> AbstractContextManager[object]:
        """Closing what is open, when the server has stopped listening."""
        self.drain()
        assert self.drained is not None
        return self.drained.entering("connections", seconds)

    def settle(self) -> None:
        """What was in hand when the drain began is done or given back: nobody needs to be heard any
        more. Where no drain has begun, work has ended by itself: it could not go on."""
        if not self._draining.is_set():
            self.drain("failure")
        self._settled.set()
        for limit in self._until_settled:
            limit.reschedule(0.0)

    def take_back(self) -> bool:
        """Ask for an administrator's drain to be undone once it has settled; False if the process
        leaves for good, or does not drain at all."""
        if self._for_good.is_set() or not self._draining.is_set():
            return False
        self._wanted_back.set()
        return True

    async def wait_for_word(self) -> bool:
        """After an administrator's drain has settled: wait until it is taken back, or a signal ends
        the process after all. Whether it is to serve again."""
        words = [asyncio.create_task(event.wait()) for event in (self._for_good, self._wanted_back)]
        try:
            await asyncio.wait(words, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for word in words:
                word.cancel()
        return not self._for_good.is_set()

    def start_again(self) -> None:
        """The drain is taken back: what it stopped is begun again, and then there is work to be
        served. A signal, or the next drain, may come before that."""
        for event in (self._draining, self._wanted_back):
            event.clear()
        self.drained = None
        self.phase = Phase.STARTING
        log("drain").info("drain: taken back, what was stopped begins again")

    def stop(self) -> None:
        """Everything is closed."""
        self.phase = Phase.STOPPED
        self._draining.set()

    @property
    def draining(self) -> bool:
        """Whether work in hand is to come to a safe point."""
        return self._draining.is_set()

    @property
    def refusing(self) -> bool:
        """Whether new work is refused: while it drains, and until all has begun again."""
        return self.phase is not Phase.SERVING

    async def wait_for_drain(self) -> None:
        """Return as soon as the drain begins."""
        await self._draining.wait()

    async def wait_until_settled(self) -> None:
        """Return when the server may stop listening."""
        await self._settled.wait()

    @asynccontextmanager
    async def until_settled(self) -> AsyncIterator[None]:
        """The block is broken off when the server stops listening. Raises `Settled` then."""
        limit = asyncio.timeout(0.0 if self._settled.is_set() else None)
        try:
            async with limit:
                self._until_settled.add(limit)
                yield
        except TimeoutError:
            if limit.expired():
                raise Settled from None
            raise
        finally:
            self._until_settled.discard(limit)

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
        piece = object()
        self._working[kind][piece] = time.monotonic()
        try:
            yield
        finally:
            del self._working[kind][piece]

    async def done_with(self, seconds: float, *kinds: str) -> bool:
        """Wait until no work of these kinds is in hand, so many seconds at most; whether none
        is."""
        deadline = asyncio.get_running_loop().time() + seconds
        while self.count(kinds):
            if asyncio.get_running_loop().time() > deadline:
                return False
            await asyncio.sleep(0.02)
        return True

    def count(self, kinds: tuple[str, ...]) -> int:
        """How much work of these kinds is running now."""
        return sum(len(self._working.get(kind, ())) for kind in kinds)

    def in_hand(self) -> dict[str, int]:
        """How much work of each kind is running now; kinds seen before stay listed with zero."""
        return {kind: len(pieces) for kind, pieces in sorted(self._working.items())}

    def oldest(self, kind: str) -> float | None:
        """For how many seconds the oldest work of this kind has been running."""
        first = next(iter(self._working.get(kind, {}).values()), None)
        return None if first is None else time.monotonic() - first
