"""Who asks to be forgotten: what they were told and have sent goes, and nothing more is sent."""

from collections.abc import Awaitable, Callable

import pytest
from post_house import PostHouse
from sqlalchemy import func, select, update
from stubborn import Stubborn, until

from steward.accounts.tables import UserAccount
from steward.kit.announce import Happening
from steward.kit.clock import now
from steward.notifications.announce import announcer
from steward.notifications.events import SHIPPED_BY_NAME
from steward.notifications.post import post
from steward.notifications.posting import Plain, Posting
from steward.notifications.remove import erase_notifications
from steward.notifications.tables import (
    Delivery,
    InboxItem,
    Notification,
    NotificationAddress,
    NotificationChoice,
    NotificationHabits,
)

ORDER = {"order": "7", "amount": 12.5, "currency": "EUR"}


async def rows(house: PostHouse) -> dict[str, int]:
    """How many rows each table has."""
    tables = (Notification, Delivery, InboxItem, NotificationAddress, NotificationChoice)
    async with house.database.read() as session:
        return {
            row.__tablename__: await session.scalar(select(func.count()).select_from(row)) or 0
            for row in (*tables, NotificationHabits)
        }


async def sent_by(house: PostHouse, sender: str, *to: str, plain: str | None = None) -> None:
    posting = Posting(
        SHIPPED_BY_NAME["order.created"], ORDER, scope=sender, key="7", sender_id=sender,
        user_ids=to, plain=[Plain("email", plain, "en")] if plain else [],
    )  # fmt: skip
    async with house.database.unit() as session:
        await post(session, posting, house.office)


async def test_nothing_of_theirs_is_left_and_all_of_others_is(house: PostHouse) -> None:
    mei = await house.person()
    await house.post(mei, event="document.ready", values={"name": "hers", "pages": 1})
    before = await rows(house)
    anna = await house.person()
    await house.webhook(anna, "https://anna.example.org/hook")
    await house.choose(anna, "document.ready", email=True, push=False)
    await house.habits(anna, digest="daily")
    await house.post(anna, event="document.ready", values={"name": "mine", "pages": 1})
    await sent_by(house, anna, anna, plain="shop@example.org")
    kinds = {(one.channel, one.status) for one in await house.deliveries()}
    assert kinds == {("inbox", "sent"), ("email", "held"), ("email", "due"), ("webhook", "due")}

    await erase_notifications(anna, database=house.database)
    assert await rows(house) == before


async def test_what_they_sent_to_others_stays_with_those_without_a_sender(
    house: PostHouse,
) -> None:
    anna, mei = await house.person(), await house.person()
    await sent_by(house, anna, anna, mei, plain="shop@example.org")
    await erase_notifications(anna, database=house.database)
    assert {one.user_id for one in await house.deliveries()} == {mei}
    assert len(await house.inbox(mei)) == 1
    async with house.database.read() as session:
        (left,) = await session.scalars(select(Notification))
    assert (left.scope, left.key, left.sender_id) == ("forgotten", None, None)


async def test_nothing_is_sent_that_had_not_begun(house: PostHouse) -> None:
    """Also of what a process has taken already, and would send in its turn."""
    channel, anna, mei = Stubborn(), await house.person(), await house.person()
    for n in range(10):
        await house.webhook(anna, f"https://anna.example.org/{n}")
    async with house.delivering({"webhook": channel}) as deliverer:
        await house.post(anna, channels=["webhook"])
        await until("some are on their way", holds(lambda: channel.going == channel.width))
        assert len(deliverer._unbegun()) == 10 - channel.width
        await erase_notifications(anna, database=house.database)
        await until("the rest is put away", holds(lambda: not deliverer._unbegun()))
        channel.let_go.set()
        await house.webhook(mei, "https://mei.example.org/hook")
        await house.post(mei, channels=["webhook"])
        await until("hers is sent", holds(lambda: len(channel.asked) > channel.width))
    assert len(channel.asked) == channel.width + 1
    assert [one.user_id for one in await house.deliveries(status="sent")] == [mei]


def holds(condition: Callable[[], bool]) -> Callable[[], Awaitable[bool]]:
    async def look() -> bool:
        return condition()

    return look


@pytest.mark.parametrize("erasing", [True, False])
async def test_nothing_is_announced_to_who_is_being_forgotten(
    house: PostHouse, erasing: bool
) -> None:
    anna = await house.person()
    stopped = {"erasing_since": now()} if erasing else {"active": False}
    async with house.database.unit() as session:
        await session.execute(update(UserAccount).where(UserAccount.id == anna).values(**stopped))
        happening = Happening("document.ready", [anna], "7", {"name": "n", "pages": 1})
        await announcer(house.office, house.bus)(session, happening)
    assert set((await rows(house)).values()) == {0}
