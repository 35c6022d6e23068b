"""A run's events: numbered, joined, written before they are told, void where a step restarts."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import orjson
import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncSession

from database_under_test import DatabaseUnderTest
from steward.accounts.tables import UserAccount
from steward.answers import store
from steward.answers.event_writer import EventWriter
from steward.answers.events import Event, events_after, standing_text, topic
from steward.answers.run_log import RunLog
from steward.answers.tables import Run
from steward.bus.memory import MemoryBus
from steward.conversations.tables import Conversation
from steward.db.engine import Database
from steward.kit.clock import now
from steward.kit.ids import new_id


@pytest.fixture
async def database(place: DatabaseUnderTest) -> AsyncIterator[Database]:
    place.migrate()
    opened = place.open()
    yield opened
    await opened.close()


@pytest.fixture
def bus() -> MemoryBus:
    return MemoryBus()


@pytest.fixture
def writer(database: Database, bus: MemoryBus) -> EventWriter:
    return EventWriter(database, bus)


async def claimed(database: Database) -> Run:
    """A run that an attempt has just claimed."""
    owner, conversation, run = new_id(), new_id(), new_id()
    async with database.unit() as session:
        session.add(
            UserAccount(
                id=owner,
                username=owner,
                username_key=owner,
                email=f"{owner}@example.com",
                email_key=f"{owner}@example.com",
                password_hash="",
                role="member",
                language="en",
                created_at=now(),
            )
        )
        await session.flush()
        session.add(Conversation(id=conversation, owner_id=owner, title=""))
        await session.flush()
        session.add(
            Run(
                id=run,
                owner_id=owner,
                conversation_id=conversation,
                asked_id=new_id(),
                message_id=new_id(),
                question="?",
            )
        )
    return await claim_again(database, run)


async def claim_again(database: Database, run_id: str) -> Run:
    async with database.unit() as session:
        run = await store.claim(session, run_id)
    assert run is not None
    return run


async def written(database: Database, run_id: str) -> list[Event]:
    async with database.read() as session:
        return list(await events_after(session, run_id, 0, 10_000))


def texts(events: list[Event]) -> list[str]:
    return [orjson.loads(e.data)["text"] for e in events if e.type == "text.delta"]


async def test_deltas_of_one_window_are_joined_and_never_reordered(
    database: Database, writer: EventWriter
) -> None:
    run = await claimed(database)
    run_log = writer.open(run.id, run.attempt)
    for piece in ("a", "b"):
        run_log.delta("text.delta", piece)
    run_log.delta("reasoning.delta", "hm")
    run_log.add("step", kind="model")
    run_log.delta("text.delta", "c")
    await run_log.flush()
    run_log.delta("text.delta", "d")
    await run_log.flush()
    await run_log.flush()
    events = await written(database, run.id)
    assert [(e.seq, e.type) for e in events] == [
        (1, "text.delta"),
        (2, "reasoning.delta"),
        (3, "step"),
        (4, "text.delta"),
        (5, "text.delta"),
    ]
    assert texts(events) == ["ab", "c", "d"]
    assert run_log.text == standing_text(events) == "abcd"


async def test_nobody_hears_what_is_not_written(
    database: Database, bus: MemoryBus, writer: EventWriter
) -> None:
    run = await claimed(database)
    run_log = writer.open(run.id, run.attempt)
    async with bus.subscribe(topic(run.id)) as news:
        for n in range(20):
            run_log.delta("text.delta", str(n))
            flushing = asyncio.create_task(run_log.flush())
            told = await news.get(10)
            assert told is not None
            assert (await written(database, run.id))[-1].seq == n + 1
            await flushing


@pytest.mark.parametrize("patience", range(12))
async def test_a_cancelled_flush_neither_loses_nor_doubles(
    patience: int, database: Database, writer: EventWriter
) -> None:
    """Cancelled after any number of turns of the loop, also in the middle of the commit."""
    run = await claimed(database)
    run_log = writer.open(run.id, run.attempt)
    for n in range(30):
        run_log.delta("text.delta", f"{n} ")
        flushing = asyncio.create_task(run_log.flush())
        for _ in range(patience * 3):
            await asyncio.sleep(0)
        flushing.cancel()
        await asyncio.gather(flushing, return_exceptions=True)
    await run_log.flush()
    events = await written(database, run.id)
    assert [e.seq for e in events] == list(range(1, len(events) + 1))
    assert standing_text(events) == "".join(f"{n} " for n in range(30))


@pytest.mark.parametrize("again_fails", [True, False], ids=["fails", "is slow"])
async def test_an_attempt_that_ends_during_a_write_writes_nothing_more(
    again_fails: bool, database: Database, bus: MemoryBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database is away or slow, the attempt gives up, and the next one in the same process
    begins with the numbers that the first has not written."""
    writer = EventWriter(database, bus)
    run = await claimed(database)
    first = writer.open(run.id, run.attempt)
    first.delta("text.delta", "kept")
    await first.flush()
    first.delta("text.delta", "ghost")
    first.add("ghost")
    reached, back = asyncio.Event(), asyncio.Event()
    unit = database.unit

    @asynccontextmanager
    async def slow_unit(**how: float) -> AsyncIterator[AsyncSession]:
        reached.set()
        await back.wait()
        if again_fails:
            raise OperationalError("", {}, Exception("the server is gone"))
        async with unit(**how) as session:
            yield session

    monkeypatch.setattr(database, "unit", slow_unit)
    writing = asyncio.create_task(writer.write())
    await reached.wait()
    monkeypatch.setattr(database, "unit", unit)
    writer.close(first)
    again = await claim_again(database, run.id)
    second = writer.open(again.id, again.attempt)
    second.resume(await written(database, run.id), 0)
    back.set()
    await asyncio.gather(writing, return_exceptions=True)
    async with bus.subscribe(topic(run.id)) as news:
        await second.flush()
        told = await news.get(10)
    assert told is not None
    assert b"ghost" not in told[1]
    events = await written(database, run.id)
    assert [e.type for e in events] == ["text.delta", "step.restarted"]


