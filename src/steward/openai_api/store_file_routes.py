"""The files of a vector store over HTTP."""

from typing import Any

from fastapi import APIRouter, Response
from sqlalchemy import select

from steward.accounts.who import Reader, Writer
from steward.documents import store
from steward.documents.tables import Document, DocumentPage
from steward.http.parameters import RuntimeDep
from steward.kit.errors import NotFound
from steward.openai_api.as_file import as_store_file
from steward.openai_api.ids import FILE, GivenId
from steward.openai_api.inside_store import Order, State, inside_store
from steward.openai_api.into_store import into_store
from steward.openai_api.listing import AfterThing, ListLimit, listed
from steward.openai_api.refuse import not_done
from steward.openai_api.schemas import StoreFileChange, VectorStoreFileIn
from steward.runtime import Runtime

router = APIRouter(prefix="/vector_stores/{collection_id}/files")

# How long their helpers wait between two looks, in milliseconds.
LOOK_AGAIN = {"openai-poll-after-ms": "500"}


@router.post("")
async def add_file(
    collection_id: GivenId, body: VectorStoreFileIn, who: Writer, runtime: RuntimeDep
) -> dict[str, Any]:
    """Put a file into a vector store."""
    async with runtime.database.read() as session:
        await store.collection_of(session, who.user_id, collection_id)
    document = await into_store(who.user_id, body.file_id, collection_id, runtime)
    return as_store_file(document, who.language)


@router.get("")
async def list_store_files(
    collection_id: GivenId,
    who: Reader,
    runtime: RuntimeDep,
    after: AfterThing = None,
    limit: ListLimit = 20,
    filter: State | None = None,
    order: Order = "desc",
) -> dict[str, Any]:
    """The files of a vector store, newest first unless asked otherwise."""
    limit = min(limit, 100)
    async with runtime.database.read() as session:
        await store.collection_of(session, who.user_id, collection_id)
        rows = await inside_store(
            session, who.user_id, collection_id, after, limit + 1, state=filter, order=order
        )
    return listed([as_store_file(row, who.language) for row in rows], limit)


@router.get("/{document_id}")
async def read_store_file(
    collection_id: GivenId,
    document_id: GivenId,
    who: Reader,
    runtime: RuntimeDep,
    response: Response,
) -> dict[str, Any]:
    """One of its files, and how far it is."""
    document = await _inside(who.user_id, collection_id, document_id, runtime)
    response.headers.update(LOOK_AGAIN)
    return as_store_file(document, who.language)


@router.post("/{document_id}")
async def change_store_file(
    collection_id: GivenId,
    document_id: GivenId,
    body: StoreFileChange,
    who: Writer,
    runtime: RuntimeDep,
) -> dict[str, Any]:
    """Files have no attributes here: to set some is refused, to set none changes nothing."""
    document = await _inside(who.user_id, collection_id, document_id, runtime)
    if body.attributes:
        raise not_done(
            "attributes",
            "Files have no attributes here: make a vector store of those that belong together.",
            "此处的文件没有属性：请把相关文件放进同一个向量库。",
        )
    return as_store_file(document, who.language)


@router.get("/{document_id}/content")
async def store_file_content(
    collection_id: GivenId, document_id: GivenId, who: Reader, runtime: RuntimeDep
) -> dict[str, Any]:
    """The text that was read in a file, page by page."""
    document = await _inside(who.user_id, collection_id, document_id, runtime)
    pages = select(DocumentPage.text).where(DocumentPage.document_id == document.id)
    async with runtime.database.read() as session:
        texts = (await session.scalars(pages.order_by(DocumentPage.n))).all()
    return {
        "object": "vector_store.file_content.page",
        "data": [{"type": "text", "text": text} for text in texts],
        "has_more": False,
        "next_page": None,
    }


@router.delete("/{document_id}")
async def take_file_out(
    collection_id: GivenId, document_id: GivenId, who: Writer, runtime: RuntimeDep
) -> dict[str, Any]:
    """Take a file out of a vector store. It stays a file."""
    await _inside(who.user_id, collection_id, document_id, runtime)
    await into_store(who.user_id, document_id, None, runtime)
    return {"id": f"{FILE}{document_id}", "object": "vector_store.file.deleted", "deleted": True}


async def _inside(
    owner_id: str, collection_id: str, document_id: str, runtime: Runtime
) -> Document:
    async with runtime.database.read() as session:
        document = await store.document_of(session, owner_id, document_id)
    if document.collection_id != collection_id:
        raise NotFound("file in this vector store", "文件")
    return document
