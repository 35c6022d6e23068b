"""What the tests of conversations share: a database with one of them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from talk_house import Talk, talk_house


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Talk]:
    async with talk_house(tmp_path) as talk:
        yield talk
