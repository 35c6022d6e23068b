"""A lock on a file, held by one process and given up by any end of it."""

import fcntl
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO


class LockTaken(Exception):
    """Another process holds the lock; the message names its process id."""


def hold(
    path: Path,
    seconds: float,
    waiting: Callable[[str], None] = lambda _: None,
    give_up: Callable[[], bool] = lambda: False,
) -> IO[str]:
    """Take the lock, waiting for it at most this long; closing the file gives it up.

    Calls `waiting` once with the holder's process id when there is something to wait for, and asks
    `give_up` again and again while it waits. Blocks: call it before the event loop runs, or in a
    thread. Raises `LockTaken`.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    file = path.open("a+")
    deadline = time.monotonic() + seconds
    told = False
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip()
            if time.monotonic() >= deadline or give_up():
                file.close()
                raise LockTaken(holder) from None
            if not told:
                waiting(holder)
                told = True
            time.sleep(0.05)
        else:
            file.truncate(0)
            file.write(str(os.getpid()))
            file.flush()
            return file
