"""What the tests of ways share: a model at a scripted provider, and a Steward that asks it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from agents_house import questions_of, waits_at_night

from bell_tower import Tower, bell_tower
from provider_thread import provider_in_a_thread
from scripted_provider import ScriptedProvider
from steward_process import Person, StewardProcess
from talking_steward import asks, with_lighthouse

Shared = Callable[..., AbstractContextManager[StewardProcess]]


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
def talking_steward(
    shared_steward: Shared, shared_provider: ScriptedProvider
) -> Iterator[StewardProcess]:
    """A Steward with a model, which many tests share."""
    with shared_steward("talking", **asks(shared_provider)) as steward:
        yield steward


@pytest.fixture
def reader(talking_steward: StewardProcess, provider: ScriptedProvider) -> Person:
    """Somebody new on the Steward with a model, who has one document: the lighthouse."""
    somebody = talking_steward.person(f"reader{next(_numbers)}")
    with_lighthouse(somebody)
    return somebody


@pytest.fixture(scope="session")
def shared_tower() -> Iterator[Tower]:
    with bell_tower() as tower:
        yield tower


@pytest.fixture
def tower(shared_tower: Tower) -> Tower:
    """The outside world, in which nothing has happened yet."""
    shared_tower.reset()
    return shared_tower


@pytest.fixture(scope="module")
def tooled_steward(
    shared_steward: Shared, shared_provider: ScriptedProvider, shared_tower: Tower
) -> Iterator[StewardProcess]:
    """A Steward with a model and with tools that somebody else has made, which many tests share."""
    settings = asks(shared_provider) | shared_tower.settings()
    with shared_steward("tooled", **settings) as steward:
        yield steward


@pytest.fixture
def keeper(tooled_steward: StewardProcess, provider: ScriptedProvider, tower: Tower) -> Person:
    """Somebody new on the Steward with tools."""
    return tooled_steward.person(f"keeper{next(_numbers)}")


@pytest.fixture
def waiting(keeper: Person, provider: ScriptedProvider) -> tuple[str, str]:
    """A run of the keeper's that waits for one approval, and the id of the call."""
    run_id = waits_at_night(keeper, provider)
    (question,) = questions_of(keeper, run_id)
    return run_id, question["call_id"]


_numbers = iter(range(1, 10_000))
