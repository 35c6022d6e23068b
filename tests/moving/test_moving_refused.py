"""What is not moved, and the sentence that says why."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import psycopg
import pytest
from moving_house import at, beside, embedded, fill

from moved_steward import everything_in
from postgres_server import PostgresServer
from steward.commands.failure import Failure
from steward.commands.move import move as move_everything
from steward.commands.terminal import Terminal
from steward.db.lock import hold
from steward.db.migrate import UnknownSchema, migrate_postgres
from steward.db.postgres import open_postgres
from steward.db.tables import Installation
from steward.jobs.engine import Jobs
from steward.jobs.storage import in_postgres
from steward.kit.lifecycle import Lifecycle
from steward.moving.look import mark_of
from steward.moving.place import Place

ALEMBIC = "CREATE TABLE alembic_version (version_num varchar(32))"


@pytest.fixture
async def source(tmp_path: Path) -> Place:
    place = embedded(tmp_path / "data")
    place.data.mkdir()
    await fill(place, passages=3)
    return place


@dataclass(frozen=True)
class Said:
    """What the command says to whoever has this data folder."""

    code: int
    words: str


def typed(place: Place, to: str, **how: Any) -> Said:
    """`steward move`, without a process of its own."""
    out = StringIO()
    terminal = Terminal(out, out, chinese=False)
    how = {"from_": None, "to_data": None, "dry_run": False} | how

    def move() -> int:
        return move_everything(to, **how, settings=place.settings, terminal=terminal)

    try:
        code = beside(move)
    except Failure as failure:
        terminal.complain(failure)
        code = 1
    return Said(code, out.getvalue())


def refused(place: Place, to: str, **how: Any) -> str:
    """The sentence with which a move is refused."""
    said = typed(place, to, **how)
    assert said.code == 1, said.words
    return said.words


@pytest.mark.parametrize(
    "to",
    ["nonsense", "", "mysql://root:hidden@host/name", "sqlite://", "sqlite:///", "postgresql://",
     "postgresql://user:hidden@host", "postgresql://user:hidden@host:port/name", "/tmp/steward.db"],
)  # fmt: skip
def test_what_is_no_address(to: str, source: Place) -> None:
    said = refused(source, to)
    assert "no address of a database" in said
    assert "hidden" not in said


def test_a_server_that_does_not_answer(source: Place) -> None:
    for dry in (True, False):
        said = refused(source, "postgresql://somebody:hidden@127.0.0.1:9/name", dry_run=dry)
        assert "refused" in said
        assert "hidden" not in said


def test_a_source_that_is_not_there(source: Place, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere.db"
    said = refused(source, f"sqlite:///{tmp_path}/new.db", from_=f"sqlite:///{nowhere}")
    assert f"no database of Steward's at {nowhere}" in said
    assert not nowhere.exists()


async def test_a_folder_that_belongs_to_another_database(source: Place, tmp_path: Path) -> None:
    database = source.open()
    async with database.unit() as session:
        session.add(Installation(id=1, name="another"))
    await database.close()
    said = refused(source, f"sqlite:///{tmp_path}/new.db")
    assert "not the data folder of this database" in said


def test_the_same_place(source: Place) -> None:
    assert "are the same" in refused(source, "sqlite")


def test_a_source_in_use(source: Place, new_database: Callable[[], str]) -> None:
    there = new_database()
    with hold(source.data / "steward.lock", seconds=0):
        assert "Steward is running on" in refused(source, there)
        said = refused(source, there, dry_run=True)
    assert "Steward is running on" in said
    assert "user_account\t2" in said  # and yet it says what would be moved
    assert tables_of(there) == []


@pytest.mark.parametrize("here", [True, False], ids=["with jobs", "with requests only"])
async def test_a_target_in_use(here: bool, source: Place, new_database: Callable[[], str]) -> None:
    there = new_database()
    migrate_postgres(there)
    database = open_postgres(there)
    jobs = Jobs(in_postgres(there), Lifecycle(), [], here=here)
    await jobs.open([])
    async with database.read() as session:
        await session.connection()
    said = refused(source, there)
    await jobs.close()
    await database.close()
    assert "Stop all replicas first" in said


@pytest.mark.parametrize("statement", ["CREATE TABLE theirs (id integer)", ALEMBIC])
def test_a_target_with_somebody_elses_tables(
    statement: str, source: Place, new_database: Callable[[], str]
) -> None:
    there = new_database()
    with psycopg.connect(there) as connection:
        connection.execute(statement)
        if statement == ALEMBIC:
            connection.execute("INSERT INTO alembic_version VALUES ('theirs')")
    assert "is not empty" in refused(source, there)
    assert len(tables_of(there)) == 1


async def test_a_target_that_has_been_used(source: Place, tmp_path: Path) -> None:
    other = embedded(tmp_path / "other")
    other.data.mkdir()
    await fill(other, passages=1)
    before = everything_in(other.file)
    assert "a Steward has been using it" in refused(source, f"sqlite:///{other.file}")
    assert "another Steward's folder" in refused(source, "sqlite", to_data=other.data)
    assert everything_in(other.file) == before


def test_a_target_without_pgvector(source: Place, postgres: PostgresServer) -> None:
    there = postgres.new_database(vector=False)
    for dry in (True, False):
        assert "pgvector" in refused(source, there, dry_run=dry)
    assert tables_of(there) == []
    postgres.drop_database(there)


def test_a_target_that_is_only_migrated_will_do(
    source: Place, new_database: Callable[[], str]
) -> None:
    there = new_database()
    migrate_postgres(there)
    said = typed(source, there, dry_run=True)
    assert said.code == 0, said.words
    assert "Nothing hinders the move." in said.words
    assert typed(source, there).code == 0
    # But once: a second time it is somebody's.
    assert "a Steward has been using it" in refused(source, there)


async def test_no_steward_starts_on_a_part_of_it(
    source: Place, new_database: Callable[[], str]
) -> None:
    there = at(new_database(), source.data)
    address = there.postgres
    assert address is not None
    migrate_postgres(address)
    with psycopg.connect(address) as connection:
        connection.execute("UPDATE alembic_version SET version_num = %s", (mark_of(source),))
    with pytest.raises(UnknownSchema, match="steward move"):
        beside(lambda: migrate_postgres(address))


async def test_a_source_of_another_schema(source: Place, tmp_path: Path) -> None:
    for schema, advice in (("0001", "steward migrate"), ("moving 0001 x", "finish that first")):
        with closing(sqlite3.connect(source.file)) as database, database:
            database.execute("UPDATE alembic_version SET version_num = ?", (schema,))
        assert advice in refused(source, f"sqlite:///{tmp_path}/new.db")


def tables_of(address: str) -> list[str]:
    with psycopg.connect(address) as connection:
        rows = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        return [name for (name,) in rows.fetchall()]
