"""What Steward keeps of a person's documents, for their export; the files they download."""

from collections.abc import AsyncIterator
from typing import Any

from steward.db.engine import Database
from steward.db.read_all import read_all
from steward.documents import store
from steward.documents.schemas import CollectionView, DocumentView


async def export_documents(owner_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each document, newest first."""
    every = read_all(
        database, lambda s, after, limit: store.documents_of(s, owner_id, after, limit)
    )
    async for row in every:
        yield DocumentView.of(row, "en").model_dump(mode="json") | {"analysis": row.analysis}


async def export_collections(owner_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each collection, newest first."""
    every = read_all(
        database,
        lambda s, after, limit: store.collections_of(s, owner_id, after, limit),
        lambda row: row[0].id,
    )
    async for row in every:
        yield CollectionView.of(*row).model_dump(mode="json")
