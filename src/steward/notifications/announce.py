"""What the rooms of Steward have to say, posted as notifications of Steward's own."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from steward.bus.port import Bus
from steward.kit.announce import Announce, Fact, Happening
from steward.notifications.check_values import LONGEST_TEXT, check_values
from steward.notifications.events import SHIPPED_BY_NAME
from steward.notifications.news import tell_after_commit
from steward.notifications.post import post
from steward.notifications.posting import Plain, Posting, PostOffice
from steward.notifications.webhooks.tell_webhooks import tell_webhooks


def announcer(office: PostOffice, bus: Bus) -> Announce:
    """The port that rooms are given."""

    async def announce(session: AsyncSession, what: Happening | Fact, /) -> None:
        if isinstance(what, Fact):
            if await tell_webhooks(session, what):
                tell_after_commit(session, bus, ())
        else:
            await tell_people(session, what)

    async def tell_people(session: AsyncSession, happening: Happening) -> None:
        event, mail = SHIPPED_BY_NAME[happening.event], happening.mail_to
        posting = Posting(
            event,
            check_values(event, _cut(happening.values)),
            key=f"{happening.event} {happening.key}",
            link=happening.link,
            user_ids=happening.user_ids,
            plain=[Plain("email", mail.email, mail.language)] if mail else (),
            sender_id=mail.user_id if mail else None,
        )
        posted = await post(session, posting, office)
        tell_after_commit(session, bus, posted.inboxes)

    return announce


def _cut(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values with texts of a length that is taken: what happened is told, if not in full."""
    return {
        name: value[:LONGEST_TEXT] if isinstance(value, str) else value
        for name, value in values.items()
    }
