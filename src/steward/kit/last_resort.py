"""Ends the process when leaving takes longer than it may: a thread may hang in something that is
away, and Python would wait for it for ever."""

import os
import sys
import threading
import time

from steward.kit.logs import log

# "Temporary failure" in sysexits.h: what was in hand is gone on with, but something hung.
TOO_LATE = 75


class LastResort:
    """Watches the clock in a thread of its own, which nothing can hold up but the machine."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._deadline = float("inf")
        self._code = TOO_LATE
        self._watching: threading.Thread | None = None

    def end_within(self, seconds: float, code: int = TOO_LATE) -> None:
        """End the process after this time at the latest, with this exit code; an earlier word
        about the time stands, and the later one about the code."""
        with self._changed:
            self._deadline = min(self._deadline, time.monotonic() + seconds)
            self._code = code
            self._changed.notify()
        if self._watching is None:
            self._watching = threading.Thread(target=self._watch, name="last resort", daemon=True)
            self._watching.start()

    def _watch(self) -> None:
        with self._changed:
            while (left := self._deadline - time.monotonic()) > 0:
                self._changed.wait(left)
        if self._code == TOO_LATE:
            log("app").error("leaving took too long, and is cut short", waits_for=_who_hangs())
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(self._code)


def _who_hangs() -> list[str]:
    return [thread.name for thread in threading.enumerate() if not thread.daemon]
