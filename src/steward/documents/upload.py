"""Files arrive: each is streamed to disk while it is counted and hashed, then all become documents
in one unit together with the jobs that will read them. Either the whole upload is taken or none.
"""

import unicodedata
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.engine import Database
from steward.documents import store
from steward.documents.parsing.sniff import media_type
from steward.documents.tables import Document
from steward.files.disk import Blob, DiskFiles
from steward.jobs.engine import Jobs
from steward.kit.errors import Invalid
from steward.kit.ids import new_id
from steward.kit.offload import Offload

LONGEST_NAME = 200
READ_QUEUE = "read"
READ_JOB = "read_document"


@dataclass(frozen=True)
class Arrived:
    """A file that lies in the store and whose kind is known."""

    name: str
    blob: Blob
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
    """Store one file and look at what it is. Raises `TooLarge`, and `Invalid` for an empty file or
    one that Steward cannot read; what was stored is the caller's to let go with `let_go`."""
    name = _plain_name(filename)
    blob = await files.store(owner_id, chunks, most)
    if blob.size == 0:
        await files.remove(owner_id, blob.digest)
        raise Invalid("empty_file", f"{name} is empty.", f"{name} 是空文件。", file=name)
    kind = await offload(media_type, files.path(owner_id, blob.digest), name)
    return Arrived(name, blob, kind)


async def let_go(
    owner_id: str, arrived: Sequence[Blob], *, database: Database, files: DiskFiles
) -> None:
    """Delete stored files that no document stands for."""
    for blob in arrived:
        async with database.read() as session:
            used = await store.digest_is_used(session, owner_id, blob.digest)
        if not used:
            await files.remove(owner_id, blob.digest)


async def become_documents(
    owner_id: str,
    arrived: Sequence[Arrived],
    collection_id: str | None,
    *,
    database: Database,
    jobs: Jobs,
) -> list[Document]:
    """The documents of these files, in their order. Content that this collection has already stays
    the document it is. Raises `NotFound` for a collection that is not the owner's."""
    async with database.unit() as session:
        if collection_id is not None:
            await store.collection_of(session, owner_id, collection_id)
        return [
            await _become_document(session, owner_id, file, collection_id, jobs) for file in arrived
        ]


async def _become_document(
    session: AsyncSession, owner_id: str, file: Arrived, collection_id: str | None, jobs: Jobs
) -> Document:
    there = await store.same_content(session, owner_id, collection_id, file.blob.digest)
    if there is not None:
        return there
    document = Document(
        id=new_id(),
        owner_id=owner_id,
        collection_id=collection_id,
        name=file.name,
        digest=file.blob.digest,
        media_type=file.media_type,
        size=file.blob.size,
    )
    session.add(document)
    await session.flush()
    await jobs.enqueue(session, READ_QUEUE, READ_JOB, document.id, job_id=new_id())
    return document


def _plain_name(filename: str) -> str:
    """The file's own name, without folders of either kind and without characters that hide."""
    name = PurePosixPath(PureWindowsPath(filename).name).name
    shown = "".join(c for c in name if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co"))
    return shown.strip()[:LONGEST_NAME] or "unnamed"
