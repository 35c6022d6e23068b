"""Who sends what: each delivery is one process's for a while, and no channel is asked for more than
it may be."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from post_house import PostHouse
from stubborn import ONLY, Stubborn, all_are, going, until

from steward.kit.clock import now
from steward.notifications import deliver, delivery_store
from steward.notifications.channel import Message, TryLater


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
        await until("as many as may be are on their way", lambda: going(channel, 4))
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


async def test_many_that_wait_for_their_turn_are_given_back_untried(house: PostHouse) -> None:
    people = [await house.person() for _ in range(40)]
    for who in people:
        await house.webhook(who, "https://example.org")
    channel = Stubborn()
    async with house.delivering({"webhook": channel}, leaves_in=0.1):
        await house.post(*people, **ONLY)
        await until("as many as may be are on their way", lambda: going(channel, 4))
    rows = await house.deliveries(status="due")
    assert len(rows) == 40
    untried = [row for row in rows if row.attempt == row.tried_before]
    assert len(untried) == 36, "only what was begun counts as tried"


async def test_a_lease_is_made_longer_while_it_is_needed(
    house: PostHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who sends for longer than the lease is not overtaken."""
    monkeypatch.setattr(delivery_store, "LEASE", timedelta(seconds=1))
    monkeypatch.setattr(deliver, "LEASE", timedelta(seconds=1))
    monkeypatch.setattr(deliver, "LOOK_EVERY_SECONDS", 0.1)
    anna = await house.person()
    await house.webhook(anna, "https://example.org")
    slow, quick = Stubborn(), Stubborn()
    quick.let_go.set()
    async with house.delivering({"webhook": slow}):
        await house.post(anna, **ONLY)
        await until("it is claimed", lambda: going(slow, 1))
        began = now()

        async def much_later() -> bool:
            (row,) = await house.deliveries()
            return row.claimed_until is not None and row.claimed_until > began + timedelta(
                seconds=4
            )

        async with house.delivering({"webhook": quick}):
            await until("the lease was made longer again and again", much_later)
            slow.let_go.set()
            await all_are(house, "sent", 1)
    assert quick.asked == []


async def test_what_must_be_told_does_not_stand_in_line(house: PostHouse) -> None:
    people = [await house.person() for _ in range(200)]
    anna = await house.person()
    await house.post(*people, channels=["email"])
    values = {"device": "Firefox", "address": "::1", "at": "2026-01-02T03:04:05Z"}
    await house.post(anna, event="account.signed_in", values=values)
    channel = Stubborn()
    async with house.delivering({"email": channel}):
        await until("some are on their way", lambda: going(channel, 4))
        (urgent,) = await house.deliveries(user_id=anna, channel="email")
        assert urgent.id in channel.asked
        channel.let_go.set()
        await all_are(house, "sent", 202)


async def test_a_turn_that_breaks_down_is_not_the_last(
    house: PostHouse, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    really, broken = delivery_store.look, 2

    async def look(*given: Any) -> Any:
        nonlocal broken
        if broken:
            broken -= 1
            raise UnicodeError("what nobody thought of")
        return await really(*given)

    monkeypatch.setattr(delivery_store, "look", look)
    monkeypatch.setattr(deliver, "LOOK_EVERY_SECONDS", 0.1)
    anna = await house.person()
    await house.webhook(anna, "https://example.org")
    channel = Stubborn()
    channel.let_go.set()
    async with house.delivering({"webhook": channel}):
        await house.post(anna, **ONLY)
        await all_are(house, "sent", 1)
    assert broken == 0


async def test_whatever_a_carrier_says_can_be_written_down(house: PostHouse) -> None:
    """Any bytes may come back; one such answer must not stand in the way of the others'."""
    people = [await house.person() for _ in range(3)]
    for who in people:
        await house.webhook(who, "https://example.org")
    channel = Saying("\x00\ud800 taken \u202e" + "x" * 5000)
    channel.let_go.set()
    async with house.delivering({"webhook": channel}):
        await house.post(*people, **ONLY)
        await all_are(house, "sent", 3)
    for row in await house.deliveries():
        assert row.provider_id is not None
        assert row.provider_id.startswith(" taken xxx")
        assert len(row.provider_id) <= 200


class Saying(Stubborn):
    """A channel whose carrier says something."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.said = said

    async def send(self, message: Message, target: str) -> str | None:
        await super().send(message, target)
        return self.said


async def test_several_processes_keep_to_one_limit(house: PostHouse) -> None:
    people = [await house.person() for _ in range(30)]
    for who in people:
        await house.webhook(who, "https://example.org")
    channels = [Stubborn(), Stubborn(), Stubborn()]
    one, two, three = ({"webhook": channel} for channel in channels)
    few = {"a_minute": {"webhook": 5}}
    async with (
        house.delivering(one, **few), house.delivering(two, **few), house.delivering(three, **few),
    ):  # fmt: skip
        await house.post(*people, **ONLY)
        for channel in channels:
            channel.let_go.set()
        await all_are(house, "sent", 5)
        await house.bus.publish("deliveries", b"")
        assert len(await house.deliveries(status="due")) == 25
    assert sum(len(channel.asked) for channel in channels) == 5


async def test_tries_that_fail_count_too(house: PostHouse) -> None:
    people = [await house.person() for _ in range(10)]
    for who in people:
        await house.webhook(who, "https://example.org")
    channel = Stubborn()
    channel.let_go.set()

    def refuse(_: Message) -> None:
        raise TryLater("too many")

    channel.fails = refuse
    async with house.delivering({"webhook": channel}, a_minute={"webhook": 4}):
        await house.post(*people, **ONLY)

        async def all_tried() -> bool:
            return len([row for row in await house.deliveries(status="due") if row.attempt]) == 4

        await until("four were tried", all_tried)
        await house.bus.publish("deliveries", b"")
    assert len(channel.asked) == 4
