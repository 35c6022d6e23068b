"""The folder of files goes away for a while: documents wait for it, and none fails."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, cast

import pytest

from database_under_test import DatabaseUnderTest
from steward.bus.memory import MemoryBus
from steward.documents import patience, read
from steward.documents.parsing.errors import Unreadable
from steward.documents.parsing.readers import Readers
from steward.documents.patience import GIVEN_UP_SECONDS, Patience
from steward.documents.read import Reading, read_document
from steward.documents.tables import Document
from steward.files.disk import DiskFiles
from steward.index.port import Index
from steward.index.postgres import PostgresIndex
from steward.index.sqlite import SqliteIndex
from steward.jobs.engine import Jobs
from steward.kit.ids import new_id
from steward.kit.lifecycle import Lifecycle
from steward.kit.offload import Offload
from talk_house import Talk, talk_house

CONTENT = b"The lighthouse of Corvo was built in 1884."


class Clock:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_disturbances_are_counted_and_a_store_that_is_away_is_waited_for() -> None:
    clock = Clock()
    patience = Patience(clock=clock)
    waits: list[float] = []
    while clock.seconds < GIVEN_UP_SECONDS:
        waits.append(patience.after_failure(away=True))
        clock.seconds += waits[-1]
    assert waits[:9] == [1, 1, 2, 4, 8, 16, 32, 60, 60]
    assert set(waits[7:]) == {60}
    assert [patience.after_failure(away=False) for _ in range(3)] == [1, 5, 30]
    with pytest.raises(Unreadable) as disturbed:
        patience.after_failure(away=False)
    assert disturbed.value.code == "reading_disturbed"
    assert patience.after_failure(away=True) == 1, "it went away anew"
    clock.seconds += GIVEN_UP_SECONDS
    with pytest.raises(Unreadable) as away:
        patience.after_failure(away=True)
    assert away.value.code == "file_store_away"


@pytest.fixture
async def talk(place: DatabaseUnderTest) -> AsyncIterator[Talk]:
    async with talk_house(place) as there:
        yield there


async def nobody_is_told(*_: Any) -> None:
    pass


@pytest.fixture
async def reading(talk: Talk, place: DatabaseUnderTest, tmp_path: Path) -> AsyncIterator[Reading]:
    offload = Offload(1)
    readers = Readers(
        processes=1, memory_bytes=1 << 30, cpu_seconds=60, wall_seconds=60, max_pages=10
    )
    with ThreadPoolExecutor(1) as executor:
        index: Index = SqliteIndex(executor) if place.address is None else PostgresIndex()
        async with talk.database.writer.begin() as connection:
            await index.prepare(connection)
        yield Reading(
            database=talk.database,
            files=DiskFiles(tmp_path / "files", offload),
            bus=MemoryBus(),
            index=index,
            jobs=cast("Jobs", None),
            readers=readers,
            lifecycle=Lifecycle(),
            announce=nobody_is_told,
            vectors_follow=False,
        )
        await readers.close()
    offload.close()


async def stored(talk: Talk, files: DiskFiles) -> str:
    async def content() -> AsyncIterator[bytes]:
        yield CONTENT

    document_id = new_id()
    kept = await files.store(talk.owner_id, document_id, content(), 1000)
    document = Document(
        id=document_id,
        owner_id=talk.owner_id,
        name="corvo.txt",
        digest=kept.digest,
        media_type="text/plain",
        size=kept.size,
    )
    async with talk.database.unit() as session:
        session.add(document)
    return document_id


async def state_of(talk: Talk, document_id: str) -> tuple[str, str | None]:
    async with talk.database.read() as session:
        found = await session.get(Document, document_id)
    assert found is not None
    return found.status, found.error_code


async def test_one_is_read_when_the_store_is_back(
    talk: Talk, reading: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often the file has been tried meanwhile: a disturbance is not forgiven here."""
    monkeypatch.setattr(read, "Patience", lambda: Patience(()))
    monkeypatch.setattr(patience, "SHORTEST_AWAY_SECONDS", 0.05)
    document_id = await stored(talk, reading.files)
    files, elsewhere = tmp_path / "files", tmp_path / "not mounted"
    files.rename(elsewhere)
    files.mkdir()
    looks, look = 0, reading.files.is_away

    def seen(*what: str) -> bool:
        nonlocal looks
        looks += 1
        return look(*what)

    monkeypatch.setattr(reading.files, "is_away", seen)
    job = asyncio.create_task(read_document(document_id, reading=reading))
    async with asyncio.timeout(60):
        while looks < 3 and not job.done():  # noqa: ASYNC110 - in a thread
            await asyncio.sleep(0.01)
    assert await state_of(talk, document_id) == ("processing", None)
    shutil.rmtree(files)
    elsewhere.rename(files)
    await job
    assert await state_of(talk, document_id) == ("ready", None)


async def test_one_that_alone_is_lost_is_not_waited_for(
    talk: Talk, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "Patience", lambda: Patience(()))
    document_id = await stored(talk, reading.files)
    await reading.files.remove(talk.owner_id, document_id)
    await read_document(document_id, reading=reading)
    assert await state_of(talk, document_id) == ("failed", "reading_disturbed")
