"""The `steward` command, for somebody on the shared Steward and for a Steward of the test's own."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from steward_command import Command

from provider_thread import provider_in_a_thread
from scripted_provider import ScriptedProvider
from steward_process import Person


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """The command of somebody who has never used it, with nothing in its environment."""
    folder = tmp_path / "home"
    folder.mkdir()
    return Command(folder, {})


@pytest.fixture
def theirs(command: Command, person: Person) -> Command:
    """The command of `person`, signed in at the shared Steward."""
    return command.with_environment(STEWARD_URL=person.steward.url).sign_in(person.name)


@pytest.fixture
def provider() -> Iterator[ScriptedProvider]:
    with provider_in_a_thread() as provider:
        yield provider


@pytest.fixture
def port() -> str:
    """A port that was free a moment ago, for a Steward that comes back at the same address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return str(listener.getsockname()[1])
