"""What a bus does. The database holds the truth; a watcher that missed news reads the rows."""

from contextlib import AbstractAsyncContextManager
from typing import Literal, Protocol

DRAIN_TOPIC = "drain"
"""News on this topic wake every watcher to see that this process is leaving."""

News = tuple[str, bytes]
"""The topic, and what was told there."""

State = Literal["ok", "gone"]
"""Whether news reach other processes and come from them. What is told in this one is heard in this
one in either state."""


class Subscription(Protocol):
    """News of some topics, from the moment of subscribing."""

    async def get(self, patience: float) -> News | None:
        """The next news, or None when `patience` seconds passed without any.

        Raises `NewsLost` when this subscriber was too slow, or the bus went away.
        """
        ...


class NewsLost(Exception):
    """Something was published that this subscriber will never see; the rows have it."""


class Bus(Protocol):
    """Publish and subscribe by topic."""

    @property
    def state(self) -> State:
        """How the bus is now, for those who look after Steward."""
        ...

    async def publish(self, topic: str, news: bytes) -> None:
        """Tell whoever listens now. Never raises for want of a listener or of a network."""
        ...

    def subscribe(self, *topics: str) -> AbstractAsyncContextManager[Subscription]:
        """Listen for as long as the block runs."""
        ...

    async def close(self) -> None:
        """End every subscription."""
        ...
