"""What clients send and see of webhooks."""

from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from steward.http.schemas import Shape, View
from steward.kit.errors import Problem
from steward.kit.seal import Seal
from steward.notifications.channels.webhook import Receiver
from steward.notifications.draft import one_line
from steward.notifications.tables import Delivery, Webhook
from steward.notifications.webhooks.kinds import KINDS, is_wish

Status = Literal["due", "sending", "sent", "failed"]
Label = Annotated[str, StringConstraints(max_length=100), AfterValidator(one_line)]


def _wish(text: str) -> str:
    if not is_wish(text):
        raise ValueError("not an event, nor a group of events such as run.*")
    return text


Wishes = Annotated[
    list[Annotated[str, AfterValidator(_wish)]],
    Field(min_length=1, max_length=50, description=f"Any of {', '.join(KINDS)}; run.* or *."),
]


class NewWebhook(Shape):
    """An endpoint to be told. `scope` all, for administrators: what happens to everybody here."""

    url: str = Field(max_length=2000)
    events: Wishes = Field(default_factory=lambda: ["*"])
    label: Label = ""
    scope: Literal["mine", "all"] = "mine"


class WebhookChange(Shape):
    """What may be changed. Enabling one forgets that it failed."""

    url: str | None = Field(None, max_length=2000)
    events: Wishes | None = None
    label: Label | None = None
    enabled: bool | None = None


class WebhookView(View):
    """An endpoint that is told."""

    id: str
    label: str
    url: str | None = Field(description="Null if Steward's own secret was changed since.")
    events: list[str]
    scope: Literal["mine", "all"]
    enabled: bool
    disabled_at: datetime | None
    disabled_why: Literal["asked", "gone", "failing"] | None
    failing_since: datetime | None = Field(description="Since when it has taken nothing.")
    former_secret_until: datetime | None = Field(description="So long the old one signs as well.")
    created_at: datetime

    @classmethod
    def of(cls, row: Webhook, seal: Seal) -> "WebhookView":
        """The view of a row, without its secret."""
        receiver = _receiver(row, seal)
        until = datetime.fromtimestamp(receiver.former_until, UTC) if receiver else None
        return cls.model_validate(
            {
                **{name: getattr(row, name) for name in cls.model_fields if hasattr(row, name)},
                "url": receiver.url if receiver else None,
                "enabled": row.disabled_at is None,
                "former_secret_until": until if receiver and receiver.former else None,
            }
        )


def _receiver(row: Webhook, seal: Seal) -> Receiver | None:
    try:
        return Receiver.unpack(seal.open(row.target))
    except Problem:  # a list that cannot be shown could not be mended either
        return None


class NewWebhookView(WebhookView):
    """The same with its secret, which is told this once."""

    secret: str


class SecretView(View):
    """A new secret, told this once. Until `former_until` the one before signs as well."""

    secret: str
    former_until: datetime


class TestView(View):
    """What was sent as a test."""

    event_id: str


class SentView(View):
    """An event on its way to a webhook: `event_id` is what the receiver gets as `webhook-id`,
    `answered` the status of its last answer and `said` the beginning of it."""

    id: str
    event_id: str
    type: str
    status: Status
    attempts: int
    due_at: datetime = Field(description="When it is tried next, where it is due.")
    sent_at: datetime | None
    answered: int | None
    said: str | None
    why: str | None = Field(description="Why it was not taken, last time.")
    created_at: datetime

    @classmethod
    def of(cls, row: Delivery, kind: str) -> "SentView":
        """The view of a row and its notification's type."""
        return cls.model_validate(
            {
                **{name: getattr(row, name) for name in cls.model_fields if hasattr(row, name)},
                "event_id": row.notification_id,
                "type": kind,
                "attempts": row.attempt,
            }
        )
