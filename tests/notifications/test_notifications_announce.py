"""What a room announces is told with the thing it is about, or not at all."""

from dataclasses import replace

import pytest
from post_house import PostHouse
from sqlalchemy import func, select

from steward.kit.announce import Happening
from steward.notifications.announce import announcer
from steward.notifications.check_values import LONGEST_TEXT
from steward.notifications.news import topic
from steward.notifications.tables import Notification

LINK = "/documents/7"
VALUES = {"name": "corvo.txt", "pages": 3}


def ready(*user_ids: str, key: str = "7") -> Happening:
    return Happening("document.ready", user_ids, key, VALUES, link=LINK)


async def announce(house: PostHouse, happening: Happening) -> None:
    async with house.database.unit() as session:
        await announcer(house.office, house.bus)(session, happening)


async def kept(house: PostHouse) -> int:
    """How many notifications there are."""
    async with house.database.read() as session:
        return await session.scalar(select(func.count()).select_from(Notification)) or 0


async def test_the_same_is_told_once_with_the_way_to_it(house: PostHouse) -> None:
    anna, mei = await house.person(), await house.person(language="zh-CN")
    for _ in range(2):
        await announce(house, ready(anna, mei))
    (item,), (hers,) = await house.inbox(anna), await house.inbox(mei)
    assert (item.title, item.link, item.event) == ("corvo.txt is ready", LINK, "document.ready")
    assert hers.title == "《corvo.txt》已就绪"
    await announce(house, ready(anna, key="8"))
    assert len(await house.inbox(anna)) == 2


async def test_who_has_silenced_it_is_not_told_and_nothing_is_kept(house: PostHouse) -> None:
    anna = await house.person()
    await house.choose(anna, "document.ready", inbox=False, email=True)
    await announce(house, ready(anna))
    (mail,) = await house.deliveries()
    assert (mail.channel, mail.link) == ("email", f"https://steward.example.org{LINK}")

    silent, gone = await house.person(), await house.person(active=False)
    await house.choose(silent, "document.ready", inbox=False)
    await announce(house, ready(silent, gone, "00000000-0000-7000-8000-000000000000", key="8"))
    assert await house.inbox(silent) == []
    assert await kept(house) == 1, "that of the mail"


async def test_what_does_not_happen_is_not_told(house: PostHouse) -> None:
    anna = await house.person()
    tell = announcer(house.office, house.bus)
    async with house.bus.subscribe(topic(anna)) as news:
        with pytest.raises(RuntimeError):
            async with house.database.unit() as session:
                await tell(session, ready(anna))
                raise RuntimeError
        async with house.database.unit() as session:
            part = await session.begin_nested()
            await tell(session, ready(anna))
            await part.rollback()
        assert await house.inbox(anna) == []
        assert await kept(house) == 0
        await announce(house, ready(anna))
        assert await news.get(10) == (topic(anna), b"changed")
    assert len(await house.inbox(anna)) == 1


async def test_news_of_it_come_with_the_whole_unit(house: PostHouse) -> None:
    """Whoever hears of a part that is not committed yet looks, and finds nothing."""
    anna = await house.person()
    async with house.bus.subscribe(topic(anna)) as news:
        async with house.database.unit() as session:
            async with session.begin_nested():
                await announcer(house.office, house.bus)(session, ready(anna))
            assert await news.get(0.1) is None
        assert await news.get(10) == (topic(anna), b"changed")


async def test_a_text_of_any_length_is_told(house: PostHouse) -> None:
    anna = await house.person()
    question = "Why? " * LONGEST_TEXT
    values = {"question": question, "agent": ""}
    await announce(house, Happening("run.completed", [anna], "7", values))
    (item,) = await house.inbox(anna)
    assert "Why? Why?" in item.body


async def test_without_a_channel_but_the_inbox_it_is_there(house: PostHouse) -> None:
    alone = replace(house, office=replace(house.office, opened=("inbox",)))
    anna = await alone.person()
    values = {"device": "", "address": "192.0.2.7", "at": "2026-11-21T12:00:00+00:00"}
    await announce(alone, Happening("account.signed_in", [anna], "7", values))
    (item,) = await alone.inbox(anna)
    assert "an unknown program" in item.body
