"""Who watches an inbox is told that it changed, and looks at the rows."""

from steward.bus.port import Bus


def topic(user_id: str) -> str:
    """Where news of a person's inbox are told."""
    return f"inbox.{user_id}"


async def tell(bus: Bus, user_id: str) -> None:
    """Say that the inbox has changed. Call it after the commit."""
    await bus.publish(topic(user_id), b"changed")
