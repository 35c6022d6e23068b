"""Makes one delivery of all that was held for somebody since their last digest."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.tables import UserAccount
from steward.db.engine import Database
from steward.kit.ids import new_id
from steward.kit.logs import log
from steward.notifications.events import DIGEST
from steward.notifications.person import NO_HABITS
from steward.notifications.posting import STEWARD, PostOffice
from steward.notifications.render import CannotRender, render, said_time
from steward.notifications.tables import (
    LONGEST_BODY,
    LONGEST_TITLE,
    Delivery,
    Notification,
    NotificationHabits,
)
from steward.notifications.words import Words, find_words
from steward.notifications.written import written_words

PEOPLE_AT_ONCE = 50
MOST_TOLD = 50
LONGEST_PART = 200


async def make_digests(at: datetime, *, database: Database, office: PostOffice) -> int:
    """Make those whose time has come, some people at a time; returns how many digests."""
    async with database.read() as session:
        due = select(Delivery.id).where(Delivery.status == "held", Delivery.due_at <= at).limit(1)
        if await session.scalar(due) is None:
            return 0
    made = 0
    while True:
        async with database.unit() as session:
            some = await _make_some(session, at, office)
        if not some:
            return made
        made += some


async def _make_some(session: AsyncSession, at: datetime, office: PostOffice) -> int:
    people = (
        select(Delivery.user_id)
        .where(Delivery.status == "held", Delivery.due_at <= at)
        .group_by(Delivery.user_id)
        .order_by(func.min(Delivery.due_at))
        .limit(PEOPLE_AT_ONCE)
    )
    held = await session.scalars(
        select(Delivery)
        .where(Delivery.status == "held", Delivery.due_at <= at, Delivery.user_id.in_(people))
        .order_by(Delivery.user_id, Delivery.channel, Delivery.address_id, Delivery.id)
        .with_for_update(skip_locked=True)
    )
    made = 0
    for _, group in groupby(held.all(), lambda one: (one.user_id, one.channel, one.address_id)):
        await _make_one(session, list(group), at, office)
        made += 1
    return made


async def _make_one(
    session: AsyncSession, held: Sequence[Delivery], at: datetime, office: PostOffice
) -> None:
    """The digest takes the place of what it tells."""
    last = held[-1]
    username, zone = await _person(session, last)
    values = {"count": len(held), "list": _listed(held, zone)}
    words = await _say(session, last, {**values, "person": username, "link": ""}, office)
    notification = Notification(
        id=new_id(), scope=STEWARD, key=None, event=DIGEST, values=values, created_at=at
    )
    digest = Delivery(
        id=new_id(),
        notification_id=notification.id,
        user_id=last.user_id,
        channel=last.channel,
        address_id=last.address_id,
        target=last.target,
        shown=last.shown,
        language=last.language,
        title=words.title[:LONGEST_TITLE],
        text=words.text[:LONGEST_BODY],
        html=words.html,
        status="due",
        due_at=at,
    )
    session.add(notification)
    await session.flush()
    session.add(digest)
    await session.execute(
        update(Delivery)
        .where(Delivery.id.in_([one.id for one in held]))
        .values(status="digested", digest_id=digest.id)
        .execution_options(synchronize_session=False)
    )


async def _person(session: AsyncSession, last: Delivery) -> tuple[str, str]:
    """Their name, and the zone of their clocks."""
    found = await session.execute(
        select(UserAccount.username, NotificationHabits.zone)
        .outerjoin(NotificationHabits, NotificationHabits.user_id == UserAccount.id)
        .where(UserAccount.id == last.user_id)
    )
    username, zone = found.one()
    return username, zone or NO_HABITS.zone


async def _say(
    session: AsyncSession, last: Delivery, given: dict[str, Any], office: PostOffice
) -> Words:
    """The words of administrators, or those that are shipped where these fail."""
    written = await written_words(session, DIGEST)
    for books in ((written, office.shipped), (office.shipped,)):
        words = find_words(DIGEST, last.channel, last.language, *books)
        assert words is not None
        try:
            html = None if words.html is None else render(words.html, given, html=True)
            return Words(render(words.title, given), render(words.text, given), html)
        except CannotRender:
            log("notifications").error("a template fails", named=DIGEST, channel=last.channel)
    raise AssertionError("the words of a digest that are shipped can be said")


def _listed(held: Sequence[Delivery], zone: str) -> str:
    """Each in a paragraph, so far as they fit; the last line counts the others."""
    parts = [_told(one, zone) for one in held[:MOST_TOLD]]
    while len(parts) > 1 and sum(map(len, parts)) + 2 * len(parts) > LONGEST_BODY - 20:
        parts.pop()
    more = len(held) - len(parts)
    return "\n\n".join([*parts, f"+ {more}"] if more else parts)


def _told(one: Delivery, zone: str) -> str:
    """What it says, when it came, and where it leads."""
    when = said_time(one.created_at, one.language, zone)
    return "\n".join(filter(None, (one.title, _short(one.text), when, one.link)))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_PART else f"{line[: LONGEST_PART - 1]}…"
