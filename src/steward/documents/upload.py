"""Files arrive: each is streamed to disk while it is counted and hashed, then all become documents
in one unit together with the jobs that will read them. Either the whole upload is taken or none.
"""

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.engine import Database
from steward.documents import store
from steward.documents.names import file_name
from steward.documents.parsing.sniff import media_type
from steward.documents.tables import Document
from steward.files.disk import DiskFiles, Stored
from steward.jobs.engine import Jobs
from steward.kit.errors import Invalid, Problem
from steward.kit.ids import new_id
from steward.kit.offload import Offload

READ_QUEUE = "read"
READ_JOB = "read_document"
# What uploads under way are counted as.
UPLOADS = "uploads"


@dataclass(frozen=True)
class Arrived:
    """A file that lies in the store and whose kind is known, and the document it will be."""

    document_id: str
    name: str
    stored: Stored
    media_type: str


async def take_file(
    owner_id: str,
    filename: str,
    chunks: AsyncIterator[bytes],
    *,
    files: DiskFiles,
    offload: Offload,
    most: int,
) -> Arrived:
    """Store one file and look at what it is.

    Raises `TooLarge`, and `Invalid` for an empty file or one that Steward cannot read; both name
    the file, and nothing is kept. What has arrived is the caller's to let go with `let_go`.
    """
    document_id, name = new_id(), file_name(filename)
    try:
        stored = await files.store(owner_id, document_id, chunks, most)
        if stored.size == 0:
            raise Invalid("empty_file", f"{name} is empty.", f"{name} 是空文件。")
        kind = await offload(media_type, files.path(owner_id, document_id), name)
    except BaseException as wrong:
        await files.remove(owner_id, document_id)
        if isinstance(wrong, Problem):
            wrong.extra["file"] = name
        raise
    return Arrived(document_id, name, stored, kind)


async def let_go(owner_id: str, arrived: Iterable[Arrived], *, files: DiskFiles) -> None:
    """Delete stored files that did not become documents."""
    for file in arrived:
        await files.remove(owner_id, file.document_id)


async def become_documents(
    owner_id: str,
    arrived: Sequence[Arrived],
    collection_id: str | None,
    *,
    database: Database,
    files: DiskFiles,
    jobs: Jobs,
) -> list[Document]:
    """The documents of these files, in their order. Content that this collection has already stays
    the document it is, and the file that brought it again goes. Raises `NotFound` for a collection
    that is not the owner's, and then all go.

    When the database goes away nobody knows whether they have become documents: then the files
    stay, and the sweep at a later start deletes those that no document stands for.
    """
    become = partial(_become, owner_id, arrived, collection_id, database, jobs)
    try:
        try:
            documents = await become()
        except IntegrityError:
            # Another upload brought the same content, or the collection went, since we looked.
            documents = await become()
    except Problem:
        await let_go(owner_id, arrived, files=files)
        raise
    kept = {document.id for document in documents}
    again = [file for file in arrived if file.document_id not in kept]
    await let_go(owner_id, again, files=files)
    return documents


async def _become(
    owner_id: str,
    arrived: Sequence[Arrived],
    collection_id: str | None,
    database: Database,
    jobs: Jobs,
) -> list[Document]:
    became: dict[str, Document] = {}
    async with database.unit() as session:
        if collection_id is not None:
            await store.collection_of(session, owner_id, collection_id)
        # Everybody in the same order, lest two uploads of the same files wait for each other.
        for file in sorted(arrived, key=lambda file: file.stored.digest):
            became[file.document_id] = await _become_document(
                session, owner_id, file, collection_id, jobs
            )
    return [became[file.document_id] for file in arrived]


async def _become_document(
    session: AsyncSession, owner_id: str, file: Arrived, collection_id: str | None, jobs: Jobs
) -> Document:
    there = await store.same_content(session, owner_id, collection_id, file.stored.digest)
    if there is not None:
        return there
    document = Document(
        id=file.document_id,
        owner_id=owner_id,
        collection_id=collection_id,
        name=file.name,
        digest=file.stored.digest,
        media_type=file.media_type,
        size=file.stored.size,
    )
    session.add(document)
    await session.flush()
    await jobs.enqueue(session, READ_QUEUE, READ_JOB, document.id, job_id=new_id())
    return document
