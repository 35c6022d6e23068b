"""The rows of runs and their events."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, false
from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, Created, Id, PrimaryId


class Run(Base):
    """One answer on its way, from the question that was asked to its end.

    `attempt` counts the times that it was worked on, and only the last one may write. `tries`
    counts those, since it last came further, that nobody has brought to an end.
    `status` is queued, running, waiting_approval, interrupted, completed, failed or cancelled.
    `definition` is the agent as it was when it was asked; None is Steward's own way of answering.
    `job_id` is the job that works on it now: after each time that it waited for a person, it is
    another one. `worked_ms` does not count the waiting. `stopped_by` is the limit, if any, at which
    the answer had to be given: rounds, time, tokens or budget. `background` says that nobody waits
    for its end, so that its owner is told of it.
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
    definition: Mapped[dict[str, Any] | None]
    language: Mapped[str] = mapped_column(default="en", server_default="en")
    warnings: Mapped[list[Any] | None]
    job_id: Mapped[str] = mapped_column(server_default="")
    background: Mapped[bool] = mapped_column(default=False, server_default=false())
    status: Mapped[str] = mapped_column(default="queued")
    attempt: Mapped[int] = mapped_column(default=0)
    tries: Mapped[int] = mapped_column(default=0, server_default="0")
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
    cost_micros: Mapped[int | None] = mapped_column(BigInteger)
    worked_ms: Mapped[int] = mapped_column(default=0, server_default="0")
    stopped_by: Mapped[str | None]
    error_code: Mapped[str | None]
    error_en: Mapped[str | None]
    error_zh: Mapped[str | None]
    error_facts: Mapped[dict[str, Any] | None]
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
