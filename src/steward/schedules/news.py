"""News of schedules: tickers hear that there is something to wait for, owners hear of ticks."""

import orjson

from steward.bus.port import Bus
from steward.schedules.tables import ScheduleTick

CHANGED_TOPIC = "schedules"


def topic(owner_id: str) -> str:
    """Where one person's ticks are told.

    Each news is JSON `{"schedule_id", "due_at", "state", "run_id", "missed"}`; the row has more.
    """
    return f"schedules.{owner_id}"


async def tell_changed(bus: Bus) -> None:
    """Have every ticker look when the next tick is. Call it after the commit."""
    await bus.publish(CHANGED_TOPIC, b"changed")


async def tell_tick(bus: Bus, owner_id: str, tick: ScheduleTick) -> None:
    """Tell the owner of a tick. Call it after the commit."""
    news = {
        "schedule_id": tick.schedule_id,
        "due_at": tick.due_at,
        "state": tick.state,
        "run_id": tick.run_id,
        "missed": tick.missed,
    }
    await bus.publish(topic(owner_id), orjson.dumps(news, option=orjson.OPT_UTC_Z))
