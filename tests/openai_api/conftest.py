"""What the tests of the OpenAI-compatible API share: a Steward with a model and embeddings, and a
person with a key and a document."""

import itertools
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from provider_thread import provider_in_a_thread
from scripted_provider import ScriptedProvider
from steward_process import Person, StewardProcess
from talking_steward import asks, with_lighthouse

Shared = Callable[..., AbstractContextManager[StewardProcess]]
_numbers = itertools.count(1)


@dataclass
class Program:
    """A person's program: it has a key, and knows where Steward is."""

    person: Person
    key: str

    @property
    def url(self) -> str:
        return f"{self.person.steward.url}/v1"

    @property
    def http(self) -> httpx.Client:
        headers = {"Authorization": f"Bearer {self.key}"}
        return httpx.Client(base_url=self.url, headers=headers, timeout=60)

    def runs(self) -> list[dict[str, Any]]:
        """The person's runs, newest first."""
        items: list[dict[str, Any]] = self.person.http.get("/runs").json()["items"]
        return items


def program_of(person: Person, *scopes: str) -> Program:
    """A program of this person's, whose key has these scopes."""
    wanted = {"name": "a program", "scopes": list(scopes or ("read", "write"))}
    made = person.http.post("/api-keys", json=wanted)
    assert made.status_code == 201, made.text
    return Program(person, made.json()["key"])


@pytest.fixture(scope="session")
def shared_provider() -> Iterator[ScriptedProvider]:
    with provider_in_a_thread() as provider:
        yield provider


@pytest.fixture
def provider(shared_provider: ScriptedProvider) -> ScriptedProvider:
    """The provider, with nothing scripted and nothing asked yet."""
    shared_provider.reset()
    return shared_provider


@pytest.fixture(scope="session")
def open_steward(
    shared_steward: Shared, shared_provider: ScriptedProvider
) -> Iterator[StewardProcess]:
    """A Steward with a model, which the tests of this folder share."""
    with shared_steward("open", **asks(shared_provider)) as steward:
        yield steward


@pytest.fixture
def program(open_steward: StewardProcess, provider: ScriptedProvider) -> Program:
    """The program of somebody new, who has one document: the lighthouse."""
    somebody = open_steward.person(f"programmer{next(_numbers)}")
    with_lighthouse(somebody)
    return program_of(somebody)
