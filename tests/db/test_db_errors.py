"""What an error of the database says goes into the log, and so says nothing of people."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from database_under_test import DatabaseUnderTest
from steward.db.engine import Database


@pytest.fixture
async def database(place: DatabaseUnderTest) -> AsyncIterator[Database]:
    opened = place.open()
    yield opened
    await opened.close()


async def test_no_error_repeats_what_was_to_be_written(
    database: Database, place: DatabaseUnderTest
) -> None:
    with pytest.raises(DBAPIError) as wrong:
        async with database.unit() as session:
            await session.execute(text("INSERT INTO nowhere VALUES (:said)"), {"said": "My secret"})
    assert "nowhere" in str(wrong.value)
    assert "secret" not in str(wrong.value)
    engine = place.jobs().open()
    with engine.connect() as connection, pytest.raises(DBAPIError) as wrong:
        connection.execute(text("INSERT INTO nowhere VALUES (:said)"), {"said": "My secret"})
    engine.dispose()
    assert "secret" not in str(wrong.value)
