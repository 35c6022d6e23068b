"""What the tests of schedules share: a database, and processes that take ticks in it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from schedules_house import House

from database_under_test import migrate_database, open_database


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    path = tmp_path / "steward.db"
    migrate_database(path)
    house = House(path, open_database(path))
    yield house
    for ticker in house.tickers:
        ticker.kill()
    await house.database.close()
