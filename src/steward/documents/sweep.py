"""What a crash can leave behind is found at the next start, from the rows."""

from sqlalchemy import select, tuple_

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
    blobs = await offload(files.blobs)
    for first in range(0, len(blobs), AT_ONCE):
        some = blobs[first : first + AT_ONCE]
        async with database.read() as session:
            rows = await session.execute(
                select(Document.owner_id, Document.digest).where(
                    tuple_(Document.owner_id, Document.digest).in_(some)
                )
            )
        used = {(row.owner_id, row.digest) for row in rows}
        for owner_id, digest in some:
            if (owner_id, digest) not in used:
                await files.remove(owner_id, digest)
                swept += 1
    if swept:
        log("documents").info("removed files that no document stands for", files=swept)
    return swept
