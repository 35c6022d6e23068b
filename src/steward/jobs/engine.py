"""Durable jobs on DBOS, behind the few words Steward needs.

A job is a coroutine function with JSON arguments that may be called again after a crash, so it
finds its own progress in the database. The engine owns the rest: who runs it, in which queue, with
how many beside it, and that it is taken up again when its process went away.

An end that is not an outcome, such as a drain, is said by raising `asyncio.CancelledError`: the
engine records nothing then, and the job is taken up by the next process, or at once by another one
where several share their jobs. Any other exception means "not now": the job is called again a
little later, for as long as it takes. What is hopeless is for the job itself to see and to end.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any

from dbos import DBOS, DBOSClient, DBOSConfig, EnqueueOptions, SetWorkflowID
from sqlalchemy import ColumnElement, Engine, SQLColumnExpression
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from steward.jobs import rows
from steward.jobs.replica import Replica
from steward.jobs.running import Running
from steward.jobs.storage import CALLING_THREADS, Storage, prepare
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import asked_by, log, on_behalf_of
from steward.kit.offload import Offload

# Its threads end at once, unless they wait for the database.
CLOSING_SECONDS = 5.0
APPLICATION = "steward"
# Constant on purpose: interrupted jobs are taken up only by a process that has the same version.
APPLICATION_VERSION = "1"


@dataclass(frozen=True)
class Queue:
    """Jobs that wait for one of `width` places in each process."""

    name: str
    width: int
    polling_seconds: float = 0.5


# For what would begin at once, were there not the process gone, or one that runs no jobs.
NOW = Queue(rows.NOW_QUEUE, width=100, polling_seconds=0.25)


@dataclass(frozen=True)
class Job:
    """A durable door into a deed. `name` is stored, so it outlives any renaming of the function."""

    name: str
    deed: Callable[..., Awaitable[None]]


class Jobs:
    """The job engine of one process. Open it on the event loop that will run the jobs.

    Where several processes share the storage, one may leave the work to the others (`here` is
    False): what it starts is queued for them.
    """

    def __init__(
        self,
        storage: Storage,
        lifecycle: Lifecycle,
        queues: Sequence[Queue],
        *,
        here: bool = True,
    ) -> None:
        self._storage = storage
        self._queues = [*queues, NOW] if storage.shared else queues
        self._here = here
        self._running = Running(lifecycle, self._give_back, self._is_known)
        shares = storage.shared and here
        self._replica = Replica(storage, self._running.interrupt_all) if shares else None
        self._dbos: DBOS | None = None
        self._engine: Engine | None = None
        self._client: DBOSClient | None = None
        self._workflows: dict[str, Callable[..., Any]] = {}
        self._ending: asyncio.Task[None] | None = None

    @property
    def shared(self) -> bool:
        """Whether other processes work on the same jobs."""
        return self._storage.shared

    @property
    def engine(self) -> Engine | None:
        """The connections that jobs are kept by, for whoever looks how busy they are."""
        return self._engine

    async def open(self, jobs: Sequence[Job]) -> None:
        """Take up what the last process left, then take new work. Blocks the loop while it starts,
        since the engine runs its jobs on the loop that launched it. May be opened again when it was
        closed."""
        if self._ending is not None:
            await self._ending  # there is one engine in a process
        prepare(self._storage)
        self._engine = self._storage.open()
        if self._replica is not None:
            await self._replica.enter()
        if self._here:
            await self._launch(jobs, self._engine)
        self._client = DBOSClient(
            system_database_url=self._storage.url,
            system_database_engine=self._engine,
            dbos_system_schema=self._storage.schema,
            application_name=APPLICATION,
        )

    async def _launch(self, jobs: Sequence[Job], engine: Engine) -> None:
        self._dbos = DBOS(config=_config(self._storage, engine))
        for job in jobs:
            # Jobs count for themselves how often they went down, and know what to do about it.
            durable = DBOS.workflow(name=job.name, max_recovery_attempts=None)
            self._workflows[job.name] = durable(_workflow(self._running, job))
        DBOS.launch()
        for queue in self._queues:
            await DBOS.register_queue_async(
                queue.name,
                worker_concurrency=queue.width,
                polling_interval_sec=queue.polling_seconds,
                on_conflict="always_update",
            )

    async def enqueue(
        self, session: AsyncSession, queue: str, job: str, *arguments: Any, job_id: str
    ) -> None:
        """Start a job with the caller's transaction: if that is not committed, there is no job."""

        def write(sync_session: Session) -> None:
            assert self._client is not None, "the job engine is not open"
            self._client.enqueue_in_transaction(
                sync_session, _enqueued(queue, job, job_id), *arguments, **_kept_with_it()
            )

        await session.run_sync(write)

    async def start_here(self, job: str, *arguments: Any, job_id: str) -> None:
        """Run a job at once, in this process unless it runs none. A job with this id that runs or
        ran is left alone."""
        if not self._here:
            assert self._client is not None, "the job engine is not open"
            begin = partial(self._client.enqueue_async, _enqueued(NOW.name, job, job_id))
            await begin(*arguments, **_kept_with_it())
            return
        with SetWorkflowID(job_id):
            await DBOS.start_workflow_async(self._workflows[job], *arguments, **_kept_with_it())

    async def make_sure_of(self, job: str, *arguments: Any, job_id: str) -> None:
        """For a sweep that found work undone: start its job unless it is under way, also when it
        was committed without one, or when its job ended and the work did not."""
        there = await DBOS.get_workflow_status_async(job_id)
        if there is not None and there.status in rows.UNDER_WAY:
            return
        if there is not None:
            await DBOS.delete_workflow_async(job_id)
        await self.start_here(job, *arguments, job_id=job_id)

    def none_under_way(self, job_id: SQLColumnExpression[str]) -> ColumnElement[bool]:
        """For a sweep of rows that should have a job: true where there is none of this id that runs
        or waits."""
        return rows.none_under_way(job_id, self._storage.schema)

    async def take_over(self, session: AsyncSession) -> Sequence[str]:
        """Let anybody go on, in the caller's unit, with the jobs of processes that are gone without
        a word, and with those that this one never began; returns their ids. The owner of an
        embedded database has no such neighbours."""
        if self._replica is None:
            return ()
        forgotten = await self._replica.free_forgotten(session, self._running.not_begun)
        return [*forgotten, *await self._replica.take_over(session)]

    async def drain(self, seconds: float, job: str | None = None) -> int:
        """Give running jobs, or those of one name, time to reach a safe point by themselves, then
        interrupt them; returns how many those were."""
        if self._replica is not None:
            self._take_no_more()
        return await self._running.drain(seconds, job)

    async def close(self) -> None:
        """End the engine; interrupted jobs stay pending for the next process, or become anybody's
        where there are others. While the database is away nothing can be said to it: then others
        find out by themselves."""
        self._ending = asyncio.create_task(self._end_engine())
        _, waiting = await asyncio.wait([self._ending], timeout=CLOSING_SECONDS)
        if waiting:
            # Its threads ask a database that is away again and again, and hear of no end.
            log("jobs").warning("left without the database: the engine waits for it")
        else:
            await self._ending
        # It has taken the loop's own threads with it, which look up the addresses of others.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor())
        if self._replica is not None:
            await self._replica.leave()
        if self._engine is not None:
            self._engine.dispose()

    async def _end_engine(self) -> None:
        # In threads of our own: the engine takes the loop's default executor with it.
        offload = Offload(1)
        try:
            if self._client is not None:
                await offload(self._client.destroy)
            if self._here:
                await offload(DBOS.destroy, destroy_registry=True)
        finally:
            offload.close()

    def _take_no_more(self) -> None:
        """The first step of the engine's own end, which has no name of its own: its queues are not
        looked at any more, so that what is handed back is not taken by the one who leaves."""
        assert self._dbos is not None
        for stop in self._dbos.background_thread_stop_events:
            stop.set()

    async def _is_known(self) -> bool:
        return self._replica is None or await self._replica.is_known()

    async def _give_back(self, job_id: str) -> None:
        if self._replica is not None:
            await self._replica.hand_back(job_id)


