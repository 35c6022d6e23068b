"""What is to be told, and what this installation tells it with."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from steward.kit.seal import Seal
from steward.notifications.events import Event
from steward.notifications.words import Book

STEWARD = "steward"


@dataclass(frozen=True)
class PostOffice:
    """What posting needs of this installation. `opened` are the channels it has; `address` is where
    people reach it, for links."""

    shipped: Book
    opened: Collection[str]
    seal: Seal
    address: str


@dataclass(frozen=True, slots=True)
class Plain:
    """A recipient who is nobody here: an address of a channel."""

    channel: str
    target: str
    language: str


@dataclass(frozen=True)
class Posting:
    """What is to be told, and to whom. `values` have been checked. `scope` and `key` say what it
    is: the same thing posted again is not told again. `channels` None leaves them to each
    person."""

    event: Event
    values: Mapping[str, Any]
    scope: str = STEWARD
    key: str | None = None
    link: str | None = None
    sender_id: str | None = None
    user_ids: Sequence[str] = ()
    plain: Sequence[Plain] = ()
    channels: Sequence[str] | None = None
