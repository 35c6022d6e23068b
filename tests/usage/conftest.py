"""Books to write in: a real database with people, but nothing else of Steward."""

from collections.abc import AsyncIterator

import pytest
from usage_books import Books, open_books

from database_under_test import DatabaseUnderTest


@pytest.fixture
async def books(place: DatabaseUnderTest) -> AsyncIterator[Books]:
    """Empty books. Members may begin ten conversations a month and use a thousand tokens."""
    async with open_books(place) as opened:
        yield opened
