"""The tool by which a model learns what time it is."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from steward.agents.from_function import tool
from steward.agents.tool import TryAgain


@tool
def now(time_zone: str | None = None) -> dict[str, str]:
    """Tell the date, the time and the day of the week.

    Args:
        time_zone: An IANA name such as Asia/Shanghai or Europe/Lisbon; UTC when left out.
    """
    try:
        zone = ZoneInfo(time_zone) if time_zone else UTC
    except (KeyError, ValueError, OSError) as unknown:  # a folder of zones is an OSError
        raise TryAgain(
            f"{time_zone!r} is not a time zone. Use an IANA name such as Asia/Shanghai."
        ) from unknown
    time = datetime.now(zone)
    return {
        "time": time.isoformat(timespec="seconds"),
        "weekday": time.strftime("%A"),
        "time_zone": time_zone or "UTC",
    }
