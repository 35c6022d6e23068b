"""A database and a data folder know that they belong together."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, create_engine, text

from steward.db.installation import FILE, NotTogether, belong_together
from steward.db.migrate import migrate_postgres, migrate_sqlite
from steward.db.postgres import postgres_url

NewDatabase = Callable[[], Engine]
SOMEBODY = """
    INSERT INTO user_account (id, username, username_key, email, email_key, password_hash, role,
        language, active, created_at)
    VALUES ('018f0000-0000-7000-8000-000000000001', 'a', 'a', 'a@b', 'a@b', '', 'member', 'en',
        true, '2026-01-01 00:00:00+00:00')
"""
A_DOCUMENT = """
    INSERT INTO document (id, owner_id, name, digest, media_type, size, status, attempt, tries,
        pages_done, characters, passages, vectors, text_complete, created_at)
    VALUES ('018f0000-0000-7000-8000-000000000002', '018f0000-0000-7000-8000-000000000001', 'a',
        'd', 't', 1, 'ready', 0, 0, 0, 0, 0, 0, true, '2026-01-01 00:00:00+00:00')
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> NewDatabase:
    """Makes new databases on one engine."""
    made = iter(range(100))

    def sqlite() -> Engine:
        path = tmp_path / f"{next(made)}.db"
        migrate_sqlite(path)
        return create_engine(f"sqlite:///{path}")

    def postgresql() -> Engine:
        address = request.getfixturevalue("new_database")()
        migrate_postgres(address)
        return create_engine(postgres_url(address))

    return sqlite if request.param == "sqlite" else postgresql


@contextmanager
def start(engine: Engine) -> Iterator[Connection]:
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def folder(place: Path, name: str, *, files: bool = False) -> Path:
    data = place / name
    (data / "files" / "somebody").mkdir(parents=True)
    if files:
        (data / "files" / "somebody" / "a-document").write_text("text")
    return data


def test_the_first_start_names_both_and_every_other_finds_it(
    database: NewDatabase, tmp_path: Path
) -> None:
    engine, data = database(), folder(tmp_path, "data")
    with start(engine) as connection:
        name = belong_together(connection, data)
    assert (data / FILE).read_text().strip() == name
    with start(engine) as connection:
        assert belong_together(connection, data) == name


def test_a_folder_of_its_own_is_refused(database: NewDatabase, tmp_path: Path) -> None:
    """Also an empty one, and one that another start has named at the same moment."""
    engine, data = database(), folder(tmp_path, "data")
    with start(engine) as connection:
        name = belong_together(connection, data)
    others = folder(tmp_path, "another")
    with pytest.raises(NotTogether, match="has no file installation"), start(engine) as connection:
        belong_together(connection, others)
    with start(database()) as connection:
        belong_together(connection, others)
    with pytest.raises(NotTogether, match="belongs to installation"), start(engine) as connection:
        belong_together(connection, others)
    (others / FILE).write_text(f"{name}\n")  # as the refusal says
    with start(engine) as connection:
        assert belong_together(connection, others) == name


def test_a_start_that_died_between_file_and_row_is_gone_on_with(
    database: NewDatabase, tmp_path: Path
) -> None:
    data = folder(tmp_path, "data")
    (data / FILE).write_text("its name")
    with start(database()) as connection:
        assert belong_together(connection, data) == "its name"


def test_an_empty_database_does_not_take_the_files_of_another(
    database: NewDatabase, tmp_path: Path
) -> None:
    """Nobody's files would be swept away."""
    data = folder(tmp_path, "data", files=True)
    with pytest.raises(NotTogether, match="steward move"), start(database()) as connection:
        belong_together(connection, data)
    assert not (data / FILE).exists()


def test_a_database_from_before_is_named_beside_its_files_only(
    database: NewDatabase, tmp_path: Path
) -> None:
    engine, empty = database(), folder(tmp_path, "empty")
    with start(engine) as connection:
        connection.execute(text(SOMEBODY))
        connection.execute(text(A_DOCUMENT))
    with pytest.raises(NotTogether, match="has no files"), start(engine) as connection:
        belong_together(connection, empty)
    data = folder(tmp_path, "data", files=True)
    with start(engine) as connection:
        belong_together(connection, data)
    assert (data / FILE).exists()


def test_an_empty_file_is_no_name(database: NewDatabase, tmp_path: Path) -> None:
    data = folder(tmp_path, "data")
    (data / FILE).touch()
    with pytest.raises(NotTogether, match="is empty"), start(database()) as connection:
        belong_together(connection, data)
