"""What the tests of agents share: a Steward with several models, and two people on it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest

from steward_process import Person, StewardProcess

_numbers = iter(range(1, 10_000))


@pytest.fixture(scope="module")
def house(
    shared_steward: Callable[..., AbstractContextManager[StewardProcess]],
) -> Iterator[StewardProcess]:
    """A Steward with several models, none of which is asked here."""
    settings = {
        "STEWARD_MODEL": "ollama:first",
        "STEWARD_MODEL_FALLBACKS": '["ollama:second"]',
        "STEWARD_MODELS": '["vllm:third@http://127.0.0.1:9/v1"]',
    }
    with shared_steward("agents", **settings) as steward:
        yield steward


@pytest.fixture
def admin(house: StewardProcess) -> Person:
    return house.sign_in("admin")


@pytest.fixture
def member(house: StewardProcess) -> Person:
    return house.person(f"member{next(_numbers)}")
