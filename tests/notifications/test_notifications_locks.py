"""Who changes several deliveries locks them in the order of their ids: nobody waits for somebody
who waits for them."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from post_house import PostHouse
from sqlalchemy import func, select, text
from stubborn import until

from steward.kit.clock import now
from steward.notifications import delivery_store as store
from steward.notifications.forget_address import forget_address
from steward.notifications.remove import erase_notifications
from steward.notifications.tables import Delivery, NotificationAddress

WAITING = text(
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE datname = current_database() AND wait_event_type = 'Lock'"
)
Deed = Callable[[PostHouse, str, list[str]], Awaitable[None]]


async def erase(house: PostHouse, user_id: str, _: list[str]) -> None:
    await erase_notifications(user_id, database=house.database)


async def forget(house: PostHouse, user_id: str, _: list[str]) -> None:
    async with house.database.unit() as session:
        query = select(NotificationAddress).where(NotificationAddress.user_id == user_id)
        await forget_address(session, (await session.scalars(query)).one())


async def lock(house: PostHouse, _: str, ids: list[str]) -> None:
    async with house.database.unit() as session:
        await store.lock(session, ids[::-1])


@pytest.mark.parametrize("deed", [erase, forget, lock])
async def test_all_lock_in_one_order(house: PostHouse, deed: Deed) -> None:
    anna = await house.person()
    await house.webhook(anna, "https://example.org")
    for _ in range(4):
        await house.post(anna, channels=["webhook"])
    ids = [one.id for one in await house.deliveries()]
    if house.database.name == "SQLite":
        await deed(house, anna, ids)  # one at a time, whatever one does
        return
    async with house.database.unit() as first:
        await first.execute(select(Delivery.id).where(Delivery.id == ids[0]).with_for_update())
        doing = asyncio.create_task(deed(house, anna, ids))
        await until("it waits for the first", lambda: waiting(house))
        async with house.database.unit() as other:
            free = select(Delivery.id).with_for_update(skip_locked=True)
            assert sorted(await other.scalars(free)) == ids[1:], "it holds none of the others"
    await doing


async def waiting(house: PostHouse) -> bool:
    async with house.database.read() as session:
        return bool(await session.scalar(WAITING))


async def test_what_somebody_holds_is_not_taken_back_meanwhile(house: PostHouse) -> None:
    people = [await house.person() for _ in range(3)]
    await house.post(*people, channels=["email"])
    await house.change_deliveries(status="sending", attempt=1, claimed_until=now())
    ids = [one.id for one in await house.deliveries()]
    async with house.database.unit() as session:
        await store.lock(session, ids[:1])
        if house.database.name != "SQLite":
            async with house.database.unit() as other:
                await store.take_back(other, now(), ids[2:])
        await store.write_outcomes(session, [store.Outcome(ids[0], 1, "sent", now(), now())])
        await store.take_back(session, now(), ids[2:])
    statuses = [one.status for one in await house.deliveries()]
    assert statuses == ["sent", "due", "sending"]
    async with house.database.read() as session:
        assert await session.scalar(select(func.count()).select_from(Delivery)) == 3
