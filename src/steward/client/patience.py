"""How long to wait before the next try, and when to stop trying."""

import random
import time

FIRST_WAIT_SECONDS = 0.5
LONGEST_WAIT_SECONDS = 8.0


class Patience:
    """Waits that double, each shortened by chance so that many clients do not come at once.

    It lasts `seconds` from its beginning, or from the last sign of life.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._since = time.monotonic()
        self._wait = FIRST_WAIT_SECONDS

    def sign_of_life(self) -> None:
        """The server is there: patience begins anew."""
        self._since = time.monotonic()
        self._wait = FIRST_WAIT_SECONDS

    def next_wait(self, asked_for: float = 0.0) -> float | None:
        """The seconds to wait, more than those the server asked for; None when that is too long."""
        wait = asked_for + self._wait * random.uniform(0.5, 1.0)  # noqa: S311 - no secret
        if time.monotonic() + wait > self._since + self._seconds:
            return None
        self._wait = min(self._wait * 2, LONGEST_WAIT_SECONDS)
        return wait
