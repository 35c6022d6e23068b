"""Vectors follow the words: a document that is searchable already gets them batch by batch.

Nothing is open while the model works, and each batch is one unit. What is missing is asked of the
index each time, so a crash costs the batch in hand and nothing else.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from steward.bus.port import Bus
from steward.db.engine import Database
from steward.documents import store
from steward.documents.news import tell
from steward.documents.tables import Document
from steward.documents.tell_outcome import tell_ready
from steward.embedding.port import Embedder, EmbeddingRefused, EmbeddingUnavailable
from steward.index.port import Index
from steward.kit.announce import Announce
from steward.kit.clock import now
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import log

T = TypeVar("T")

EMBED_QUEUE = "embed"
EMBED_JOB = "embed_document"
BATCH_PASSAGES = 32
LONGEST_PATIENCE_SECONDS = 60.0


@dataclass
class Embedding:
    """Everything that adding vectors may touch."""

    database: Database
    bus: Bus
    index: Index
    embedder: Embedder
    lifecycle: Lifecycle
    announce: Announce


async def embed_document(document_id: str, *, embedding: Embedding) -> None:
    """Add the vectors a document lacks, then say that it is ready."""
    async with embedding.database.unit() as session:
        document = await store.claim(session, document_id)
    if document is None or not document.text_complete or document.status == "ready":
        return
    try:
        await _add_vectors(document, embedding)
    except EmbeddingRefused as refused:
        await _say_why_not(document, embedding, refused)


async def settle_for_words(
    document_id: str, *, database: Database, bus: Bus, announce: Announce
) -> None:
    """What the job does where no embedding model is set any more: the words are all there is."""
    async with database.unit() as session:
        document = await store.claim(session, document_id)
        if document is None or not document.text_complete:
            return
        await store.change_claimed(session, document, status="ready", ready_at=now())
        await tell_ready(session, document, announce)
    await tell(bus, document_id)


async def _add_vectors(document: Document, embedding: Embedding) -> None:
    await patiently(embedding.embedder.load, embedding.lifecycle)
    space = await _open_space(document, embedding)
    while batch := await _missing(document, space, embedding):
        texts = [text for _, text in batch]
        embed = partial(embedding.embedder.embed, texts, kind="passage")
        vectors = await patiently(embed, embedding.lifecycle)
        async with embedding.database.unit() as session:
            document.vectors += len(batch)
            if not await store.change_claimed(session, document, vectors=document.vectors):
                return
            await embedding.index.add_vectors(session, space, [id_ for id_, _ in batch], vectors)
        await tell(embedding.bus, document.id)
    async with embedding.database.unit() as session:
        ready = await store.change_claimed(
            session, document, status="ready", ready_at=now(), error_code=None
        )
        if ready:
            await tell_ready(session, document, embedding.announce)
    await tell(embedding.bus, document.id)


async def _open_space(document: Document, embedding: Embedding) -> int:
    """The space of the model's vectors; and how many of them the document has from before."""
    embedder, index = embedding.embedder, embedding.index
    async with embedding.database.unit() as session:
        space = await index.open_space(session, embedder.model, embedder.dimensions)
        document.vectors = (await index.counts(session, document.id, space)).vectors
    return space


async def _missing(document: Document, space: int, embedding: Embedding) -> list[tuple[int, str]]:
    if embedding.lifecycle.draining:
        raise asyncio.CancelledError  # a safe point: the next process goes on from here
    async with embedding.database.read() as session:
        return await embedding.index.without_vectors(session, space, document.id, BATCH_PASSAGES)


async def patiently(call: Callable[[], Awaitable[T]], lifecycle: Lifecycle) -> T:
    """Call until it works, since documents are found by their words meanwhile. Raises
    `EmbeddingRefused`, and `asyncio.CancelledError` when the drain begins."""
    patience = 1.0
    while True:
        try:
            return await call()
        except EmbeddingUnavailable as error:
            log("documents").warning("embedding has to wait", why=error.en, seconds=patience)
            if await lifecycle.drains_within(patience):
                raise asyncio.CancelledError from error
            patience = min(patience * 2, LONGEST_PATIENCE_SECONDS)


async def _say_why_not(document: Document, embedding: Embedding, refused: EmbeddingRefused) -> None:
    """The words stay searchable; the person can have it tried again once the setting is mended."""
    async with embedding.database.unit() as session:
        await store.change_claimed(
            session, document, error_code=refused.code, error_en=refused.en, error_zh=refused.zh
        )
    log("documents").error("no vectors", document=document.id, why=refused.en)
    await tell(embedding.bus, document.id)
