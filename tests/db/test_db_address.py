"""What an address of PostgreSQL says beyond where the server is, and what of it is shown."""

from collections.abc import Callable

import psycopg
from sqlalchemy import text

from steward.db.hold import connect_postgres
from steward.db.migrate import migrate_postgres, revisions
from steward.db.postgres import open_postgres, shown
from steward.jobs.storage import in_postgres


async def test_a_schema_that_it_names_holds_for_every_connection(
    new_database: Callable[[], str],
) -> None:
    plain = new_database()
    with psycopg.connect(plain) as server:
        server.execute("CREATE SCHEMA apart")
    address = f"{plain}?options=-csearch_path%3Dapart,public%20-cstatement_timeout%3D5s"
    assert migrate_postgres(address) == revisions()
    where = text("SELECT schemaname FROM pg_tables WHERE tablename = 'run'")
    with connect_postgres(address) as connection:
        assert connection.scalars(where).all() == ["apart"]
        assert connection.scalar(text("SELECT count(*) FROM run")) == 0
        assert connection.scalar(text("SHOW statement_timeout")) == "0"  # it may take long
    database = open_postgres(address, connections=2)
    async with database.read() as session:
        assert await session.scalar(text("SELECT count(*) FROM run")) == 0
    await database.close()
    engine = in_postgres(address).open()
    with engine.connect() as connection:
        assert connection.scalar(text("SHOW search_path")) == "apart,public"
    engine.dispose()


async def test_others_know_a_process_by_its_name_whatever_the_address_says(
    new_database: Callable[[], str],
) -> None:
    address = f"{new_database()}?application_name=mine"
    database = open_postgres(address, connections=2, process="abc")
    async with database.read() as session:
        assert await session.scalar(text("SHOW application_name")) == "steward abc"
    await database.close()


def test_no_password_is_shown_wherever_it_stands() -> None:
    told = shown(
        "postgresql://me:hidden@host/name?password=hidden&sslpassword=hidden&sslmode=require"
    )
    assert "hidden" not in told
    assert told == "postgresql://me:***@host/name?sslmode=require"
