"""The only process there is takes up at once what the one before it had in hand."""

from datetime import timedelta

from post_house import PostHouse

from steward.kit.clock import now
from steward.notifications.take_back_all import take_back_all


async def test_what_was_being_sent_is_due_again_and_nothing_else_changes(house: PostHouse) -> None:
    anna = await house.person()
    await house.post(anna, channels=["inbox", "email"])
    await house.change_deliveries(
        status="sending", attempt=1, claimed_until=now() + timedelta(hours=1)
    )
    await house.post(anna, channels=["inbox", "email"])
    before = {one.id: one.due_at for one in await house.deliveries()}
    await take_back_all(house.database)
    found = await house.deliveries(channel="email")
    assert [(one.status, one.attempt, one.claimed_until) for one in found] == [
        ("due", 1, None),
        ("due", 0, None),
    ]
    assert {one.id: one.due_at for one in await house.deliveries()} == before
