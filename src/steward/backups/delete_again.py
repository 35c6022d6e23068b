"""Documents that were deleted while a backup was made are in it without their file. When it is put
back they are deleted again, as the person who deleted them wanted."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from steward.bus.memory import MemoryBus
from steward.db.engine import Database, open_sqlite
from steward.db.postgres import open_postgres
from steward.documents.remove import remove_document
from steward.files.disk import DiskFiles
from steward.index.port import Index
from steward.index.postgres import PostgresIndex
from steward.index.sqlite import SqliteIndex
from steward.kit.errors import NotFound
from steward.kit.offload import Offload


def delete_again(
    deleted: Sequence[Sequence[str]], files: Path, *, sqlite: Path | None = None, address: str = ""
) -> None:
    """Delete these documents, (owner, id) each, from a database at the newest schema: an embedded
    one's file, or one at an address. Those that are gone are fine. Blocks."""
    if deleted:
        asyncio.run(_delete(deleted, files, sqlite, address))


async def _delete(
    deleted: Sequence[Sequence[str]], files: Path, sqlite: Path | None, address: str
) -> None:
    with ThreadPoolExecutor(1) as executor:
        database: Database = open_postgres(address) if sqlite is None else open_sqlite(sqlite)
        index: Index = PostgresIndex() if sqlite is None else SqliteIndex(executor)
        offload = Offload(1)
        try:
            async with database.writer.begin() as connection:
                await index.prepare(connection)
            for owner_id, document_id in deleted:
                try:
                    await remove_document(
                        owner_id,
                        document_id,
                        database=database,
                        files=DiskFiles(files, offload),
                        index=index,
                        bus=MemoryBus(),
                    )
                except NotFound:
                    continue
        finally:
            offload.close()
            await database.close()
