"""The jobs that run in this process: called again when they fail, given back when it leaves."""

import asyncio
from collections.abc import Awaitable, Callable, Set
from itertools import chain, repeat
from typing import Any

from steward.db.away import is_away, why
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import log

# Seconds until a job that failed is called again; the last one from then on.
PATIENCE_SECONDS = (1.0, 5.0, 30.0)
LONGEST_PATIENCE_SECONDS = 60.0
# A database that is away is asked for more often: all work waits for it, and asking costs nothing.
AWAY_SECONDS = 2.0
# How long a job that is interrupted may take to give back what it holds.
INTERRUPTED_SECONDS = 5.0

Deed = Callable[..., Awaitable[None]]


class Running:
    """Jobs in hand. `give_back` is told the id of each that ends without an outcome; `is_known`
    says whether the database is there, and interrupts all if they are others' by now."""

    def __init__(
        self,
        lifecycle: Lifecycle,
        give_back: Callable[[str], Awaitable[None]],
        is_known: Callable[[], Awaitable[bool]],
    ) -> None:
        self._lifecycle = lifecycle
        self._give_back = give_back
        self._is_known = is_known
        self._tasks: dict[asyncio.Task[Any], str] = {}
        self._ids: dict[asyncio.Task[Any], str] = {}
        self._ended: set[str] = set()

    def not_begun(self, job_ids: Set[str]) -> Set[str]:
        """Those of all jobs that are this process's by their rows which it has not begun. One that
        has ended is among them until the engine has written that down, and is forgotten then."""
        self._ended &= job_ids
        return job_ids - self._ended - set(self._ids.values())

    async def run(self, name: str, deed: Deed, job_id: str, *arguments: Any) -> None:
        """Run a job to its end; a failure is caught and told here and nowhere else. Raises
        `asyncio.CancelledError` when it ends without an outcome."""
        task = asyncio.current_task()
        assert task is not None
        self._tasks[task], self._ids[task] = name, job_id
        try:
            if self._lifecycle.draining:
                raise asyncio.CancelledError
            with self._lifecycle.working(name):
                await self._call(name, deed, *arguments)
            self._ended.add(job_id)
        except asyncio.CancelledError:
            await self._give_back(job_id)
            raise
        finally:
            del self._tasks[task], self._ids[task]

    async def drain(self, seconds: float, name: str | None) -> int:
        """Give all jobs, or those of one name, time to reach a safe point by themselves, then
        interrupt them; returns how many those were."""
        running = {task for task, its_name in self._tasks.items() if name in (None, its_name)}
        if not running:
            return 0
        _, late = await asyncio.wait(running, timeout=seconds)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late, timeout=INTERRUPTED_SECONDS)
        return len(late)

    def interrupt_all(self) -> None:
        """Stop them where they are: others work on them now."""
        for task in self._tasks:
            task.cancel()

    async def _call(self, name: str, deed: Deed, *arguments: Any) -> None:
        for patience in chain(PATIENCE_SECONDS, repeat(LONGEST_PATIENCE_SECONDS)):
            try:
                await deed(*arguments)
            except Exception as error:  # noqa: BLE001 - whatever it is, it may pass
                seconds = _tell(error, name, arguments, patience)
            else:
                return
            await self._wait(seconds)
            # It is called again only where it is still this process's.
            while not await self._is_known():
                await self._wait(AWAY_SECONDS)

    async def _wait(self, seconds: float) -> None:
        if await self._lifecycle.drains_within(seconds):
            raise asyncio.CancelledError


def _tell(error: Exception, name: str, arguments: tuple[Any, ...], patience: float) -> float:
    """Log why a job did not come to its end; returns in how many seconds it is called again."""
    if is_away(error):
        log("jobs").warning(
            "job waits for the database", job=name, arguments=arguments, error=why(error)
        )
        return min(AWAY_SECONDS, patience)
    log("jobs").error(
        "job failed", job=name, arguments=arguments, again_in=patience, exc_info=error
    )
    return patience
