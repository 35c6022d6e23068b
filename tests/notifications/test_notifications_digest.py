"""What was held for somebody is told at once, in one."""

import asyncio
from datetime import UTC, datetime, timedelta

from post_house import PostHouse

from steward.kit.clock import now
from steward.notifications.digest import make_digests
from steward.notifications.tables import WrittenTemplate


async def make(house: PostHouse) -> int:
    return await make_digests(now(), database=house.database, office=house.office)


async def held(house: PostHouse, number: int, language: str = "en") -> str:
    who = await house.person(language)
    await house.habits(who, digest="daily")
    for n in range(number):
        values = {"order": str(n), "amount": 1, "currency": "EUR"}
        await house.post(who, values=values, channels=["email"])
    return who


async def test_several_become_one(house: PostHouse) -> None:
    anna, bo = await held(house, 3), await held(house, 1, "zh-CN")
    assert await make(house) == 0, "not before its time"
    await house.change_deliveries(due_at=now() - timedelta(seconds=1))
    assert await make(house) == 2
    assert await make(house) == 0
    (digest,) = await house.deliveries(user_id=anna, status="due")
    assert digest.title == "3 notifications from Steward"
    for n in range(3):
        assert f"We have your order {n}\n" in digest.text
    assert house.seal.open(digest.target).endswith("@example.org")
    told = await house.deliveries(user_id=anna, status="digested")
    assert {one.digest_id for one in told} == {digest.id}
    assert len(told) == 3
    (chinese,) = await house.deliveries(user_id=bo, status="due")
    assert chinese.title == "来自 Steward 的 1 条通知"


async def test_each_says_when_it_came_and_where_it_leads(house: PostHouse) -> None:
    anna = await house.person()
    await house.habits(anna, digest="daily", zone="Europe/Berlin")
    await house.post(anna, channels=["email"], link="/orders/7")
    await house.post(anna, channels=["email"])
    came = datetime(2026, 3, 29, 22, 30, tzinfo=UTC)
    await house.change_deliveries(due_at=now() - timedelta(seconds=1), created_at=came)
    assert await make(house) == 1
    (digest,) = await house.deliveries(user_id=anna, status="due")
    first, second = digest.text.split("\n\n")
    when = "30 Mar 2026, 00:30 (Europe/Berlin)"
    assert first.splitlines()[-2:] == [when, "https://steward.example.org/orders/7"]
    assert second.splitlines()[-1] == when


async def test_very_many_are_counted(house: PostHouse) -> None:
    anna = await held(house, 120)
    await house.change_deliveries(due_at=now() - timedelta(seconds=1))
    assert await make(house) == 1
    (digest,) = await house.deliveries(user_id=anna, status="due")
    assert digest.title.startswith("120 ")
    assert len(digest.text) <= 4000
    told = digest.text.count("We have your order")
    assert digest.text.endswith(f"+ {120 - told}")


async def test_a_digest_of_administrators_words(house: PostHouse) -> None:
    async with house.database.unit() as session:
        session.add(
            WrittenTemplate(
                event="digest", channel="email", language="en", changed_at=now(),
                title="{{ count }} for {{ person }}", text="{{ link or list }}",
                html="<b>{{ count }}</b>",
            )
        )  # fmt: skip
        session.add(
            WrittenTemplate(
                event="digest", channel="any", language="zh-CN", changed_at=now(),
                title="{{ count|length }}", text="",
            )
        )  # fmt: skip
    anna, bo = await held(house, 1), await held(house, 2, "zh-CN")
    await house.change_deliveries(due_at=now() - timedelta(seconds=1))
    assert await make(house) == 2
    (digest,) = await house.deliveries(user_id=anna, status="due")
    assert digest.title == f"1 for user-{anna[-6:]}"
    assert digest.html == "<b>1</b>"
    (chinese,) = await house.deliveries(user_id=bo, status="due")
    assert chinese.title == "来自 Steward 的 2 条通知", "words that fail give way"


async def test_more_people_than_are_looked_after_at_once(house: PostHouse) -> None:
    people = [await house.person() for _ in range(120)]
    for who in people:
        await house.habits(who, digest="daily")
    await house.post(*people, channels=["email"])
    await house.change_deliveries(due_at=now() - timedelta(seconds=1))
    assert await make(house) == 120
    assert await house.deliveries(status="held") == []


async def test_two_processes_make_each_digest_once(house: PostHouse) -> None:
    anna = await held(house, 5)
    await house.change_deliveries(due_at=now() - timedelta(seconds=1))
    assert sum(await asyncio.gather(make(house), make(house), make(house))) == 1
    assert len(await house.deliveries(user_id=anna, status="due")) == 1
