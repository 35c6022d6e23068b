"""Durable jobs on DBOS, behind the few words Steward needs.

A job is a coroutine function with JSON arguments that may be called again after a crash, so it
finds its own progress in the database. The engine owns the rest: who runs it, in which queue, with
how many beside it, and that it is taken up again when its process went away.

An end that is not an outcome, such as a drain, is said by raising `asyncio.CancelledError`: the
engine records nothing then, and the job is taken up by the next process. Any other exception means
"not now": the job is called again a little later, for as long as it takes. What is hopeless is for
the job itself to see and to end.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path
from typing import Any

from dbos import DBOS, DBOSClient, DBOSConfig, SetWorkflowID
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from steward.db.engine import add_unixepoch, sqlite_pragmas
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import log
from steward.kit.offload import Offload

APPLICATION = "steward"
# Constant on purpose: interrupted jobs are taken up only by a process that has the same version.
APPLICATION_VERSION = "1"
# Seconds until a job that failed is called again; the last one from then on.
PATIENCE_SECONDS = (1.0, 5.0, 30.0)
LONGEST_PATIENCE_SECONDS = 60.0
# How long a job that is interrupted may take to give back what it holds.
INTERRUPTED_SECONDS = 5.0
UNDER_WAY = ("PENDING", "ENQUEUED", "DELAYED")


@dataclass(frozen=True)
class Queue:
    """Jobs that wait for one of `width` places in each process."""

    name: str
    width: int
    polling_seconds: float = 0.5


@dataclass(frozen=True)
class Job:
    """A durable door into a deed. `name` is stored, so it outlives any renaming of the function."""

    name: str
    deed: Callable[..., Awaitable[None]]


class Jobs:
    """The job engine of one process. Open it on the event loop that will run the jobs."""

    def __init__(
        self, path: Path, synchronous: str, lifecycle: Lifecycle, queues: Sequence[Queue]
    ) -> None:
        self._path = path
        self._synchronous = synchronous
        self._lifecycle = lifecycle
        self._queues = queues
        self._engine: Engine | None = None
        self._client: DBOSClient | None = None
        self._workflows: dict[str, Callable[..., Any]] = {}
        self._tasks: dict[asyncio.Task[Any], str] = {}

    async def open(self, jobs: Sequence[Job]) -> None:
        """Take up what the last process left, then take new work. Blocks the loop while it starts,
        since the engine runs its jobs on the loop that launched it."""
        self._engine = engine = _sqlite_engine(self._path, self._synchronous)
        url = f"sqlite:///{self._path}"
        config = DBOSConfig(
            name=APPLICATION,
            system_database_url=url,
            system_database_engine=engine,
            application_version=APPLICATION_VERSION,
            # One process owns an embedded database, so what is left pending was its predecessor's.
            executor_id="embedded",
            log_level="WARNING",
            notification_listener_polling_interval_sec=1.0,
            max_executor_threads=16,
        )
        DBOS(config=config)
        for job in jobs:
            # Jobs count for themselves how often they went down, and know what to do about it.
            durable = DBOS.workflow(name=job.name, max_recovery_attempts=None)
            self._workflows[job.name] = durable(_workflow(self._run, job))
        DBOS.launch()
        for queue in self._queues:
            await DBOS.register_queue_async(
                queue.name,
                worker_concurrency=queue.width,
                polling_interval_sec=queue.polling_seconds,
                on_conflict="always_update",
            )
        self._client = DBOSClient(
            system_database_url=url, system_database_engine=engine, application_name=APPLICATION
        )

    async def enqueue(
        self, session: AsyncSession, queue: str, job: str, *arguments: Any, job_id: str
    ) -> None:
        """Start a job with the caller's transaction: if that is not committed, there is no job."""

        def write(sync_session: Session) -> None:
            assert self._client is not None, "the job engine is not open"
            self._client.enqueue_in_transaction(
                sync_session,
                {
                    "queue_name": queue,
                    "workflow_name": job,
                    "workflow_id": job_id,
                    "app_version": APPLICATION_VERSION,
                },
                *arguments,
            )

        await session.run_sync(write)

    async def start_here(self, job: str, *arguments: Any, job_id: str) -> None:
        """Run a job in this process at once. A job with this id that runs or ran is left alone."""
        with SetWorkflowID(job_id):
            await DBOS.start_workflow_async(self._workflows[job], *arguments)

    async def make_sure_of(self, job: str, *arguments: Any, job_id: str) -> None:
        """For a sweep that found work undone: start its job unless it is under way, also when it
        was committed without one, or when its job ended and the work did not."""
        there = await DBOS.get_workflow_status_async(job_id)
        if there is not None and there.status in UNDER_WAY:
            return
        if there is not None:
            await DBOS.delete_workflow_async(job_id)
        await self.start_here(job, *arguments, job_id=job_id)

    async def cancel(self, job_id: str) -> None:
        """Take a job out of its queue, or forget its outcome if it is running."""
        await DBOS.cancel_workflow_async(job_id)

    async def drain(self, seconds: float, job: str | None = None) -> None:
        """Give running jobs, or those of one name, time to reach a safe point by themselves, then
        interrupt them."""
        running = {task for task, name in self._tasks.items() if job in (None, name)}
        if not running:
            return
        _, late = await asyncio.wait(running, timeout=seconds)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late, timeout=INTERRUPTED_SECONDS)

    async def close(self) -> None:
        """End the engine; interrupted jobs stay pending for the next process."""
        # In threads of our own: the engine takes the loop's default executor with it.
        offload = Offload(1)
        if self._client is not None:
            await offload(self._client.destroy)
        await offload(DBOS.destroy, destroy_registry=True)
        offload.close()
        if self._engine is not None:
            self._engine.dispose()

    async def _run(self, job: Job, *arguments: Any) -> None:
        """The one place where a job's failure is caught and told."""
        if self._lifecycle.draining:
            raise asyncio.CancelledError
        task = asyncio.current_task()
        assert task is not None
        self._tasks[task] = job.name
        try:
            with self._lifecycle.working(job.name):
                await self._call(job, *arguments)
        finally:
            del self._tasks[task]

    async def _call(self, job: Job, *arguments: Any) -> None:
        for patience in chain(PATIENCE_SECONDS, repeat(LONGEST_PATIENCE_SECONDS)):
            try:
                await job.deed(*arguments)
            except Exception:  # noqa: BLE001 - whatever it is, it may pass
                log("jobs").exception(
                    "job failed", job=job.name, arguments=arguments, again_in=patience
                )
            else:
                return
            if await self._lifecycle.drains_within(patience):
                raise asyncio.CancelledError


def _workflow(run: Callable[..., Awaitable[None]], job: Job) -> Callable[..., Awaitable[None]]:
    """A coroutine function of the job's own, with a name the engine can tell from the others."""

    async def workflow(*arguments: Any) -> None:
        await run(job, *arguments)

    workflow.__qualname__ = workflow.__name__ = f"job_{job.name}"
    return workflow


def _sqlite_engine(path: Path, synchronous: str) -> Engine:
    """The engine's own connections to the same file, with the settings Steward's have."""
    engine = create_engine(f"sqlite:///{path}", pool_size=4, max_overflow=16)

    @event.listens_for(engine, "connect")
    def connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = "IMMEDIATE"
        for pragma in sqlite_pragmas(synchronous):
            connection.execute(pragma)
        add_unixepoch(connection)

    return engine
