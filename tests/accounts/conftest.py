"""Houses for the tests of accounts, by who may register."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from accounts_house import House, open_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Anybody may register."""
    async with open_house(tmp_path) as opened:
        yield opened


@pytest.fixture
async def invite_house(tmp_path: Path) -> AsyncIterator[House]:
    """Whoever has an invitation may register."""
    async with open_house(tmp_path, registration="invite") as opened:
        yield opened


@pytest.fixture
async def closed_house(tmp_path: Path) -> AsyncIterator[House]:
    """Nobody may register."""
    async with open_house(tmp_path, registration="closed") as opened:
        yield opened
