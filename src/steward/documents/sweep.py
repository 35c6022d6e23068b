"""What a crash can leave behind is found at the next start, from the rows."""

from sqlalchemy import select

from steward.db.engine import Database
from steward.documents.tables import Document
from steward.files.disk import DiskFiles
from steward.kit.logs import log
from steward.kit.offload import Offload

AT_ONCE = 500


async def sweep_files(*, database: Database, files: DiskFiles, offload: Offload) -> int:
    """Delete half-written files, and files that no document stands for; returns how many.

    Only for a start that nothing else shares the folder with.
    """
    swept = await offload(files.sweep_parts)
    there = await offload(files.all)
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
