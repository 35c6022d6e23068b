"""Which processes that share their jobs have said lately that they live."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, inspect, select

from steward.jobs.rows import EXECUTOR, SCHEMA


def alive(connection: Connection, dead_after_seconds: float) -> Sequence[str]:
    """Their names. None of them is a process that only takes requests."""
    if not inspect(connection).has_table(EXECUTOR.name, SCHEMA):
        return ()
    long_ago = func.now() - func.make_interval(0, 0, 0, 0, 0, 0, dead_after_seconds)
    return connection.scalars(select(EXECUTOR.c.id).where(EXECUTOR.c.seen_at >= long_ago)).all()
