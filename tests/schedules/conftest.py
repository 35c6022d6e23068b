"""What the tests of schedules share: a database, and processes that take ticks in it."""

from collections.abc import AsyncIterator

import pytest
from schedules_house import House

from database_under_test import DatabaseUnderTest


@pytest.fixture
async def house(place: DatabaseUnderTest) -> AsyncIterator[House]:
    place.migrate()
    house = House(place, place.open())
    yield house
    for ticker in house.tickers:
        ticker.kill()
    await house.database.close()
