"""What the tests of notifications share."""

from collections.abc import AsyncIterator

import pytest
from post_house import PostHouse, new_house

from database_under_test import DatabaseUnderTest


@pytest.fixture
async def house(place: DatabaseUnderTest) -> AsyncIterator[PostHouse]:
    """A database with nobody in it."""
    place.migrate()
    database = place.open()
    yield new_house(database)
    await database.close()
