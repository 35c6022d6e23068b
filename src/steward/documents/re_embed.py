"""The embedding model was changed, or is new: every passage gets a vector of it.

The old model's vectors go on answering meanwhile; then questions switch over, and those go.
"""

from functools import partial

from steward.db.engine import Database
from steward.documents.embed import BATCH_PASSAGES, patiently
from steward.embedding.choice import choose
from steward.embedding.open_both import Embedders
from steward.embedding.port import EmbeddingRefused
from steward.index.port import Index
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import log

REMOVED_AT_ONCE = 2000


async def re_embed(
    embedders: Embedders, *, database: Database, index: Index, lifecycle: Lifecycle
) -> None:
    """Bring a change of the model to its end. What is missing is asked of the index each time, so
    it goes on wherever an earlier process got to. Run it beside everything else."""
    try:
        space = await _fill(embedders, database, index, lifecycle)
    except EmbeddingRefused as error:
        log("embedding").error("the old vectors go on answering", why=error.en)
        return
    async with database.unit() as session:
        await choose(session, embedders.choice)
    await embedders.for_questions.switch(embedders.for_documents)
    log("embedding").info("questions are answered by its vectors", model=embedders.choice.spec)
    removed = 1
    while removed:
        async with database.unit() as session:
            removed = await index.remove_other_spaces(session, space, REMOVED_AT_ONCE)


async def _fill(
    embedders: Embedders, database: Database, index: Index, lifecycle: Lifecycle
) -> int:
    """Give every passage its vector; returns the number of the new space."""
    model = embedders.for_documents
    await patiently(model.load, lifecycle)
    async with database.unit() as session:
        space = await index.open_space(session, model.model, model.dimensions)
    while True:
        async with database.read() as session:
            missing = await index.without_vectors(session, space, None, BATCH_PASSAGES)
        if not missing:
            return space
        texts = [text for _, text in missing]
        vectors = await patiently(partial(model.embed, texts, kind="passage"), lifecycle)
        async with database.unit() as session:
            await index.add_vectors(session, space, [id_ for id_, _ in missing], vectors)
