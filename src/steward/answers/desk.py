"""The documents a run may see, as its tools find them."""

from collections.abc import Sequence
from dataclasses import dataclass

from steward.agents.evidence import NumberedPassage
from steward.answers.answering import Answering
from steward.answers.journal import Journal
from steward.answers.look_up import look_up
from steward.answers.tables import Run


@dataclass(frozen=True)
class RunDesk:
    """A run's scope and evidence. What is numbered here is kept with the call that found it."""

    run: Run
    journal: Journal
    answering: Answering

    @property
    def collection_ids(self) -> Sequence[str] | None:
        """The collections the run is limited to; None for all."""
        return self.run.collection_ids

    @property
    def document_ids(self) -> Sequence[str] | None:
        """The documents the run is limited to; None for all."""
        return self.run.document_ids

    async def search(self, query: str) -> list[NumberedPassage]:
        """The best passages, numbered."""
        found = await look_up(query, self.run, self.answering)
        return await self.show(found.passages)

    async def show(self, passages: Sequence[NumberedPassage]) -> list[NumberedPassage]:
        """These passages, numbered."""
        return self.journal.evidence.number(passages)
