"""A run is one process's at a time, however closely two of them come."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import event

from database_under_test import DatabaseUnderTest
from steward.answers import store
from steward.answers.tables import Run
from steward.kit.ids import new_id
from talk_house import Talk, talk_house


@pytest.fixture
async def talk(place: DatabaseUnderTest) -> AsyncIterator[Talk]:
    async with talk_house(place) as there:
        yield there


async def run_that_waits(talk: Talk) -> str:
    """A run that nobody may claim, since a person has to decide first."""
    run = Run(
        id=new_id(),
        owner_id=talk.owner_id,
        conversation_id=talk.conversation_id,
        asked_id=new_id(),
        message_id=new_id(),
        question="?",
        status=store.WAITING,
    )
    async with talk.database.unit() as session:
        session.add(run)
    return run.id


async def test_what_another_claims_at_that_moment_is_not_ours(
    talk: Talk, place: DatabaseUnderTest
) -> None:
    """Somebody decides, and another process claims the run, between any two of our statements."""
    run_id = await run_that_waits(talk)
    engine = talk.database.writer.sync_engine
    others = 0

    def another_claims(*said: Any) -> None:
        nonlocal others
        if said[2].startswith("UPDATE run") and place.address is not None:  # else we hold it alone
            others += place.do("UPDATE run SET status = 'running', attempt = 7")

    event.listen(engine, "after_cursor_execute", another_claims)
    async with talk.database.unit() as session:
        ours = await store.claim(session, run_id)
    event.remove(engine, "after_cursor_execute", another_claims)
    assert others == (place.address is not None)
    assert ours is None
