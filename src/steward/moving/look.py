"""What there is at either end of a move, and whether it may be moved from there, and to there."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, create_engine, inspect, literal, select, table
from sqlalchemy.pool import NullPool

from steward.db.hold import connect_postgres
from steward.db.installation import NotTogether, compare, known_by
from steward.db.migrate import MOVING, revisions
from steward.moving.place import Place
from steward.moving.refusal import CannotMove
from steward.moving.rows import tables_to_move


@dataclass(frozen=True)
class Found:
    """The schema of a database (None: nobody's yet), whether it has tables at all, and the first of
    Steward's that has rows."""

    revision: str | None = None
    tables: bool = False
    used: str | None = None


@contextmanager
def connected(place: Place) -> Iterator[Connection]:
    """A connection for one short look, or for a migration. Raises what the driver raises."""
    if place.postgres is not None:
        with connect_postgres(place.postgres) as connection:
            yield connection
        return
    engine = create_engine(f"sqlite:///{place.file}", poolclass=NullPool)
    with engine.connect() as connection:
        yield connection


def look(place: Place) -> Found:
    """Look without changing anything. Blocks. Raises what the driver raises."""
    if place.postgres is None and not place.file.exists():
        return Found()
    with connected(place) as connection:
        there = set(inspect(connection).get_table_names())
        names = (one.name for one in tables_to_move() if one.name in there)
        return Found(
            MigrationContext.configure(connection).get_current_revision(),
            bool(there),
            next((name for name in names if _has_rows(connection, name)), None),
        )


def newest_revision() -> str:
    """The schema that this Steward works with."""
    return revisions()[-1]


def mark_of(source: Place) -> str:
    """What stands in the place of the target's revision until everything is there: so that no
    Steward starts on a part of it, and that nothing but this goes on with it."""
    return f"{MOVING}{newest_revision()} {source.mark}"


def check_source(source: Place, found: Found) -> None:
    """Raise `CannotMove` unless a Steward like this one has left a whole database there."""
    if found.revision is None:
        raise CannotMove(
            f"There is no database of Steward's at {source.shown}.",
            f"{source.shown} 中没有 Steward 的数据库。",
        )
    if found.revision.startswith(MOVING):
        raise CannotMove(
            f"Not everything has been moved to {source.shown} yet: finish that first.",
            f"尚未完成到 {source.shown} 的迁移，请先完成。",
        )
    if found.revision != newest_revision():
        raise CannotMove(
            f"{source.shown} is at schema {found.revision}, and this Steward works with "
            f"{newest_revision()}. Bring it up to date first: steward migrate",
            f"{source.shown} 的结构版本为 {found.revision}，而此 Steward 使用 {newest_revision()}。"
            "请先更新：steward migrate",
        )


def check_folder(source: Place) -> None:
    """Raise `CannotMove` where the data folder is not the one that belongs to the database."""
    with connected(source) as connection:
        try:
            compare(known_by(connection), source.data)
        except NotTogether as error:
            raise CannotMove(error.en, error.zh) from None


def check_target(target: Place, found: Found, source: Place) -> bool:
    """Whether this move was begun already. Raises `CannotMove` where anything else is kept."""
    if found.revision is None:
        if found.tables:
            raise _others(target, "its tables are not Steward's", "其中的表不属于 Steward")
        return False
    if found.revision == mark_of(source):
        return True
    if found.revision.startswith(MOVING):
        raise _others(
            target,
            "another move to it was begun, from somewhere else or by another version",
            "有另一次来源或版本不同的迁移尚未完成",
        )
    if found.revision not in revisions():
        raise _others(
            target,
            f"its schema {found.revision} is not Steward's, or a newer one's",
            f"其结构版本 {found.revision} 不属于 Steward，或属于更新的版本",
        )
    if found.used is not None:
        raise _others(target, "a Steward has been using it", "已有 Steward 使用过")
    return False


def _others(target: Place, why: str, zh: str) -> CannotMove:
    return CannotMove(
        f"{target.shown} is not empty: {why}. Move to an empty database, or to a file that is not "
        "there yet.",
        f"{target.shown} 不为空：{zh}。请使用空数据库，或尚不存在的文件。",
    )


def _has_rows(connection: Connection, name: str) -> bool:
    query = select(literal(1)).select_from(table(name)).limit(1)
    return connection.execute(query).first() is not None
