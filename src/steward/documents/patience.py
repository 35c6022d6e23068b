"""How long a file that could not be read waits until it is tried again, and when it is given up.

What disturbs the reading of one file, such as a kill of its process, may be the file's doing: that
is tried again a few times. A store that is away is nobody's doing: as with the database, work waits
until it is back, for a day at most.
"""

import time
from collections.abc import Callable, Sequence

from steward.documents.parsing.errors import Unreadable

DISTURBED_SECONDS = (1.0, 5.0, 30.0)
# While the store is away: as long again as it has been, between these.
SHORTEST_AWAY_SECONDS, LONGEST_AWAY_SECONDS = 1.0, 60.0
GIVEN_UP_SECONDS = 24 * 3600.0


class Patience:
    """Of one job with one file. `clock` gives seconds."""

    def __init__(
        self,
        disturbed_seconds: Sequence[float] = DISTURBED_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._disturbed = iter(disturbed_seconds)
        self._clock = clock
        self._away_since: float | None = None

    def after_failure(self, *, away: bool) -> float:
        """In how many seconds to try again; `away` is whether the store was. Raises `Unreadable`
        when it has been tried often or long enough."""
        if away:
            return self._while_away()
        self._away_since = None
        seconds = next(self._disturbed, None)
        if seconds is None:
            raise _disturbed()
        return seconds

    def _while_away(self) -> float:
        now = self._clock()
        if self._away_since is None:
            self._away_since = now
        waited = now - self._away_since
        if waited >= GIVEN_UP_SECONDS:
            raise _store_away()
        return min(max(waited, SHORTEST_AWAY_SECONDS), LONGEST_AWAY_SECONDS)


def _disturbed() -> Unreadable:
    return Unreadable(
        "reading_disturbed",
        "Something outside Steward stopped the reading of this file several times. Try it again "
        "later.",
        "读取此文件多次被外部中断，请稍后重试。",
    )


def _store_away() -> Unreadable:
    return Unreadable(
        "file_store_away",
        "The place where Steward keeps files could not be reached for a day. Tell your "
        "administrator, and try this file again later.",
        "Steward 的文件存储已有一天无法访问。请告知管理员，稍后再重试此文件。",
    )
