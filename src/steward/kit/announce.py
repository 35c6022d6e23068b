"""How a room says that something happened, without knowing who is told, where and in what words:
people of a `Happening`, their programs of a `Fact`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy.ext.asyncio import AsyncSession


@dataclass(frozen=True, slots=True)
class MailTo:
    """Somebody who is told by e-mail and nowhere else, whatever they chose: the mail is the proof
    of who they are."""

    user_id: str
    email: str
    language: str


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that people are told of.

    `event` is the name of its kind and `values` are those that this kind declares. `key` is the
    same whenever the same thing is said again, so that nobody is told twice. `link` is where a
    person can see it, as a path in the web app.
    """

    event: str
    user_ids: Sequence[str]
    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
    link: str | None = None
    mail_to: MailTo | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that programs are told of, whether or not their owner is.

    `type` is one of those that webhooks can be subscribed to; `owner_id` is whose thing it is
    about, and `key` is the same whenever the same is said again. `data` is the thing as the API
    shows it, in JSON's own types and without anything that people have written.
    """

    type: str
    owner_id: str
    key: str
    data: Mapping[str, Any]


class Announce(Protocol):
    """Writes down in the caller's unit what is to be told: if that is not committed, nobody is."""

    async def __call__(self, session: AsyncSession, what: Happening | Fact, /) -> None:
        """Raises nothing about the recipients: who does not exist is not told."""
