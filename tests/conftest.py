"""What tests of several folders share. Being here puts this folder on the path."""

from collections.abc import AsyncIterator

import pytest

from scripted_provider import ScriptedProvider, scripted_provider


@pytest.fixture
async def provider() -> AsyncIterator[ScriptedProvider]:
    """A model provider on the test's loop; its `url` is a STEWARD_MODEL_URL."""
    async with scripted_provider() as provider:
        yield provider
