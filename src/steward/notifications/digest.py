"""Makes one delivery of all that was held for somebody since their last digest."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.engine import Database
from steward.kit.ids import new_id
from steward.notifications.events import DIGEST
from steward.notifications.posting import STEWARD, PostOffice
from steward.notifications.render import render
from steward.notifications.tables import LONGEST_BODY, Delivery, Notification
from steward.notifications.words import find_words

PEOPLE_AT_ONCE = 50
MOST_TOLD = 50
LONGEST_PART = 200


async def make_digests(at: datetime, *, database: Database, office: PostOffice) -> int:
    """Make those whose time has come, some people at a time; returns how many digests."""
    async with database.read() as session:
        due = select(Delivery.id).where(Delivery.status == "held", Delivery.due_at <= at).limit(1)
        if await session.scalar(due) is None:
            return 0
    async with database.unit() as session:
        return await _make_some(session, at, office)


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
    words = find_words(DIGEST, last.channel, last.language, office.shipped)
    assert words is not None
    values = {"count": len(held), "list": _listed(held)}
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
        title=render(words.title, values),
        text=render(words.text, values)[:LONGEST_BODY],
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


def _listed(held: Sequence[Delivery]) -> str:
    """Each in a paragraph, so far as they fit; the last line counts the others."""
    parts = [f"{one.title}\n{_short(one.text)}" for one in held[:MOST_TOLD]]
    while len(parts) > 1 and sum(map(len, parts)) + 2 * len(parts) > LONGEST_BODY - 20:
        parts.pop()
    more = len(held) - len(parts)
    return "\n\n".join([*parts, f"+ {more}"] if more else parts)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_PART else f"{line[: LONGEST_PART - 1]}…"
