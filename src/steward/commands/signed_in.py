"""What most commands begin with: the terminal, and the API for the person who is signed in."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from steward.commands.access import find_access
from steward.commands.api import Api
from steward.commands.terminal import Terminal, open_terminal


@contextmanager
def signed_in() -> Iterator[tuple[Api, Terminal]]:
    """The API and the terminal, for as long as the block runs. Raises `Failure`."""
    terminal = open_terminal()
    access = find_access(os.environ)
    with Api(access.url, access.auth, chinese=terminal.chinese) as api:
        yield api, terminal
