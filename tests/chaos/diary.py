"""What people asked, did and saw while things went wrong: one half of what an accountant compares.

The other half is the database, and what the outside world heard.
"""

import itertools
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from run_events import ENDS, Frame

Kind = Literal["stream", "socket", "agent"]


@dataclass(eq=False)
class Asked:
    """A question, and what was heard of its answer over all connections.

    The question is asked once and its words are nobody else's. `run_id` is None while nobody has
    said that it was taken: whether it was is not known then. `expected` is the text of a complete
    answer, where it is known.
    """

    question: str
    kind: Kind
    owner: str
    expected: str | None = None
    run_id: str | None = None
    frames: list[Frame] = field(default_factory=list)
    came_back: int = 0
    goodbyes: int = 0  # streams that said that the server is leaving
    heard_text_at: float = 0.0  # the last time, by the clock of the machine
    wants_it_cancelled: bool = False
    # Who has answered its requests, one after another.
    answered_by: list[str] = field(default_factory=list)

    @property
    def last(self) -> int:
        """The number of the last event that was heard; 0 before the first."""
        return next((f.number for f in reversed(self.frames) if f.number is not None), 0)

    @property
    def ended(self) -> bool:
        """Whether the end was heard."""
        return bool(self.frames) and self.frames[-1].type in ENDS

    def hear(self, frame: Frame) -> None:
        """Take note of an event; comments are nothing."""
        if frame.number is not None:
            self.frames.append(frame)
            if frame.type == "text.delta":
                self.heard_text_at = time.monotonic()
        elif frame.type == "run.interrupted":
            self.goodbyes += 1


@dataclass(eq=False)
class Uploaded:
    """A file that Steward has taken. `document_id` is what it said."""

    name: str
    content: bytes
    owner: str
    document_id: str


@dataclass(eq=False)
class Decided:
    """What a person said about a call, and what Steward said to that. `elsewhere` is whether it was
    said to another replica than the one that showed the question."""

    run_id: str
    call_id: str
    question: str
    decision: str
    elsewhere: bool

    @property
    def key(self) -> str:
        """The key by which the outside world knows the call."""
        return f"{self.run_id}:{self.call_id}"


@dataclass(eq=False)
class Told:
    """A notification that somebody sent to themselves, under a key of its own. `id` is what Steward
    said, None while it has not."""

    key: str
    owner: str
    id: str | None = None


@dataclass
class Diary:
    """Everything that clients know. `statuses` counts answers by status, `cuts` the requests that
    had none; `listening` are the streams that are open now."""

    asked: list[Asked] = field(default_factory=list)
    uploaded: list[Uploaded] = field(default_factory=list)
    decided: list[Decided] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    cuts: int = 0
    listening: int = 0
    # What no client should see at all, in words.
    complaints: list[str] = field(default_factory=list)
    # The user ids of those who are in it, by name.
    people: dict[str, str] = field(default_factory=dict)
    _numbers: Any = field(default_factory=lambda: itertools.count(1))

    def ask(self, kind: Kind, owner: str, words: str, expected: str | None = None) -> Asked:
        """Write down a question that is about to be asked; it is told apart by a number."""
        one = Asked(f"{words} ({kind} {next(self._numbers)} of {owner})", kind, owner, expected)
        self.asked.append(one)
        return one

    @contextmanager
    def hearing(self) -> Iterator[None]:
        """Count an open stream for as long as the block runs."""
        self.listening += 1
        try:
            yield
        finally:
            self.listening -= 1

    def spoken_to(self, since: float) -> int:
        """How many hear the text of an answer, and have heard some of it since then."""
        return sum(one.heard_text_at > since and not one.ended for one in self.asked)

    def tell(self, owner: str) -> Told:
        """Write down a notification that is about to be sent."""
        one = Told(f"notice {next(self._numbers)} of {owner}", owner)
        self.told.append(one)
        return one
