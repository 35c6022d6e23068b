"""Documents that came into a collection together, as OpenAI's clients see a batch of files."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.documents.tables import Document
from steward.kit.errors import NotFound
from steward.openai_api.as_file import IN_STORE_STATES, as_store_file
from steward.openai_api.ids import FILE_BATCH, VECTOR_STORE
from steward.openai_api.tables import FileBatch

STATES = ("in_progress", "completed", "failed", "cancelled")


async def batch_of(
    session: AsyncSession, owner_id: str, collection_id: str, batch_id: str
) -> FileBatch:
    """One of the batches of the owner's collection. Raises `NotFound`."""
    found = await session.scalar(
        select(FileBatch).where(
            FileBatch.owner_id == owner_id,
            FileBatch.collection_id == collection_id,
            FileBatch.id == batch_id,
        )
    )
    if found is None:
        raise NotFound("batch", "批次")
    return found


async def documents_in(session: AsyncSession, batch: FileBatch) -> Sequence[Document]:
    """Its documents, newest first; those that were deleted are not among them."""
    query = select(Document).where(
        Document.owner_id == batch.owner_id, Document.id.in_(batch.document_ids)
    )
    return (await session.scalars(query.order_by(Document.id.desc()))).all()


def state_in(batch: FileBatch, document: Document) -> str:
    """How far a document of the batch is. One that was taken out again counts as cancelled."""
    if document.id in batch.refused:
        return "failed"
    if document.collection_id != batch.collection_id:
        return "cancelled"
    return IN_STORE_STATES.get(document.status, "in_progress")


def as_batch(batch: FileBatch, documents: Sequence[Document]) -> dict[str, Any]:
    """The batch, and how far its documents are; what was deleted since counts as cancelled."""
    counts = Counter(state_in(batch, each) for each in documents)
    counts["cancelled"] += len(batch.document_ids) - len(documents)
    return {
        "id": f"{FILE_BATCH}{batch.id}",
        "object": "vector_store.files_batch",
        "created_at": int(batch.created_at.timestamp()),
        "vector_store_id": f"{VECTOR_STORE}{batch.collection_id}",
        "status": _status(batch, counts),
        "file_counts": {state: counts[state] for state in STATES} | {"total": counts.total()},
    }


def _status(batch: FileBatch, counts: Counter[str]) -> str:
    if batch.cancelled:
        return "cancelled"
    if counts["in_progress"]:
        return "in_progress"
    return "failed" if counts.total() == counts["failed"] else "completed"


def as_batch_file(batch: FileBatch, document: Document, language: str) -> dict[str, Any]:
    """A document as a file of the batch."""
    shown = as_store_file(document, language) | {
        "vector_store_id": f"{VECTOR_STORE}{batch.collection_id}",
        "status": state_in(batch, document),
    }
    why = batch.refused.get(document.id)
    if why is not None:
        sentence = why["zh"] if language.startswith("zh") else why["en"]
        shown["last_error"] = {"code": "invalid_file", "message": sentence}
    return shown
