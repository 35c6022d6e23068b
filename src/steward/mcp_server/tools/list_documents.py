"""`list_documents`: what there is."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.documents import store
from steward.documents.tables import Collection, Document
from steward.kit.ids import is_id
from steward.kit.paging import cut_page, read_cursor
from steward.mcp_server.find_things import NoSuchName, find_collection
from steward.mcp_server.schemas import DocumentSeen, DocumentsListed, ListWanted
from steward.mcp_server.tool import Said, Tool
from steward.mcp_server.visit import Visit, counted, uri_of

DESCRIPTION = """\
List the user's documents, the newest first: name, id, number of pages, collection, and whether \
each can be searched yet. A page of the list is followed by the next through `cursor`."""


async def list_documents(visit: Visit, wanted: ListWanted) -> Said:
    """A page of the owner's documents. Raises `NoSuchName`, and `Invalid` for a bad cursor."""
    owner_id, collection_id = visit.who.user_id, None
    async with visit.runtime.database.read() as session:
        if wanted.collection is not None:
            collection_id = (await find_collection(session, owner_id, wanted.collection)).id
        rows = await store.documents_of(
            session,
            owner_id,
            after_of(wanted.cursor),
            wanted.limit + 1,
            collection_id=collection_id,
        )
        names = await collection_names(session, owner_id, rows)
    page = cut_page(rows, wanted.limit, lambda row: row.id)
    seen = [as_seen(row, names.get(row.collection_id or ""), visit) for row in page.items]
    return Said(
        _text(seen, page.next, visit), DocumentsListed(documents=seen, next_cursor=page.next)
    )


def after_of(cursor: str | None) -> str | None:
    """The id that a cursor stands for. Raises `Invalid`, and `NoSuchName` for another list's."""
    key = None if cursor is None else read_cursor(cursor)
    if key is not None and not is_id(key):
        raise NoSuchName("cursor", "游标", str(cursor))
    return key


async def collection_names(
    session: AsyncSession, owner_id: str, documents: Iterable[Document]
) -> dict[str, str]:
    """The names of the collections that these documents are in, by their ids."""
    ids = {row.collection_id for row in documents} - {None}
    query = select(Collection.id, Collection.name)
    rows = await session.execute(
        query.where(Collection.owner_id == owner_id, Collection.id.in_(ids))
    )
    return {row.id: row.name for row in rows}


def as_seen(row: Document, collection: str | None, visit: Visit) -> DocumentSeen:
    """A document as models see it."""
    wrong = visit.words(row.error_en or "", row.error_zh or "")
    return DocumentSeen(
        id=row.id,
        name=row.name,
        status=row.status,
        error=wrong if row.error_code else None,
        collection=collection,
        pages=row.pages,
        media_type=row.media_type,
        size=row.size,
        created_at=row.created_at,
        uri=uri_of(row.id),
        url=visit.page_url(row.id),
    )


def line_of(seen: DocumentSeen) -> str:
    """A document in a line of text."""
    parts = [seen.status]
    if seen.pages is not None:
        parts.append(counted(seen.pages, "page"))
    if seen.collection is not None:
        parts.append(f"in {seen.collection}")
    if seen.error is not None:
        parts.append(seen.error)
    return f"{seen.name} ({seen.id}): {', '.join(parts)}"


def _text(seen: list[DocumentSeen], cursor: str | None, visit: Visit) -> str:
    if not seen:
        return visit.words("There are no documents here.", "这里没有文档。")
    lines = [f"- {line_of(each)}" for each in seen]
    if cursor is not None:
        lines.append(f"There are more: cursor {cursor}")
    return "\n".join(lines)


LIST_DOCUMENTS = Tool(
    "list_documents",
    "List documents",
    DESCRIPTION,
    ListWanted,
    DocumentsListed,
    list_documents,
    reads_only=True,
    idempotent=True,
)
