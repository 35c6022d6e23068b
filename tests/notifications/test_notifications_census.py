"""What waits to be sent and what was given up is counted."""

from datetime import timedelta

from post_house import PostHouse

from steward.kit.clock import now
from steward.notifications.census import count_deliveries


async def counted(house: PostHouse) -> dict[tuple[str, str], float]:
    async with house.database.read() as session:
        return {(one.gauge, one.label): one.value for one in await count_deliveries(session)}


async def test_deliveries_are_counted(house: PostHouse) -> None:
    nothing = await counted(house)
    assert nothing["queue_depth", "deliveries"] == nothing["queue_oldest", "deliveries"] == 0
    assert nothing["dead_letters", "email"] == 0
    anna = await house.person()
    values = {"device": "Firefox", "address": "::1", "at": "2026-01-02T03:04:05Z"}
    await house.post(anna, event="account.signed_in", values=values)
    waiting = await counted(house)
    assert waiting["queue_depth", "deliveries"] == 1
    assert waiting["queue_oldest", "deliveries"] < 60, "not since before it was there"
    await house.change_deliveries(status="failed", due_at=now())
    given_up = await counted(house)
    assert given_up["queue_depth", "deliveries"] == 0
    assert given_up["dead_letters", "email"] == 1
    await house.change_deliveries(due_at=now() - timedelta(days=2))
    assert (await counted(house))["dead_letters", "email"] == 0
