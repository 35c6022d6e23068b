"""Brings the schema up to date at start: one process migrates, the others wait for it."""

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
    options = server_settings(
        timezone="UTC", statement_timeout="0", lock_timeout=f"{LONGEST_MIGRATION_SECONDS}s"
    )
    engine = create_engine(
        postgres_url(address),
        poolclass=NullPool,
        connect_args={"application_name": "steward migrate", "options": options},
    )
    with engine.connect() as connection:
        # Held by the session until it ends, whatever the transactions in it do.
        connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": MIGRATING})
        connection.commit()
        _check_server(connection)
        return upgrade(connection)


def revision_of(address: str) -> str | None:
    """Where the schema of a PostgreSQL database is; None before the first migration. Raises
    ValueError when the address is none, and what the driver raises."""
    engine = create_engine(
        postgres_url(address), poolclass=NullPool, connect_args={"connect_timeout": 5}
    )
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _check_server(connection: Connection) -> None:
    """Raise `UnfitDatabase` unless the server is new enough and has, or now gets, pgvector."""
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
    connection.commit()


def upgrade(connection: Connection) -> list[str]:
    """Apply missing revisions on this connection. Raises `UnknownSchema`."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    scripts = ScriptDirectory.from_config(config)
    known = {revision.revision for revision in scripts.walk_revisions()}
    before = MigrationContext.configure(connection).get_current_revision()
    connection.rollback()
    if before is not None and before not in known:
        raise UnknownSchema(
            f"The database is at schema {before}, which this Steward does not know. It was used by "
            "a newer version: start that one, or restore a backup from before the upgrade."
        )
    command.upgrade(config, "head")
    return [
        revision.revision
        for revision in reversed(list(scripts.iterate_revisions("head", before or "base")))
    ]
