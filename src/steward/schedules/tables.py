"""The rows of schedules and of the times they came due."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, Created, Id, PrimaryId
from steward.kit.clock import now


class Schedule(Base):
    """A question that Steward asks by itself: `at` one time, or at each tick of `cron`.

    `agent_id` None is Steward's own way of answering; `conversation_id` None begins a conversation
    at each tick. `missed` says what is done about ticks that nobody took in time: run_once or skip.
    `next_at` is the next tick; None while there is none. `updated_at` is also the fence: a ticker
    takes a tick only of the schedule as it has read it.
    """

    __tablename__ = "schedule"
    __table_args__ = (Index("ix_schedule_owner_id_id", "owner_id", "id"),)

    id: Mapped[PrimaryId]
    owner_id: Mapped[Id] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    name: Mapped[str]
    question: Mapped[str]
    agent_id: Mapped[Id | None]
    conversation_id: Mapped[Id | None]
    collection_ids: Mapped[list[str] | None]
    document_ids: Mapped[list[str] | None]
    cron: Mapped[str | None]
    at: Mapped[datetime | None]
    time_zone: Mapped[str]
    active: Mapped[bool]
    missed: Mapped[str]
    next_at: Mapped[datetime | None] = mapped_column(index=True)
    created_at: Mapped[Created]
    updated_at: Mapped[datetime] = mapped_column(default=now)


class ScheduleTick(Base):
    """One time at which a schedule came due. There is one row for it, whoever takes it.

    `state` is started, missed or failed. `missed` counts the ticks that nobody took in time and
    that this row stands for. `told_*` is what its owner should know, and `error_code` why no run
    was started.
    """

    __tablename__ = "schedule_tick"
    __table_args__ = ({"sqlite_with_rowid": False},)

    schedule_id: Mapped[Id] = mapped_column(
        ForeignKey("schedule.id", ondelete="CASCADE"), primary_key=True
    )
    due_at: Mapped[datetime] = mapped_column(primary_key=True)
    run_id: Mapped[Id | None]
    state: Mapped[str]
    missed: Mapped[int] = mapped_column(default=0)
    told_en: Mapped[str | None]
    told_zh: Mapped[str | None]
    error_code: Mapped[str | None]
    created_at: Mapped[Created]
