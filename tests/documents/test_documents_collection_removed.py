"""A document comes into a collection in the moment in which that is deleted."""

from collections.abc import AsyncIterator
from typing import Any, cast

import pytest
from sqlalchemy import event

from database_under_test import DatabaseUnderTest
from steward.bus.memory import MemoryBus
from steward.documents.change import change_document
from steward.documents.remove import remove_collection
from steward.documents.tables import Collection
from steward.files.disk import DiskFiles
from steward.index.port import Index
from steward.index.postgres import PostgresIndex
from steward.kit.errors import Conflict, NotFound
from steward.kit.ids import new_id
from talk_house import Talk, talk_house

DOCUMENT = """
INSERT INTO document (id, owner_id, collection_id, name, digest, media_type, size, status, attempt,
    tries, pages_done, characters, passages, vectors, text_complete, created_at)
SELECT ?, owner_id, id, 'a.txt', 'd', 'text/plain', 1, 'queued', 0, 0, 0, 0, 0, 0, false,
    created_at
FROM collection
"""


@pytest.fixture
async def talk(place: DatabaseUnderTest) -> AsyncIterator[Talk]:
    async with talk_house(place) as there:
        yield there


async def test_it_is_not_deleted_under_the_document(talk: Talk, place: DatabaseUnderTest) -> None:
    collection = Collection(id=new_id(), owner_id=talk.owner_id, name="Letters")
    async with talk.database.unit() as session:
        session.add(collection)
    came = 0

    def a_document_comes(*said: Any) -> None:
        nonlocal came
        if "FROM document" in said[2] and not came:
            came += place.do(DOCUMENT, new_id().replace("-", ""))

    event.listen(talk.database.reader.sync_engine, "after_cursor_execute", a_document_comes)
    with pytest.raises(Conflict) as refused:
        await remove_collection(
            talk.owner_id,
            collection.id,
            with_documents=False,
            database=talk.database,
            files=cast("DiskFiles", None),
            index=cast("Index", None),
            bus=MemoryBus(),
        )
    assert came == 1
    assert (refused.value.code, refused.value.extra) == ("collection_not_empty", {"documents": 1})


async def test_who_moves_one_there_hears_that_it_is_gone(
    talk: Talk, place: DatabaseUnderTest
) -> None:
    if place.address is None:
        pytest.skip("a database in a file has one writer at a time")
    here, there = (Collection(id=new_id(), owner_id=talk.owner_id, name=name) for name in "AB")
    async with talk.database.unit() as session:
        session.add(here)
    place.do(DOCUMENT, document_id := new_id())
    async with talk.database.unit() as session:
        session.add(there)
    gone = 0

    def the_collection_goes(*said: Any) -> None:
        nonlocal gone
        if "FROM collection" in said[2] and not gone:
            gone += place.do("DELETE FROM collection WHERE id = ?", there.id)

    event.listen(talk.database.writer.sync_engine, "after_cursor_execute", the_collection_goes)
    with pytest.raises(NotFound) as refused:
        await change_document(
            talk.owner_id,
            document_id,
            {"collection_id": there.id},
            database=talk.database,
            index=PostgresIndex(),
        )
    assert (gone, refused.value.code) == (1, "collection_not_found")
