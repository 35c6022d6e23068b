"""A PostgreSQL database that nobody works on, and on which nobody begins to work meanwhile."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.pool import NullPool

from steward.db.migrate import MIGRATING
from steward.db.postgres import (
    CONNECT_SECONDS,
    connections_of,
    postgres_url,
    server_settings,
)

# How long it may take the server to see that a process which was killed has gone.
GONE_SECONDS = 3.0
# What whoever holds a database calls itself, and its connections.
HOLDING = "move"
HOLDER = connections_of(HOLDING)
_OTHERS = """
SELECT DISTINCT application_name FROM pg_stat_activity
WHERE datname = current_database()
    AND application_name LIKE 'steward%' AND application_name <> :holder
ORDER BY application_name
"""
# What a statement of a killed process was doing goes on without it.
_END_LEFTOVERS = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database()
    AND application_name = :holder AND pid <> pg_backend_pid()
"""


class InUse(Exception):
    """Others are connected to the database; says as what."""


@contextmanager
def hold_postgres(address: str) -> Iterator[Connection]:
    """Have the database to oneself for as long as the block runs. Blocks.

    Whoever starts meanwhile waits, as for a migration. Raises `InUse`, ValueError when the address
    is none, and what the driver raises.
    """
    with connect_postgres(address) as connection:
        deadline = time.monotonic() + GONE_SECONDS
        while not _take(connection) or _others(connection):
            if time.monotonic() > deadline:
                raise InUse(", ".join(_others(connection)))
            time.sleep(0.1)
        connection.execute(text(_END_LEFTOVERS), {"holder": HOLDER})
        connection.commit()
        yield connection


@contextmanager
def connect_postgres(address: str) -> Iterator[Connection]:
    """One connection on which a statement may take as long as it takes."""
    url = postgres_url(address)
    engine = create_engine(
        url,
        poolclass=NullPool,
        connect_args={
            "application_name": HOLDER,
            "connect_timeout": CONNECT_SECONDS,
            "options": server_settings(url, timezone="UTC", statement_timeout="0"),
        },
    )
    with engine.connect() as connection:
        yield connection


def _take(connection: Connection) -> bool:
    """The lock under which one process migrates; held by the session, as often as it is taken."""
    taken = text("SELECT pg_try_advisory_lock(:key)")
    held = bool(connection.scalar(taken, {"key": MIGRATING}))
    connection.commit()
    return held


def _others(connection: Connection) -> Sequence[str]:
    names = connection.scalars(text(_OTHERS), {"holder": HOLDER}).all()
    connection.commit()
    return names
