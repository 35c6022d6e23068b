"""Who watches all runs of a person is told that one began, waits or ended, and looks at the row."""

from steward.bus.port import Bus


def topic(owner_id: str) -> str:
    """Where it is told that something has changed about one of this person's runs."""
    return f"runs.{owner_id}"


async def tell_run(bus: Bus, owner_id: str, run_id: str) -> None:
    """Say that the run's status has changed. Call it after the commit."""
    await bus.publish(topic(owner_id), run_id.encode())
