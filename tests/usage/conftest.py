"""Books to write in: a real database with people, but nothing else of Steward."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from usage_books import Books, open_books


@pytest.fixture
async def books(tmp_path: Path) -> AsyncIterator[Books]:
    """Empty books. Members may begin ten conversations a month and use a thousand tokens."""
    async with open_books(tmp_path / "steward.db") as opened:
        yield opened
