"""What is posted is told once, to each over the channels they chose, in their words and time."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from post_house import PostHouse

from steward.kit.clock import now
from steward.notifications.events import SHIPPED_BY_NAME
from steward.notifications.post import post
from steward.notifications.posting import Plain, Posting
from steward.notifications.tables import Delivery, NotificationAddress, WrittenTemplate


def by_channel(deliveries: Any) -> dict[str, Delivery]:
    return {one.channel: one for one in deliveries}


async def test_each_is_told_where_they_are(house: PostHouse) -> None:
    anna, bo = await house.person(), await house.person("zh-CN")
    await house.address(bo, "sms", "+8613912345678")
    posted = await house.post(anna, bo, link="/orders/7")
    assert (posted.deliveries, posted.skipped, posted.repeated) == (5, 0, False)

    annas = by_channel(await house.deliveries(user_id=anna))
    assert set(annas) == {"inbox", "email"}
    assert annas["inbox"].status == "sent"
    mail = annas["email"]
    assert (mail.status, mail.title) == ("due", "We have your order 7")
    assert mail.link == "https://steward.example.org/orders/7"
    assert house.seal.open(mail.target).endswith("@example.org")
    assert mail.shown == f"{anna[-6]}…@example.org"

    bos = by_channel(await house.deliveries(user_id=bo))
    assert set(bos) == {"inbox", "email", "sms"}
    assert bos["sms"].title == "已收到订单 7"
    assert bos["sms"].shown == "…678"
    assert "13912345678" not in bos["sms"].target
    (item,) = await house.inbox(bo)
    assert (item.title, item.event, item.link) == ("已收到订单 7", "order.created", "/orders/7")


async def test_the_same_key_is_told_once(house: PostHouse) -> None:
    anna = await house.person()
    first = await house.post(anna, key="order 7", scope="shop")
    other_values = {"order": "8", "amount": 1, "currency": "EUR"}
    again = await house.post(anna, key="order 7", scope="shop", values=other_values)
    assert again.repeated
    assert again.id == first.id
    assert len(await house.deliveries()) == 2
    other = await house.post(anna, key="order 7", scope="another shop")
    assert not other.repeated
    await house.post(anna)
    await house.post(anna)
    assert len(await house.inbox(anna)) == 4, "what has no key is something new each time"


async def test_who_is_not_there_is_not_told(house: PostHouse) -> None:
    anna, gone = await house.person(), await house.person(erasing_since=now())
    asleep = await house.person(active=False)
    posted = await house.post(anna, gone, asleep, "0199aaaa-0000-7000-8000-000000000000", anna)
    assert (posted.deliveries, posted.skipped) == (2, 3)


async def test_people_decide(house: PostHouse) -> None:
    anna = await house.person()
    await house.webhook(anna, "https://example.org/hook")
    await house.choose(anna, "order.created", email=False, inbox=False)
    await house.choose(anna, "document.ready", email=True)
    await house.post(anna)
    assert [one.channel for one in await house.deliveries()] == ["webhook"]
    await house.post(anna, event="document.ready", values={"name": "a.pdf", "pages": 2})
    assert sorted(one.channel for one in await house.deliveries())[:2] == ["email", "inbox"]


async def test_what_must_be_told_cannot_be_silenced(house: PostHouse) -> None:
    anna = await house.person()
    values = {"device": "Firefox", "address": "::1", "at": "2026-01-02T03:04:05Z"}
    await house.choose(anna, "account.signed_in", email=False, inbox=False)
    await house.habits(anna, quiet_from=0, quiet_to=1439, digest="daily")
    await house.post(anna, event="account.signed_in", values=values, channels=["push"])
    told = by_channel(await house.deliveries())
    assert set(told) == {"inbox", "email"}
    assert told["email"].status == "due"
    assert told["email"].due_at <= now()


async def test_a_sender_may_name_channels(house: PostHouse) -> None:
    anna, bo = await house.person(), await house.person()
    await house.choose(bo, "order.created", email=False)
    posted = await house.post(anna, bo, channels=["email"])
    assert [(one.user_id, one.channel) for one in await house.deliveries()] == [(anna, "email")]
    assert posted.skipped == 1, "who has said no is not told"


async def test_channels_that_are_not_set_up_carry_nothing(house: PostHouse) -> None:
    anna = await house.person()
    await house.address(anna, "sms", "+4930123456")
    await house.opened("inbox").post(anna)
    assert [one.channel for one in await house.deliveries()] == ["inbox"]


async def test_an_address_where_nobody_is_gets_nothing(house: PostHouse) -> None:
    anna = await house.person()
    await house.webhook(anna, "https://example.org/1")
    broken = await house.webhook(anna, "https://example.org/2")
    async with house.database.unit() as session:
        row = await session.get(NotificationAddress, broken)
        assert row is not None
        row.broken_at = now()
    await house.post(anna, channels=["webhook"])
    assert [one.shown for one in await house.deliveries()] == ["example.org"]


async def test_quiet_hours_hold_back_what_disturbs(house: PostHouse) -> None:
    anna = await house.person()
    await house.webhook(anna, "https://example.org/hook")
    at = now()
    minute = at.hour * 60 + at.minute
    await house.habits(anna, quiet_from=(minute - 60) % 1440, quiet_to=(minute + 60) % 1440)
    await house.post(anna)
    told = by_channel(await house.deliveries())
    assert told["inbox"].status == "sent"
    assert told["webhook"].due_at <= now()
    assert timedelta(minutes=55) < told["email"].due_at - at <= timedelta(minutes=61)


async def test_a_digest_holds_mail(house: PostHouse) -> None:
    anna = await house.person()
    await house.habits(anna, digest="hourly")
    await house.post(anna)
    mail = by_channel(await house.deliveries())["email"]
    assert mail.status == "held"
    full: datetime = mail.due_at
    assert (full.minute, full.second) == (0, 0)
    assert full > now()


async def test_a_digest_keeps_to_the_quiet_hours(house: PostHouse) -> None:
    anna = await house.person()
    at = now()
    minute = at.hour * 60 + at.minute
    quiet = {"quiet_from": minute, "quiet_to": (minute + 180) % 1440}
    await house.habits(anna, digest="hourly", **quiet)
    await house.post(anna)
    mail = by_channel(await house.deliveries())["email"]
    assert mail.status == "held"
    assert timedelta(minutes=178) < mail.due_at - at <= timedelta(minutes=181)


async def test_words_that_fail_keep_nobody_from_being_told(house: PostHouse) -> None:
    """Somebody's template must not break the unit of the thing that is told of."""
    anna = await house.person()
    fails = "{% if pages == 2 %}{{ name|round }}{% endif %}{{ name }}"
    async with house.database.unit() as session:
        session.add(
            WrittenTemplate(
                event="document.ready", channel="any", language="en", changed_at=now(),
                title=fails, text="",
            )
        )  # fmt: skip
    await house.post(anna, event="document.ready", values={"name": "a.pdf", "pages": 2})
    await house.post(anna, event="document.ready", values={"name": "b.pdf", "pages": 3})
    first, second = [item.title for item in await house.inbox(anna)]
    assert "a.pdf" in first
    assert second == "b.pdf"


