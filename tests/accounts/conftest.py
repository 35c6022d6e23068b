"""Houses for the tests of accounts, by who may register."""

from collections.abc import AsyncIterator

import pytest
from accounts_house import House, open_house

from database_under_test import DatabaseUnderTest


@pytest.fixture
async def house(place: DatabaseUnderTest) -> AsyncIterator[House]:
    """Anybody may register."""
    async with open_house(place) as opened:
        yield opened


@pytest.fixture
async def invite_house(place: DatabaseUnderTest) -> AsyncIterator[House]:
    """Whoever has an invitation may register."""
    async with open_house(place, registration="invite") as opened:
        yield opened


@pytest.fixture
async def closed_house(place: DatabaseUnderTest) -> AsyncIterator[House]:
    """Nobody may register."""
    async with open_house(place, registration="closed") as opened:
        yield opened
