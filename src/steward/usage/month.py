"""Calendar months, by UTC."""

from datetime import UTC, date, datetime


def day_of(at: datetime) -> date:
    """The day it is then."""
    return at.astimezone(UTC).date()


def month_of(at: datetime) -> date:
    """The first day of the month it is then."""
    return day_of(at).replace(day=1)


def end_of(month: date) -> datetime:
    """The moment the next month begins, and limits renew."""
    year, last = month.year + month.month // 12, month.month % 12
    return datetime(year, last + 1, 1, tzinfo=UTC)
