"""The migrations build what the tables say, on both engines; replicas that start at once agree."""

import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from psycopg import sql
from sqlalchemy import create_engine, inspect, text

import steward
from postgres_server import PostgresServer
from steward.db.base import Base
from steward.db.migrate import (
    UnfitDatabase,
    UnknownSchema,
    migrate_postgres,
    migrate_sqlite,
)
from steward.db.postgres import postgres_url

MIGRATE = (
    "import sys; from steward.db.migrate import migrate_postgres;"
    "sys.stdin.read(); print(*migrate_postgres(sys.argv[1]))"
)


def know_all_tables() -> None:
    """Every `tables.py` of Steward; what is imported is in the registry."""
    for module in pkgutil.walk_packages(steward.__path__, "steward."):
        if module.name.endswith(".tables"):
            importlib.import_module(module.name)


def differences(url: Any) -> list[Any]:
    """What a migration would still have to do for the database to be as the tables say."""
    know_all_tables()
    engine = create_engine(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found: list[Any] = compare_metadata(context, Base.metadata)
    engine.dispose()
    return found


def test_sqlite_has_what_the_tables_say(tmp_path: Path) -> None:
    applied = migrate_sqlite(tmp_path / "steward.db")
    assert applied[0] == "0001"
    assert differences(f"sqlite:///{tmp_path / 'steward.db'}") == []


def test_postgres_has_what_the_tables_say(new_database: Callable[[], str], tmp_path: Path) -> None:
    address = new_database()
    assert migrate_postgres(address) == migrate_sqlite(tmp_path / "steward.db")
    assert differences(postgres_url(address)) == []
    assert migrate_postgres(address) == []


def test_a_difference_would_be_seen(new_database: Callable[[], str]) -> None:
    address = new_database()
    migrate_postgres(address)
    engine = create_engine(postgres_url(address))
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE document DROP COLUMN tries"))
    engine.dispose()
    assert len(differences(postgres_url(address))) == 1


def test_of_replicas_that_start_at_once_one_migrates(new_database: Callable[[], str]) -> None:
    address = new_database()
    starting = [
        subprocess.Popen(
            [sys.executable, "-c", MIGRATE, address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    for process in starting:
        assert process.stdin is not None
        process.stdin.close()  # imported and ready: go
    said = [process.stdout.read().split() for process in starting if process.stdout]
    assert [process.wait() for process in starting] == [0, 0, 0]
    assert sorted(map(len, said))[:2] == [0, 0]
    assert max(said, key=len)[0] == "0001"


def test_a_newer_schema_is_left_alone(new_database: Callable[[], str]) -> None:
    address = new_database()
    migrate_postgres(address)
    engine = create_engine(postgres_url(address))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(UnknownSchema, match="9999"):
        migrate_postgres(address)


def test_a_server_without_pgvector_is_told_so(postgres: PostgresServer) -> None:
    address = postgres.new_database(vector=False)
    try:
        with pytest.raises(UnfitDatabase, match="CREATE EXTENSION vector"):
            migrate_postgres(address)
        engine = create_engine(postgres_url(address))
        assert inspect(engine).get_table_names() == []
        engine.dispose()
        postgres.run(sql.SQL("CREATE EXTENSION vector"), address.rpartition("/")[2])
        assert migrate_postgres(address)
    finally:
        postgres.drop_database(address)
