"""What the tests of the client share: a Steward with a model, and clients for those who ask it."""

import itertools
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest

from bell_tower import bell_tower
from provider_thread import provider_in_a_thread
from scripted_provider import ScriptedProvider
from steward.client import Steward
from steward_process import PASSWORD, Person, StewardProcess
from talking_steward import asks, with_lighthouse

Shared = Callable[..., AbstractContextManager[StewardProcess]]
_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def shared_provider() -> Iterator[ScriptedProvider]:
    with provider_in_a_thread() as provider:
        yield provider


@pytest.fixture
def provider(shared_provider: ScriptedProvider) -> ScriptedProvider:
    """The provider, with nothing scripted and nothing asked yet."""
    shared_provider.reset()
    return shared_provider


@pytest.fixture(scope="module")
def talking(shared_steward: Shared, shared_provider: ScriptedProvider) -> Iterator[StewardProcess]:
    """A Steward with a model and a bell to ring, which the tests of a file share."""
    with (
        bell_tower() as tower,
        shared_steward("talking", **asks(shared_provider), **tower.settings()) as steward,
    ):
        yield steward


@pytest.fixture
def somebody(talking: StewardProcess, provider: ScriptedProvider) -> Person:
    """Somebody new, who has one document: the lighthouse."""
    person = talking.person(f"somebody{next(_numbers)}")
    with_lighthouse(person)
    return person


@pytest.fixture
def client(somebody: Person) -> Iterator[Steward]:
    """Their client, signed in by password."""
    with Steward(somebody.steward.url, username=somebody.name, password=PASSWORD) as client:
        yield client
