"""A conversation is deleted in the moment in which something is asked in it."""

import asyncio
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import cast

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from announced import Announced
from database_under_test import DatabaseUnderTest
from steward.answers.answering import Answering
from steward.answers.ask import Question, take
from steward.answers.event_writer import EventWriter
from steward.answers.remove import remove_conversation
from steward.answers.tables import Run
from steward.bus.memory import MemoryBus
from steward.conversations.store import conversation_of
from steward.jobs.engine import Jobs
from steward.kit.clock import now
from steward.usage.balance import balance_of
from steward.usage.change_limits import Wishes, set_user_limits
from steward.usage.month import month_of
from steward.usage.tables import UsageReservation
from talk_house import Talk, talk_house

SOMEBODY_WAITS = "SELECT count(*) FROM pg_locks WHERE NOT granted"


@pytest.fixture
async def talk(place: DatabaseUnderTest) -> AsyncIterator[Talk]:
    """A person with a budget."""
    async with talk_house(place) as there:
        async with there.database.unit() as session:
            await set_user_limits(session, there.owner_id, Wishes(tokens=1_000_000))
        yield there


async def ask(session: AsyncSession, talk: Talk) -> None:
    question = Question("Who keeps it?", conversation_id=talk.conversation_id)
    await take(session, talk.owner_id, question, cast("Jobs", None), Announced(), background=False)


async def somebody_waits(talk: Talk) -> None:
    async with asyncio.timeout(20):
        while True:
            async with talk.database.read() as session:
                if await session.scalar(text(SOMEBODY_WAITS)):
                    return
            await asyncio.sleep(0.02)


async def test_nothing_is_left_of_either(talk: Talk, place: DatabaseUnderTest) -> None:
    events = EventWriter(talk.database, MemoryBus())
    answering = cast("Answering", SimpleNamespace(database=talk.database, events=events))
    async with talk.database.unit() as session:
        await ask(session, talk)
    async with talk.database.unit() as session:
        await conversation_of(session, talk.owner_id, talk.conversation_id, to_change=True)
        removing = asyncio.create_task(
            remove_conversation(talk.owner_id, talk.conversation_id, answering=answering)
        )
        if place.address is not None:  # in a file nobody writes beside us anyway
            await somebody_waits(talk)
        await ask(session, talk)
    await removing
    async with talk.database.read() as session:
        for rows in (Run, UsageReservation):
            assert await session.scalar(select(func.count()).select_from(rows)) == 0
        balance = await balance_of(session, talk.owner_id, month_of(now()))
        assert balance.reserved_tokens == 0
