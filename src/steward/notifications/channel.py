"""What Steward asks of a way to reach people, and the ways it can fail."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Message:
    """One notification as one recipient gets it over one channel.

    `id` is the delivery's: it is the same at each try, and is given to whoever carries the message
    so that they can drop what comes twice. `html` is there for channels that show it; `data` is
    what programs read.
    """

    id: str
    event: str
    language: str
    title: str
    text: str
    html: str | None
    link: str | None
    made_at: datetime
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """What a receiver answered: the status of HTTP, and the beginning of what it said."""

    status: int
    text: str


class NotSent(Exception):
    """The message was not taken. `why` says so in a few words that hold no secret; `reply` is
    there where somebody answered."""

    def __init__(self, why: str, *, reply: Reply | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.reply = reply


class TryLater(NotSent):
    """Not now: the same message may be taken later, after so many seconds if they were named."""

    def __init__(self, why: str, *, after: float | None = None, reply: Reply | None = None) -> None:
        super().__init__(why, reply=reply)
        self.after = after


class Refused(NotSent):
    """Not this message, or not to this address; trying again would not help."""


class AddressGone(Refused):
    """Nobody is at this address any more, and nothing is to be sent there again."""


class Channel(Protocol):
    """A way to reach people. Its methods are called on one event loop, `send` many times side by
    side."""

    @property
    def width(self) -> int:
        """How many messages may be on their way at the same time."""

    async def send(self, message: Message, target: str) -> str | Reply | None:
        """Hand the message over to whoever carries it; returns what they call it, if they say, or
        what they answered.

        `target` is the address as this channel writes it. Raises `NotSent`; anything else counts
        as `TryLater`. May be called again with a message that was taken before.
        """

    async def close(self) -> None:
        """Let go of connections. May be called twice."""
