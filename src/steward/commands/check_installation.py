"""Whether the data folder is the one that belongs to the database."""

import sqlite3
from collections.abc import Iterator

from sqlalchemy import Engine, create_engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from steward.commands.finding import Finding, fine, mend, note
from steward.db.installation import NotTogether, compare, known_by
from steward.db.postgres import postgres_url
from steward.settings import Settings

WHAT = ("Installation", "安装实例")


def check_installation(settings: Settings) -> Iterator[Finding]:
    """Compare the two without changing either. Nothing is said of a database that is not there or
    does not open, which is a finding of its own."""
    if settings.postgres_url is None and not settings.sqlite_path.exists():
        return
    try:
        with _open(settings).connect() as connection:
            known = known_by(connection)
    except (ValueError, SQLAlchemyError):
        return
    try:
        compare(known, settings.data)
    except NotTogether as error:
        yield mend(WHAT, error.en, error.zh)
        return
    if known.name is None:
        yield note(WHAT, "named at the next start", "下次启动时命名")
    else:
        together = f"{known.name}, in the database and in the data folder"
        yield fine(WHAT, together, f"{known.name}，数据库与数据目录一致")


def _open(settings: Settings) -> Engine:
    if settings.postgres_url is None:
        address = f"{settings.sqlite_path.absolute().as_uri()}?mode=ro"
        return create_engine(
            "sqlite://", poolclass=NullPool, creator=lambda: sqlite3.connect(address, uri=True)
        )
    return create_engine(
        postgres_url(settings.postgres_url),
        poolclass=NullPool,
        connect_args={"connect_timeout": 5},
    )
