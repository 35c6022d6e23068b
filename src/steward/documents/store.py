"""The queries of collections and documents. Each takes its owner first; jobs' are at the end."""

from collections.abc import Sequence
from typing import Any, Literal

from sqlalchemy import ColumnElement, and_, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from steward.documents.tables import Collection, Document, DocumentPage
from steward.kit.errors import NotFound

Row = Any
State = Literal["ready", "working", "failed"]
PAGES_AT_ONCE = 50


async def collection_of(session: AsyncSession, owner_id: str, collection_id: str) -> Collection:
    """One of the owner's collections. Raises `NotFound`."""
    found = await session.scalar(
        select(Collection).where(Collection.owner_id == owner_id, Collection.id == collection_id)
    )
    if found is None:
        raise NotFound("collection", "文件夹")
    return found


async def collections_of(
    session: AsyncSession, owner_id: str, after: str | None, limit: int
) -> Sequence[tuple[Collection, int]]:
    """The owner's collections, newest first, each with its number of documents."""
    counted = select(func.count()).where(Document.collection_id == Collection.id).scalar_subquery()
    query = select(Collection, counted).where(Collection.owner_id == owner_id)
    if after is not None:
        query = query.where(Collection.id < after)
    rows = await session.execute(query.order_by(Collection.id.desc()).limit(limit))
    return [(row[0], row[1]) for row in rows]


async def count_in(session: AsyncSession, collection_id: str) -> int:
    """How many documents a collection holds."""
    query = select(func.count()).where(Document.collection_id == collection_id)
    return await session.scalar(query) or 0


async def document_of(
    session: AsyncSession, owner_id: str, document_id: str, *, to_change: bool = False
) -> Document:
    """One of the owner's documents. Raises `NotFound`.

    Whoever reads it `to_change` it waits for others who do, and for a job that writes its text.
    """
    query = select(Document).where(Document.owner_id == owner_id, Document.id == document_id)
    found = await session.scalar(query.with_for_update() if to_change else query)
    if found is None:
        raise NotFound("document", "文档")
    return found


async def documents_of(
    session: AsyncSession,
    owner_id: str,
    after: str | None,
    limit: int,
    *,
    collection_id: str | None = None,
    status: str | None = None,
    words: Sequence[str] = (),
    state: State | None = None,
) -> Sequence[Document]:
    """The owner's documents, newest first: those whose names have all the words, in any order."""
    query = select(Document).where(Document.owner_id == owner_id)
    if collection_id is not None:
        query = query.where(Document.collection_id == collection_id)
    if status is not None:
        query = query.where(Document.status == status)
    for word in words:
        query = query.where(Document.name.icontains(word, autoescape=True))
    if state is not None:
        query = query.where(_in_state(state))
    if after is not None:
        query = query.where(Document.id < after)
    return (await session.scalars(query.order_by(Document.id.desc()).limit(limit))).all()


def _in_state(state: State) -> ColumnElement[bool]:
    """Where something went wrong, for good or for now, that is what matters to its owner."""
    if state == "failed":
        return Document.error_code.is_not(None)
    done = Document.status == "ready" if state == "ready" else Document.status != "ready"
    return and_(Document.error_code.is_(None), done)


async def same_content(
    session: AsyncSession, owner_id: str, collection_id: str | None, digest: str
) -> Document | None:
    """The document that already has this content in this place."""
    found: Document | None = await session.scalar(
        select(Document).where(
            Document.owner_id == owner_id,
            Document.collection_id.is_(None)
            if collection_id is None
            else Document.collection_id == collection_id,
            Document.digest == digest,
        )
    )
    return found


async def page_of(session: AsyncSession, owner_id: str, document_id: str, n: int) -> DocumentPage:
    """A page of one of the owner's documents. Raises `NotFound`."""
    found = await session.scalar(
        select(DocumentPage)
        .join(Document)
        .where(
            Document.owner_id == owner_id,
            DocumentPage.document_id == document_id,
            DocumentPage.n == n,
        )
    )
    if found is None:
        raise NotFound("page", "页")
    return found


async def names_of(
    session: AsyncSession, owner_id: str, document_ids: Sequence[str]
) -> dict[str, str]:
    """The names of the owner's documents among these."""
    rows = await session.execute(
        select(Document.id, Document.name).where(
            Document.owner_id == owner_id, Document.id.in_(document_ids)
        )
    )
    return {row.id: row.name for row in rows}


# --- for jobs, which work on a document whoever owns it


async def claim(session: AsyncSession, document_id: str) -> Document | None:
    """Make the caller the one job that works on the document; None if it is gone."""
    await session.execute(
        update(Document)
        .where(Document.id == document_id)
        .values(attempt=Document.attempt + 1, tries=Document.tries + 1)
        .execution_options(synchronize_session=False)
    )
    found: Document | None = await session.get(Document, document_id, populate_existing=True)
    return found


async def change_claimed(session: AsyncSession, claimed: Document, **values: Any) -> bool:
    """Change the document if the claim still holds; False if it was deleted or taken over."""
    changed = await session.execute(
        update(Document)
        .where(Document.id == claimed.id, Document.attempt == claimed.attempt)
        .values(**values)
        .execution_options(synchronize_session=False)
    )
    return bool(changed.rowcount)  # type: ignore[attr-defined]


async def forget_text(session: AsyncSession, document: Document) -> None:
    """Delete the document's pages, and begin its reading anew. The index forgets its own."""
    await session.execute(delete(DocumentPage).where(DocumentPage.document_id == document.id))
    await session.execute(
        update(Document)
        .where(Document.id == document.id)
        .values(pages=None, pages_done=0, characters=0, passages=0, vectors=0, text_complete=False)
        .execution_options(synchronize_session=False)
    )


async def all_text(session: AsyncSession, document_id: str, most: int) -> str:
    """The beginning of a document's text, at most about `most` characters."""
    pages = (
        select(DocumentPage.n, DocumentPage.text)
        .where(DocumentPage.document_id == document_id)
        .order_by(DocumentPage.n)
        .limit(PAGES_AT_ONCE)
    )
    text, last = "", -1
    while len(text) < most:
        portion = (await session.execute(pages.where(DocumentPage.n > last))).all()
        text += "".join(page.text for page in portion)
        if len(portion) < PAGES_AT_ONCE:
            break
        last = portion[-1].n
    return text[:most]


async def remove_rows(session: AsyncSession, document_id: str) -> None:
    """Delete the document and its pages; the index forgets its own."""
    await session.execute(delete(DocumentPage).where(DocumentPage.document_id == document_id))
    await session.execute(delete(Document).where(Document.id == document_id))
