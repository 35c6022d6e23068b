"""Quiet hours in people's own zones, digests at their hour, and waits that grow and scatter."""

from datetime import UTC, datetime, timedelta

import pytest

from steward.notifications.when import (
    FIRST_WAIT_SECONDS,
    LONGEST_WAIT_SECONDS,
    after_quiet_hours,
    next_digest,
    wait_before,
)
from steward.settings import Settings

NIGHT = (22 * 60, 7 * 60)
NOON = (12 * 60, 13 * 60 + 30)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "quiet", "zone", "goes"),
    [
        ("2026-06-01T10:00", NIGHT, "Europe/Berlin", "2026-06-01T10:00"),
        ("2026-06-01T20:00", NIGHT, "Europe/Berlin", "2026-06-02T05:00"),  # 22:00 there
        ("2026-06-01T23:30", NIGHT, "Europe/Berlin", "2026-06-02T05:00"),  # 01:30 there
        ("2026-06-02T05:00", NIGHT, "Europe/Berlin", "2026-06-02T05:00"),  # 07:00 there
        ("2026-06-01T04:15", NOON, "Asia/Shanghai", "2026-06-01T05:30"),
        ("2026-06-01T05:30", NOON, "Asia/Shanghai", "2026-06-01T05:30"),
        ("2026-06-01T05:30", None, "Asia/Shanghai", "2026-06-01T05:30"),
        ("2026-06-01T05:30", (60, 60), "Asia/Shanghai", "2026-06-01T05:30"),
        # The night in which Berlin's clocks go from 02:00 to 03:00 is an hour shorter,
        ("2026-03-28T22:00", NIGHT, "Europe/Berlin", "2026-03-29T05:00"),
        # and the one in which they go back an hour longer.
        ("2026-10-24T21:00", NIGHT, "Europe/Berlin", "2026-10-25T06:00"),
        # An end that does not exist: 02:30 is 03:30 by then.
        ("2026-03-29T00:30", (60, 150), "Europe/Berlin", "2026-03-29T01:30"),
    ],
)
def test_what_comes_in_quiet_hours_waits_for_their_end(
    at: str, quiet: tuple[int, int] | None, zone: str, goes: str
) -> None:
    assert after_quiet_hours(utc(at), quiet, zone) == utc(goes)


def test_nothing_waits_longer_than_a_day() -> None:
    start = utc("2026-03-28T00:00")
    for quarter in range(4 * 24 * 3):
        at = start + timedelta(minutes=15 * quarter)
        for quiet in (NIGHT, NOON, (0, 1439), (1439, 0), (120, 180)):
            goes = after_quiet_hours(at, quiet, "Europe/Berlin")
            assert at <= goes <= at + timedelta(hours=25)
            assert after_quiet_hours(goes, quiet, "Europe/Berlin") == goes, "and is told then"


@pytest.mark.parametrize(
    ("at", "goes"),
    [
        ("2026-06-01T05:59", "2026-06-01T06:00"),
        ("2026-06-01T06:00", "2026-06-02T06:00"),
        ("2026-06-01T20:00", "2026-06-02T06:00"),
        ("2026-10-24T12:00", "2026-10-25T07:00"),
    ],
)
def test_a_daily_digest_comes_at_its_hour(at: str, goes: str) -> None:
    assert next_digest(utc(at), "daily", 8, "Europe/Berlin") == utc(goes)


def test_an_hourly_digest_comes_with_the_hour() -> None:
    assert next_digest(utc("2026-06-01T05:00"), "hourly", 8, "UTC") == utc("2026-06-01T06:00")
    assert next_digest(utc("2026-06-01T05:59"), "hourly", 8, "UTC") == utc("2026-06-01T06:00")


def test_the_hour_is_the_one_of_the_clocks_there() -> None:
    """India is half an hour off."""
    at = utc("2026-06-01T05:10")
    assert next_digest(at, "hourly", 8, "Asia/Kolkata") == utc("2026-06-01T05:30")
    at = utc("2026-06-01T05:30")
    assert next_digest(at, "hourly", 8, "Asia/Kolkata") == utc("2026-06-01T06:30")


def test_waits_grow_and_scatter() -> None:
    for attempt in range(1, 40):
        limit = min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (attempt - 1))
        waits = {wait_before(attempt, None).total_seconds() for _ in range(50)}
        assert len(waits) > 40, "who failed together does not come back together"
        assert min(waits) >= limit / 2
        assert max(waits) <= limit


def test_a_delivery_is_tried_for_about_a_day() -> None:
    tries = Settings(_env_file=None).delivery_attempts
    waits = [wait_before(attempt, None) for attempt in range(1, tries)]
    assert timedelta(hours=12) < sum(waits, timedelta()) < timedelta(hours=25)


def test_who_asks_for_time_gets_it_within_reason() -> None:
    assert wait_before(1, 300).total_seconds() >= 300
    assert wait_before(1, 10**9).total_seconds() == LONGEST_WAIT_SECONDS
