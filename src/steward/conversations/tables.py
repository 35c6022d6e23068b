"""The rows of conversations and their messages."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, Created, Id, PrimaryId
from steward.kit.clock import now


class Conversation(Base):
    """A thread of messages of one person."""

    __tablename__ = "conversation"
    __table_args__ = (Index("ix_conversation_owner_id_updated_at", "owner_id", "updated_at"),)

    id: Mapped[PrimaryId]
    owner_id: Mapped[Id] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    title: Mapped[str]
    created_at: Mapped[Created]
    updated_at: Mapped[datetime] = mapped_column(default=now)


class Message(Base):
    """What a person or Steward said. `parent_id` is the message it answers or follows, so that a
    conversation can branch. `status` is complete, writing, cancelled or failed."""

    __tablename__ = "message"
    __table_args__ = (Index("ix_message_conversation_id_id", "conversation_id", "id"),)

    id: Mapped[PrimaryId]
    conversation_id: Mapped[Id] = mapped_column(ForeignKey("conversation.id", ondelete="CASCADE"))
    owner_id: Mapped[Id]
    parent_id: Mapped[Id | None]
    run_id: Mapped[Id | None]
    role: Mapped[str]
    status: Mapped[str] = mapped_column(default="complete")
    text: Mapped[str] = mapped_column(default="")
    found: Mapped[bool | None]
    citations: Mapped[list[Any]] = mapped_column(default=list)
    model: Mapped[str | None]
    input_tokens: Mapped[int] = mapped_column(default=0)
    output_tokens: Mapped[int] = mapped_column(default=0)
    tokens_estimated: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[Created]
