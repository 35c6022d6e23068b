"""What of the audit log is forgotten: entries that are old, and the traces of who is erased."""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from steward.audit.tables import AuditEntry
from steward.db.engine import Database

AT_ONCE = 1000


async def forget_entries(before: datetime, *, database: Database) -> int:
    """Delete some entries from before this time; returns how many."""
    old = select(AuditEntry.id).where(AuditEntry.at < before).limit(AT_ONCE)
    async with database.read() as session:
        ids = (await session.scalars(old)).all()
    if ids:
        async with database.unit() as session:
            await session.execute(delete(AuditEntry).where(AuditEntry.id.in_(ids)))
    return len(ids)


async def forget_person(session: AsyncSession, user_id: str) -> None:
    """Take out of the log what tells who somebody was. The entries stay: that it happened, when,
    and that it was the same person, by an id that leads to nobody any more.

    Addresses go where they were the person's own or may have been, names and details where the
    entry concerns the person.
    """
    entry = AuditEntry
    theirs = entry.person_id == user_id
    await session.execute(
        update(entry).where(theirs).values(thing_name=None, details={}).execution_options(
            synchronize_session=False
        )
    )  # fmt: skip
    acted = (entry.actor_id == user_id) | (theirs & entry.actor_id.is_(None))
    await session.execute(
        update(entry).where(acted).values(address=None, request_id=None).execution_options(
            synchronize_session=False
        )
    )  # fmt: skip
