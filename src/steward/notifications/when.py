"""When a delivery goes out: at once, after the quiet hours, or with the next digest; and when it is
tried again."""

import random
from datetime import UTC, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

Digest = Literal["none", "hourly", "daily"]

DAY_MINUTES = 24 * 60
# The longest wait before each further try doubles from the first to the last.
FIRST_WAIT_SECONDS = 15.0
LONGEST_WAIT_SECONDS = 4 * 3600.0


def after_quiet_hours(at: datetime, quiet: tuple[int, int] | None, zone: str) -> datetime:
    """The time itself, or the end of the quiet hours it falls into.

    `quiet` are the minutes of the day from which and until which it is quiet, as the clocks of the
    zone show it; the second may be the smaller one, for a night. A clock that is put forward or
    back moves the end with it.
    """
    if quiet is None or quiet[0] == quiet[1]:
        return at
    begins, ends = quiet
    here = at.astimezone(ZoneInfo(zone))
    minute = here.hour * 60 + here.minute
    past_midnight = begins > ends
    inside = (minute >= begins or minute < ends) if past_midnight else begins <= minute < ends
    if not inside:
        return at
    day = here.date() + timedelta(days=1 if past_midnight and minute >= begins else 0)
    end = datetime.combine(day, time(ends // 60, ends % 60), ZoneInfo(zone)).astimezone(UTC)
    return max(at, end)  # an end that the clocks jumped over may be behind us


def next_digest(at: datetime, digest: Digest, hour: int, zone: str) -> datetime:
    """When what comes now is told with the rest: at the next full hour, or at this hour of the next
    day that has not begun it."""
    here = at.astimezone(ZoneInfo(zone))
    if digest == "hourly":
        # By the clocks there, which may be half an hour off.
        begun = timedelta(minutes=here.minute, seconds=here.second, microseconds=here.microsecond)
        return at - begun + timedelta(hours=1)
    today = datetime.combine(here.date(), time(hour), ZoneInfo(zone))
    if today > here:
        return today.astimezone(UTC)
    tomorrow = here.date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(hour), ZoneInfo(zone)).astimezone(UTC)


def wait_before(attempt: int, asked_for: float | None) -> timedelta:
    """How long to wait after so many tries: between half of a limit that doubles and all of it, so
    that those who failed together do not come back together; never less than was asked for."""
    limit = min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** min(attempt - 1, 20))
    seconds = random.uniform(limit / 2, limit)  # noqa: S311 - nothing secret hangs on it
    return timedelta(seconds=max(seconds, min(asked_for or 0.0, LONGEST_WAIT_SECONDS)))
