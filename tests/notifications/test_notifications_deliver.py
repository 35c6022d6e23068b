"""What was posted is sent, each delivery with its own tries, whatever the carriers do."""

from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from mail_server import HOST, mail_server
from post_house import SECRET, PostHouse
from receiver import HERE, Receiver, receiver
from standardwebhooks import Webhook
from stubborn import ONLY, Stubborn, all_are, tried, until

from steward.kit.clock import now
from steward.notifications.channel import Message, TryLater
from steward.notifications.channels.email import EmailChannel, MailServer
from steward.notifications.channels.webhook import WebhookChannel
from steward.notifications.tables import Delivery, NotificationAddress


@pytest.fixture
async def there() -> AsyncIterator[Receiver]:
    async with receiver() as one:
        yield one


async def test_it_arrives(house: PostHouse, there: Receiver) -> None:
    anna = await house.person()
    await house.webhook(anna, there.url)
    async with house.delivering({"webhook": WebhookChannel(HERE)}):
        posted = await house.post(anna, link="/orders/7", **ONLY)
        await all_are(house, "sent", 1)
    (got,) = there.got
    (sent,) = await house.deliveries()
    assert Webhook(SECRET).verify(got.body, got.headers)["data"] == {
        "notification_id": posted.id,
        "link": "https://steward.example.org/orders/7",
        "order": "7",
        "amount": 12.5,
        "currency": "EUR",
    }
    assert got.headers["webhook-id"] == sent.id
    assert (sent.attempt, sent.why, sent.claimed_until) == (1, None, None)
    assert sent.sent_at is not None


async def test_mail_is_a_page_with_a_link_to_ones_settings(
    house: PostHouse, tmp_path: Path
) -> None:
    anna = await house.person("zh-CN")
    with mail_server(tmp_path) as (mailed, port, _):
        channel = EmailChannel(MailServer(HOST, port, "none", "Steward <steward@example.org>"))
        async with house.delivering({"email": channel}):
            await house.post(anna, link="/orders/7", channels=["email"])
            await all_are(house, "sent", 1)
    (mail,) = mailed.mails
    (sent,) = await house.deliveries()
    assert mail["Subject"] == "已收到订单 7"
    assert mail["Message-ID"] == f"<{sent.id}@example.org>"
    html = mail.get_body(("html",))
    assert html is not None
    page = html.get_content()
    assert 'href="https://steward.example.org/orders/7"' in page
    assert 'href="https://s.example.org/me"' in page
    assert '<html lang="zh-CN">' in page
    assert sent.provider_id == "taken as number 1"


async def test_one_that_fails_is_tried_again_and_keeps_nobody(
    house: PostHouse, there: Receiver
) -> None:
    anna, bo = await house.person(), await house.person()
    for who in (anna, bo):
        await house.webhook(who, there.url)
    there.answers = [(503, {"Retry-After": "120"})]
    async with house.delivering({"webhook": WebhookChannel(HERE)}):
        await house.post(anna, **ONLY)
        await all_are(house, "due", 1)
        await until("it was tried", lambda: tried(house, 1))
        await house.post(bo, **ONLY)
        await all_are(house, "sent", 1)
        (waiting,) = await house.deliveries(status="due")
        assert waiting.why == "the receiver answered 503"
        assert waiting.due_at - now() > timedelta(seconds=100)
        await house.change_deliveries(due_at=now())
        await all_are(house, "sent", 2)
    ids = Counter(got.headers["webhook-id"] for got in there.got)
    assert ids[waiting.id] == 2


async def test_after_so_many_tries_it_is_given_up(house: PostHouse) -> None:
    anna = await house.person()
    await house.webhook(anna, "https://example.org")
    channel = Stubborn()
    channel.let_go.set()

    def refuse(_: Message) -> None:
        raise TryLater("not in the mood")

    channel.fails = refuse
    async with house.delivering({"webhook": channel}, attempts=3):
        await house.post(anna, **ONLY)
        for attempt in (1, 2):
            await until("it was tried", lambda n=attempt: tried(house, n))  # type: ignore[misc]
            await house.change_deliveries(due_at=now())
            await house.bus.publish("deliveries", b"")
        await all_are(house, "failed", 1)
    (dead,) = await house.deliveries()
    assert (dead.attempt, dead.why, dead.sent_at) == (3, "not in the mood", None)
    assert len(channel.asked) == 3


async def test_what_is_refused_for_good_is_not_tried_again(
    house: PostHouse, there: Receiver
) -> None:
    anna = await house.person()
    await house.webhook(anna, there.url)
    there.answers = [(422, {})]
    async with house.delivering({"webhook": WebhookChannel(HERE)}):
        await house.post(anna, **ONLY)
        await all_are(house, "failed", 1)
    assert len(there.got) == 1


async def test_an_address_where_nobody_is_is_turned_off(house: PostHouse, there: Receiver) -> None:
    anna = await house.person()
    address = await house.webhook(anna, there.url)
    there.answers = [(410, {})]
    async with house.delivering({"webhook": WebhookChannel(HERE)}):
        await house.post(anna, **ONLY)
        await all_are(house, "failed", 1)
        async with house.database.read() as session:
            row = await session.get(NotificationAddress, address)
        assert row is not None
        assert row.broken_at is not None
        posted = await house.post(anna, **ONLY)
    assert posted.deliveries == 0


async def test_a_library_that_breaks_loses_nothing(house: PostHouse) -> None:
    anna = await house.person()
    await house.webhook(anna, "https://example.org")
    channel = Stubborn()
    channel.let_go.set()

    def break_down(_: Message) -> None:
        raise ZeroDivisionError

    channel.fails = break_down
    async with house.delivering({"webhook": channel}):
        await house.post(anna, **ONLY)
        await until("it was tried", lambda: tried(house, 1))
    (waiting,) = await house.deliveries()
    assert waiting.why == "ZeroDivisionError"


async def test_a_secret_that_has_changed_loses_nothing(house: PostHouse) -> None:
    anna = await house.person()
    await house.webhook(anna, "https://example.org")
    channel = Stubborn()
    channel.let_go.set()
    async with house.delivering({"webhook": channel}):
        await house.post(anna, **ONLY, key="1")
        await all_are(house, "sent", 1)
        await house.change_deliveries(target="nonsense", status="due", sent_at=None)
        await house.bus.publish("deliveries", b"")
        await until("it was tried", lambda: tried(house, 2))
    assert len(channel.asked) == 1


def test_rows_name_no_address() -> None:
    columns = Delivery.__table__.columns.keys()
    assert {"target", "shown"} <= set(columns)
    assert not {"email", "address", "phone", "url"} & set(columns)
