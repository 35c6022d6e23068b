"""A file becomes pages and passages that can be searched by their words.

Pages come one by one from the process that parses; they are written in batches, and a batch is the
most that is done again after a crash. When the last one is written the document is searchable, and
the job that adds vectors begins with the same commit.
"""

import asyncio
import time
from contextlib import aclosing
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from steward.bus.port import Bus
from steward.db.engine import Database
from steward.documents import store
from steward.documents.embed import EMBED_JOB, EMBED_QUEUE
from steward.documents.news import tell
from steward.documents.parsing.errors import NotNow, Unreadable, no_text
from steward.documents.parsing.readers import ParsedPage, Readers, Total
from steward.documents.patience import Patience
from steward.documents.tables import Document, DocumentPage
from steward.documents.tell_outcome import tell_failed, tell_ready
from steward.documents.words import words_of_name, words_of_passage
from steward.files.disk import DiskFiles
from steward.index.port import Index, NewPassage
from steward.jobs.engine import Jobs
from steward.kit.announce import Announce
from steward.kit.clock import now
from steward.kit.ids import new_id
from steward.kit.in_thread import in_thread
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import log

# A file that Steward went down over this often in a row is given up, lest it does so for ever.
MOST_TRIES = 20
STORE_ANSWERS_SECONDS = 10.0
BATCH_PASSAGES = 200
BATCH_CHARACTERS = 200_000
BATCH_SECONDS = 1.0


class ClaimLost(Exception):
    """The document was deleted, or another job works on it now: nothing is left to do here."""


@dataclass
class Reading:
    """Everything that reading a document may touch."""

    database: Database
    files: DiskFiles
    bus: Bus
    index: Index
    jobs: Jobs
    readers: Readers
    lifecycle: Lifecycle
    announce: Announce
    vectors_follow: bool


@dataclass
class Batch:
    """Pages that are read and not yet written."""

    pages: list[ParsedPage] = field(default_factory=list)
    passages: int = 0
    characters: int = 0
    began: float = field(default_factory=time.monotonic)

    def add(self, page: ParsedPage) -> None:
        """Take one more page."""
        self.pages.append(page)
        self.passages += len(page.passages)
        self.characters += len(page.text)

    @property
    def full(self) -> bool:
        """Whether it should be written now."""
        return (
            self.passages >= BATCH_PASSAGES
            or self.characters >= BATCH_CHARACTERS
            or time.monotonic() - self.began >= BATCH_SECONDS
        )


async def read_document(document_id: str, *, reading: Reading) -> None:
    """Go on reading a document from the last page that was written."""
    async with reading.database.unit() as session:
        document = await store.claim(session, document_id)
        if document is None or document.text_complete:
            return
        await store.change_claimed(session, document, status="processing")
    if document.tries > MOST_TRIES:
        await _fail(document, reading, _given_up())
        return
    await tell(reading.bus, document_id)
    try:
        await _read_with_patience(document, reading)
    except Unreadable as error:
        await _fail(document, reading, error)
    except ClaimLost:
        log("documents").info("reading ended: the document is gone", document=document_id)


async def _read_with_patience(document: Document, reading: Reading) -> None:
    """Try again when it was not the file's fault, from the page that is next by then. Raises
    `Unreadable`."""
    patience = Patience()
    while True:
        try:
            await _read_pages(document, reading)
        except (NotNow, Unreadable) as error:
            # Without its store a file looks damaged, too.
            away = await _store_is_away(document, reading.files)
            if isinstance(error, Unreadable) and not away:
                raise
            again_in, why = patience.after_failure(away=away), str(error)
            log("documents").warning(
                "reading was disturbed", document=document.id, why=why, store_is_away=away
            )
            if await reading.lifecycle.drains_within(again_in):
                raise asyncio.CancelledError from error
            await _look_again(document, reading)
        else:
            return


async def _store_is_away(document: Document, files: DiskFiles) -> bool:
    """Asked in a thread of its own: one that does not answer holds up nobody."""
    look = partial(files.is_away, document.owner_id, document.id)
    try:
        async with asyncio.timeout(STORE_ANSWERS_SECONDS):
            return await in_thread(look)
    except TimeoutError:
        return True


