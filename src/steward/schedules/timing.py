"""Reads when a schedule shall come due from what a person says, and refuses nonsense."""

from datetime import UTC, datetime, timedelta

from steward.kit.errors import Invalid
from steward.schedules.strike import Timing, zone_of

FARTHEST = timedelta(days=3660)


def read_timing(cron: str | None, at: datetime | None, time_zone: str, now: datetime) -> Timing:
    """A cron line or a time, one of the two. A time without an offset is one of the zone's clocks.

    Raises `Invalid` that names the field: for both or neither, a line that is no cron line or never
    strikes, a zone that is none, and a time that is past or more than ten years ahead.
    """
    zone = zone_of(time_zone)
    if (cron is None) == (at is None):
        raise Invalid(
            "cron_or_at",
            "A schedule has either a cron line or a time.",
            "定时任务须指定 cron 表达式或时间，且只能指定其一。",
            field="cron",
        )
    if at is None:
        timing = Timing(" ".join((cron or "").split()), None, time_zone)
        if next(timing.strikes(now), None) is None:
            raise Invalid(
                "never",
                "This cron line never strikes.",
                "此 cron 表达式永远不会触发。",
                field="cron",
            )
        return timing
    there = at if at.tzinfo is not None else at.replace(tzinfo=zone)
    # Compared without conversion first: at the ends of time there is nothing to convert to.
    far = not 1970 < there.year < 9990
    if far or not now < there.astimezone(UTC) <= now + FARTHEST:
        raise Invalid(
            "bad_time",
            "The time has to lie ahead, within ten years.",
            "时间须晚于现在，且在十年之内。",
            field="at",
        )
    return Timing(None, there.astimezone(UTC), time_zone)
