"""One process among several that share their jobs.

It says every few seconds that it lives. Who has been silent for too long is counted out, and its
jobs are anybody's: a process that was stopped, cut off or merely slow may still believe that it
works on them. So it stops them when it finds itself counted out, and until then each job's own
fence refuses what it writes.
"""

import asyncio
import time
from collections.abc import Callable, Sequence, Set

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from steward.db.away import why
from steward.db.postgres import postgres_url, server_settings
from steward.jobs import rows
from steward.jobs.storage import Storage
from steward.kit.logs import log

AFTER_A_MISS_SECONDS = 1.0
# A beat that takes longer has failed.
LONGEST_SECONDS = 5


class Replica:
    """Beats while it is open. `counted_out` is called when the others have believed it dead."""

    def __init__(self, storage: Storage, counted_out: Callable[[], None]) -> None:
        self._storage = storage
        self._me = storage.executor_id
        self._counted_out = counted_out
        self._engine = _own_connections(storage.url)
        self._beating: asyncio.Task[None] | None = None
        self._beaten_at = self._steady_since = time.monotonic()
        self._missed: Set[str] = frozenset()

    async def enter(self) -> None:
        """Be known before the first job begins."""
        async with self._engine.begin() as connection:
            await connection.execute(rows.enter(self._me))
        self._beaten_at = self._steady_since = time.monotonic()
        self._beating = asyncio.create_task(self._keep_beating())

    async def take_over(self, session: AsyncSession) -> Sequence[str]:
        """Count the dead out and free their jobs, in the caller's unit; returns the jobs' ids.

        Whoever has been out of touch may not judge yet: after the database itself was away, all
        have been silent, and each needs the time to say that it lives.
        """
        now = time.monotonic()
        in_touch = now - self._beaten_at < self._longest_gap
        if not in_touch or now - self._steady_since < self._storage.dead_after_seconds / 2:
            return ()
        dead = await session.scalars(rows.count_out(self._storage.dead_after_seconds))
        gone = dead.all()
        if gone:
            await session.execute(rows.end_connections_of(gone))
        freed = (await session.scalars(rows.free_jobs_of_the_dead())).all()
        if gone or freed:
            log("jobs").warning("taken over", from_whom=gone, jobs=len(freed))
        return freed

    async def free_forgotten(
        self, session: AsyncSession, not_begun: Callable[[Set[str]], Set[str]]
    ) -> Sequence[str]:
        """Free the jobs that are this process's by their rows and that it has not begun, though
        nobody is dead; returns their ids.

        The engine marked them as taken, and the database went away before it could say so. One that
        is taken at this moment looks the same: it is freed if the look before has missed it too.
        """
        mine = (await session.scalars(rows.pending_with(self._me))).all()
        missed = not_begun(set(mine))
        forgotten, self._missed = missed & self._missed, missed
        if not forgotten:
            return ()
        freed = (await session.scalars(rows.free_forgotten(self._me, forgotten))).all()
        log("jobs").warning("taken and never begun: anybody's now", jobs=len(freed))
        return freed

    async def is_known(self) -> bool:
        """Say at once that this process lives; False if the database does not hear it. Whoever is
        told here that others believed it dead is interrupted before this returns."""
        try:
            await self._beat()
            # An interruption reaches its task at the next wait.
            await asyncio.sleep(0)
        except SQLAlchemyError:
            return False
        return True

    async def hand_back(self, job_id: str) -> None:
        """Let somebody else go on with a job that ended here without an outcome."""
        try:
            async with self._engine.begin() as connection:
                await connection.execute(rows.free_jobs_of(self._me, job_id))
        except SQLAlchemyError as error:  # it will be found with nobody, a little later
            log("jobs").warning("a job is not handed back", job=job_id, error=why(error))

    async def leave(self) -> None:
        """Hand back what is left, and be gone. Call it when the engine runs nothing any more."""
        if self._beating is not None:
            self._beating.cancel()
            await asyncio.gather(self._beating, return_exceptions=True)
        try:
            async with self._engine.begin() as connection:
                await connection.execute(rows.free_jobs_of(self._me))
                await connection.execute(rows.leave(self._me))
        except SQLAlchemyError as error:
            log("jobs").warning("left without the database: others find out", error=why(error))
        await self._engine.dispose()

    @property
    def _longest_gap(self) -> float:
        """Seconds between two beats beyond which the second does not count as the next."""
        return 2 * self._storage.beat_seconds + AFTER_A_MISS_SECONDS

    async def _keep_beating(self) -> None:
        wait = self._storage.beat_seconds
        while True:
            await asyncio.sleep(wait)
            try:
                await self._beat()
            except SQLAlchemyError as error:
                log("jobs").warning("nobody hears that this process lives", error=why(error))
                wait = AFTER_A_MISS_SECONDS
            else:
                wait = self._storage.beat_seconds

    async def _beat(self) -> None:
        async with self._engine.begin() as connection:
            known = (await connection.execute(rows.beat(self._me))).rowcount
            if not known:
                await connection.execute(rows.enter(self._me))
        now = time.monotonic()
        if now - self._beaten_at > self._longest_gap:
            self._steady_since = now
        self._beaten_at = now
        if not known:
            log("jobs").error("this process was believed dead; its jobs are others' now")
            self._counted_out()


def _own_connections(address: str) -> AsyncEngine:
    """Two, that nothing else uses up: one to beat, one to hand back. A server that does not answer
    counts as gone after a few seconds."""
    url = postgres_url(address)
    return create_async_engine(
        url,
        pool_size=2,
        max_overflow=0,
        pool_timeout=LONGEST_SECONDS,
        pool_pre_ping=True,
        connect_args={
            "application_name": "steward replica",
            "connect_timeout": LONGEST_SECONDS,
            "tcp_user_timeout": LONGEST_SECONDS * 1000,
            "options": server_settings(url, statement_timeout=f"{LONGEST_SECONDS}s"),
        },
    )
