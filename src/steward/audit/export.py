"""What the audit log says of a person, for their export."""

from collections.abc import AsyncIterator, Sequence
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.audit.tables import AuditEntry
from steward.db.engine import Database
from steward.db.read_all import read_all


async def export_audit(owner_id: str, *, database: Database) -> AsyncIterator[dict[str, Any]]:
    """What the person did, and what others did that concerns them: the latter without who it was
    and where from, for that is not theirs to have."""
    async for entry in read_all(
        database, lambda s, after, limit: _entries_of(s, owner_id, after, limit)
    ):
        own = entry.actor_id == owner_id
        yield {
            "id": entry.id,
            "at": entry.at,
            "action": entry.action,
            "by_me": own,
            "thing_id": entry.thing_id,
            "thing_name": entry.thing_name,
            "address": entry.address if own else None,
            "details": entry.details,
        }


async def _entries_of(
    session: AsyncSession, owner_id: str, after: str | None, limit: int
) -> Sequence[AuditEntry]:
    mine = or_(AuditEntry.actor_id == owner_id, AuditEntry.person_id == owner_id)
    query = select(AuditEntry).where(mine).order_by(AuditEntry.id).limit(limit)
    if after is not None:
        query = query.where(AuditEntry.id > after)
    return (await session.scalars(query)).all()
