"""What a backup is made of: the database as it is at one moment, to be read and to be written."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from alembic.runtime.migration import MigrationContext
from sqlalchemy import (
    BigInteger,
    Connection,
    Uuid,
    column,
    create_engine,
    func,
    inspect,
    select,
    table,
    text,
)
from sqlalchemy.pool import NullPool

from steward.backups.contents import DATABASE, SQLITE_FILE, TABLES
from steward.backups.pack import Packing
from steward.backups.refusal import Refusal
from steward.backups.room import need_room
from steward.db.copy_postgres import HOME, CopiedTable, copy_out, sequences_of, snapshot, tables_of
from steward.db.copy_sqlite import copy_sqlite
from steward.jobs.rows import NOT_OF_JOBS, SCHEMA
from steward.settings import Settings

# As every schema since the first has it.
DOCUMENT = table(
    "document",
    column("id", Uuid(as_uuid=False)),
    column("owner_id", Uuid(as_uuid=False)),
    column("digest"),
    column("size", BigInteger),
)
AT_ONCE = 500
_TABLES_SIZE = """
SELECT coalesce(sum(pg_table_size(oid)), 0) FROM pg_class
WHERE relkind = 'r' AND relnamespace::regnamespace::text IN (current_schema(), :jobs)
"""


@dataclass(frozen=True)
class Source:
    """A database that does not change. `copy` is the file it was copied to, if it is SQLite."""

    connection: Connection
    engine: str
    schema: str
    copy: Path | None = None

    def documents(self) -> Iterator[tuple[str, str, str]]:
        """Owner, id and digest of every document."""
        query = select(DOCUMENT.c.owner_id, DOCUMENT.c.id, DOCUMENT.c.digest)
        streamed = self.connection.execution_options(yield_per=AT_ONCE)
        for row in streamed.execute(query.order_by(DOCUMENT.c.id)):
            yield row.owner_id, row.id, row.digest

    def file_bytes(self) -> int:
        """How much the documents' files are together."""
        return int(self.connection.scalar(select(func.sum(DOCUMENT.c.size))) or 0)

    def database_bytes(self) -> int:
        """About how much the database's rows are."""
        if self.copy is not None:
            return self.copy.stat().st_size
        return int(self.connection.scalar(text(_TABLES_SIZE), {"jobs": SCHEMA}) or 0)

    def write(self, packing: Packing) -> dict[str, int]:
        """Put the database into an archive; returns how many rows each table has."""
        if self.copy is not None:
            packing.add_file(SQLITE_FILE, self.copy)
            return _rows(self.connection, HOME)
        tables = tables_of(self.connection, HOME)
        counts = _rows(self.connection, HOME)
        if inspect(self.connection).has_schema(SCHEMA):
            tables += tables_of(self.connection, SCHEMA, but=NOT_OF_JOBS)
            counts |= _rows(self.connection, SCHEMA, but=NOT_OF_JOBS)
        packing.add(TABLES, self._described(tables))
        for one in tables:
            for n, part in enumerate(copy_out(self.connection, one), 1):
                packing.add(f"{DATABASE}/{one.schema}/{one.name}/{n:06}", part)
        return counts

    def _described(self, tables: list[CopiedTable]) -> bytes:
        told = [{"schema": t.schema, "name": t.name, "columns": t.columns} for t in tables]
        counted = {name: sequences_of(self.connection, name) for name in (HOME, SCHEMA)}
        return json.dumps({"tables": told, "sequences": counted}, indent=1).encode() + b"\n"


@contextmanager
def open_source(settings: Settings, folder: Path) -> Iterator[Source]:
    """The database of now, for as long as the block runs; the folder has room for a copy of it.
    Raises `Refusal` when there is none, and what the drivers raise."""
    if settings.postgres_url is not None:
        with snapshot(settings.postgres_url) as connection:
            yield Source(connection, "PostgreSQL", _schema_of(connection))
        return
    file = settings.sqlite_path
    if not file.exists():
        raise nothing_there()
    need_room(folder, file.stat().st_size)
    copy = folder / "steward.db"
    copy_sqlite(file, copy)
    engine = create_engine(f"sqlite:///{copy}", poolclass=NullPool)
    with engine.connect() as connection:
        yield Source(connection, "SQLite", _schema_of(connection), copy)


def nothing_there() -> Refusal:
    """What is said where no Steward has ever started."""
    return Refusal(
        "There is nothing to back up: Steward has never started on this database. Is STEWARD_DATA "
        "or STEWARD_DATABASE_URL set as it is for Steward?",
        "没有可备份的内容：Steward 从未在此数据库上启动过。"
        "STEWARD_DATA 或 STEWARD_DATABASE_URL 是否与 Steward 的设置一致？",
    )


def _schema_of(connection: Connection) -> str:
    schema = MigrationContext.configure(connection).get_current_revision()
    if schema is None:
        raise nothing_there()
    return schema


def _rows(connection: Connection, schema: str, but: tuple[str, ...] = ()) -> dict[str, int]:
    """How many rows each table of a schema has, by its name, or by both names if it is not home."""
    place = None if schema == HOME else schema
    names = [name for name in inspect(connection).get_table_names(place) if name not in but]
    return {
        name if place is None else f"{place}.{name}": connection.scalar(
            select(func.count()).select_from(table(name, schema=place))
        )
        or 0
        for name in sorted(names)
    }
