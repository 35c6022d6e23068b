"""What one process holds of a channel, or of a webhook: deliveries that wait for their turn or are
on their way."""

import asyncio
from collections import deque
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from steward.notifications.tables import Delivery, Notification

# So many times a channel's width are claimed at once: the database is asked less often, and what is
# sent next is at hand.
AHEAD = 8
MINUTE = timedelta(minutes=1)


@dataclass(slots=True)
class Held:
    """A claimed delivery, and the sealed address it goes to. It is this process's to send until the
    lease ends, or is made longer."""

    delivery: Delivery
    notification: Notification
    target: str
    until: datetime


class Line:
    """Deliveries that stand in line. `width` is how many may be on their way at the same time."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.waiting: deque[Held] = deque()
        self.sending: dict[asyncio.Task[None], Held] = {}
        self._failed: deque[datetime] = deque()

    @property
    def held(self) -> list[Held]:
        """All of them."""
        return [*self.waiting, *self.sending.values()]

    def room(self) -> int:
        """How many more to claim: none until half of them have gone, so that it is worth asking."""
        most, held = self.width * AHEAD, len(self.waiting) + len(self.sending)
        return most - held if held <= most // 2 else 0

    def keep(self, ids: Collection[str]) -> None:
        """Of those that wait, only these are still to be sent."""
        self.waiting = deque(held for held in self.waiting if held.delivery.id in ids)

    def next(self, at: datetime) -> Held | None:
        """Whose turn it is, if one may go. What was held for too long may be another's by now."""
        while self.waiting and len(self.sending) < self.width:
            held = self.waiting.popleft()
            if held.until > at:
                return held
        return None

    def note_failure(self, at: datetime) -> None:
        """Remember a try that nobody took: it counts as one where tries are limited."""
        self._failed.append(at)

    def failed_within_a_minute(self, at: datetime) -> int:
        """How many tries of this process nobody took in the last minute."""
        while self._failed and self._failed[0] <= at - MINUTE:
            self._failed.popleft()
        return len(self._failed)
