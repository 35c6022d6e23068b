"""What the tests of schedules share: a database, and processes that take ticks in it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from schedules_house import House

from steward.db.engine import open_sqlite
from steward.db.migrate import migrate_sqlite


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    path = tmp_path / "steward.db"
    migrate_sqlite(path)
    house = House(path, open_sqlite(path))
    yield house
    for ticker in house.tickers:
        ticker.kill()
    await house.database.close()
