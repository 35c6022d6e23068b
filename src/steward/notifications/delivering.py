"""What sending may touch."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from steward.bus.port import Bus
from steward.db.engine import Database
from steward.kit.announce import Announce
from steward.kit.lifecycle import Lifecycle
from steward.kit.seal import Seal
from steward.notifications.channel import Channel
from steward.notifications.tables import Delivery


@dataclass(frozen=True)
class Delivering:
    """`a_minute` are limits by channel, for all processes together; `settings_link` is where people
    change what they are told. Webhooks are tried `webhook_attempts` times, and one that took
    nothing for as long as `webhook_patience` is disabled: its owner hears it by `announce`."""

    database: Database
    bus: Bus
    lifecycle: Lifecycle
    seal: Seal
    channels: Mapping[str, Channel]
    announce: Announce
    attempts: int
    webhook_attempts: int
    webhook_patience: timedelta
    settings_link: str
    a_minute: Mapping[str, int] = field(default_factory=dict)

    def attempts_of(self, delivery: Delivery) -> int:
        """How often it is tried."""
        return self.attempts if delivery.webhook_id is None else self.webhook_attempts
