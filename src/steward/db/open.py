"""The database that the settings name: a SQLite file, or PostgreSQL."""

import time
from collections.abc import Callable

from sqlalchemy.exc import OperationalError

from steward.db.engine import Database, open_sqlite
from steward.db.migrate import migrate_postgres, migrate_sqlite
from steward.db.postgres import open_postgres
from steward.settings import Settings

SECONDS_BETWEEN_TRIES = 0.5


class DatabaseAway(Exception):
    """The database server does not answer; the message says what the driver says."""


def open_database(settings: Settings, process: str = "") -> Database:
    """Open it. `process` is the name by which others that share it know this one. Raises ValueError
    when its address is none."""
    if settings.postgres_url is None:
        return open_sqlite(settings.sqlite_path, synchronous=settings.sqlite_synchronous)
    return open_postgres(
        settings.postgres_url, connections=settings.database_connections, process=process
    )


def migrate_database(
    settings: Settings,
    *,
    seconds: float = 0,
    waiting: Callable[[str], None] = lambda _: None,
    give_up: Callable[[], bool] = lambda: False,
) -> list[str]:
    """Bring its schema up to date and return the revisions applied. Blocks.

    A server that does not answer is tried again for this many seconds, unless `give_up` says so;
    `waiting` is told once why. Raises `DatabaseAway`, `UnknownSchema`, `UnfitDatabase`, and
    ValueError when the address is none.
    """
    if settings.postgres_url is None:
        return migrate_sqlite(settings.sqlite_path)
    deadline = time.monotonic() + seconds
    told = False
    while True:
        try:
            return migrate_postgres(settings.postgres_url)
        except OperationalError as error:
            why = str(error.orig).strip().replace("\n", " ")
            if time.monotonic() >= deadline or give_up():
                raise DatabaseAway(why) from None
            if not told:
                waiting(why)
                told = True
            time.sleep(SECONDS_BETWEEN_TRIES)
