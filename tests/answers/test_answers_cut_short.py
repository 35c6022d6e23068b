"""A process that leaves gives back all its runs, however many, and those too that it has hardly
begun with."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlalchemy import event, select
from sqlalchemy.ext.asyncio import AsyncSession

from database_under_test import DatabaseUnderTest
from steward.answers import store
from steward.answers.answering import Answering
from steward.answers.event_writer import EventWriter
from steward.answers.run import drive_run
from steward.answers.tables import Run, RunEvent
from steward.bus.memory import MemoryBus
from steward.kit.ids import new_id
from steward.kit.lifecycle import Lifecycle
from talk_house import Talk, talk_house

MANY = 40


@pytest.fixture
async def talk(place: DatabaseUnderTest) -> AsyncIterator[Talk]:
    async with talk_house(place) as there:
        yield there


async def kept(talk: Talk, **values: Any) -> Run:
    run = Run(
        id=new_id(), owner_id=talk.owner_id, conversation_id=talk.conversation_id,
        asked_id=new_id(), message_id=new_id(), question="?", **values,
    )  # fmt: skip
    async with talk.database.unit() as session:
        session.add(run)
    return run


async def state_of(talk: Talk, run: Run) -> tuple[str, int, int]:
    async with talk.database.read() as session:
        now = await session.get_one(Run, run.id)
    return now.status, now.attempt, now.tries


class HangingBus(MemoryBus):
    """Nobody comes past it."""

    def __init__(self) -> None:
        super().__init__()
        self.reached = asyncio.Event()

    async def publish(self, topic: str, body: bytes) -> None:
        self.reached.set()
        await asyncio.Event().wait()


async def test_a_run_that_was_claimed_and_not_begun_is_given_back(talk: Talk) -> None:
    run, bus = await kept(talk), HangingBus()
    answering = SimpleNamespace(
        database=talk.database, bus=bus, announce=None, observing=SimpleNamespace(meter=None)
    )
    driving = asyncio.create_task(drive_run(run.id, answering=cast("Answering", answering)))
    await asyncio.wait_for(bus.reached.wait(), 20)
    driving.cancel()
    await asyncio.wait({driving})
    assert driving.cancelled()
    assert await state_of(talk, run) == ("interrupted", 1, 0)


async def test_a_run_is_given_back_by_who_is_interrupted_while_it_claims_it(talk: Talk) -> None:
    run = await kept(talk)
    committed, answered = asyncio.Event(), asyncio.Event()

    @asynccontextmanager
    async def slow_to_answer() -> AsyncIterator[AsyncSession]:
        async with talk.database.unit() as session:
            yield session
        committed.set()
        await answered.wait()

    answering = SimpleNamespace(database=SimpleNamespace(unit=slow_to_answer))
    driving = asyncio.create_task(drive_run(run.id, answering=cast("Answering", answering)))
    await asyncio.wait_for(committed.wait(), 20)
    driving.cancel()
    await asyncio.sleep(0)
    answered.set()
    await asyncio.wait({driving})
    assert driving.cancelled()
    assert await state_of(talk, run) == ("interrupted", 1, 0)


async def test_a_run_that_is_interrupted_while_its_end_is_written_is_given_back(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached = asyncio.Event()

    async def answer_at_once(*_: Any) -> None:
        pass

    async def finish_never(*_: Any, **__: Any) -> None:
        reached.set()
        await asyncio.Event().wait()

    monkeypatch.setattr("steward.answers.run._answer", answer_at_once)
    monkeypatch.setattr("steward.answers.run.finish", finish_never)
    run, bus = await kept(talk), MemoryBus()
    answering = SimpleNamespace(
        database=talk.database, bus=bus, announce=None, observing=SimpleNamespace(meter=None),
        events=EventWriter(talk.database, bus), lifecycle=Lifecycle(),
        mcp=SimpleNamespace(end_run=lambda _: None),
    )  # fmt: skip
    driving = asyncio.create_task(drive_run(run.id, answering=cast("Answering", answering)))
    await asyncio.wait_for(reached.wait(), 20)
    driving.cancel()
    await asyncio.wait({driving})
    assert driving.cancelled()
    assert await state_of(talk, run) == ("interrupted", 1, 0)


async def test_what_is_over_is_not_given_back(talk: Talk) -> None:
    for status in ("completed", "cancelled", "waiting_approval"):
        run = await kept(talk, status=status, attempt=1, tries=1)
        async with talk.database.unit() as session:
            await store.give_back(session, run)
        assert await state_of(talk, run) == (status, 1, 1)


async def test_many_runs_that_end_at_once_are_written_together(talk: Talk) -> None:
    runs = [await kept(talk, status="running", attempt=1) for _ in range(MANY)]
    events = EventWriter(talk.database, MemoryBus())
    looks: list[str] = []

    def note(*said: Any) -> None:
        if "run.cancel_requested" in said[2]:
            looks.append(said[2])

    engines = {talk.database.writer.sync_engine, talk.database.reader.sync_engine}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    logs = [events.open(run.id, run.attempt) for run in runs]
    for log in logs:
        log.add("step", name="search")
    await asyncio.gather(*(log.flush() for log in logs))
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)
    async with talk.database.read() as session:
        told = set(await session.scalars(select(RunEvent.run_id)))
    assert told == {run.id for run in runs}
    # One writes for those that wait by then, and at most one more for those that came since.
    assert 1 <= len(looks) <= 2