async def test_words_of_administrators_go_first(house: PostHouse) -> None:
    anna = await house.person()
    async with house.database.unit() as session:
        session.add(
            WrittenTemplate(
                event="order.created", channel="email", language="en", changed_at=now(),
                title="Order {{ order }} for {{ person }}\nx", text="{{ link or 'nowhere' }}",
                html="<b>{{ currency }}</b>",
            )
        )  # fmt: skip
    await house.post(anna, values={"order": "<7>", "amount": 1, "currency": "<EUR>"})
    told = by_channel(await house.deliveries())
    assert told["email"].title == f"Order <7> for user-{anna[-6:]} x"
    assert told["email"].text == "nowhere"
    assert told["email"].html == "<b>&lt;EUR&gt;</b>"
    assert told["inbox"].title == "We have your order <7>"


async def test_plain_addresses(house: PostHouse) -> None:
    plain = [Plain("email", "tom@example.org", "zh-CN"), Plain("sms", "+4930123456", "en")]
    posted = await house.post(plain=plain)
    assert posted.deliveries == 2
    told = by_channel(await house.deliveries())
    assert told["email"].title == "已收到订单 7"
    assert house.seal.open(told["sms"].target) == "+4930123456"
    assert {one.user_id for one in told.values()} == {None}


async def test_what_the_caller_gives_up_is_told_to_nobody(house: PostHouse) -> None:
    anna = await house.person()
    with pytest.raises(RuntimeError, match="after all not"):
        async with house.database.unit() as session:
            posting = Posting(
                SHIPPED_BY_NAME["document.ready"], {"name": "a", "pages": 1}, user_ids=[anna]
            )
            await post(session, posting, house.office)
            raise RuntimeError("after all not")
    assert await house.deliveries() == []
    assert await house.inbox(anna) == []


async def test_a_thousand_at_once(house: PostHouse) -> None:
    people = [await house.person("zh-CN" if n % 2 else "en") for n in range(1000)]
    posted = await house.post(*people)
    assert posted.deliveries == 2000
    assert len(await house.deliveries(status="due")) == 1000
