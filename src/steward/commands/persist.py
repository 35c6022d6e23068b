"""Doing again what may safely be done again, while Steward is not there for a moment."""

import time
from collections.abc import Callable
from typing import TypeVar

from steward.commands.failure import Busy, Failure

T = TypeVar("T")
# A restart takes seconds; a rate limit that asks for more than this is told instead.
PATIENCE_SECONDS = 60.0
PAUSE_SECONDS = 1.0


def persist(
    deed: Callable[[], T],
    *,
    while_told: tuple[type[Failure], ...] = (Busy,),
    patience: float = PATIENCE_SECONDS,
) -> T:
    """Do the deed until it is not told one of these failures any more, or patience ends.

    Only what may happen twice is to be repeated after `NoAnswer`: it may have happened.
    """
    deadline = time.monotonic() + patience
    while True:
        try:
            return deed()
        except while_told as failure:
            pause = failure.retry_after if isinstance(failure, Busy) else PAUSE_SECONDS
            pause = max(pause, PAUSE_SECONDS)
            if time.monotonic() + pause > deadline:
                raise
            time.sleep(pause)
