"""The rows of the audit log. They refer to nothing by a foreign key: they outlive what they tell
of."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, String, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, PrimaryId

LONGEST_NAME = 200


class AuditEntry(Base):
    """Something that somebody did. `action` is `kind.what`, where the kind is that of the thing.

    `actor_id` is who did it, `key_id` the API key they did it with; both are empty for what Steward
    did unasked, and for somebody who has not proven who they are. `person_id` is whom it concerns:
    the owner of the thing, or the thing itself if that is an account.
    """

    __tablename__ = "audit_entry"
    __table_args__ = (
        Index("ix_audit_entry_actor_id_id", "actor_id", "id"),
        Index("ix_audit_entry_person_id_id", "person_id", "id"),
    )

    id: Mapped[PrimaryId]
    at: Mapped[datetime] = mapped_column(index=True)
    action: Mapped[str] = mapped_column(String(64))
    actor_id: Mapped[str | None] = mapped_column(Uuid(as_uuid=False))
    key_id: Mapped[str | None] = mapped_column(Uuid(as_uuid=False))
    thing_id: Mapped[str | None] = mapped_column(String(LONGEST_NAME))
    thing_name: Mapped[str | None] = mapped_column(String(LONGEST_NAME))
    person_id: Mapped[str | None] = mapped_column(Uuid(as_uuid=False))
    address: Mapped[str | None] = mapped_column(String(64))
    request_id: Mapped[str | None] = mapped_column(String(64))
    details: Mapped[dict[str, Any]]
