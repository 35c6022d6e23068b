"""The target is made ready for rows, and bears a mark until all of them are there."""

from sqlalchemy import column, table, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from steward.db.engine import Database
from steward.db.migrate import check_server, migrate_sqlite, upgrade
from steward.index.port import Index
from steward.jobs.carry import make_room
from steward.moving.look import connected
from steward.moving.place import Place

_VERSION = table("alembic_version", column("version_num"))


def make_schema(target: Place) -> None:
    """Make the tables, and those of jobs. Blocks. Raises `UnknownSchema`, `UnfitDatabase`, and what
    the driver raises."""
    if target.postgres is None:
        migrate_sqlite(target.file)
    else:
        with connected(target) as connection:
            check_server(connection)
            connection.commit()
            upgrade(connection)
    make_room(target.jobs())


def try_server(target: Place) -> None:
    """Whether the server would do, without changing anything. Blocks. Raises `UnfitDatabase`."""
    if target.postgres is not None:
        with connected(target) as connection:
            check_server(connection)
            connection.rollback()


async def begin(target: Database, index: Index, mark: str) -> None:
    """Make the index's own tables, and set the mark."""
    async with target.writer.begin() as connection:
        await index.prepare(connection)
        await set_version(connection, mark)


async def set_version(there: AsyncConnection | AsyncSession, version: str) -> None:
    """Say at which schema the database is, or that it is at none."""
    await there.execute(update(_VERSION).values(version_num=version))
