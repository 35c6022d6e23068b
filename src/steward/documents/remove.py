"""A document goes: rows, words and vectors in one unit, then the file."""

from contextlib import suppress

from sqlalchemy.exc import IntegrityError

from steward.audit.note import note
from steward.bus.port import Bus
from steward.db.engine import Database
from steward.documents import store
from steward.documents.news import tell
from steward.documents.tell_outcome import tell_deleted
from steward.files.disk import DiskFiles
from steward.index.port import Index
from steward.kit.announce import Announce
from steward.kit.errors import Conflict, NotFound


async def remove_document(
    owner_id: str,
    document_id: str,
    *,
    database: Database,
    files: DiskFiles,
    index: Index,
    bus: Bus,
    announce: Announce | None = None,
) -> None:
    """Delete one of the owner's documents. Raises `NotFound`.

    Without `announce` nobody is told, as where all that somebody has is erased. A job that works
    on it finds its claim gone and ends. Should the process end before the file is deleted, the
    sweep at the next start does it.
    """
    async with database.unit() as session:
        document = await store.document_of(session, owner_id, document_id, to_change=True)
        if announce is not None:
            await tell_deleted(session, document, announce)
        await index.remove_document(session, document_id)
        await store.remove_rows(session, document_id)
    await files.remove(owner_id, document_id)
    await tell(bus, document_id)


async def remove_collection(
    owner_id: str,
    collection_id: str,
    *,
    with_documents: bool,
    database: Database,
    files: DiskFiles,
    index: Index,
    bus: Bus,
    announce: Announce | None = None,
) -> None:
    """Delete one of the owner's collections. Raises `NotFound`, and `Conflict` when it still holds
    documents and the caller did not say that they go too."""
    async with database.read() as session:
        await store.collection_of(session, owner_id, collection_id)
        inside = await store.documents_of(
            session, owner_id, None, 100_000, collection_id=collection_id
        )
    if inside and not with_documents:
        raise Conflict(
            "collection_not_empty",
            f"The collection holds {len(inside)} documents. Delete or move them first, or delete "
            "them with it by ?documents=delete.",
            f"该文件夹中还有 {len(inside)} 个文档。请先删除或移走它们，"
            "或使用 ?documents=delete 一并删除。",
            documents=len(inside),
        )
    for document in inside:
        with suppress(NotFound):  # somebody else was a moment faster
            await remove_document(
                owner_id,
                document.id,
                database=database,
                files=files,
                index=index,
                bus=bus,
                announce=announce,
            )
    try:
        async with database.unit() as session:
            collection = await store.collection_of(session, owner_id, collection_id)
            await session.delete(collection)
            note(
                session,
                "collection.deleted",
                thing=collection_id,
                name=collection.name,
                person=owner_id,
                documents=len(inside),
            )
    except IntegrityError:  # a document came into it since we looked
        await remove_collection(
            owner_id,
            collection_id,
            with_documents=with_documents,
            database=database,
            files=files,
            index=index,
            bus=bus,
            announce=announce,
        )


async def erase_documents(
    owner_id: str, *, database: Database, files: DiskFiles, index: Index, bus: Bus
) -> None:
    """Delete all that a person uploaded. May be called again after it was interrupted."""
    while True:
        async with database.read() as session:
            some = await store.documents_of(session, owner_id, None, 100)
        if not some:
            break
        for document in some:
            with suppress(NotFound):  # somebody else was a moment faster
                await remove_document(
                    owner_id, document.id, database=database, files=files, index=index, bus=bus
                )
    # A process that died between a row and its file has left the file.
    await files.remove_all(owner_id)
