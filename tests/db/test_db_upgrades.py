"""A database that people lived in, at every schema that was ever released, comes up to date whole,
and Steward goes on with it. The databases are in `released/`, recorded by `record_released.py`."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from lived_in import (
    ANSWER,
    ASKS_FIRST,
    DOCUMENTS,
    FURTHER,
    NOTE,
    NOTES,
    QUESTION,
    UNFINISHED,
    inbox,
    plan,
    settings,
)
from psycopg import sql
from sqlalchemy import MetaData, Table, create_engine, make_url, select

from provider_thread import provider_in_a_thread
from scripted_provider import ScriptedProvider
from steward.commands.all_tables import all_tables
from steward.db.migrate import (
    alone_in_postgres,
    migrate_postgres,
    migrate_sqlite,
    revisions,
    upgrade,
)
from steward.db.postgres import postgres_url
from steward.db.try_migration import Tried, try_on_postgres, try_on_sqlite
from steward_process import Person, StewardProcess, share_models, wait_until

RELEASED = Path(__file__).parent / "released"
# Before the third schema there was no Steward on PostgreSQL.
FIRST_ON_POSTGRES = "0003"
BEFORE_POSTGRES = [revision for revision in revisions() if revision < FIRST_ON_POSTGRES]
LIVED_IN_ON_POSTGRES = [revision for revision in revisions() if revision >= FIRST_ON_POSTGRES]
# A note on who works on something now, gone when that ends; and what only a mail can lead to.
MAY_BE_EMPTY = {"errand", "password_reset"}
# The index of PostgreSQL has its own tables in their place.
OF_SQLITE_ALONE = {"index_version", "passage_vector"}


@pytest.fixture(scope="module")
def provider() -> Iterator[ScriptedProvider]:
    with provider_in_a_thread() as provider:
        plan(provider)
        yield provider


def recorded(revision: str, engine: str) -> str:
    file = RELEASED / f"{revision}.{engine}.sql"
    assert file.exists(), (
        f"nobody has recorded a database at schema {revision}: "
        "run python tests/db/record_released.py once it is released"
    )
    return file.read_text()


def load_sqlite(file: Path, revision: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(recorded(revision, "sqlite"))


def load_postgres(address: str, revision: str) -> None:
    with psycopg.connect(address) as connection:
        connection.execute(recorded(revision, "postgresql").encode())


def carry_to_postgres(file: Path, address: str, revision: str) -> None:
    """The rows of an embedded database at this schema, without its index, in PostgreSQL at the same
    schema: what a PostgreSQL would have had."""
    with alone_in_postgres(address) as connection:
        upgrade(connection, revision)
    index = {"passage", "vector_space", "embedding_choice", "alembic_version", *OF_SQLITE_ALONE}
    with closing(sqlite3.connect(file)) as source, psycopg.connect(address) as target:
        target.execute("SET timezone = 'UTC'")
        for table in tables_of(postgres_url(address)):
            if table.name in index:
                continue
            names = [column.name for column in table.columns]
            quoted = ", ".join(f'"{name}"' for name in names)
            into = sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
                sql.Identifier(table.name),
                sql.SQL(", ").join(map(sql.Identifier, names)),
                sql.SQL(", ").join(sql.Placeholder() * len(names)),
            )
            for row in source.execute(f"SELECT {quoted} FROM {table.name}"):
                target.execute(into, [None if value is None else str(value) for value in row])


def tables_of(url: Any) -> list[Table]:
    """Steward's own tables as they are in this database, those first that others refer to."""
    there = MetaData()
    engine = create_engine(url)
    known = set(all_tables().tables)
    there.reflect(engine, only=lambda name, _: name in known)
    engine.dispose()
    return there.sorted_tables


def rows_of(url: Any, tables: list[Table]) -> dict[str, list[str]]:
    """All rows, by the columns these tables have."""
    engine = create_engine(url)
    with engine.connect() as connection:
        rows = {
            table.name: sorted(repr(tuple(row)) for row in connection.execute(select(table)))
            for table in tables
        }
    engine.dispose()
    return rows


def comes_up_to_date_whole(
    url: Any, revision: str, tried: Tried, migrate: Callable[[], list[str]]
) -> None:
    """The dry run says what happens, it happens, and every row is as it was."""
    later = revisions()[revisions().index(revision) + 1 :]
    tables = tables_of(url)
    before = rows_of(url, tables)
    assert [name for name, _ in tried.revisions] == later
    assert tried.differs == []
    assert {name: tried.before[name] for name in before} == {n: len(r) for n, r in before.items()}
    assert migrate() == later
    assert rows_of(url, tables) == before


def goes_on(steward: StewardProcess, revision: str, *, index: bool = True) -> None:
    """People sign in, find what they had, and what was under way comes to its end. Without its
    `index` a database has no words to be found by, and no jobs for documents either."""
    steward.start()
    admin = steward.sign_in("admin")
    documents = {one["name"]: one["id"] for one in pages_of(admin, "/documents")}
    assert set(documents) == set(DOCUMENTS) - {"gone.txt"}
    for name, id_ in documents.items():
        if index:
            assert admin.wait_for(id_)["status"] == "ready"
        assert admin.http.get(f"/documents/{id_}/file").content == DOCUMENTS[name].encode()
    mine = {one["title"]: one["id"] for one in pages_of(admin, "/conversations")}
    (read,) = (id_ for title, id_ in mine.items() if title.startswith(QUESTION[:20]))
    said = [one["content"] for one in pages_of(admin, f"/conversations/{read}/messages")]
    assert ANSWER in said
    if index:
        found = admin.http.post("/search", json={"query": "lighthouse Corvo"}).json()["items"]
        assert found[0]["document_name"] == "corvo.txt"
    assert "214" in admin.ask(FURTHER, conversation_id=read)["answer"]
    if index:
        assert run_about(admin, UNFINISHED, "completed")
    if revision >= "0002":
        allow_what_waits(admin)


