"""A document goes into a collection, unless it is in another: here it is in one at most."""

from steward.documents import store
from steward.documents.change import change_document
from steward.documents.tables import Document
from steward.kit.errors import Conflict
from steward.runtime import Runtime


async def into_store(
    owner_id: str, document_id: str, collection_id: str | None, runtime: Runtime
) -> Document:
    """Put it in, or take it out with None. Raises `NotFound`, and `Conflict` when it is in another
    collection or the same content is in this one."""
    async with runtime.database.read() as session:
        document = await store.document_of(session, owner_id, document_id)
    if document.collection_id == collection_id:
        return document
    if None not in (document.collection_id, collection_id):
        raise Conflict(
            "file_in_another_store",
            f"{document.name} is in another vector store, and can be in one only: take it out "
            "there, or upload it once more.",
            f"{document.name} 已在另一个向量库中；一个文件只能在一个库里，请先移出或重新上传。",
        )
    return await change_document(
        owner_id,
        document_id,
        {"collection_id": collection_id},
        database=runtime.database,
        index=runtime.index,
    )
