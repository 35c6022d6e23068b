"""Brings the schema up to date at start: one process migrates, the others wait for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from steward.db.engine import add_unixepoch, sqlite_pragmas
from steward.db.lock import hold
from steward.db.postgres import postgres_url, server_settings

MIGRATIONS = Path(__file__).parent.parent / "migrations"
LONGEST_MIGRATION_SECONDS = 3600
# The advisory lock under which one process migrates a PostgreSQL database ("steward" in ASCII).
MIGRATING = 0x73746577617264
OLDEST_POSTGRES = 15
# What stands in the place of the revision, before more, while a move brings its rows here.
MOVING = "moving "


class UnknownSchema(Exception):
    """The database was written by a Steward that this one does not know."""


def migrate_sqlite(path: Path) -> list[str]:
    """Apply what is missing and return the revisions applied. Blocks.

    Raises `UnknownSchema` when the database is at a revision that this Steward has never heard of:
    it was used by a newer one, and this one would not understand it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{path}")
    with hold(path.with_suffix(".migrating"), LONGEST_MIGRATION_SECONDS):
        with engine.connect() as connection:
            raw = connection.connection.dbapi_connection
            assert raw is not None
            for pragma in sqlite_pragmas("FULL"):
                raw.execute(pragma)
            add_unixepoch(raw)
            applied = upgrade(connection)
        engine.dispose()
    return applied


class UnfitDatabase(Exception):
    """The database server lacks something that its operator has to give; the message says what."""


def migrate_postgres(address: str) -> list[str]:
    """Apply what is missing and return the revisions applied. Blocks.

    Of replicas that start at once, one migrates and the others wait for it. Raises ValueError when
    the address is none, `UnknownSchema`, `UnfitDatabase` and what the driver raises.
    """
    with alone_in_postgres(address) as connection:
        return upgrade(connection)


@contextmanager
def alone_in_postgres(address: str) -> Iterator[Connection]:
    """A connection to a database that suits, in which nobody else migrates while the block runs.
    Raises what `migrate_postgres` does."""
    url = postgres_url(address)
    options = server_settings(
        url, timezone="UTC", statement_timeout="0", lock_timeout=f"{LONGEST_MIGRATION_SECONDS}s"
    )
    engine = create_engine(
        url,
        poolclass=NullPool,
        connect_args={"application_name": "steward migrate", "options": options},
    )
    with engine.connect() as connection:
        # Held by the session until it ends, whatever the transactions in it do.
        connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": MIGRATING})
        connection.commit()
        check_server(connection)
        connection.commit()
        yield connection


def revision_of(address: str) -> str | None:
    """Where the schema of a PostgreSQL database is; None before the first migration. Raises
    ValueError when the address is none, and what the driver raises."""
    engine = create_engine(
        postgres_url(address), poolclass=NullPool, connect_args={"connect_timeout": 5}
    )
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def check_server(connection: Connection) -> None:
    """Raise `UnfitDatabase` unless the server is new enough and has pgvector, or gets it in the
    caller's transaction."""
    version = int((connection.dialect.server_version_info or (0,))[0])
    if version < OLDEST_POSTGRES:
        raise UnfitDatabase(
            f"The server is PostgreSQL {version}; Steward needs {OLDEST_POSTGRES} or newer."
        )
    there = text("SELECT 1 FROM pg_extension WHERE extname = 'vector'")
    if connection.execute(there).first() is None:
        try:
            connection.execute(text("CREATE EXTENSION vector"))
        except DBAPIError as error:
            raise UnfitDatabase(
                "The database has no pgvector, and it cannot be added: "
                f"{str(error.orig).splitlines()[0]}. Have an administrator of the server install "
                "pgvector and say CREATE EXTENSION vector in this database."
            ) from None


def upgrade(connection: Connection, to: str = "head") -> list[str]:
    """Apply missing revisions on this connection, each in a transaction of its own, and return
    them. Raises `UnknownSchema`."""
    revisions = missing_revisions(connection, to)
    connection.rollback()
    for revision in revisions:
        apply(connection, revision)
    return revisions


def missing_revisions(connection: Connection, to: str = "head") -> list[str]:
    """What is to be applied to the database, in this order. Raises `UnknownSchema` when it is at a
    revision that this Steward has never heard of."""
    known = revisions()
    there = MigrationContext.configure(connection).get_current_revision()
    if there is not None and there.startswith(MOVING):
        raise UnknownSchema(
            "Not everything has been moved to this database yet: run `steward move` once more."
        )
    if there is not None and there not in known:
        raise UnknownSchema(
            f"The database is at schema {there}, which this Steward does not know. It was used by "
            "a newer version: start that one, or restore a backup from before the upgrade."
        )
    first = 0 if there is None else known.index(there) + 1
    last = len(known) if to == "head" else known.index(to) + 1
    return known[first:last]


def revisions() -> list[str]:
    """All that this Steward knows, oldest first."""
    scripts = ScriptDirectory(str(MIGRATIONS))
    return [revision.revision for revision in reversed(list(scripts.walk_revisions()))]


def apply(connection: Connection, revision: str) -> None:
    """Apply one revision, whose predecessor is there: in the caller's transaction if one is open,
    else in one of its own."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
