"""The queries of the audit log: what was done, with the names that people have today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from steward.accounts.names import fold
from steward.accounts.store import find_credential_by_name
from steward.accounts.tables import ApiKey, UserAccount
from steward.audit.tables import AuditEntry
from steward.kit.ids import is_id


@dataclass(frozen=True, slots=True)
class Asked:
    """Which entries are asked for; what is None leaves nothing out. `actor` is the id or the user
    name of who did it, `action` how the action begins, and `to` is not part of the time."""

    actor: str | None = None
    action: str | None = None
    from_: datetime | None = None
    to: datetime | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry, and the names of those it tells of; None for who is nobody any more."""

    row: AuditEntry
    actor: str | None
    key: str | None
    person: str | None


async def read_log(
    session: AsyncSession, asked: Asked, after: str | None, limit: int
) -> Sequence[Entry]:
    """Entries from the newest on, after the one with this id. For administrators."""
    actor, person = aliased(UserAccount), aliased(UserAccount)
    query = (
        select(AuditEntry, actor.username, ApiKey.name, person.username)
        .outerjoin(actor, actor.id == AuditEntry.actor_id)
        .outerjoin(person, person.id == AuditEntry.person_id)
        .outerjoin(ApiKey, ApiKey.id == AuditEntry.key_id)
        .order_by(AuditEntry.id.desc())
        .limit(limit)
    )
    if asked.actor is not None:
        actor_id = await _id_of(session, asked.actor)
        if actor_id is None:
            return []
        query = query.where(AuditEntry.actor_id == actor_id)
    if asked.action is not None:
        query = query.where(AuditEntry.action.startswith(asked.action, autoescape=True))
    if asked.from_ is not None:
        query = query.where(AuditEntry.at >= asked.from_)
    if asked.to is not None:
        query = query.where(AuditEntry.at < asked.to)
    if after is not None:
        query = query.where(AuditEntry.id < after)
    return [Entry(*row) for row in await session.execute(query)]


async def _id_of(session: AsyncSession, actor: str) -> str | None:
    if is_id(actor):
        return actor.lower()
    found = await find_credential_by_name(session, fold(actor))
    return found.account.id if found else None