async def test_a_lost_attempt_writes_nothing_more(database: Database, writer: EventWriter) -> None:
    run = await claimed(database)
    first = writer.open(run.id, run.attempt)
    first.delta("text.delta", "old")
    await first.flush()
    stops: list[str] = []
    first.stop("cancelled")  # also when it was told to stop before it was lost
    first.when_stopped(lambda: stops.append("stop"))
    again = await claim_again(database, run.id)
    second = writer.open(again.id, again.attempt)
    second.resume(await written(database, run.id), 0)
    first.delta("text.delta", "ghost")
    second.delta("text.delta", "new")
    await first.flush()
    await second.flush()
    assert first.stopped == "lost"
    assert stops
    events = await written(database, run.id)
    assert [e.type for e in events] == ["text.delta", "step.restarted", "text.delta"]
    assert standing_text(events) == "new"


async def test_one_who_listens_for_the_stop_too_late_is_stopped_too(
    database: Database, writer: EventWriter
) -> None:
    run = await claimed(database)
    run_log = writer.open(run.id, run.attempt)
    run_log.stop("lost")
    stops: list[str] = []
    run_log.when_stopped(lambda: stops.append("stop"))
    assert stops == ["stop"]


async def test_a_restart_voids_exactly_what_was_told_since_the_mark(
    database: Database, writer: EventWriter
) -> None:
    run = await claimed(database)
    run_log = writer.open(run.id, run.attempt)
    run_log.restart()
    assert run_log.seq == 0  # there was nothing to make void
    run_log.delta("text.delta", "kept ")
    await run_log.flush()
    run_log.mark()
    for attempt in ("lost", "lost too", "said"):
        run_log.restart()
        run_log.delta("text.delta", attempt)
    await run_log.flush()
    events = await written(database, run.id)
    assert run_log.text == standing_text(events) == "kept said"
    voids = [orjson.loads(e.data)["from_seq"] for e in events if e.type == "step.restarted"]
    assert voids == [2, 2]


async def test_resuming_counts_on(database: Database, writer: EventWriter) -> None:
    run = await claimed(database)
    first = writer.open(run.id, run.attempt)
    for n in range(6):
        first.delta("text.delta", str(n))
        await first.flush()
    earlier = await written(database, run.id)
    for through in range(7):
        resumed = RunLog(writer, run.id, 2)
        resumed.resume(earlier, through)
        assert resumed.text == "012345"[:through]
        assert resumed.seq == (6 if through == 6 else 7)
        assert standing_text([*earlier, *resumed.take()]) == "012345"[:through]


async def test_a_write_that_fails_is_done_again_and_nothing_is_lost(
    database: Database, bus: MemoryBus, writer: EventWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = await claimed(database)
    run_log = writer.open(run.id, run.attempt)
    unit = database.unit

    def full() -> object:
        raise OSError("No space left on device")

    run_log.delta("text.delta", "a")
    monkeypatch.setattr(database, "unit", full)
    with pytest.raises(OSError, match="space"):
        await run_log.flush()
    run_log.delta("text.delta", "b")
    monkeypatch.setattr(database, "unit", unit)
    async with bus.subscribe(topic(run.id)) as news:
        await run_log.flush()
        assert await news.get(10) is not None
    events = await written(database, run.id)
    assert [e.seq for e in events] == [1, 2]
    assert texts(events) == ["a", "b"]
