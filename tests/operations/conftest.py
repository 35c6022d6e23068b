"""What the tests of operations share: a provider, and a Steward of their own that has done nothing
yet, so that its numbers can be foreseen."""

from collections.abc import Iterator

import pytest

from provider_thread import provider_in_a_thread
from scripted_provider import ScriptedProvider


@pytest.fixture(scope="session")
def shared_provider() -> Iterator[ScriptedProvider]:
    with provider_in_a_thread() as provider:
        yield provider


@pytest.fixture
def provider(shared_provider: ScriptedProvider) -> ScriptedProvider:
    """The provider, with nothing scripted and nothing asked yet."""
    shared_provider.reset()
    return shared_provider
