"""The rows of runs and their events."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, Created, Id, PrimaryId


class Run(Base):
    """One answer on its way, from the question that was asked to its end.

    `attempt` counts the processes that have worked on it, and only the last one may write.
    `status` is queued, running, interrupted, completed, failed or cancelled.
    """

    __tablename__ = "run"
    __table_args__ = (
        Index("ix_run_owner_id_id", "owner_id", "id"),
        Index("ix_run_status", "status"),
    )

    id: Mapped[PrimaryId]
    owner_id: Mapped[Id] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    conversation_id: Mapped[Id] = mapped_column(ForeignKey("conversation.id", ondelete="CASCADE"))
    asked_id: Mapped[Id]
    message_id: Mapped[Id]
    agent_id: Mapped[Id | None]
    status: Mapped[str] = mapped_column(default="queued")
    attempt: Mapped[int] = mapped_column(default=0)
    cancel_requested: Mapped[bool] = mapped_column(default=False)
    question: Mapped[str]
    collection_ids: Mapped[list[str] | None]
    document_ids: Mapped[list[str] | None]
    model: Mapped[str | None]
    output: Mapped[str | None]
    found: Mapped[bool | None]
    confidence: Mapped[float | None]
    citations: Mapped[list[Any]] = mapped_column(default=list)
    rounds: Mapped[int] = mapped_column(default=0)
    input_tokens: Mapped[int] = mapped_column(default=0)
    output_tokens: Mapped[int] = mapped_column(default=0)
    tokens_estimated: Mapped[bool] = mapped_column(default=False)
    error_code: Mapped[str | None]
    error_en: Mapped[str | None]
    error_zh: Mapped[str | None]
    created_at: Mapped[Created]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]


class RunEvent(Base):
    """One event of a run, as every watcher sees it. `data` is the JSON that is sent."""

    __tablename__ = "run_event"
    __table_args__ = ({"sqlite_with_rowid": False},)

    run_id: Mapped[Id] = mapped_column(ForeignKey("run.id", ondelete="CASCADE"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    type: Mapped[str]
    data: Mapped[str]
