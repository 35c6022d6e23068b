"""When cron lines strike, also on the days when the clocks change."""

from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest

from steward.kit.errors import Invalid
from steward.schedules.strike import MOST_COUNTED, Timing
from steward.schedules.timing import read_timing

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
BEFORE_THE_GAP = datetime(2026, 3, 28, 12, tzinfo=UTC)
BEFORE_THE_FOLD = datetime(2026, 10, 24, 12, tzinfo=UTC)


def shown(cron: str, zone: str, after: datetime, count: int) -> list[str]:
    return [at.isoformat() for at in Timing(cron, None, zone).next_times(after, count)]


def test_the_hour_is_that_of_the_zone() -> None:
    assert shown("0 9 * * 1-5", "Asia/Shanghai", NOON, 2) == [
        "2026-03-02T09:00:00+08:00",
        "2026-03-03T09:00:00+08:00",
    ]
    assert next(Timing("0 9 * * *", None, "America/New_York").strikes(NOON)) == datetime(
        2026, 3, 1, 14, tzinfo=UTC
    )


def test_a_time_that_is_left_out_strikes_when_the_clocks_have_gone_on() -> None:
    assert shown("30 2 * * *", "Europe/Berlin", BEFORE_THE_GAP, 2) == [
        "2026-03-29T03:00:00+02:00",
        "2026-03-30T02:30:00+02:00",
    ]


def test_a_time_that_comes_twice_strikes_once() -> None:
    assert shown("30 2 * * *", "Europe/Berlin", BEFORE_THE_FOLD, 2) == [
        "2026-10-25T02:30:00+02:00",
        "2026-10-26T02:30:00+01:00",
    ]


@pytest.mark.parametrize("minutes", range(0, 180, 7))
def test_it_does_not_strike_again_whenever_one_looks_in_the_hour_that_comes_twice(
    minutes: int,
) -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    looked = first + timedelta(minutes=minutes, seconds=1)
    assert shown("30 2 * * *", "Europe/Berlin", looked, 1) == ["2026-10-26T02:30:00+01:00"]


def test_every_half_hour_is_every_half_hour_of_real_time() -> None:
    for night in (BEFORE_THE_GAP, BEFORE_THE_FOLD):
        strikes = list(islice(Timing("*/30 * * * *", None, "Europe/Berlin").strikes(night), 60))
        assert strikes == [night + timedelta(minutes=30 * n) for n in range(1, 61)]


def test_two_lines_that_meet_in_the_gap_strike_once() -> None:
    assert shown("0,30 2,3 * * *", "Europe/Berlin", BEFORE_THE_GAP, 3) == [
        "2026-03-29T03:00:00+02:00",
        "2026-03-29T03:30:00+02:00",
        "2026-03-30T02:00:00+02:00",
    ]


def test_what_was_missed_is_counted_up_to_a_number() -> None:
    minutely = Timing("* * * * *", None, "Europe/Berlin")
    first = NOON
    for count in (1, 2, 60, MOST_COUNTED):
        now = first + timedelta(minutes=count - 1, seconds=20)
        due = minutely.due(first, now)
        assert (due.last, due.count) == (now - timedelta(seconds=20), count)
        assert due.following == now + timedelta(seconds=40)
    year = minutely.due(first, first + timedelta(days=365, seconds=20))
    assert (year.last, year.count) == (first + timedelta(days=365), MOST_COUNTED + 2)
    assert year.following == first + timedelta(days=365, minutes=1)


@pytest.mark.parametrize(
    ("cron", "at", "zone", "field"),
    [
        ("61 * * * *", None, "UTC", "cron"),
        ("* * * *", None, "UTC", "cron"),
        ("* * * * * *", None, "UTC", "cron"),
        ("every day", None, "UTC", "cron"),
        ("0 0 31 2 *", None, "UTC", "cron"),
        ("0 0 */31 2 MON#5", None, "Europe/Berlin", "cron"),
        ("0 0 * * *", None, "Europe/Bedlam", "time_zone"),
        ("0 0 * * *", None, "../../etc/passwd", "time_zone"),
        ("0 0 * * *", None, "Europe", "time_zone"),
        (None, None, "UTC", "cron"),
        ("0 0 * * *", NOON + timedelta(1), "UTC", "cron"),
        (None, NOON, "UTC", "at"),
        (None, NOON - timedelta(seconds=1), "UTC", "at"),
        (None, NOON + timedelta(days=5000), "UTC", "at"),
        (None, datetime.max, "America/New_York", "at"),
        (None, datetime.min, "Asia/Shanghai", "at"),
    ],
)
def test_nonsense_is_refused_by_its_field(
    cron: str | None, at: datetime | None, zone: str, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        read_timing(cron, at, zone, NOON)
    assert refused.value.extra["field"] == field


def test_a_time_without_an_offset_is_one_of_the_zone() -> None:
    timing = read_timing(None, datetime(2026, 7, 1, 9), "Europe/Berlin", NOON)
    assert timing.at == datetime(2026, 7, 1, 7, tzinfo=UTC)
    assert list(timing.strikes(NOON)) == [timing.at]
    assert not list(timing.strikes(timing.at))
