"""Documents that were deleted while a backup was made are in it without their file. When it is put
back they are deleted again, as the person who deleted them wanted."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.engine import open_sqlite
from steward.documents import store
from steward.index.port import Index
from steward.index.sqlite import SqliteIndex
from steward.kit.errors import NotFound

Deleted = Sequence[Sequence[str]]


async def delete_again(session: AsyncSession, deleted: Deleted, index: Index) -> None:
    """Delete these documents, (owner, id) each, in the caller's unit, from a database at the newest
    schema. Those that are gone are fine."""
    for owner_id, document_id in deleted:
        with suppress(NotFound):
            await store.document_of(session, owner_id, document_id, to_change=True)
            await index.remove_document(session, document_id)
            await store.remove_rows(session, document_id)


def delete_from_file(deleted: Deleted, file: Path) -> None:
    """The same in an embedded database. Blocks."""
    if deleted:
        asyncio.run(_delete_from_file(deleted, file))


async def _delete_from_file(deleted: Deleted, file: Path) -> None:
    with ThreadPoolExecutor(1) as executor:
        database, index = open_sqlite(file), SqliteIndex(executor)
        try:
            async with database.writer.begin() as connection:
                await index.prepare(connection)
            async with database.unit() as session:
                await delete_again(session, deleted, index)
        finally:
            await database.close()
