"""A message, as a delivery makes it."""

from datetime import UTC, datetime

from steward.notifications.channel import Message

MESSAGE = Message(
    id="0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000",
    event="order.created",
    language="en",
    title="We have your order 7",
    text="Thank you.",
    html="<p>Thank you.</p>",
    link="https://steward.example.org/orders/7",
    made_at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    data={"order": "7", "amount": 12.5, "currency": "EUR"},
)
