"""What moving an index to another database takes, beside what it can do for those who search.

Rows of passages are the same on every engine, so they are copied like any other rows; their words
and their vectors are kept in each engine's own way, and go through here. As in the port, nothing
commits. What is added is added once: the caller knows what is there already by counting.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from steward.index.port import Vectors


@dataclass(frozen=True, slots=True)
class Space:
    """A model's vectors. Its number means something in its own database only."""

    id: int
    model: str
    dimensions: int


class Transfer(Protocol):
    """An index as those see it who fill or empty it as a whole; `prepare` of the index was run."""

    async def add_words(
        self, session: AsyncSession, ids: Sequence[int], words: Sequence[str]
    ) -> None:
        """Write the words of passages whose rows are there, and which have none yet; each text as
        `NewPassage.words` has it."""

    async def finish_words(self, session: AsyncSession) -> None:
        """Do what is left to do when all words were added, while nobody else adds any. May take
        minutes; harmless when it is done."""

    async def count_words(self, session: AsyncSession) -> int:
        """How many passages have their words in the index."""

    async def spaces(self, session: AsyncSession) -> list[Space]:
        """All vector spaces, oldest first."""

    async def extent(self, session: AsyncSession, space_id: int) -> tuple[int, int]:
        """How many vectors are in a space, and the highest number of a passage that has one."""

    async def vectors(
        self, session: AsyncSession, space_id: int, after: int, limit: int
    ) -> tuple[list[int], Vectors]:
        """Numbers of passages above `after`, lowest first, and their vectors, one a row."""

    async def begin_space(self, session: AsyncSession, model: str, dimensions: int) -> int:
        """The number of a model's space, made when it is new, for vectors that come in great number
        before anybody searches."""

    async def finish_space(self, session: AsyncSession, space: Space) -> None:
        """Make what searching among many needs. May take minutes; harmless when it is there."""
