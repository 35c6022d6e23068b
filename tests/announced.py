"""What the rooms of Steward announce, where a test stands for those who tell people of it."""

from dataclasses import dataclass, field

from sqlalchemy.ext.asyncio import AsyncSession

from steward.kit.announce import Happening


@dataclass
class Announced:
    """An `Announce` that keeps what it hears."""

    heard: list[Happening] = field(default_factory=list)

    async def __call__(self, session: AsyncSession, happening: Happening) -> None:
        self.heard.append(happening)
