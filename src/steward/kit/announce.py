"""How a room says that something happened, without knowing who is told, where and in what words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy.ext.asyncio import AsyncSession


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


class Announce(Protocol):
    """Writes a happening down in the caller's unit: if that is not committed, nobody is told."""

    async def __call__(self, session: AsyncSession, happening: Happening) -> None:
        """Raises nothing about the recipients: who does not exist is not told."""
