"""What was told long ago is forgotten; what is still to be told is kept, and inboxes are."""

from datetime import timedelta

import pytest
from post_house import PostHouse
from sqlalchemy import func, select

from steward.kit.clock import now
from steward.kit.ids import new_id
from steward.notifications.keep_house import first_id_at, forget_old
from steward.notifications.tables import Notification


async def notifications(house: PostHouse) -> int:
    async with house.database.read() as session:
        return await session.scalar(select(func.count()).select_from(Notification)) or 0


async def test_what_was_told_long_ago_is_forgotten(house: PostHouse) -> None:
    anna = await house.person()
    await house.post(anna, event="document.ready", values={"name": "a.pdf", "pages": 2})
    async with house.database.unit() as session:  # one whose deliveries went with an address
        session.add(Notification(scope="steward", event="document.ready", values={}))
    await house.post(anna, channels=["email"])  # which still waits
    assert await forget_old(now() - timedelta(days=1), database=house.database) == 0
    assert await notifications(house) == 3

    later = now() + timedelta(seconds=1)
    while await forget_old(later, database=house.database):
        pass
    assert [one.channel for one in await house.deliveries()] == ["email"]
    assert await notifications(house) == 1
    assert len(await house.inbox(anna)) == 1


@pytest.mark.parametrize("days", [-1, 1])
def test_ids_sort_by_when_they_were_made(days: int) -> None:
    limit = first_id_at(now() + timedelta(days=days))
    assert len(limit) == 36
    assert (new_id() < limit) is (days > 0)
