"""What Steward keeps of a person's documents, for their export; the files they download."""

from collections.abc import AsyncIterator
from typing import Any

from steward.db.engine import Database
from steward.documents import store
from steward.documents.schemas import CollectionView, DocumentView

AT_ONCE = 200


async def export_documents(owner_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each document, newest first."""
    after: str | None = None
    while True:
        async with database.read() as session:
            rows = await store.documents_of(session, owner_id, after, AT_ONCE)
        for row in rows:
            yield DocumentView.of(row, "en").model_dump(mode="json") | {"analysis": row.analysis}
        if len(rows) < AT_ONCE:
            return
        after = rows[-1].id


async def export_collections(owner_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """One object for each collection, newest first."""
    after: str | None = None
    while True:
        async with database.read() as session:
            rows = await store.collections_of(session, owner_id, after, AT_ONCE)
        for row in rows:
            yield CollectionView.of(*row).model_dump(mode="json")
        if len(rows) < AT_ONCE:
            return
        after = rows[-1][0].id
