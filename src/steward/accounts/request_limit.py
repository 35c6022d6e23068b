"""How often somebody may ask: a token bucket for each user, and for each address of strangers.

It is kept in this process and costs a microsecond. Where several share a Redis, each tells the
others a moment later what was taken, and all take that from their own: see `share_limits`.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Mapping
from math import ceil
from typing import Annotated, Literal

from fastapi import Depends
from starlette.requests import HTTPConnection

from steward.http.address import address_of, customer_of
from steward.kit.errors import TooManyRequests
from steward.kit.observe import Meter

# Beyond it the one that has been quiet for longest is forgotten, and has a full bucket again.
MOST_SUBJECTS = 50_000
EVENTS = "/events"


class RequestLimit:
    """`a_minute` may be asked at once and in each minute; 0 sets no limit. `shared` says that
    somebody tells others, and so asks for what was taken."""

    def __init__(
        self,
        a_minute: int,
        meter: Meter,
        *,
        shared: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.on = a_minute > 0
        self._full = float(a_minute)
        self._a_second = a_minute / 60
        self._meter = meter
        self._shared = shared
        self._clock = clock
        # How much was left when, the quietest first.
        self._levels: dict[str, tuple[float, float]] = {}
        self._taken: Counter[str] = Counter()
        self._some_taken = asyncio.Event()

    def take_user(self, user_id: str, path: str = "") -> None:
        """One request of a user. Raises `TooManyRequests`. Events have a bucket of their own: who
        has to wait sees an answer's end all the same, and reconnects after a restart."""
        self._take(f"{user_id}{EVENTS if path.endswith(EVENTS) else ''}", "user")

    def take_stranger(self, connection: HTTPConnection) -> None:
        """One request of somebody who is not signed in. Raises `TooManyRequests`."""
        self._take(customer_of(address_of(connection)), "address")

    def take_elsewhere(self, taken: Mapping[str, int]) -> None:
        """What others have let pass. A bucket may be overdrawn by it, and fills up all the same."""
        for subject, times in taken.items():
            self._keep(subject, max(self._level(subject) - times, -self._full))

    async def taken_here(self) -> Mapping[str, int]:
        """What was let pass here since this was asked last; waits until something was."""
        await self._some_taken.wait()
        self._some_taken.clear()
        taken, self._taken = self._taken, Counter()
        return taken

    def _take(self, subject: str, who: Literal["user", "address"]) -> None:
        if not self.on:
            return
        level = self._level(subject)
        if level < 1:
            self._meter.held_back(who)
            raise _too_many(ceil((1 - level) / self._a_second))
        self._keep(subject, level - 1)
        if self._shared:
            self._taken[subject] += 1
            self._some_taken.set()

    def _level(self, subject: str) -> float:
        level, at = self._levels.get(subject, (self._full, 0.0))
        return min(self._full, level + (self._clock() - at) * self._a_second)

    def _keep(self, subject: str, level: float) -> None:
        self._levels.pop(subject, None)
        self._levels[subject] = (level, self._clock())
        if len(self._levels) > MOST_SUBJECTS:
            del self._levels[next(iter(self._levels))]


async def _the_limit(connection: HTTPConnection) -> RequestLimit:
    limit: RequestLimit = connection.app.state.request_limit
    return limit


RequestLimitDep = Annotated[RequestLimit, Depends(_the_limit)]


def _too_many(seconds: int) -> TooManyRequests:
    return TooManyRequests(
        "too_many_requests",
        f"Too many requests. Try again in {seconds} seconds.",
        f"请求过于频繁，请在 {seconds} 秒后重试。",
        retry_after=seconds,
    )
