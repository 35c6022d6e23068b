"""Documents and their pages as resources, which a person picks in their client."""

import re
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.who import check_scope
from steward.documents import store
from steward.documents.tables import Document, DocumentPage
from steward.kit.errors import NotFound, Problem
from steward.kit.paging import cut_page
from steward.mcp_server.rpc import INVALID_PARAMS, RESOURCE_NOT_FOUND, Json, Message, RpcError
from steward.mcp_server.tools.list_documents import after_of
from steward.mcp_server.tools.read_page import check_readable, page_of
from steward.mcp_server.visit import DOCUMENTS, Visit, counted, uri_of

PAGE = 50
# Of a document that is read whole, in characters; it ends with a whole page.
MOST_TEXT = 200_000
MOST_PAGES = 200
TEXT = "text/plain"
_URI = re.compile(
    rf"{re.escape(DOCUMENTS)}(?P<document>[0-9A-Fa-f-]{{36}})(/pages/(?P<n>[1-9]\d{{0,8}}))?"
)
TEMPLATES = [
    {
        "uriTemplate": f"{DOCUMENTS}{{id}}",
        "name": "document",
        "title": "A document's text",
        "description": "The text of a document, page by page from the first.",
        "mimeType": TEXT,
    },
    {
        "uriTemplate": f"{DOCUMENTS}{{id}}/pages/{{n}}",
        "name": "page",
        "title": "A page of a document",
        "description": "The text of a page, as citations name it.",
        "mimeType": TEXT,
    },
]


async def list_resources(visit: Visit, message: Message) -> Json:
    """A page of the visitor's documents, the newest first. Raises `RpcError`."""
    cursor = message.params.get("cursor")
    if not isinstance(cursor, str | None):
        raise RpcError(INVALID_PARAMS, "params.cursor is not a string.")
    try:
        check_scope(visit.who, "read")
        after = after_of(cursor)
    except Problem as problem:
        raise _as_error(problem, visit) from None
    async with visit.runtime.database.read() as session:
        rows = await store.documents_of(session, visit.who.user_id, after, PAGE + 1)
    page = cut_page(rows, PAGE, lambda row: row.id)
    listed: Json = {"resources": [_described(row, visit) for row in page.items]}
    return listed if page.next is None else listed | {"nextCursor": page.next}


def _described(row: Document, visit: Visit) -> Json:
    n = row.pages or 0
    known = visit.words(f"{counted(n, 'page')}, ", f"{n} 页，") if n else ""
    return {
        "uri": uri_of(row.id),
        "name": row.name,
        "title": row.name,
        "description": f"{known}{row.status}, {row.media_type}",
        "mimeType": TEXT,
        "annotations": {"lastModified": row.created_at.isoformat()},
    }


async def read_resource(visit: Visit, message: Message) -> Json:
    """A page, or a document as its pages. Raises `RpcError`."""
    uri = message.params.get("uri")
    found = _URI.fullmatch(uri) if isinstance(uri, str) else None
    try:
        check_scope(visit.who, "read")
        if found is None:
            raise NotFound("resource", "资源")
        n = int(found["n"]) if found["n"] else None
        async with visit.runtime.database.read() as session:
            return await _contents(session, visit, found["document"].lower(), n)
    except Problem as problem:
        raise _as_error(problem, visit) from None


async def _contents(session: AsyncSession, visit: Visit, document_id: str, n: int | None) -> Json:
    document = await store.document_of(session, visit.who.user_id, document_id)
    if n is not None:
        page = await page_of(session, document, n)
        return {"contents": [_content(document, page)]}
    check_readable(document)
    pages = await _pages(session, document)
    contents = [_content(document, page) for page in pages]
    last = pages[-1].n if pages else 0
    if last < (document.pages or 0):
        contents.append(_more(document, last, visit))
    return {"contents": contents}


async def _pages(session: AsyncSession, document: Document) -> Sequence[DocumentPage]:
    """The first pages of a document, as many as are read at once; one at least."""
    query = (
        select(DocumentPage)
        .where(DocumentPage.document_id == document.id)
        .order_by(DocumentPage.n)
        .limit(MOST_PAGES)
    )
    pages = (await session.scalars(query)).all()
    fitting = [page for page in pages if page.start + len(page.text) <= MOST_TEXT]
    return fitting or pages[:1]


def _content(document: Document, page: DocumentPage) -> Json:
    return {"uri": uri_of(document.id, page.n), "mimeType": TEXT, "text": page.text}


def _more(document: Document, last: int, visit: Visit) -> Json:
    following = uri_of(document.id, last + 1)
    text = visit.words(
        f"These are pages 1 to {last} of {document.pages}. The next is {following}",
        f"以上为第 1 至 {last} 页，共 {document.pages} 页。下一页：{following}",
    )
    return {"uri": uri_of(document.id), "mimeType": TEXT, "text": text}


def _as_error(problem: Problem, visit: Visit) -> RpcError:
    """The problem as this protocol says it: what is not there has a number of its own in earlier
    revisions."""
    missing = isinstance(problem, NotFound) and visit.era == "handshake"
    code = RESOURCE_NOT_FOUND if missing else INVALID_PARAMS
    data = {"code": problem.code, "status": problem.status}
    return RpcError(code, visit.words(problem.en, problem.zh), data)
