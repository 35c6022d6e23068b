"""What the tests of the MCP server share: a Steward with a model, and a person with a key."""

import itertools
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from mcp_program import Program, program_of

from provider_thread import provider_in_a_thread
from scripted_provider import ScriptedProvider
from steward_process import StewardProcess
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
def open_steward(
    shared_steward: Shared, shared_provider: ScriptedProvider
) -> Iterator[StewardProcess]:
    """A Steward with a model, which the tests of a file share."""
    with shared_steward("mcp", **asks(shared_provider)) as steward:
        yield steward


@pytest.fixture
def program(open_steward: StewardProcess, provider: ScriptedProvider) -> Program:
    """The program of somebody new, who has one document: the lighthouse."""
    somebody = open_steward.person(f"reader{next(_numbers)}")
    with_lighthouse(somebody)
    return program_of(somebody)
