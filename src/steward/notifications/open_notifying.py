"""Opens what telling people needs: the key for pushes, the channels, and the post office."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from steward.kit.logs import log
from steward.kit.seal import Seal
from steward.notifications.channels.push import public_key
from steward.notifications.notifying import Notifying
from steward.notifications.open_channels import open_channels
from steward.notifications.posting import PostOffice
from steward.notifications.push_key import push_key_of
from steward.notifications.where_links_lead import lead_nowhere
from steward.notifications.words import read_shipped
from steward.outside.reach import Reach
from steward.runtime import CannotStart, Runtime

INBOX = "inbox"


# What webhooks may reach where the settings let them into the network.
ANYWHERE = Reach(allow=lambda _: True, ports=None)


@asynccontextmanager
async def open_notifying(runtime: Runtime, address: str) -> AsyncIterator[Notifying]:
    """For as long as the block runs. Raises `CannotStart` for settings that do not go together."""
    settings, seal = runtime.settings, Seal(runtime.secret)
    reach = ANYWHERE if settings.reach_private else Reach()
    async with runtime.database.unit() as session:
        key = await push_key_of(session, seal)
    try:
        channels = open_channels(settings, key, reach)
    except ValueError as error:
        raise CannotStart(str(error)) from error
    if lead_nowhere(settings):
        log("notifications").warning(
            "links in mails lead to this machine alone: set STEWARD_PUBLIC_URL", now=address
        )
    office = PostOffice(read_shipped(), (INBOX, *channels), seal, address)
    try:
        yield Notifying(
            office=office,
            channels=channels,
            push_key=public_key(key),
            services=frozenset(settings.chat_services),
            reach=reach,
        )
    finally:
        for channel in channels.values():
            await channel.close()
