"""What the routes of notifications work with, as the assembly put it together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from fastapi import Depends, Request

from steward.notifications.announce import announcer
from steward.notifications.channel import Channel
from steward.notifications.delivering import Delivering
from steward.notifications.posting import PostOffice
from steward.outside.reach import Reach
from steward.runtime import Runtime


@dataclass(frozen=True)
class Notifying:
    """The post office, and the channels behind it. `push_key` is what browsers subscribe with;
    `services` are the chat services that people may connect; `reach` is how far webhooks go."""

    office: PostOffice
    channels: Mapping[str, Channel]
    push_key: str
    services: frozenset[str]
    reach: Reach

    def delivering(self, runtime: Runtime) -> Delivering:
        """What whoever sends works with."""
        settings = runtime.settings
        return Delivering(
            runtime.database,
            runtime.bus,
            runtime.lifecycle,
            self.office.seal,
            self.channels,
            announce=announcer(self.office, runtime.bus),
            attempts=settings.delivery_attempts,
            webhook_attempts=settings.webhook_attempts,
            webhook_patience=timedelta(days=settings.webhook_days),
            settings_link=f"{self.office.address}/settings/notifications",
            a_minute=settings.deliveries_a_minute,
        )


async def the_notifying(request: Request) -> Notifying:
    """As `app` keeps it."""
    notifying: Notifying = request.app.state.notifying
    return notifying


NotifyingDep = Annotated[Notifying, Depends(the_notifying)]
