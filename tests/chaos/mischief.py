"""What goes wrong, one thing after the other: drawn from a seed, so that the same seed draws the
same."""

import asyncio
import random
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat
from typing import Literal

from chaos.replica_set import Replica, Replicas

Deed = Literal["kill", "leave", "stop", "newcomer", "redis", "database"]
# What is done in any case, in any order, and then what is drawn from.
SURELY: Sequence[Deed] = ("kill", "leave", "stop", "redis", "database")
DEEDS: Sequence[Deed] = (*SURELY[:3], *SURELY, "newcomer")
# Seconds between two deeds, unless nobody can be missed then.
PAUSE = (0.2, 2.0)
# How long one that is ended is missed, how long a newcomer stays, how long a server is away.
ABSENCE = (0.0, 1.5)
STAY = (1.0, 4.0)
AWAY = (0.0, 2.0)
# How much longer than it takes to be believed dead a replica is stopped.
TOO_LONG = (1.0, 2.5)


@dataclass(frozen=True)
class Blow:
    """Something that goes wrong, `pause` seconds after the one before, for so many."""

    pause: float
    deed: Deed
    whom: str
    seconds: float

    def __str__(self) -> str:
        return f"{self.deed:9} {self.whom:9} {self.seconds:4.1f} s"


def blows(dice: random.Random, names: Sequence[str], takeover_seconds: float) -> Iterator[Blow]:
    """What goes wrong with these replicas, without an end."""
    longer = (takeover_seconds + TOO_LONG[0], takeover_seconds + TOO_LONG[1])
    lasts = {"kill": ABSENCE, "leave": ABSENCE, "stop": longer, "newcomer": STAY}
    drawn = (dice.choice(DEEDS) for _ in repeat(None))
    for deed in chain(dice.sample(SURELY, len(SURELY)), drawn):
        whom = deed if deed in ("newcomer", "redis", "database") else dice.choice(names)
        seconds = dice.uniform(*lasts.get(deed, AWAY))
        yield Blow(dice.uniform(*PAUSE), deed, whom, seconds)


@dataclass(frozen=True)
class Outside:
    """A server that replicas depend on: how it is stopped, and how it is started again."""

    stop: Callable[[], object]
    start: Callable[[], object]


@dataclass
class Mischief:
    """Does what was drawn. `outside` are Redis and the database by their names; `done` is what came
    of it, and `codes` are the exit codes of those that were told to leave."""

    replicas: Replicas
    outside: dict[str, Outside]
    done: list[str] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)
    _away: set[str] = field(default_factory=set)
    _began: float = field(default_factory=time.monotonic)

    async def do(self, drawn: Iterator[Blow], seconds: float) -> None:
        """One blow after the other for so many seconds, but all of `SURELY`; returns when everybody
        is there again."""
        self._began = time.monotonic()
        async with asyncio.TaskGroup() as at_work:
            for n, blow in enumerate(drawn):
                await asyncio.sleep(blow.pause)
                while not self._can_miss(blow):  # noqa: ASYNC110 - it has no event
                    await asyncio.sleep(PAUSE[0])
                if n >= len(SURELY) and self._seconds > seconds:
                    return
                at_work.create_task(self._do(blow))
                await asyncio.sleep(0)  # it begins

    @property
    def _seconds(self) -> float:
        return time.monotonic() - self._began

    def _can_miss(self, blow: Blow) -> bool:
        """Whether nothing is being done to it, and somebody serves meanwhile."""
        if blow.whom in self.replicas:
            return self.replicas.can_miss(blow.whom)
        return blow.whom not in self._away

    async def _do(self, blow: Blow) -> None:
        at = self._seconds
        self._away.add(blow.whom)
        note = await self._deed(blow)
        self._away.discard(blow.whom)
        self.done.append(f"{at:6.1f} to {self._seconds:6.1f} s  {blow}  {note}")

    async def _deed(self, blow: Blow) -> str:
        if blow.whom in self.outside:
            return await self._take_away(self.outside[blow.whom], blow.seconds)
        if blow.deed == "newcomer":
            return await self._newcomer(blow)
        async with self.replicas.holding(blow.whom) as replica:
            if blow.deed == "stop":
                return await self._stop(replica, blow.seconds)
            note = await self._end(replica, signal.SIGKILL if blow.deed == "kill" else None)
            await asyncio.sleep(blow.seconds)
            await replica.start()
            return note

    async def _take_away(self, outside: Outside, seconds: float) -> str:
        await asyncio.to_thread(outside.stop)
        await asyncio.sleep(seconds)
        await asyncio.to_thread(outside.start)
        return "was gone and is back"

    async def _end(self, replica: Replica, hard: signal.Signals | None) -> str:
        code, seconds = await replica.end(hard or signal.SIGTERM)
        if hard is None:
            self.codes.append(code)
        return f"ended with {code} in {seconds:.1f} s"

    async def _stop(self, replica: Replica, seconds: float) -> str:
        replica.send(signal.SIGSTOP)
        await asyncio.sleep(seconds)
        replica.send(signal.SIGCONT)
        replica.zombied += 1
        return "was stopped and goes on"

    async def _newcomer(self, blow: Blow) -> str:
        """One more that only works, for a while."""
        async with self.replicas.holding("newcomer") as replica:
            await replica.start()
            await asyncio.sleep(blow.seconds)
            return await self._end(replica, None)
