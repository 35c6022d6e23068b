"""Everything arrives as it was, to the letter, and what does not is seen."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from moving_house import at, beside, embedded, fill
from sqlalchemy import create_engine, inspect

from moved_steward import everything_in
from steward.db.base import Base
from steward.moving.look import look, mark_of
from steward.moving.move import Outcome, move
from steward.moving.place import Place
from steward.moving.rows import BY_THE_INDEX, OF_A_PROCESS, tables_to_move
from steward.moving.survey import survey

# What nobody's rows are in: the schema's own number, and the words and jobs of an engine.
ENGINES_OWN = ("alembic_version", "passage_words", "word", "owner_words", "sqlite_", "dbos_")


class Watcher:
    """Looks on, and remembers."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, int, int]] = []
        self.compared: list[str] = []

    def moving(self, what: str, there: int, of: int) -> None:
        self.seen.append((what, there, of))

    def comparing(self, what: str) -> None:
        self.compared.append(what)


def moved(source: Place, target: Place) -> Outcome:
    return beside(lambda: move(source, target, Watcher()))


@pytest.fixture
async def source(tmp_path: Path) -> Place:
    place = embedded(tmp_path / "data")
    place.data.mkdir()
    await fill(place)
    return place


async def test_what_goes_there_and_back_is_the_same(
    source: Place, new_database: Callable[[], str], tmp_path: Path
) -> None:
    there = at(new_database(), source.data)
    outcome = moved(source, there)
    assert outcome.whole, [line for line in outcome.lines if not line.same]
    rows = {line.what: line.source.rows for line in outcome.lines}
    assert rows["run_event"] == 1199
    assert rows["passage"] == rows["passage_words"] == rows["vectors of one"] == 50
    assert rows["tool_call"] == 3
    assert (outcome.files.files, outcome.files.missing, outcome.files.damaged) == (1, [], [])

    back = embedded(tmp_path / "back")
    outcome = moved(there, back)
    assert outcome.whole, [line for line in outcome.lines if not line.same]
    ours, theirs = rows_in(source.file), rows_in(back.file)
    assert len(ours) > 1200
    assert ours == theirs


def rows_in(file: Path) -> list[str]:
    """The rows of what people have, as they are stored, NULs aside: PostgreSQL keeps none."""
    rows = []
    with closing(sqlite3.connect(file)) as database:
        for one in tables_to_move():
            key = ", ".join(column.name for column in one.primary_key.columns)
            found = database.execute(f'SELECT * FROM "{one.name}" ORDER BY {key}').fetchall()
            rows += [
                f"{one.name} {row!r}".replace("\\x00", "\N{REPLACEMENT CHARACTER}") for row in found
            ]
    return rows


async def test_the_source_is_not_changed(source: Place, new_database: Callable[[], str]) -> None:
    before = everything_in(source.file)
    there = at(new_database(), source.data)
    beside(lambda: survey(source, there, Watcher()))
    assert moved(source, there).whole
    assert everything_in(source.file) == before


async def test_new_passages_are_numbered_on(source: Place, new_database: Callable[[], str]) -> None:
    there = at(new_database(), source.data)
    assert moved(source, there).whole
    with psycopg.connect(there.postgres or "") as connection:
        row = connection.execute(
            "SELECT max(id), nextval('passage_id_seq') FROM passage"
        ).fetchone()
    assert row == (50, 51)


async def test_every_table_is_moved_or_left_for_a_reason(source: Place) -> None:
    """A table whose module nobody named would be forgotten without a word."""
    engine = create_engine(f"sqlite:///{source.file}")
    there = set(inspect(engine).get_table_names())
    engine.dispose()
    known = {one.name for one in tables_to_move()} | {*BY_THE_INDEX, *OF_A_PROCESS}
    forgotten = {name for name in there - known if not name.startswith(ENGINES_OWN)}
    jobs = {"workflow_status"}
    assert jobs <= forgotten  # the engine's, by `jobs.carry`
    assert not [name for name in forgotten if name in Base.metadata.tables]
    assert forgotten <= engines_tables(), "name its module in moving/rows.py"


def engines_tables() -> set[str]:
    """What the job engine keeps."""
    from dbos._schemas.system_database import SystemSchema

    return {table.name for table in SystemSchema.metadata_obj.tables.values()}


@pytest.mark.parametrize(
    ("what", "change"),
    [
        ("conversation", "UPDATE conversation SET title = title || '.'"),
        ("run", "UPDATE run SET collection_ids = NULL, citations = '[]'"),
        ("vectors of two", "UPDATE passage_vector SET vector = zeroblob(length(vector)) "
         "WHERE id = (SELECT max(id) FROM passage_vector)"),
    ],
)  # fmt: skip
async def test_a_difference_is_seen_and_nothing_is_finished(
    what: str, change: str, source: Place, tmp_path: Path
) -> None:
    there = embedded(tmp_path / "there")
    assert moved(source, there).whole
    with closing(sqlite3.connect(there.file)) as database, database:
        database.execute(change)
        # As if it had been broken off before the end.
        database.execute("UPDATE alembic_version SET version_num = ?", (mark_of(source),))
    outcome = moved(source, there)
    assert outcome.begun
    assert not outcome.whole
    assert [line.what for line in outcome.lines if not line.same] == [what]
    assert look(there).revision == mark_of(source)
