"""The embedding model was changed, or is new: every passage gets a vector of it.

The old model's vectors go on answering meanwhile; then questions switch over, and those go. One
process does it for all that share the database; the others look whether it is done, and switch too.
"""

import asyncio
from dataclasses import dataclass
from functools import partial

from sqlalchemy.exc import SQLAlchemyError

from steward.db.away import is_away, why
from steward.db.engine import Database
from steward.documents.embed import BATCH_PASSAGES, patiently
from steward.embedding.choice import choice_of, choose
from steward.embedding.open_both import Embedders
from steward.embedding.port import EmbeddingRefused
from steward.index.port import Index
from steward.jobs.errand import HELD_SECONDS, Errand
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import log

ERRAND = "re_embed"
REMOVED_AT_ONCE = 2000
LOOK_SECONDS = 2.0


@dataclass(frozen=True)
class Change:
    """Everything that a change of the model may touch. `works` says whether this process does it,
    or looks on; `held_seconds` is how long one that does it may be silent."""

    embedders: Embedders
    database: Database
    index: Index
    lifecycle: Lifecycle
    works: bool = True
    held_seconds: float = HELD_SECONDS


async def keep_re_embedding(change: Change) -> None:
    """Run it beside everything else: until questions are answered by the model that is set, and the
    vectors of others are gone, or this process leaves.

    What is missing is asked of the index each time, so another goes on wherever one got to.
    """
    try:
        if change.embedders.changing:
            await _until_chosen(change)
            await _switch(change)
        if change.works:
            await _errand(change).run(partial(_remove_others, change))
    except EmbeddingRefused as error:
        log("embedding").error("the old vectors go on answering", why=error.en)
    except SQLAlchemyError as error:
        log("embedding").error("old vectors stay until the next start", error=why(error))


def _errand(change: Change) -> Errand:
    return Errand(ERRAND, change.database, change.held_seconds)


async def _until_chosen(change: Change) -> None:
    """Have the vectors filled, by whoever comes first. Raises `EmbeddingRefused`, and
    `asyncio.CancelledError` when this process leaves."""
    while True:
        try:
            if change.works:
                await _errand(change).run(partial(_re_embed, change))
            if await _is_chosen(change):
                return
        except SQLAlchemyError as error:
            if not is_away(error):
                raise
            log("embedding").warning("the new vectors wait for the database", error=why(error))
        if await change.lifecycle.drains_within(LOOK_SECONDS):
            raise asyncio.CancelledError


async def _is_chosen(change: Change) -> bool:
    async with change.database.read() as session:
        return await choice_of(session) == change.embedders.choice


async def _switch(change: Change) -> None:
    embedders = change.embedders
    await patiently(embedders.for_documents.load, change.lifecycle)
    await embedders.for_questions.switch(embedders.for_documents)
    log("embedding").info("questions are answered by its vectors", model=embedders.choice.spec)
    # The others look no later than that, and need the old vectors until then.
    await change.lifecycle.drains_within(2 * LOOK_SECONDS)


async def _re_embed(change: Change, errand: Errand) -> None:
    """Fill the new vectors, and say so, as the one who holds the errand."""
    await _fill(change, errand)
    async with change.database.unit() as session:
        await errand.hold(session)
        await choose(session, change.embedders.choice)


async def _remove_others(change: Change, errand: Errand) -> None:
    """Remove what no question is answered by any more; also what an earlier process left."""
    if not await _is_chosen(change):
        return
    space, removed = await _open_space(change), 1
    while removed:
        async with change.database.unit() as session:
            await errand.hold(session)
            removed = await change.index.remove_other_spaces(session, space, REMOVED_AT_ONCE)


async def _open_space(change: Change) -> int:
    """The number of the space of the model that is set."""
    model = change.embedders.for_documents
    await patiently(model.load, change.lifecycle)
    async with change.database.unit() as session:
        return await change.index.open_space(session, model.model, model.dimensions)


async def _fill(change: Change, errand: Errand) -> None:
    """Give every passage its vector."""
    model, index = change.embedders.for_documents, change.index
    space = await _open_space(change)
    while not change.lifecycle.draining:
        async with change.database.read() as session:
            missing = await index.without_vectors(session, space, None, BATCH_PASSAGES)
        if not missing:
            return
        texts = [text for _, text in missing]
        vectors = await patiently(partial(model.embed, texts, kind="passage"), change.lifecycle)
        async with change.database.unit() as session:
            await errand.hold(session)
            await index.add_vectors(session, space, [id_ for id_, _ in missing], vectors)
    raise asyncio.CancelledError  # the next process goes on from here
