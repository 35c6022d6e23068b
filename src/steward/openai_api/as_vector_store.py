"""Collections as OpenAI's clients see vector stores."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.documents.tables import Collection, Document
from steward.openai_api.as_file import IN_STORE_STATES
from steward.openai_api.ids import VECTOR_STORE


async def as_vector_stores(
    session: AsyncSession, owner_id: str, collections: Sequence[Collection]
) -> list[dict[str, Any]]:
    """These collections of the owner's, each with how far its documents are."""
    rows = await session.execute(
        select(Document.collection_id, Document.status, func.count(), func.sum(Document.size))
        .where(
            Document.owner_id == owner_id, Document.collection_id.in_([c.id for c in collections])
        )
        .group_by(Document.collection_id, Document.status)
    )
    counts: dict[str, Counter[str]] = {each.id: Counter() for each in collections}
    sizes: Counter[str] = Counter()
    for collection_id, status, count, size in rows:
        assert collection_id is not None, "only those in a collection are counted"
        counts[collection_id][IN_STORE_STATES.get(status, "in_progress")] += count
        sizes[collection_id] += int(size)
    return [_store(each, counts[each.id], sizes[each.id]) for each in collections]


def _store(collection: Collection, counts: Counter[str], size: int) -> dict[str, Any]:
    created = int(collection.created_at.timestamp())
    states = ("in_progress", "completed", "failed", "cancelled")
    return {
        "id": f"{VECTOR_STORE}{collection.id}",
        "object": "vector_store",
        "created_at": created,
        "last_active_at": created,
        "name": collection.name,
        "status": "in_progress" if counts["in_progress"] else "completed",
        "file_counts": {state: counts[state] for state in states} | {"total": counts.total()},
        "usage_bytes": size,
        "metadata": {},
        "expires_after": None,
        "expires_at": None,
    }