def _config(storage: Storage, engine: Engine) -> DBOSConfig:
    return DBOSConfig(
        name=APPLICATION,
        system_database_url=storage.url,
        system_database_engine=engine,
        dbos_system_schema=storage.schema,
        application_version=APPLICATION_VERSION,
        executor_id=storage.executor_id,
        # Its warnings tell of a database that is away at each look, and of each job that a drain
        # interrupts; Steward tells of both itself.
        log_level="ERROR",
        # It would wake those who wait for a job's events or streams, which Steward's have not.
        use_listen_notify=False,
        # Nobody sends such notifications; its thread sleeps so long before it sees the end.
        notification_listener_polling_interval_sec=0.1,
        max_executor_threads=CALLING_THREADS,
    )


def _enqueued(queue: str, job: str, job_id: str) -> EnqueueOptions:
    return {
        "queue_name": queue,
        "workflow_name": job,
        "workflow_id": job_id,
        "app_version": APPLICATION_VERSION,
    }


def _kept_with_it() -> dict[str, str]:
    """What is stored with a job beside its arguments: the request that it goes back to, so that its
    log tells that in whichever process it runs."""
    request_id = asked_by()
    return {} if request_id is None else {"request_id": request_id}


def _workflow(running: Running, job: Job) -> Callable[..., Awaitable[None]]:
    """A coroutine function of the job's own, with a name the engine can tell from the others."""

    async def workflow(*arguments: Any, request_id: str | None = None) -> None:
        with on_behalf_of(request_id):
            await running.run(job.name, job.deed, str(DBOS.workflow_id), *arguments)

    workflow.__qualname__ = workflow.__name__ = f"job_{job.name}"
    return workflow
