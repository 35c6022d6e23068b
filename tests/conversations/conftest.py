"""What the tests of conversations share: a database with one of them."""

from collections.abc import AsyncIterator

import pytest

from database_under_test import DatabaseUnderTest
from talk_house import Talk, talk_house


@pytest.fixture
async def talk(place: DatabaseUnderTest) -> AsyncIterator[Talk]:
    async with talk_house(place) as talk:
        yield talk