def pages_of(person: Person, path: str) -> list[dict[str, Any]]:
    said = person.http.get(path, params={"limit": 100})
    assert said.status_code == 200, said.text
    items: list[dict[str, Any]] = said.json()["items"]
    return items


def run_about(person: Person, question: str, status: str) -> dict[str, Any]:
    """The run that answers this question, once it is in this state."""

    def there() -> dict[str, Any] | None:
        for run in pages_of(person, "/runs"):
            whole: dict[str, Any] = person.http.get(f"/runs/{run['id']}").json()
            if whole["question"] == question and whole["status"] == status:
                return whole
        return None

    found: dict[str, Any] = wait_until(there, f"{question} is {status}", every=0.2)
    return found


def allow_what_waits(admin: Person) -> None:
    """What waited for a person before the upgrade is done when they allow it after."""
    assert run_about(admin, NOTE, "completed")
    run = run_about(admin, ASKS_FIRST, "waiting_approval")
    (asked,) = (step for step in run["steps"] if step["type"] == "approval.requested")
    path = f"/runs/{run['id']}/approvals/{asked['call_id']}"
    assert admin.http.post(path, json={"decision": "approve"}).status_code == 200
    assert run_about(admin, ASKS_FIRST, "completed")
    assert sorted(title for title in inbox(admin) if title in NOTES) == NOTES


@pytest.fixture
def house(models: Path, tmp_path: Path, provider: ScriptedProvider) -> Iterator[StewardProcess]:
    """A Steward whose data folder has the files of those who lived in it, not yet started."""
    data = tmp_path / "data"
    share_models(models, data)
    steward = StewardProcess(data, settings(provider))
    yield steward
    if steward.process is not None:
        steward.kill()


def put_files(data: Path, url: Any) -> None:
    """The files as they were uploaded, and the installation's name: the database knows them."""
    engine = create_engine(url)
    with engine.connect() as connection:
        there = {table.name: table for table in tables_of(url)}
        if "installation" in there:
            name = connection.scalar(select(there["installation"].c.name))
            (data / "installation").write_text(str(name))
        document = there["document"]
        columns = (document.c.owner_id, document.c.id, document.c.name)
        for owner_id, id_, name in connection.execute(select(*columns)):
            place = data / "files" / dashed(owner_id) / dashed(id_)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(DOCUMENTS[name])
    engine.dispose()


def dashed(id_: Any) -> str:
    plain = str(id_).replace("-", "")
    return "-".join((plain[:8], plain[8:12], plain[12:16], plain[16:20], plain[20:]))


@pytest.mark.parametrize("revision", LIVED_IN_ON_POSTGRES)
def test_postgres_was_lived_in(revision: str) -> None:
    assert "INSERT INTO public.user_account" in recorded(revision, "postgresql")


@pytest.mark.parametrize("revision", revisions())
def test_every_table_of_a_released_schema_was_lived_in(revision: str, tmp_path: Path) -> None:
    load_sqlite(tmp_path / "steward.db", revision)
    url = f"sqlite:///{tmp_path / 'steward.db'}"
    tables = tables_of(url)
    empty = {name for name, rows in rows_of(url, tables).items() if not rows}
    assert empty <= MAY_BE_EMPTY


@pytest.mark.parametrize("revision", revisions())
def test_an_embedded_database_of_any_age(revision: str, house: StewardProcess) -> None:
    file = house.data / "steward.db"
    load_sqlite(file, revision)
    url = f"sqlite:///{file}"
    put_files(house.data, url)
    tried = try_on_sqlite(file, all_tables())
    comes_up_to_date_whole(url, revision, tried, lambda: migrate_sqlite(file))
    goes_on(house, revision)


@pytest.mark.parametrize("revision", LIVED_IN_ON_POSTGRES)
def test_a_postgres_database_of_any_age(
    revision: str, house: StewardProcess, new_database: Callable[[], str]
) -> None:
    address = new_database()
    load_postgres(address, revision)
    url = make_url(postgres_url(address))
    put_files(house.data, url)
    tried = try_on_postgres(address, all_tables())
    comes_up_to_date_whole(url, revision, tried, lambda: migrate_postgres(address))
    house.settings["STEWARD_DATABASE_URL"] = address
    goes_on(house, revision)


@pytest.mark.parametrize("revision", BEFORE_POSTGRES)
def test_rows_from_before_postgres_on_postgres(
    revision: str, house: StewardProcess, tmp_path: Path, new_database: Callable[[], str]
) -> None:
    address = new_database()
    load_sqlite(tmp_path / "embedded.db", revision)
    carry_to_postgres(tmp_path / "embedded.db", address, revision)
    url = postgres_url(address)
    put_files(house.data, url)
    tried = try_on_postgres(address, all_tables())
    comes_up_to_date_whole(url, revision, tried, lambda: migrate_postgres(address))
    house.settings["STEWARD_DATABASE_URL"] = address
    goes_on(house, revision, index=False)
