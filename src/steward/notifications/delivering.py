"""What sending may touch."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from steward.bus.port import Bus
from steward.db.engine import Database
from steward.kit.lifecycle import Lifecycle
from steward.kit.seal import Seal
from steward.notifications.channel import Channel


@dataclass(frozen=True)
class Delivering:
    """`a_minute` are limits by channel, for all processes together; `settings_link` is where people
    change what they are told."""

    database: Database
    bus: Bus
    lifecycle: Lifecycle
    seal: Seal
    channels: Mapping[str, Channel]
    attempts: int
    settings_link: str
    a_minute: Mapping[str, int] = field(default_factory=dict)
