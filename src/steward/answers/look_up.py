"""Finds the passages a run is given, by the search everybody uses, and names their documents."""

from dataclasses import dataclass

from steward.agents.evidence import NumberedPassage
from steward.answers.answering import Answering
from steward.answers.tables import Run
from steward.documents.store import names_of
from steward.index.port import Scope
from steward.search.find import Found, find

PASSAGES = 8


@dataclass(frozen=True)
class LookedUp:
    """Passages not numbered yet (`n` is 0), and how sure the search is that they answer."""

    passages: list[NumberedPassage]
    confidence: float
    answerable: bool


async def look_up(query: str, run: Run, answering: Answering) -> LookedUp:
    """Search the run's scope, which is always its owner's."""
    scope = Scope(run.owner_id, run.collection_ids, run.document_ids)
    found = await find(
        query,
        scope,
        index=answering.index,
        database=answering.database,
        embedder=answering.embedder,
        limit=PASSAGES,
    )
    return LookedUp(
        await _named(found, run.owner_id, answering), found.confidence, found.answerable
    )


async def look_up_in_context(
    question: str, asked_before: str | None, run: Run, answering: Answering
) -> LookedUp:
    """Search for the question; and when that finds little and something was asked before it, for
    both together, since a question like "and in 2012?" does not say what it is about."""
    alone = await look_up(question, run, answering)
    if alone.answerable or asked_before is None:
        return alone
    together = await look_up(f"{asked_before} {question}", run, answering)
    return max(alone, together, key=lambda found: found.confidence)


async def _named(found: Found, owner_id: str, answering: Answering) -> list[NumberedPassage]:
    ids = list({hit.passage.document_id for hit in found.hits})
    async with answering.database.read() as session:
        names = await names_of(session, owner_id, ids)
    return [
        NumberedPassage(
            n=0,
            document_id=hit.passage.document_id,
            document_name=names[hit.passage.document_id],
            page=hit.passage.page,
            start=hit.passage.start,
            end=hit.passage.end,
            text=hit.passage.text,
            score=hit.score,
        )
        for hit in found.hits
        if hit.passage.document_id in names
    ]
