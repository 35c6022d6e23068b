"""The rows of conversations and their messages."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, validates

from steward.conversations.fold import folded
from steward.db.base import Base, Created, Id, PrimaryId
from steward.kit.clock import now


class Conversation(Base):
    """A thread of messages of one person.

    `leaf_id` is the last message of the branch that is shown; None is the newest message. `folded`
    is the title as searches compare it.
    """

    __tablename__ = "conversation"
    __table_args__ = (
        Index("ix_conversation_owner_id_updated_at", "owner_id", "updated_at"),
        Index("ix_conversation_owner_id_id", "owner_id", "id"),
    )

    id: Mapped[PrimaryId]
    owner_id: Mapped[Id] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    title: Mapped[str]
    folded: Mapped[str | None]
    leaf_id: Mapped[Id | None]
    created_at: Mapped[Created]
    updated_at: Mapped[datetime] = mapped_column(default=now)

    @validates("title")
    def _fold(self, _name: str, title: str) -> str:
        self.folded = folded(title)
        return title


class Message(Base):
    """What a person or Steward said.

    `parent_id` is the message it answers or follows; messages with the same parent are the branches
    of a conversation. `status` is complete, writing, cancelled or failed. `agent_id` is the agent
    that answers. `folded` is the text as searches compare it.
    """

    __tablename__ = "message"
    __table_args__ = (
        Index("ix_message_conversation_id_id", "conversation_id", "id"),
        Index("ix_message_conversation_id_parent_id", "conversation_id", "parent_id"),
        Index("ix_message_owner_id_id", "owner_id", "id"),
    )

    id: Mapped[PrimaryId]
    conversation_id: Mapped[Id] = mapped_column(ForeignKey("conversation.id", ondelete="CASCADE"))
    owner_id: Mapped[Id]
    parent_id: Mapped[Id | None]
    run_id: Mapped[Id | None]
    agent_id: Mapped[Id | None]
    role: Mapped[str]
    status: Mapped[str] = mapped_column(default="complete")
    text: Mapped[str] = mapped_column(default="")
    folded: Mapped[str | None]
    found: Mapped[bool | None]
    citations: Mapped[list[Any]] = mapped_column(default=list)
    model: Mapped[str | None]
    input_tokens: Mapped[int] = mapped_column(default=0)
    output_tokens: Mapped[int] = mapped_column(default=0)
    tokens_estimated: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[Created]

    @validates("text")
    def _fold(self, _name: str, text: str) -> str:
        self.folded = folded(text)
        return text
