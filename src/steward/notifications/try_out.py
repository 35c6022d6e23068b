"""Sends somebody one thing at once, whatever they chose and whatever hour it is: to try an address,
or words that are not in use yet."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncSession

from steward.kit.clock import now
from steward.kit.errors import Invalid
from steward.notifications.draft import Draft
from steward.notifications.person import find_people
from steward.notifications.post import Posted, write_notification, write_rows
from steward.notifications.posting import Posting, PostOffice
from steward.notifications.tables import Delivery, InboxItem, NotificationAddress
from steward.notifications.ways import Way, ways_to
from steward.notifications.words import Place, Words
from steward.notifications.written import written_words


async def try_address(
    session: AsyncSession, posting: Posting, office: PostOffice, address: NotificationAddress
) -> Posted:
    """Tell the address's owner there and nowhere else, also where somebody was thought gone."""
    address.broken_at = None
    way = Way(address.channel, address.target, address.shown, address.id)
    written = await written_words(session, posting.event.name)
    return await _send(session, posting, office, written, way.channel, (way,))


async def try_words(
    session: AsyncSession,
    posting: Posting,
    office: PostOffice,
    words: Words,
    *,
    channel: str,
    language: str,
) -> Posted:
    """Tell the one person of the posting in these words, over the channel. Raises `Invalid` if they
    have no address there."""
    written = {(posting.event.name, channel, language): words}
    return await _send(session, posting, office, written, channel, None, language)


async def _send(
    session: AsyncSession,
    posting: Posting,
    office: PostOffice,
    written: Mapping[Place, Words],
    channel: str,
    ways: tuple[Way, ...] | None,
    language: str | None = None,
) -> Posted:
    posted = await write_notification(session, posting)
    draft = Draft(posting, office, written, posted.id, now())
    for person in await find_people(session, posting.event.name, posting.user_ids):
        told = replace(person, language=language or person.language, choices={channel: True})
        found = ways_to(told, posting.event, {channel}, [channel], office.seal)
        for way in found if ways is None else ways:
            draft.to_person(told, way, at_once=True)
    if not draft.deliveries:
        raise Invalid(
            "no_address",
            f"You have no address for {channel}.",
            f"您没有 {channel} 渠道的地址。",
            field="channel",
        )
    await write_rows(session, InboxItem, draft.items)
    await write_rows(session, Delivery, draft.deliveries)
    inboxes = [item["user_id"] for item in draft.items]
    return Posted(posted.id, deliveries=len(draft.deliveries), inboxes=inboxes)
