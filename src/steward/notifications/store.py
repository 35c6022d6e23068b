"""The queries of inboxes. Each takes the inbox's owner first."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from steward.kit.errors import NotFound
from steward.notifications.tables import InboxItem


async def inbox_of(
    session: AsyncSession, user_id: str, after: str | None, limit: int, *, unread: bool = False
) -> Sequence[InboxItem]:
    """The person's notifications, newest first; with `unread` those alone."""
    query = select(InboxItem).where(InboxItem.user_id == user_id)
    if unread:
        query = query.where(InboxItem.read_at.is_(None))
    if after is not None:
        query = query.where(InboxItem.id < after)
    return (await session.scalars(query.order_by(InboxItem.id.desc()).limit(limit))).all()


async def unread_in(session: AsyncSession, user_id: str) -> int:
    """How many of the person's notifications are unread."""
    query = select(func.count()).where(InboxItem.user_id == user_id, InboxItem.read_at.is_(None))
    return await session.scalar(query) or 0


async def item_of(session: AsyncSession, user_id: str, item_id: str) -> InboxItem:
    """One of the person's notifications. Raises `NotFound`."""
    found = await session.scalar(
        select(InboxItem).where(InboxItem.user_id == user_id, InboxItem.id == item_id)
    )
    if found is None:
        raise NotFound("notification", "通知")
    return found


async def mark_all_read(session: AsyncSession, user_id: str, at: datetime) -> None:
    """Mark what is unread as read at this time."""
    await session.execute(
        update(InboxItem)
        .where(InboxItem.user_id == user_id, InboxItem.read_at.is_(None))
        .values(read_at=at)
        .execution_options(synchronize_session=False)
    )


async def remove_inbox(session: AsyncSession, user_id: str) -> None:
    """Delete all of the person's notifications."""
    await session.execute(delete(InboxItem).where(InboxItem.user_id == user_id))
