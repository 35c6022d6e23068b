"""What most commands begin with: the terminal, and a client for the person who is signed in."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from steward.client import Steward
from steward.commands.access import find_access
from steward.commands.api import open_client
from steward.commands.terminal import Terminal, open_terminal


@contextmanager
def signed_in() -> Iterator[tuple[Steward, Terminal]]:
    """The client and the terminal, for as long as the block runs. Raises `Failure`."""
    terminal = open_terminal()
    access = find_access(os.environ)
    with open_client(access.url, access.auth, chinese=terminal.chinese) as client:
        yield client, terminal
