"""Which model answers questions: the one whose vectors are complete, until those of the one that is
set now are complete too."""

from dataclasses import dataclass

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.upsert import Upsert
from steward.embedding.tables import EmbeddingChoice

_SET = Upsert(EmbeddingChoice, lambda _, new: {"spec": new.spec, "url": new.url})


@dataclass(frozen=True)
class Choice:
    """A setting of STEWARD_EMBEDDING and the address that goes with it."""

    spec: str
    url: str | None

    @property
    def elsewhere(self) -> bool:
        """Whether each question costs a call over the network, and perhaps money."""
        return self.spec.strip().startswith("openai:")


async def choice_of(session: AsyncSession) -> Choice | None:
    """The model that answers questions; None when no model has all vectors yet."""
    row = await session.get(EmbeddingChoice, 1)
    return Choice(row.spec, row.url) if row else None


async def choose(session: AsyncSession, choice: Choice | None) -> None:
    """From now on this model answers questions, or none does."""
    if choice is None:
        await session.execute(delete(EmbeddingChoice))
    else:
        await _SET(session, {"id": 1, "spec": choice.spec, "url": choice.url})
