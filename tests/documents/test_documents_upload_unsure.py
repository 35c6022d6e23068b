"""The database goes away in the moment in which an upload becomes documents."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from database_under_test import DatabaseUnderTest
from steward.documents.tables import Document
from steward.documents.upload import Arrived, become_documents, take_file
from steward.files.disk import DiskFiles
from steward.jobs.engine import Jobs
from steward.kit.errors import NotFound
from steward.kit.ids import new_id
from steward.kit.offload import Offload
from talk_house import Talk, talk_house


class NoJobs:
    """Takes jobs, and does none."""

    async def enqueue(self, *_: Any, job_id: str) -> None:
        """As if it were written."""


@pytest.fixture
async def talk(place: DatabaseUnderTest) -> AsyncIterator[Talk]:
    async with talk_house(place) as there:
        yield there


@pytest.fixture
async def files(tmp_path: Path) -> AsyncIterator[DiskFiles]:
    offload = Offload(1)
    yield DiskFiles(tmp_path / "files", offload)
    offload.close()


async def arrive(talk: Talk, files: DiskFiles) -> Arrived:
    async def chunks() -> AsyncIterator[bytes]:
        yield b"The keeper is Ada."

    offload = Offload(1)
    try:
        return await take_file(
            talk.owner_id, "a.txt", chunks(), files=files, offload=offload, most=1000
        )
    finally:
        offload.close()


async def become(talk: Talk, files: DiskFiles, file: Arrived, where: str | None = None) -> None:
    jobs = cast("Jobs", NoJobs())
    await become_documents(
        talk.owner_id, [file], where, database=talk.database, files=files, jobs=jobs
    )


async def test_what_may_be_a_document_keeps_its_file(talk: Talk, files: DiskFiles) -> None:
    def goes_away(_: Session) -> None:
        raise OperationalError("COMMIT", None, Exception("the server closed the connection"))

    file = await arrive(talk, files)
    event.listen(Session, "after_commit", goes_away)
    try:
        with pytest.raises(OperationalError):
            await become(talk, files, file)
    finally:
        event.remove(Session, "after_commit", goes_away)
    async with talk.database.read() as session:
        assert await session.scalar(select(Document.id)) == file.document_id
    assert files.all() == [(talk.owner_id, file.document_id)]


async def test_what_is_refused_or_there_already_does_not(talk: Talk, files: DiskFiles) -> None:
    with pytest.raises(NotFound):
        await become(talk, files, await arrive(talk, files), new_id())
    assert files.all() == []
    first = await arrive(talk, files)
    await become(talk, files, first)
    await become(talk, files, await arrive(talk, files))
    assert files.all() == [(talk.owner_id, first.document_id)]
