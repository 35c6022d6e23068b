"""A person renames a document, moves it, or has it tried again."""

from functools import partial
from typing import Any

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from steward.bus.port import Bus
from steward.db.engine import Database
from steward.documents import store
from steward.documents.embed import EMBED_JOB, EMBED_QUEUE
from steward.documents.news import tell
from steward.documents.tables import Document
from steward.documents.upload import READ_JOB, READ_QUEUE
from steward.index.port import Index
from steward.jobs.engine import Jobs
from steward.kit.errors import Conflict
from steward.kit.ids import new_id


async def change_document(
    owner_id: str, document_id: str, change: dict[str, Any], *, database: Database, index: Index
) -> Document:
    """Change `name`, `collection_id` or both. Raises `NotFound`, and `Conflict` when the other
    collection has the same content already."""
    make = partial(_change, owner_id, document_id, change, database, index)
    try:
        return await make()
    except IntegrityError:
        # The same content came there since we looked, or the collection went: this look tells.
        return await make()


async def _change(
    owner_id: str, document_id: str, change: dict[str, Any], database: Database, index: Index
) -> Document:
    async with database.unit() as session:
        document = await store.document_of(session, owner_id, document_id, to_change=True)
        if change.get("name"):
            document.name = change["name"]
        if "collection_id" in change and change["collection_id"] != document.collection_id:
            await _move(session, document, change["collection_id"], index)
        await session.flush()
        return document


async def _move(session: AsyncSession, document: Document, there: str | None, index: Index) -> None:
    if there is not None:
        await store.collection_of(session, document.owner_id, there)
    if await store.same_content(session, document.owner_id, there, document.digest):
        raise _same_content()
    document.collection_id = there
    await index.move_document(session, document.id, there)


def _same_content() -> Conflict:
    return Conflict("same_content", "The same file is there already.", "目标位置已有相同的文件。")


async def retry_document(
    owner_id: str, document_id: str, *, database: Database, jobs: Jobs, bus: Bus
) -> Document:
    """Try a document again that failed, or whose vectors were refused. Raises `NotFound`, and
    `Conflict` when nothing went wrong with it."""
    async with database.unit() as session:
        document = await store.document_of(session, owner_id, document_id, to_change=True)
        if document.error_code is None:
            raise Conflict(
                "nothing_to_retry",
                f"Nothing went wrong with this document; it is {document.status}.",
                f"此文档没有出错，当前状态：{document.status}。",
                status_now=document.status,
            )
        document.error_code = document.error_en = document.error_zh = None
        document.tries = 0
        if document.text_complete:
            await jobs.enqueue(session, EMBED_QUEUE, EMBED_JOB, document.id, job_id=new_id())
        else:
            document.status = "queued"
            await jobs.enqueue(session, READ_QUEUE, READ_JOB, document.id, job_id=new_id())
        await session.flush()
    await tell(bus, document_id)
    return document
