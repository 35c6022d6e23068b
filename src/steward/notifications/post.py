"""Posts a notification: one row for the thing, and one for each recipient and channel, in the
caller's unit. From then on it is told, whatever happens to this process."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from sqlalchemy import Table, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.base import Base
from steward.db.upsert import ENGINES
from steward.kit.clock import now
from steward.kit.errors import Invalid
from steward.kit.ids import new_id
from steward.notifications.draft import Draft
from steward.notifications.person import find_people
from steward.notifications.posting import Posting, PostOffice
from steward.notifications.tables import Delivery, InboxItem, Notification
from steward.notifications.ways import ways_to
from steward.notifications.words import ANY, ENGLISH, find_words
from steward.notifications.written import written_words

INSERTED_AT_ONCE = 500


@dataclass(frozen=True)
class Posted:
    """What became of a posting. `skipped` are people who are told over no channel."""

    id: str
    deliveries: int = 0
    skipped: int = 0
    repeated: bool = False
    inboxes: Sequence[str] = field(default_factory=list)


async def post(session: AsyncSession, posting: Posting, office: PostOffice) -> Posted:
    """Write it down. A key that is known already leaves everything as it is.

    Raises `Invalid` for an event that nobody has found words for yet.
    """
    posted = await write_notification(session, posting)
    if posted.repeated:
        return posted
    people = await find_people(session, posting.event.name, posting.user_ids)
    written = await written_words(session, posting.event.name)
    if find_words(posting.event.name, ANY, ENGLISH, written, office.shipped) is None:
        raise Invalid(
            "no_words",
            f"{posting.event.name} has no words in English yet: write a template for it.",
            f"{posting.event.name} 还没有英文模板，请先编写。",
        )
    draft = Draft(posting, office, written, posted.id, now())
    skipped = 0
    for person in people:
        ways = ways_to(person, posting.event, office.opened, posting.channels, office.seal)
        skipped += not ways
        for way in ways:
            draft.to_person(person, way)
    for plain in posting.plain:
        draft.to_address(plain)
    if not draft.deliveries:
        # Nobody is told, so there is nothing to keep, or to remove with its owner one day.
        await session.execute(delete(Notification).where(Notification.id == posted.id))
    await write_rows(session, InboxItem, draft.items)
    await write_rows(session, Delivery, draft.deliveries)
    missing = len(set(posting.user_ids)) - len(people)
    return Posted(
        posted.id,
        deliveries=len(draft.deliveries),
        skipped=skipped + missing,
        inboxes=[item["user_id"] for item in draft.items],
    )


async def write_notification(session: AsyncSession, posting: Posting) -> Posted:
    """The row, or the one that was written under this key before."""
    engine = session.get_bind().dialect.name
    table = cast("Table", Notification.__table__)
    id_ = new_id()
    row = {
        "id": id_,
        "scope": posting.scope,
        "key": posting.key,
        "event": posting.event.name,
        "values": dict(posting.values),
        "link": posting.link,
        "sender_id": posting.sender_id,
        "created_at": now(),
    }
    statement = ENGINES[engine](table).on_conflict_do_nothing(index_elements=["scope", "key"])
    if await session.scalar(statement.returning(table.c.id), row) is not None:
        return Posted(id_)
    there = await session.scalar(
        select(Notification.id).where(
            Notification.scope == posting.scope, Notification.key == posting.key
        )
    )
    assert there is not None
    return Posted(there, repeated=True)


async def write_rows(
    session: AsyncSession, row: type[Base], rows: Sequence[dict[str, Any]]
) -> None:
    """Insert rows of one kind, all with the same columns, some at a time."""
    connection, statement = await session.connection(), insert(cast("Table", row.__table__))
    for start in range(0, len(rows), INSERTED_AT_ONCE):
        await connection.execute(statement, rows[start : start + INSERTED_AT_ONCE])
