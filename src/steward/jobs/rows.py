"""The rows by which processes that share their jobs know of each other, and what they do to them.

Jobs are the engine's rows (DBOS 3.4.0, `workflow_status`): one that runs is PENDING and bears the
name of its executor, one that anybody may take is ENQUEUED. Executors are Steward's own rows: who
is not among them is dead. Like the engine's tables they are made at start, not by a migration,
since the embedded database has neither.
"""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    DateTime,
    MetaData,
    SQLColumnExpression,
    Table,
    Text,
    Update,
    cast,
    column,
    delete,
    exists,
    func,
    select,
    table,
    update,
)
from sqlalchemy import Column as NewColumn
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.sql.dml import ReturningDelete

from steward.db.postgres import connections_of

SCHEMA = "jobs"
# Tables of the schema that say nothing of jobs: how far the schema itself is, and who lives.
NOT_OF_JOBS = ("dbos_migrations", "executor")
UNDER_WAY = ("PENDING", "ENQUEUED", "DELAYED")
# Where a job waits that was begun without a queue, for anybody to begin it again.
NOW_QUEUE = "now"

STEWARDS_OWN = MetaData(schema=SCHEMA)
EXECUTOR = Table(
    "executor",
    STEWARDS_OWN,
    NewColumn("id", Text, primary_key=True),
    NewColumn("seen_at", DateTime(timezone=True), nullable=False),
)


def _jobs(schema: str | None = SCHEMA) -> Any:
    names = ("workflow_uuid", "status", "executor_id", "owner_xid", "queue_name")
    times = ("started_at_epoch_ms", "updated_at")
    return table("workflow_status", *(column(name) for name in (*names, *times)), schema=schema)


JOB = _jobs()


def none_under_way(job_id: SQLColumnExpression[str], schema: str | None) -> ColumnElement[bool]:
    """True where no job of this id runs or waits; for a query of rows that should have one."""
    job = _jobs(schema)
    return ~exists().where(job.c.workflow_uuid == job_id, job.c.status.in_(UNDER_WAY))


def enter(executor_id: str) -> Any:
    """Be among the living; also for one that could not say goodbye, and comes back."""
    here = insert(EXECUTOR).values(id=executor_id, seen_at=func.now())
    return here.on_conflict_do_update(index_elements=["id"], set_={"seen_at": func.now()})


def beat(executor_id: str) -> Update:
    """Stay among them. Changes no row if the others have counted this one out."""
    return update(EXECUTOR).where(EXECUTOR.c.id == executor_id).values(seen_at=func.now())


def leave(executor_id: str) -> Any:
    """Be no longer among them."""
    return delete(EXECUTOR).where(EXECUTOR.c.id == executor_id)


def count_out(dead_after_seconds: float) -> ReturningDelete[Any]:
    """Strike those off who have been silent for so long, by the database's clock."""
    long_ago = func.now() - func.make_interval(0, 0, 0, 0, 0, 0, dead_after_seconds)
    return delete(EXECUTOR).where(EXECUTOR.c.seen_at < long_ago).returning(EXECUTOR.c.id)


def end_connections_of(executor_ids: Sequence[str]) -> Any:
    """Have the server end what these executors hold. One that is stopped in the middle of a
    statement keeps its rows from everybody for as long as it stands still."""
    columns = ("pid", "application_name", "datname", "usename")
    activity = table("pg_stat_activity", *(column(name) for name in columns))
    names = [connections_of(executor_id.rpartition("-")[2]) for executor_id in executor_ids]
    return select(func.pg_terminate_backend(activity.c.pid)).where(
        activity.c.application_name.in_(names),
        activity.c.datname == func.current_database(),
        activity.c.usename == func.current_user(),
    )


def free_jobs_of_the_dead() -> Any:
    """Let anybody take what is pending with nobody; returns the jobs' ids."""
    living = select(EXECUTOR.c.id)
    return _free().where(JOB.c.executor_id.not_in(living)).returning(JOB.c.workflow_uuid)


def free_jobs_of(executor_id: str, job_id: str | None = None) -> Update:
    """Let anybody take what this executor has pending, or one job of it."""
    mine = _free().where(JOB.c.executor_id == executor_id)
    return mine if job_id is None else mine.where(JOB.c.workflow_uuid == job_id)


def pending_with(executor_id: str) -> Any:
    """The ids of the jobs that this executor should be running."""
    mine = JOB.c.executor_id == executor_id
    return select(JOB.c.workflow_uuid).where(JOB.c.status == "PENDING", mine)


def free_forgotten(executor_id: str, job_ids: Collection[str]) -> Any:
    """Let anybody take these of this executor; returns the ids of those that were still its."""
    mine = _free().where(JOB.c.executor_id == executor_id, JOB.c.workflow_uuid.in_(job_ids))
    return mine.returning(JOB.c.workflow_uuid)


def _free() -> Update:
    """What the engine does to a job that is to be begun again by whoever comes first."""
    milliseconds = cast(func.extract("epoch", func.clock_timestamp()) * 1000, BigInteger)
    return (
        update(JOB)
        .where(JOB.c.status == "PENDING")
        .values(
            status="ENQUEUED",
            owner_xid=None,
            started_at_epoch_ms=None,
            queue_name=func.coalesce(JOB.c.queue_name, NOW_QUEUE),
            updated_at=milliseconds,
        )
    )
