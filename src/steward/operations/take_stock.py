"""Looks at what this installation and this process are busy with, for whoever reads the measures
or the status. Rows are counted at most every few seconds, however often that is."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from steward.db.pool_state import pool_state
from steward.kit.lifecycle import Phase
from steward.kit.logs import log
from steward.kit.observe import Counted
from steward.operations.metrics import Metrics
from steward.runtime import Runtime

EVERY_SECONDS = 15.0
PATIENCE_SECONDS = 5.0

Census = Callable[[AsyncSession], Awaitable[Sequence[Counted]]]
"""Counts the rows of one room."""


class Stock:
    """What is there. `censuses` are those of the rooms above this one."""

    def __init__(self, metrics: Metrics, runtime: Runtime, censuses: Sequence[Census]) -> None:
        self._metrics = metrics
        self._runtime = runtime
        self._censuses = censuses
        self._counted: list[Counted] = []
        self._counted_at = float("-inf")
        self._one_at_a_time = asyncio.Lock()

    async def rows(self) -> Sequence[Counted]:
        """The rows by state, as they were a few seconds ago at most; none if nobody can tell."""
        async with self._one_at_a_time:
            if time.monotonic() - self._counted_at >= EVERY_SECONDS:
                self._counted = await self._count()
                self._counted_at = time.monotonic()
            return self._counted

    async def _count(self) -> list[Counted]:
        """A database that is away is no reason not to tell the rest."""
        try:
            async with asyncio.timeout(PATIENCE_SECONDS), self._runtime.database.read() as session:
                return [each for census in self._censuses for each in await census(session)]
        except (SQLAlchemyError, TimeoutError) as error:
            log("operations").error("the rows cannot be counted", error=repr(error))
            return []

    async def exposition(self) -> bytes:
        """All measures, in Prometheus's text format."""
        self._metrics.show_rows(await self.rows())
        self._look_at_process()
        return await self._runtime.offload(self._metrics.text)

    def _look_at_process(self) -> None:
        runtime = self._runtime
        texts = runtime.embedder.in_flight if runtime.embedder is not None else 0
        lifecycle = runtime.lifecycle
        self._metrics.show_process(lifecycle.phase, Phase, lifecycle.in_hand(), texts)
        self._metrics.show_drain(lifecycle.drained.stages if lifecycle.drained else ())
        if runtime.settings.redis_url is not None:
            self._metrics.show_redis(up=runtime.bus.state == "ok")
        for name, engine in self._pools():
            state = pool_state(engine)
            if state is not None:
                self._metrics.show_pool(name, *state)

    def _pools(self) -> Iterator[tuple[str, AsyncEngine | Engine]]:
        database, jobs = self._runtime.database, self._runtime.jobs.engine
        yield "writer", database.writer
        yield "reader", database.reader
        if jobs is not None:
            yield "jobs", jobs


def by_label(counted: Sequence[Counted], gauge: str) -> dict[str, int]:
    """One measure of those that were counted."""
    return {each.label: int(each.value) for each in counted if each.gauge == gauge}
