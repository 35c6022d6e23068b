"""Who touches many runs at once takes them in one order: nobody waits for ever, nobody starves."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlalchemy import literal, select, text, update

from database_under_test import DatabaseUnderTest
from steward.agents.tables import ToolCall
from steward.answers import approve, store
from steward.answers.answering import Answering
from steward.answers.event_writer import EventWriter
from steward.answers.tables import Run, RunEvent
from steward.bus.memory import MemoryBus
from steward.kit.clock import now
from steward.kit.ids import new_id
from talk_house import Talk, talk_house

SOMEBODY_WAITS = "SELECT count(*) FROM pg_locks WHERE NOT granted"


@pytest.fixture
async def talk(place: DatabaseUnderTest) -> AsyncIterator[Talk]:
    async with talk_house(place) as there:
        yield there


def run(talk: Talk, **values: Any) -> Run:
    return Run(
        id=new_id(),
        owner_id=talk.owner_id,
        conversation_id=talk.conversation_id,
        asked_id=new_id(),
        message_id=new_id(),
        question="?",
        **values,
    )


async def keep(talk: Talk, rows: Sequence[object]) -> None:
    async with talk.database.unit() as session:
        for row in rows:  # one by one: they shall lie in this order
            session.add(row)
            await session.flush()


async def until_waiting(talk: Talk, how_many: int) -> None:
    async with asyncio.timeout(20):
        while True:
            async with talk.database.read() as session:
                if (await session.scalar(text(SOMEBODY_WAITS)) or 0) >= how_many:
                    return
            await asyncio.sleep(0.02)


async def test_a_zombie_that_writes_and_who_takes_over_do_not_wait_for_each_other(
    talk: Talk, place: DatabaseUnderTest
) -> None:
    if place.address is None:
        pytest.skip("a database in a file has one writer at a time")
    first, second = (run(talk, status="running", attempt=1) for _ in range(2))
    await keep(talk, [second, first])  # so that a look through the table finds the second first
    events = EventWriter(talk.database, MemoryBus())
    for each in (first, second):
        events.open(each.id, each.attempt).add("step", name="search")

    async def take_over() -> None:
        async with talk.database.unit() as session:
            await store.mark_interrupted(session)

    async with talk.database.unit() as session:
        await session.execute(update(Run).where(Run.id == first.id).values(question="??"))
        writing = asyncio.create_task(events.write())
        await until_waiting(talk, 1)
        taking_over = asyncio.create_task(take_over())
        await until_waiting(talk, 2)
    await asyncio.gather(writing, taking_over)
    async with talk.database.read() as session:
        assert len((await session.scalars(select(RunEvent.seq))).all()) == 2
        assert set(await session.scalars(select(Run.status))) == {"interrupted"}


async def test_the_oldest_strandeds_turn_comes_first(talk: Talk) -> None:
    runs = sorted((run(talk, status="queued") for _ in range(120)), key=lambda each: each.id)
    await keep(talk, runs[::-1])
    async with talk.database.unit() as session:
        found = await store.without_job(session, lambda _: literal(1) == literal(1))
    assert [each.id for each in found] == [each.id for each in runs[:100]]


async def test_who_has_waited_longest_for_a_decision_is_told_first(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = run(talk, status=store.WAITING)
    long_ago = now() - timedelta(days=1)
    calls = [
        ToolCall(
            run_id=asked.id,
            call_id=f"{n:03}",
            owner_id=talk.owner_id,
            round=1,
            n=n,
            name="ring",
            arguments="{}",
            state="waiting",
            expires_at=long_ago - timedelta(minutes=n // 60),
        )
        for n in reversed(range(120))
    ]
    await keep(talk, [asked, *calls])
    told: list[str] = []

    async def decide(_owner: str, _run: str, call_id: str, *_: Any, **__: Any) -> None:
        told.append(call_id)

    monkeypatch.setattr(approve, "decide", decide)
    answering = cast("Answering", SimpleNamespace(database=talk.database))
    assert await approve.expire_calls(answering=answering) == 100
    assert told == [f"{n:03}" for n in (*range(60, 120), *range(40))]
