"""Where the engine keeps its jobs: in Steward's own database, so that one unit can hold both."""

import os
import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from dbos import DBOS
from sqlalchemy import URL, Engine, create_engine, event, func, select

from steward.db.engine import add_unixepoch, sqlite_pragmas
from steward.db.postgres import leave_ended_connections, postgres_url, server_settings
from steward.jobs.rows import SCHEMA, STEWARDS_OWN

# Any number that nothing else in the database locks.
PREPARING = 0x57E0A2D
# The engine's calls come from this many threads; its queues have one more each.
CALLING_THREADS = 16
CONNECTIONS, MORE_CONNECTIONS = 4, 16
IDLE_IN_TRANSACTION_SECONDS = 60


@dataclass(frozen=True)
class Storage:
    """A place for jobs, and the name under which this process works on them.

    `schema` is None where one process owns the place. Where several share it, each says every
    `beat_seconds` that it lives, and has its jobs taken over `dead_after_seconds` after the last
    time.
    """

    url: str
    executor_id: str
    open: Callable[[], Engine]
    schema: str | None = None
    beat_seconds: float = 0.0
    dead_after_seconds: float = 0.0

    @property
    def shared(self) -> bool:
        """Whether other processes work on the same jobs."""
        return self.schema is not None


def in_sqlite(path: Path, synchronous: str) -> Storage:
    """The embedded database. One process owns it, so what is left pending was its predecessor's."""
    return Storage(f"sqlite:///{path}", "embedded", partial(_open_sqlite, path, synchronous))


def in_postgres(
    address: str,
    *,
    process: str | None = None,
    beat_seconds: float = 5.0,
    dead_after_seconds: float = 20.0,
) -> Storage:
    """A schema of the engine's own in the database at `postgresql://…`. `process` is what this one
    calls itself, without a hyphen, and calls its other connections. Raises ValueError when the
    address is none."""
    url = postgres_url(address)
    return Storage(
        url.set(drivername="postgresql").render_as_string(hide_password=False),
        f"{socket.gethostname()}-{os.getpid()}-{process or secrets.token_hex(4)}",
        partial(_open_postgres, url),
        SCHEMA,
        beat_seconds,
        dead_after_seconds,
    )


def prepare(storage: Storage) -> None:
    """Make the engine's tables, or bring them up to date, where several processes share them; all
    may do so at once. Blocks. The owner of an embedded database needs no more than a start."""
    if storage.schema is None:
        return
    DBOS.migrate(storage.url, schema=storage.schema)
    engine = storage.open()
    with engine.begin() as connection:
        connection.execute(select(func.pg_advisory_xact_lock(PREPARING)))
        STEWARDS_OWN.create_all(connection)
    engine.dispose()


def _open_sqlite(path: Path, synchronous: str) -> Engine:
    """The engine's own connections to the same file, with the settings Steward's have."""
    engine = create_engine(f"sqlite:///{path}", pool_size=4, max_overflow=16, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = "IMMEDIATE"
        for pragma in sqlite_pragmas(synchronous):
            connection.execute(pragma)
        add_unixepoch(connection)

    return engine


def _open_postgres(url: URL) -> Engine:
    engine = create_engine(
        url,
        pool_size=CONNECTIONS,
        max_overflow=MORE_CONNECTIONS,
        hide_parameters=True,  # the arguments of jobs
        connect_args={
            "application_name": "steward jobs",
            "connect_timeout": 10,
            "options": server_settings(
                url, idle_in_transaction_session_timeout=f"{IDLE_IN_TRANSACTION_SECONDS}s"
            ),
        },
    )
    # The engine looks into its queues many times a second: half of that would be asking whether
    # the server is there.
    leave_ended_connections(engine)
    return engine
