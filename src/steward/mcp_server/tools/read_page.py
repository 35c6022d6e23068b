"""`read_page`: a page of a document, whole."""

from sqlalchemy.ext.asyncio import AsyncSession

from steward.documents import store
from steward.documents.tables import Document, DocumentPage
from steward.kit.errors import Conflict, NotFound
from steward.mcp_server.find_things import find_document
from steward.mcp_server.schemas import PageRead, PageWanted
from steward.mcp_server.tool import Said, Tool
from steward.mcp_server.visit import Visit, counted

DESCRIPTION = """\
Read a whole page of one of the user's documents, by the document's id or exact name. Use it \
where a passage breaks off, or before you rely on a figure: the page says what it means."""


async def read_page(visit: Visit, wanted: PageWanted) -> Said:
    """The page's text. Raises `NoSuchName`, `NotFound`, and `Conflict` while it is not read yet."""
    async with visit.runtime.database.read() as session:
        document = await find_document(session, visit.who.user_id, wanted.document)
        page = await page_of(session, document, wanted.page)
    read = PageRead(
        document_id=document.id,
        document_name=document.name,
        page=page.n,
        pages=document.pages or page.n,
        start=page.start,
        text=page.text,
        url=visit.page_url(document.id, page.n),
    )
    return Said(f"{read.document_name}, page {read.page} of {read.pages}\n\n{read.text}", read)


async def page_of(session: AsyncSession, document: Document, n: int) -> DocumentPage:
    """Page `n` of a document of the caller's. Raises `NotFound`, and `Conflict` for a document that
    is not read yet, or could not be."""
    check_readable(document)
    try:
        return await store.page_of(session, document.owner_id, document.id, n)
    except NotFound as missing:
        pages = counted(document.pages or 0, "page")
        missing.en = f"{document.name} has {pages}; there is no page {n}."
        missing.zh = f"{document.name} 共 {document.pages} 页，没有第 {n} 页。"
        raise


def check_readable(document: Document) -> None:
    """Raise `Conflict` for a document whose text is not there."""
    if document.text_complete:
        return
    if document.status == "failed":
        raise Conflict(
            "document_failed",
            f"{document.name} could not be read: {document.error_en}",
            f"无法读取 {document.name}：{document.error_zh}",
        )
    raise Conflict(
        "document_not_ready",
        f"{document.name} is still being read. Try again later.",
        f"{document.name} 仍在读取中，请稍后再试。",
    )


READ_PAGE = Tool(
    "read_page",
    "Read a page",
    DESCRIPTION,
    PageWanted,
    PageRead,
    read_page,
    reads_only=True,
    idempotent=True,
)
