"""Jobs that are under way, carried from one place to another.

They are carried by what the engine says of them, not as its rows: those of a process on SQLite and
those of replicas on PostgreSQL differ in who owns them. Nor are they made anew from the rows they
are about, since a document's row alone does not tell which job it has. A job keeps its arguments
and its id, by which the row of a run knows it. Whatever it was doing, it waits in a queue for the
first process that comes, and finds its own progress in the rows, as after a crash. What jobs came
to that have ended is not carried: it is in the rows they worked on.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from dbos import DBOSClient
from sqlalchemy import inspect
from sqlalchemy.orm import Session

from steward.jobs.engine import APPLICATION, APPLICATION_VERSION
from steward.jobs.rows import NOW_QUEUE, UNDER_WAY
from steward.jobs.storage import Storage, prepare


@dataclass(frozen=True)
class JobUnderWay:
    """A job that runs, or waits to. `queue` is None where it was begun without one."""

    id: str
    name: str
    queue: str | None
    arguments: Sequence[Any]
    kept_with_it: dict[str, Any]


def jobs_under_way(storage: Storage) -> list[JobUnderWay]:
    """All of them, the oldest first. Blocks."""
    with _client(storage) as client:
        if client is None:
            return []
        found = client.list_workflows(status=list(UNDER_WAY), load_output=False)
    jobs = sorted(found, key=lambda job: job.created_at or 0)
    return [
        JobUnderWay(
            job.workflow_id,
            job.name,
            None if job.queue_name == NOW_QUEUE else job.queue_name,
            job.input["args"] if job.input else (),
            job.input["kwargs"] if job.input else {},
        )
        for job in jobs
    ]


def make_room(storage: Storage) -> None:
    """Make the engine's tables where it has never been. Blocks."""
    prepare(storage)
    if storage.shared:
        return
    engine = storage.open()
    client = DBOSClient(system_database_engine=engine, application_name=APPLICATION, lazy=True)
    # The owner of an embedded database has them made by the engine's start. Its public way to make
    # them without one opens a connection that is not prepared as Steward's are.
    client._sys_db.run_migrations()
    client.destroy()
    engine.dispose()


def put_in_queues(
    session: Session, storage: Storage, jobs: Sequence[JobUnderWay], *, else_queue: str
) -> None:
    """Let whoever comes first take them, in the caller's unit. Those that were begun without a
    queue wait in `else_queue`. A job whose id is there already is left alone. Blocks."""
    with _client(storage) as client:
        assert client is not None, "there is no room for jobs"
        for job in jobs:
            client.enqueue_in_transaction(
                session,
                {
                    "queue_name": job.queue or else_queue,
                    "workflow_name": job.name,
                    "workflow_id": job.id,
                    "app_version": APPLICATION_VERSION,
                },
                *job.arguments,
                **job.kept_with_it,
            )


@contextmanager
def _client(storage: Storage) -> Iterator[DBOSClient | None]:
    """The engine as seen from outside; None where it has never been."""
    engine = storage.open()
    try:
        if not inspect(engine).has_table("workflow_status", storage.schema):
            yield None
            return
        client = DBOSClient(
            system_database_engine=engine,
            dbos_system_schema=storage.schema,
            application_name=APPLICATION,
        )
        yield client
        client.destroy()
    finally:
        engine.dispose()
