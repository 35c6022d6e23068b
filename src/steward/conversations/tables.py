"""The rows of conversations and their messages."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, validates

from steward.conversations.fold import folded
from steward.db.base import Base, Created, Id, PrimaryId
from steward.kit.clock import now


class Conversation(Base):
    """A thread of messages of one person.

    `leaf_id` is the last message of the branch that is shown; None is the newest message. `folded`
    is the title as searches compare it. `client_id` is what the client called it that began it with
    a question. `pinned_at` is since when it is pinned, `deleted_at` when it came into the trash.
    """

    __tablename__ = "conversation"
    __table_args__ = (
        Index("ix_conversation_owner_id_updated_at", "owner_id", "updated_at"),
        Index("ix_conversation_owner_id_id", "owner_id", "id"),
        Index(
            "uq_conversation_owner_id_client_id",
            "owner_id",
            "client_id",
            unique=True,
            sqlite_where=text("client_id IS NOT NULL"),
            postgresql_where=text("client_id IS NOT NULL"),
        ),
        Index(
            "ix_conversation_in_trash",
            "owner_id",
            "deleted_at",
            sqlite_where=text("deleted_at IS NOT NULL"),
            postgresql_where=text("deleted_at IS NOT NULL"),
        ),
    )

    id: Mapped[PrimaryId]
    owner_id: Mapped[Id] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    title: Mapped[str]
    folded: Mapped[str | None]
    leaf_id: Mapped[Id | None]
    client_id: Mapped[str | None]
    pinned_at: Mapped[datetime | None]
    deleted_at: Mapped[datetime | None]
    created_at: Mapped[Created]
    updated_at: Mapped[datetime] = mapped_column(default=now)

    @property
    def pinned(self) -> bool:
        """Whether its owner wants it at hand."""
        return self.pinned_at is not None

    @validates("title")
    def _fold(self, _name: str, title: str) -> str:
        self.folded = folded(title)
        return title


class Message(Base):
    """What a person or Steward said.

    `parent_id` is the message it answers or follows; messages with the same parent are the branches
    of a conversation. `status` is complete, writing, cancelled or failed. `agent_id` is the agent
    that answers. `folded` is the text as searches compare it. `client_id` is what the client called
    the request that this answers, so that the same request gets no second answer.
    """

    __tablename__ = "message"
    __table_args__ = (
        Index("ix_message_conversation_id_id", "conversation_id", "id"),
        Index("ix_message_conversation_id_parent_id", "conversation_id", "parent_id"),
        Index("ix_message_owner_id_id", "owner_id", "id"),
        Index(
            "uq_message_conversation_id_client_id",
            "conversation_id",
            "client_id",
            unique=True,
            sqlite_where=text("client_id IS NOT NULL"),
            postgresql_where=text("client_id IS NOT NULL"),
        ),
    )

    id: Mapped[PrimaryId]
    conversation_id: Mapped[Id] = mapped_column(ForeignKey("conversation.id", ondelete="CASCADE"))
    owner_id: Mapped[Id]
    parent_id: Mapped[Id | None]
    run_id: Mapped[Id | None]
    agent_id: Mapped[Id | None]
    client_id: Mapped[str | None]
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


class MessageFeedback(Base):
    """What a person thinks of an answer: `rating` is up or down; `reason` is in their words."""

    __tablename__ = "message_feedback"
    __table_args__ = (Index("ix_message_feedback_owner_id", "owner_id"),)

    message_id: Mapped[Id] = mapped_column(
        ForeignKey("message.id", ondelete="CASCADE"), primary_key=True
    )
    owner_id: Mapped[Id] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    rating: Mapped[str]
    reason: Mapped[str | None]
    created_at: Mapped[Created]


class ConversationShare(Base):
    """A link by which anybody reads a conversation as it was when it was shared.

    `leaf_id` is the last message that is shown, `title` the title then. The link's token is found
    by its hash, and shown to its owner again from `sealed`.
    """

    __tablename__ = "conversation_share"
    __table_args__ = (
        Index("ix_conversation_share_owner_id", "owner_id"),
        Index("uq_conversation_share_token_hash", "token_hash", unique=True),
    )

    conversation_id: Mapped[Id] = mapped_column(
        ForeignKey("conversation.id", ondelete="CASCADE"), primary_key=True
    )
    owner_id: Mapped[Id] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    token_hash: Mapped[str]
    sealed: Mapped[str]
    title: Mapped[str]
    leaf_id: Mapped[Id]
    created_at: Mapped[Created]
    expires_at: Mapped[datetime | None]