async def _look_again(document: Document, reading: Reading) -> None:
    """What disturbed the reading may be that the document was deleted. Raises `ClaimLost`."""
    async with reading.database.unit() as session:
        if not await store.change_claimed(session, document, status="processing"):
            raise ClaimLost


async def _read_pages(document: Document, reading: Reading) -> None:
    path = reading.files.path(document.owner_id, document.id)
    batch = Batch()
    pages = reading.readers.read(path, document.media_type, from_page=document.pages_done + 1)
    async with aclosing(pages):
        async for event in pages:
            if isinstance(event, Total):
                document.pages = event.pages
                continue
            batch.add(event)
            if batch.full:
                await _write(document, batch, reading)
                batch = Batch()
                if reading.lifecycle.draining:
                    raise asyncio.CancelledError  # a safe point: the next process goes on here
    await _write(document, batch, reading, last=True)


async def _write(document: Document, batch: Batch, reading: Reading, *, last: bool = False) -> None:
    """One unit: pages, passages, words, and how far the document is."""
    pages, passages = _rows(document, batch)
    if last and document.passages + len(passages) == 0:
        raise no_text()
    async with reading.database.unit() as session:
        document.pages_done += len(pages)
        document.characters += batch.characters
        document.passages += len(passages)
        held = await store.change_claimed(
            session,
            document,
            pages_done=document.pages_done,
            characters=document.characters,
            passages=document.passages,
            tries=0,
            **(_done(document, reading) if last else {"pages": document.pages}),
        )
        if not held:
            raise ClaimLost
        session.add_all(pages)
        await reading.index.add(session, passages)
        if last and reading.vectors_follow:
            await reading.jobs.enqueue(
                session, EMBED_QUEUE, EMBED_JOB, document.id, job_id=new_id()
            )
        elif last:
            await tell_ready(session, document, reading.announce)
    await tell(reading.bus, document.id)


def _done(document: Document, reading: Reading) -> dict[str, Any]:
    """What is true of a document whose whole text is stored."""
    done: dict[str, Any] = {"text_complete": True, "pages": document.pages_done}
    if reading.vectors_follow:
        return done | {"status": "searchable"}
    return done | {"status": "ready", "ready_at": now()}


def _rows(document: Document, batch: Batch) -> tuple[list[DocumentPage], list[NewPassage]]:
    pages: list[DocumentPage] = []
    passages: list[NewPassage] = []
    start = document.characters
    name = words_of_name(document.name)
    for page in batch.pages:
        pages.append(DocumentPage(document_id=document.id, n=page.n, start=start, text=page.text))
        for cut in page.passages:
            passages.append(
                NewPassage(
                    owner_id=document.owner_id,
                    collection_id=document.collection_id,
                    document_id=document.id,
                    n=document.passages + len(passages),
                    page=page.n,
                    start=start + cut.start,
                    end=start + cut.end,
                    text=page.text[cut.start : cut.end],
                    words=words_of_passage(name, cut.words),
                )
            )
        start += len(page.text)
    return pages, passages


async def _fail(document: Document, reading: Reading, error: Unreadable) -> None:
    """Tell the person why; what was read so far is taken back, so that nothing half is found."""
    async with reading.database.unit() as session:
        held = await store.change_claimed(
            session,
            document,
            status="failed",
            error_code=error.code,
            error_en=error.en,
            error_zh=error.zh,
        )
        if held:
            await store.forget_text(session, document)
            await reading.index.remove_document(session, document.id)
            await tell_failed(session, document, error, reading.announce)
    log("documents").info("cannot be read", document=document.id, reason=error.code)
    await tell(reading.bus, document.id)


def _given_up() -> Unreadable:
    return Unreadable(
        "given_up",
        "Steward stopped each time it was reading this file, and has given it up.",
        "每次读取此文件时 Steward 都会中断，已放弃处理。",
    )
