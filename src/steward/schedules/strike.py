"""When a schedule comes due: the ticks of a cron line in a time zone, or one time.

Cron lines have five fields and mean what Debian's cron means by them, also when the clocks change:
a line that names minute and hour strikes at the end of the gap when that hour is left out, and only
the first time when it comes twice; a line with a star for one of them strikes by real time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cronsim import CronSim, CronSimError

from steward.kit.errors import Invalid

MOST_COUNTED = 1000
FIELDS = 5


@dataclass(frozen=True)
class Timing:
    """A cron line or one time, and the zone in which it is meant. One of the two is None."""

    cron: str | None
    at: datetime | None
    time_zone: str

    def strikes(self, after: datetime) -> Iterator[datetime]:
        """Every tick after this time, in UTC. Raises `Invalid` for what cannot be read."""
        if self.at is not None:
            if self.at > after:
                yield self.at
            return
        last = after
        for there in _simulate(self.cron or "", after.astimezone(zone_of(self.time_zone))):
            at = there.astimezone(UTC)
            # Where an hour comes twice, the simulation may begin with its first coming again.
            if at > last:
                yield at
                last = at

    def next_times(self, after: datetime, count: int) -> list[datetime]:
        """The next ticks, as the clocks in the zone show them."""
        zone = zone_of(self.time_zone)
        return [at.astimezone(zone) for at in islice(self.strikes(after), count)]

    def due(self, first: datetime, now: datetime) -> "Due":
        """The ticks from `first`, which has come, until `now`. Takes some milliseconds when many
        were missed."""
        following = next(self.strikes(now), None)
        last, count = first, 1
        for at in self.strikes(first):
            if at > now:
                break
            last, count = at, count + 1
            if count > MOST_COUNTED + 1:  # so many were missed, even if the last one was not
                return Due(self._newest(now), count, following)
        return Due(last, count, following)

    def _newest(self, now: datetime) -> datetime:
        there = (now + timedelta(seconds=1)).astimezone(zone_of(self.time_zone))
        back = _simulate(self.cron or "", there, reverse=True)
        return next(at for at in (there.astimezone(UTC) for there in back) if at <= now)


@dataclass(frozen=True)
class Due:
    """The newest tick that has come, how many have (counted to `MOST_COUNTED` + 2), and the one
    after them."""

    last: datetime
    count: int
    following: datetime | None


def zone_of(name: str) -> ZoneInfo:
    """The IANA time zone of this name. Raises `Invalid`."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Invalid(
            "unknown_time_zone",
            f"{name} is not a time zone. Zones are named like Europe/Berlin.",
            f"{name} 不是时区，时区名称形如 Asia/Shanghai。",
            field="time_zone",
        ) from None


def _simulate(cron: str, there: datetime, *, reverse: bool = False) -> Iterator[datetime]:
    if len(cron.split()) != FIELDS:
        raise _bad_cron("it needs five fields", "需要五个字段")
    try:
        return iter(CronSim(cron, there, reverse=reverse))
    except CronSimError as error:
        raise _bad_cron(str(error), str(error)) from None


def _bad_cron(why: str, zh: str) -> Invalid:
    return Invalid(
        "bad_cron",
        f"This is not a cron line: {why}.",
        f"无法识别的 cron 表达式：{zh}。",
        field="cron",
    )
