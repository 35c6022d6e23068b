"""Brings the schema up to date at start: one process migrates, the others wait for it."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from steward.db.engine import add_unixepoch, sqlite_pragmas
from steward.db.lock import hold

MIGRATIONS = Path(__file__).parent.parent / "migrations"
LONGEST_MIGRATION_SECONDS = 3600


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
