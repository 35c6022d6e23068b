"""The rows of notifications."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, Created, Id, PrimaryId

LONGEST_TITLE = 200
LONGEST_BODY = 4000


def _person() -> ForeignKey:
    return ForeignKey("user_account.id", ondelete="CASCADE")


class InboxItem(Base):
    """A notification in somebody's inbox. `key` is the notification's id, so that it is one item
    however often it is written."""

    __tablename__ = "inbox_item"
    __table_args__ = (
        Index("ix_inbox_item_user_id_id", "user_id", "id"),
        Index("uq_inbox_item_user_id_key", "user_id", "key", unique=True),
    )

    id: Mapped[PrimaryId]
    user_id: Mapped[Id] = mapped_column(_person())
    key: Mapped[str]
    event: Mapped[str | None]
    title: Mapped[str]
    body: Mapped[str]
    link: Mapped[str | None]
    created_at: Mapped[Created]
    read_at: Mapped[datetime | None]


class Notification(Base):
    """One thing that is told, once: `key` is unique among what a sender tells, where there is one.
    `scope` is the sender's id, or `steward`."""

    __tablename__ = "notification"
    __table_args__ = (Index("uq_notification_scope_key", "scope", "key", unique=True),)

    id: Mapped[PrimaryId]
    scope: Mapped[str] = mapped_column(String(40))
    key: Mapped[str | None]
    event: Mapped[str]
    values: Mapped[dict[str, Any]]
    link: Mapped[str | None]
    sender_id: Mapped[Id | None] = mapped_column(
        ForeignKey("user_account.id", ondelete="SET NULL"), index=True
    )
    created_at: Mapped[Created]


class Delivery(Base):
    """A notification on its way to one recipient over one channel.

    The words are fixed when it is posted. `target` is the sealed address; `shown` is what people
    who look after deliveries see of it. One to a webhook has no words, and goes where that leads
    when it is sent; `answered` and `said` are the status and the beginning of what came back.

    Who sends it holds it until `claimed_until`, in its `attempt`; an outcome is written only by who
    still holds it. `tried_before` are the attempts up to when somebody had it tried again after it
    was given up.
    """

    __tablename__ = "delivery"
    __table_args__ = (
        Index("ix_delivery_status_due_at", "status", "due_at"),
        Index("ix_delivery_user_id_id", "user_id", "id"),
        Index("ix_delivery_channel_sent_at", "channel", "sent_at"),
        Index("ix_delivery_webhook_id_id", "webhook_id", "id"),
    )

    id: Mapped[PrimaryId]
    notification_id: Mapped[Id] = mapped_column(
        ForeignKey("notification.id", ondelete="CASCADE"), index=True
    )
    user_id: Mapped[Id | None] = mapped_column(_person())
    channel: Mapped[str] = mapped_column(String(16))
    address_id: Mapped[Id | None] = mapped_column(
        ForeignKey("notification_address.id", ondelete="SET NULL"), index=True
    )
    # Not a foreign key: SQLite adds none to a table that is there without writing all of it anew.
    webhook_id: Mapped[Id | None]
    target: Mapped[str]
    shown: Mapped[str]
    language: Mapped[str] = mapped_column(String(8))
    title: Mapped[str]
    text: Mapped[str]
    html: Mapped[str | None]
    link: Mapped[str | None]
    status: Mapped[str] = mapped_column(String(16))
    attempt: Mapped[int] = mapped_column(default=0)
    tried_before: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime]
    claimed_until: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    why: Mapped[str | None]
    provider_id: Mapped[str | None]
    answered: Mapped[int | None]
    said: Mapped[str | None]
    digest_id: Mapped[Id | None] = mapped_column(index=True)
    created_at: Mapped[Created]


class Webhook(Base):
    """An endpoint of a program that somebody wants told. `events` are types, or prefixes such as
    `run.*`; `scope` is `mine`, or `all` for what happens to everybody here.

    `target` is the sealed web address with its secrets. `failing_since` is when it first failed
    after it last took something; a `disabled_at` one is sent nothing until somebody enables it:
    `disabled_why` is `asked`, `gone` or `failing`.
    """

    __tablename__ = "webhook"

    id: Mapped[PrimaryId]
    owner_id: Mapped[Id] = mapped_column(_person(), index=True)
    scope: Mapped[str] = mapped_column(String(8))
    label: Mapped[str] = mapped_column(String(100))
    target: Mapped[str]
    shown: Mapped[str]
    events: Mapped[list[str]]
    created_at: Mapped[Created]
    failing_since: Mapped[datetime | None]
    disabled_at: Mapped[datetime | None]
    disabled_why: Mapped[str | None] = mapped_column(String(16))


class NotificationAddress(Base):
    """Where a channel reaches a person, sealed. `broken_at` is when whoever carries messages said
    that nobody is there any more."""

    __tablename__ = "notification_address"

    id: Mapped[PrimaryId]
    user_id: Mapped[Id] = mapped_column(_person(), index=True)
    channel: Mapped[str] = mapped_column(String(16))
    label: Mapped[str] = mapped_column(String(100))
    target: Mapped[str]
    shown: Mapped[str]
    created_at: Mapped[Created]
    broken_at: Mapped[datetime | None]


class NotificationChoice(Base):
    """A person's yes or no to a kind of event on a channel."""

    __tablename__ = "notification_choice"

    user_id: Mapped[Id] = mapped_column(_person(), primary_key=True)
    event: Mapped[str] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(16), primary_key=True)
    wanted: Mapped[bool]


class NotificationHabits(Base):
    """When a person is told. Quiet hours are minutes of the day by the clocks of the zone."""

    __tablename__ = "notification_habits"

    user_id: Mapped[Id] = mapped_column(_person(), primary_key=True)
    zone: Mapped[str]
    quiet_from: Mapped[int | None]
    quiet_to: Mapped[int | None]
    digest: Mapped[str] = mapped_column(String(8))
    digest_hour: Mapped[int]


class DeclaredEvent(Base):
    """A kind of event that an administrator has declared."""

    __tablename__ = "notification_event"

    name: Mapped[str] = mapped_column(primary_key=True)
    values: Mapped[dict[str, Any]]
    about: Mapped[str]
    usual: Mapped[list[str]]
    must_tell: Mapped[bool]
    created_at: Mapped[Created]


class WrittenTemplate(Base):
    """Words that an administrator has written, before those that are shipped."""

    __tablename__ = "notification_template"

    event: Mapped[str] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(16), primary_key=True)
    language: Mapped[str] = mapped_column(String(8), primary_key=True)
    title: Mapped[str]
    text: Mapped[str]
    html: Mapped[str | None]
    changed_at: Mapped[datetime]


class PushKey(Base):
    """The key pair by which push services know this installation (VAPID), made once, sealed."""

    __tablename__ = "push_key"

    id: Mapped[int] = mapped_column(primary_key=True)
    sealed: Mapped[str]
    created_at: Mapped[Created]
