"""The documents of a collection, as OpenAI's clients page through a vector store's files."""

from collections.abc import Sequence
from typing import Literal

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.documents.tables import Document
from steward.openai_api.as_file import IN_STORE_STATES

State = Literal["in_progress", "completed", "failed", "cancelled"]
Order = Literal["asc", "desc"]


async def inside_store(
    session: AsyncSession,
    owner_id: str,
    collection_id: str,
    after: str | None,
    limit: int,
    *,
    state: State | None,
    order: Order,
) -> Sequence[Document]:
    """At most so many of its documents after one, those in a state if one is named. None is ever
    cancelled."""
    query = select(Document).where(
        Document.owner_id == owner_id, Document.collection_id == collection_id
    )
    if state == "in_progress":
        query = query.where(Document.status.not_in(IN_STORE_STATES))
    elif state is not None:
        ours = [status for status, theirs in IN_STORE_STATES.items() if theirs == state]
        query = query.where(Document.status.in_(ours))
    newest_first = order == "desc"
    if after is not None:
        query = query.where(Document.id < after if newest_first else Document.id > after)
    query = query.order_by(Document.id.desc() if newest_first else Document.id.asc())
    return (await session.scalars(query.limit(limit))).all()
