"""The rows of notifications."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, Created, Id, PrimaryId

LONGEST_TITLE = 200
LONGEST_BODY = 4000


class InboxItem(Base):
    """A notification in somebody's inbox. `key` is the sender's: the same thing told twice is one
    item."""

    __tablename__ = "inbox_item"
    __table_args__ = (
        Index("ix_inbox_item_user_id_id", "user_id", "id"),
        Index("uq_inbox_item_user_id_key", "user_id", "key", unique=True),
    )

    id: Mapped[PrimaryId]
    user_id: Mapped[Id] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    key: Mapped[str]
    title: Mapped[str]
    body: Mapped[str]
    created_at: Mapped[Created]
    read_at: Mapped[datetime | None]
