"""Webhooks in the deliverer: each has a line of its own, and is judged by what it takes."""

from collections import Counter
from datetime import timedelta

import pytest
from post_house import PostHouse
from sqlalchemy import select, update
from stubborn import Stubborn, until

from steward.kit.announce import Fact
from steward.kit.clock import now
from steward.notifications.channel import Message, Reply, TryLater
from steward.notifications.channels.webhook import Receiver
from steward.notifications.tables import Delivery, Webhook
from steward.notifications.webhooks.judge import WIDTH
from steward.notifications.webhooks.kinds import is_wish, wants


class Receivers(Stubborn):
    """Some answer, and some do not."""

    def __init__(self, *slow: str) -> None:
        super().__init__()
        self.slow = slow
        self.going_to: Counter[str] = Counter()
        self.most_to: Counter[str] = Counter()
        self.took: Counter[str] = Counter()

    async def send(self, message: Message, target: str) -> Reply:
        url = Receiver.unpack(target).url
        self.going_to[url] += 1
        self.most_to[url] = max(self.most_to[url], self.going_to[url])
        try:
            if url in self.slow:
                await self.let_go.wait()
            self.fails(message)
        finally:
            self.going_to[url] -= 1
        self.took[url] += 1
        return Reply(200, "thank you")


async def webhook(house: PostHouse, owner_id: str, url: str, *events: str) -> str:
    row = Webhook(
        owner_id=owner_id, scope="mine", label="", shown="example.org", events=list(events or "*"),
        target=house.seal.seal(Receiver(url, "whsec_QUJD").packed()),
    )  # fmt: skip
    async with house.database.unit() as session:
        session.add(row)
    return row.id


async def tell(house: PostHouse, owner_id: str, *keys: str, kind: str = "run.completed") -> None:
    async with house.database.unit() as session:
        for key in keys:
            await house.announce(session, Fact(kind, owner_id, key, {"id": key}))


async def one(house: PostHouse) -> Webhook:
    async with house.database.read() as session:
        return (await session.scalars(select(Webhook))).one()


def test_what_is_wished_for_is_what_one_is_told_of() -> None:
    assert wants(["run.*"], "run.failed") and wants(["*"], "usage.warning")
    assert not wants(["run.*", "document.ready"], "document.failed")
    assert is_wish("document.*") and not is_wish("ferry.*") and not is_wish("run.started")


async def test_a_slow_one_holds_up_nobody_else(house: PostHouse) -> None:
    person = await house.person()
    for url in ("http://slow/", "http://quick/"):
        await webhook(house, person, url)
    await tell(house, person, *map(str, range(100)))
    receivers = Receivers("http://slow/")
    async with house.delivering({"webhook": receivers}):
        await until("quick has all", lambda: took(receivers, "http://quick/", 100))
        assert receivers.took["http://slow/"] == 0
        await until("slow is asked", lambda: busy(receivers))
        receivers.let_go.set()
        await until("slow has all", lambda: took(receivers, "http://slow/", 100))
    assert receivers.most_to["http://slow/"] == WIDTH
    assert receivers.most_to["http://quick/"] <= WIDTH
    sent = await house.deliveries(status="sent")
    assert (len(sent), {row.answered for row in sent}) == (200, {200})


async def took(receivers: Receivers, url: str, number: int) -> bool:
    return receivers.took[url] == number


async def busy(receivers: Receivers) -> bool:
    return receivers.going_to["http://slow/"] == WIDTH


async def test_the_same_fact_is_told_once_and_one_that_is_not_committed_never(
    house: PostHouse,
) -> None:
    person, other = await house.person(), await house.person()
    await webhook(house, person, "http://mine/", "run.*")
    await tell(house, person, "7", "7")
    await tell(house, person, "7")
    await tell(house, person, "8", kind="document.ready")
    await tell(house, other, "9")
    with pytest.raises(RuntimeError):
        async with house.database.unit() as session:
            await house.announce(session, Fact("run.failed", person, "7", {}))
            raise RuntimeError
    (row,) = await house.deliveries()
    assert (row.title, row.status) == ("run.completed", "due")


async def test_one_that_takes_nothing_for_days_is_disabled_and_its_owner_told(
    house: PostHouse,
) -> None:
    person = await house.person()
    webhook_id = await webhook(house, person, "http://broken/")
    await tell(house, person, "1", "2")
    receivers = Receivers()

    def fails(_: Message) -> None:
        raise TryLater("the receiver answered 500", reply=Reply(500, "oh dear"))

    receivers.fails = fails
    async with house.delivering({"webhook": receivers}):
        await until("both are tried", lambda: tried_once(house))
        first = await one(house)
        assert first.failing_since is not None and first.disabled_at is None
        await house.change_deliveries(due_at=now() + timedelta(hours=1))
        async with house.database.unit() as session:
            days_ago = now() - timedelta(days=6)
            await session.execute(update(Webhook).values(failing_since=days_ago))
        (soon, late) = await house.deliveries()
        await at_once(house, soon.id)
        await until("it is disabled", lambda: disabled(house))
    assert (await one(house)).disabled_why == "failing"
    (item,) = await house.inbox(person)
    assert item.event == "webhook.disabled" and "example.org" in item.title
    left = {row.id: row for row in await house.deliveries(webhook_id=webhook_id)}
    assert left[late.id].status == "failed", "what waited is given up, and can be sent again"
    assert (left[soon.id].answered, left[soon.id].said) == (500, "oh dear")
    await tell(house, person, "3")
    assert len(await house.deliveries(webhook_id=webhook_id)) == 2


async def tried_once(house: PostHouse) -> bool:
    rows = await house.deliveries(status="due")
    return len(rows) == 2 and all(row.attempt for row in rows)


async def disabled(house: PostHouse) -> bool:
    return (await one(house)).disabled_at is not None


async def at_once(house: PostHouse, delivery_id: str) -> None:
    async with house.database.unit() as session:
        change = update(Delivery).where(Delivery.id == delivery_id).values(due_at=now())
        await session.execute(change)
    await house.bus.publish("deliveries", b"")


async def test_what_was_for_one_that_is_gone_ends(house: PostHouse) -> None:
    person = await house.person()
    await webhook(house, person, "http://gone/")
    await tell(house, person, "1")
    async with house.database.unit() as session:
        await session.delete(await session.merge(await one(house)))
    async with house.delivering({"webhook": Receivers()}):
        await until("it is given up", lambda: given_up(house))


async def given_up(house: PostHouse) -> bool:
    return [row.status for row in await house.deliveries()] == ["failed"]
