"""What a crash can leave behind is found at the next start, from the rows."""

from sqlalchemy import select

from steward.db.engine import Database
from steward.documents.tables import Document
from steward.files.disk import DiskFiles
from steward.kit.logs import log
from steward.kit.offload import Offload

AT_ONCE = 500
LONGEST_UPLOAD_SECONDS = 24 * 3600.0


async def sweep_files(
    *, database: Database, files: DiskFiles, offload: Offload, alone: bool
) -> int:
    """Delete half-written files, and files that no document stands for; returns how many.

    At a start that is not `alone` with the folder, younger ones may be uploads under way.
    """
    older_than_seconds = 0.0 if alone else LONGEST_UPLOAD_SECONDS
    swept = await offload(files.sweep_parts, older_than_seconds)
    there = await offload(files.all, older_than_seconds)
    for first in range(0, len(there), AT_ONCE):
        some = there[first : first + AT_ONCE]
        ids = [document_id for _, document_id in some]
        async with database.read() as session:
            documents = set(await session.scalars(select(Document.id).where(Document.id.in_(ids))))
        for owner_id, document_id in some:
            if document_id not in documents:
                await files.remove(owner_id, document_id)
                swept += 1
    if swept:
        log("documents").info("removed files that no document stands for", files=swept)
    return swept
