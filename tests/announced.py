"""What the rooms of Steward announce, where a test stands for those who tell people of it and their
programs."""

from dataclasses import dataclass, field

from sqlalchemy.ext.asyncio import AsyncSession

from steward.kit.announce import Fact, Happening


@dataclass
class Announced:
    """An `Announce` that keeps what it hears."""

    heard: list[Happening] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)

    async def __call__(self, session: AsyncSession, what: Happening | Fact, /) -> None:
        if isinstance(what, Fact):
            self.facts.append(what)
        else:
            self.heard.append(what)
