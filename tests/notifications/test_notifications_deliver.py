"""What was posted is sent, each delivery with its own tries, whatever the carriers do."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from mail_server import HOST, mail_server
from post_house import SECRET, PostHouse
from receiver import HERE, Receiver, receiver
from standardwebhooks import Webhook

from steward.kit.clock import now
from steward.notifications.channel import Message, TryLater
from steward.notifications.channels.email import EmailChannel, MailServer
from steward.notifications.channels.webhook import WebhookChannel
from steward.notifications.tables import Delivery, NotificationAddress

ONLY = {"channels": ["webhook"]}


@pytest.fixture
async def there() -> AsyncIterator[Receiver]:
    async with receiver() as one:
        yield one


async def until(what: str, holds: Callable[[], Awaitable[bool]], seconds: float = 30) -> None:
    async with asyncio.timeout(seconds):
        while True:
            if await holds():
                return
            await asyncio.sleep(0.02)


async def all_are(house: PostHouse, status: str, number: int) -> None:
    async def so() -> bool:
        return len(await house.deliveries(status=status)) == number

    await until(f"{number} are {status}", so)


class Stubborn:
    """A channel that is told what to do. Everything it was asked to send is in `asked`."""

    width = 4

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.going = 0
        self.most = 0
        self.let_go = asyncio.Event()
        self.fails: Callable[[Message], None] = lambda _: None

    async def send(self, message: Message, target: str) -> str | None:
        self.asked.append(message.id)
        self.going += 1
        self.most = max(self.most, self.going)
        try:
            await self.let_go.wait()
            self.fails(message)
        finally:
            self.going -= 1
        return f"number {len(self.asked)}"

    async def close(self) -> None:
        pass


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


async def going(channel: Stubborn, number: int) -> bool:
    return channel.going == number


async def tried(house: PostHouse, attempt: int) -> bool:
    return bool(await house.deliveries(status="due", attempt=attempt))


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


async def test_no_more_at_once_than_the_channel_takes(house: PostHouse) -> None:
    people = [await house.person() for _ in range(10)]
    for who in people:
        await house.webhook(who, "https://example.org")
    channel = Stubborn()
    async with house.delivering({"webhook": channel}):
        await house.post(*people, **ONLY)
        await until("as many as may be are on their way", lambda: going(channel, 4))
        channel.let_go.set()
        await all_are(house, "sent", 10)
    assert channel.most == 4
    assert len(set(channel.asked)) == len(channel.asked) == 10


async def test_no_more_a_minute_than_is_set(house: PostHouse) -> None:
    people = [await house.person() for _ in range(5)]
    for who in people:
        await house.webhook(who, "https://example.org")
    channel = Stubborn()
    channel.let_go.set()
    async with house.delivering({"webhook": channel}, a_minute={"webhook": 3}):
        await house.post(*people, **ONLY)
        await all_are(house, "sent", 3)
        await house.bus.publish("deliveries", b"")
        assert len(await house.deliveries(status="due")) == 2
        # A minute later.
        await house.change_deliveries(sent_at=now() - timedelta(seconds=61))
        await all_are(house, "sent", 5)


async def test_several_processes_send_each_once(house: PostHouse) -> None:
    people = [await house.person() for _ in range(60)]
    for who in people:
        await house.webhook(who, "https://example.org")
    channels = [Stubborn(), Stubborn(), Stubborn()]
    for channel in channels:
        channel.let_go.set()
    one, two, three = ({"webhook": channel} for channel in channels)
    async with house.delivering(one), house.delivering(two), house.delivering(three):
        await house.post(*people, **ONLY)
        await all_are(house, "sent", 60)
    asked = [id_ for channel in channels for id_ in channel.asked]
    assert len(set(asked)) == len(asked) == 60


async def test_what_a_dead_process_had_claimed_is_sent_by_another(house: PostHouse) -> None:
    anna = await house.person()
    await house.webhook(anna, "https://example.org")
    await house.post(anna, **ONLY)
    claimed: dict[str, Any] = {"status": "sending", "attempt": 1}
    await house.change_deliveries(**claimed, claimed_until=now() + timedelta(seconds=1))
    channel = Stubborn()
    channel.let_go.set()
    async with house.delivering({"webhook": channel}):
        await all_are(house, "sent", 1)
    (sent,) = await house.deliveries()
    assert sent.attempt == 2


async def test_who_was_given_up_says_nothing_any_more(house: PostHouse) -> None:
    anna = await house.person()
    await house.webhook(anna, "https://example.org")
    slow, quick = Stubborn(), Stubborn()
    quick.let_go.set()

    def refuse(_: Message) -> None:
        raise TryLater("the first has an opinion, too late")

    slow.fails = refuse
    async with house.delivering({"webhook": slow}):
        await house.post(anna, **ONLY)
        await all_are(house, "sending", 1)
        await house.change_deliveries(claimed_until=now() - timedelta(seconds=1))
        async with house.delivering({"webhook": quick}):
            await all_are(house, "sent", 1)
        slow.let_go.set()
    (sent,) = await house.deliveries()
    assert (sent.status, sent.attempt, sent.why) == ("sent", 2, None)


async def test_a_process_that_leaves_lets_what_is_on_its_way_arrive(house: PostHouse) -> None:
    people = [await house.person() for _ in range(6)]
    for who in people:
        await house.webhook(who, "https://example.org")
    channel = Stubborn()
    async with house.delivering({"webhook": channel}):
        await house.post(*people, **ONLY)
        await all_are(house, "sending", 4)
        asyncio.get_running_loop().call_later(0.2, channel.let_go.set)
    assert len(await house.deliveries(status="sent")) == 4
    assert len(await house.deliveries(status="due")) == 2


async def test_a_process_that_leaves_gives_back_what_hangs(house: PostHouse) -> None:
    anna = await house.person()
    await house.webhook(anna, "https://example.org")
    hanging, quick = Stubborn(), Stubborn()
    quick.let_go.set()
    async with house.delivering({"webhook": hanging}, leaves_in=0.1):
        await house.post(anna, **ONLY)
        await all_are(house, "sending", 1)
    assert len(await house.deliveries(status="due")) == 1
    async with house.delivering({"webhook": quick}):
        await all_are(house, "sent", 1)


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
