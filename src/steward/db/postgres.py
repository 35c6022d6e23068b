"""Opens PostgreSQL: one pool to change things, one to look at them.

As on SQLite a unit of work is one transaction and a look is none: each of its statements stands for
itself, and none of them can change anything. Units run under READ COMMITTED; where two of them must
not pass each other, the statement says so (`with_for_update`, a unique index, a condition in the
UPDATE itself).

Each look is planned for its own values: the way that is good for an owner of a million passages is
bad for one who has a hundred, and a server that remembers one plan would use it for both.
"""

import select
from typing import Any

import orjson
from psycopg.types.string import StrDumperUnknown
from sqlalchemy import URL, Engine, event, make_url
from sqlalchemy.exc import ArgumentError, InvalidatePoolError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from steward.db.engine import Database, dump_json

DRIVER = "postgresql+psycopg"
SCHEMES = ("postgresql", "postgres", DRIVER)
CONNECT_SECONDS = 10
# How long a unit waits for a connection before its request is refused.
POOL_SECONDS = 30
# No statement of a unit takes this long unless something is wrong; migrations have no such limit.
STATEMENT_SECONDS = 60
# A process that is stopped in the middle of a unit holds its rows this long. Whoever waits for them
# waits longer, so that they get their turn.
IDLE_IN_UNIT_SECONDS = 15
LOCK_SECONDS = 30
NEVER_IN_TEXT = "\x00"
INSTEAD_IN_TEXT = "\N{REPLACEMENT CHARACTER}"


class StoredText(StrDumperUnknown):
    """Text on its way into PostgreSQL, which cannot keep U+0000; U+FFFD stands in its place, so
    that every other character stays where it is counted."""

    def dump(self, obj: str) -> Any:
        """The bytes to send."""
        return super().dump(obj.replace(NEVER_IN_TEXT, INSTEAD_IN_TEXT))


def postgres_url(address: str) -> URL:
    """The address as SQLAlchemy wants it, with Steward's driver. What follows the `?` goes to libpq
    (`sslmode`, `sslrootcert`, `target_session_attrs`…). Raises ValueError."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise ValueError("it is no address like postgresql://user:password@host/name") from None
    if url.drivername not in SCHEMES or not url.database:
        raise ValueError("it is no address like postgresql://user:password@host/name")
    return url.set(drivername=DRIVER)


def server_settings(url: URL, **settings: str) -> str:
    """libpq's `options`: what a connection has set from its first moment, without a trip for it.
    What the address says by `?options=` (a schema, for instance) is set too, and before these."""
    return " ".join((_said(url), *(f"-c {name}={value}" for name, value in settings.items())))


def _said(url: URL) -> str:
    return " ".join(url.normalized_query.get("options", ()))


def shown(address: str) -> str:
    """The address as people may read it: without a password, wherever it stands."""
    url = make_url(address).difference_update_query(["password", "sslpassword"])
    return url.render_as_string(hide_password=True)


def connections_of(process: str) -> str:
    """What the connections of a process are called in the server, by which others may end them."""
    return f"steward {process}".strip()


def open_postgres(address: str, *, connections: int = 20, process: str = "") -> Database:
    """Open the database at this address; nothing is connected to yet.

    `connections` bounds what this process opens: half of them for changes, half for looking, so
    that neither waits for the other. `process` is the name by which others that share the database
    know this one. Raises ValueError when the address is none.
    """
    url, name = postgres_url(address), connections_of(process)
    half = max(1, connections // 2)
    writer = _open_pool(url, half, name, {"default_transaction_read_only": "off"})
    reader = _open_pool(
        url,
        half,
        name,
        {"default_transaction_read_only": "on", "plan_cache_mode": "force_custom_plan"},
        isolation_level="AUTOCOMMIT",
        skip_autocommit_rollback=True,  # there is nothing to roll back
    )
    return Database(writer, reader, "PostgreSQL")


def _open_pool(url: URL, size: int, name: str, settings: dict[str, str], **how: Any) -> AsyncEngine:
    ours = server_settings(
        url,
        timezone="UTC",
        statement_timeout=f"{STATEMENT_SECONDS}s",
        lock_timeout=f"{LOCK_SECONDS}s",
        idle_in_transaction_session_timeout=f"{IDLE_IN_UNIT_SECONDS}s",
        jit="off",  # compiling would take longer than any statement here
        **settings,
    )
    options: dict[str, Any] = {
        "connect_timeout": CONNECT_SECONDS,
        "keepalives_idle": 30,
        "keepalives_interval": 10,
        "keepalives_count": 3,
    }
    # What the address itself says wins, but for the name: by that others know who is connected.
    options = {name: value for name, value in options.items() if name not in url.query}
    options |= {"application_name": name, "options": f"{ours} {_said(url)}"}
    engine = create_async_engine(
        url,
        pool_size=size,
        max_overflow=0,
        pool_timeout=POOL_SECONDS,
        # One connection is used again and again, and the others only when it is needed.
        pool_use_lifo=True,
        use_native_hstore=False,  # which would ask for its type on every new connection
        json_serializer=dump_json,
        json_deserializer=orjson.loads,
        hide_parameters=True,  # what people write is in no log
        connect_args=options,
        **how,
    )
    _prepare_connections(engine)
    leave_ended_connections(engine.sync_engine)
    return engine


def _prepare_connections(engine: AsyncEngine) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def connect(connection: Any, _record: Any) -> None:
        connection.adapters.register_dumper(str, StoredText)


def leave_ended_connections(engine: Engine) -> None:
    """Have the pool hand out no connection that the server has ended.

    An idle connection on which something has arrived was ended by the server: it restarted, or
    somebody else took over. Looking costs nothing; asking the server would cost a trip.
    """

    @event.listens_for(engine, "checkout")
    def checkout(_connection: Any, record: Any, _proxy: Any) -> None:
        connection = record.driver_connection
        if connection.closed or _something_arrived(connection):
            raise InvalidatePoolError("the server ended this connection")


def _something_arrived(connection: Any) -> bool:
    poll = select.poll()
    poll.register(connection.pgconn.socket, select.POLLIN)
    return bool(poll.poll(0))
