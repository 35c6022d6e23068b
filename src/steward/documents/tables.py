"""The rows of collections and documents. Passages, words and vectors are the index's."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, Created, Id, PrimaryId


class Collection(Base):
    """A named set of one owner's documents."""

    __tablename__ = "collection"
    __table_args__ = (Index("uq_collection_owner_id_name", "owner_id", "name", unique=True),)

    id: Mapped[PrimaryId]
    owner_id: Mapped[Id] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    name: Mapped[str]
    created_at: Mapped[Created]


class Document(Base):
    """A file, how far it is on its way to being searchable, and what went wrong if it was not.

    `attempt` counts the jobs that have worked on it. A job writes only while it is the last one, so
    a job that was believed dead, or whose document is gone, can no longer change anything. `tries`
    counts those since it last came further.
    """

    __tablename__ = "document"
    __table_args__ = (
        Index("ix_document_owner_id_id", "owner_id", "id"),
        Index("ix_document_collection_id", "collection_id"),
        # Counted by state for whoever operates the house, with the age of the oldest.
        Index("ix_document_status_created_at", "status", "created_at"),
        # The same content once in each collection, and once outside of all.
        Index(
            "uq_document_in_collection",
            "owner_id",
            "collection_id",
            "digest",
            unique=True,
            sqlite_where=text("collection_id IS NOT NULL"),
            postgresql_where=text("collection_id IS NOT NULL"),
        ),
        Index(
            "uq_document_outside",
            "owner_id",
            "digest",
            unique=True,
            sqlite_where=text("collection_id IS NULL"),
            postgresql_where=text("collection_id IS NULL"),
        ),
    )

    id: Mapped[PrimaryId]
    owner_id: Mapped[Id] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    collection_id: Mapped[Id | None] = mapped_column(ForeignKey("collection.id"))
    name: Mapped[str]
    digest: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    status: Mapped[str] = mapped_column(default="queued")
    error_code: Mapped[str | None]
    error_en: Mapped[str | None]
    error_zh: Mapped[str | None]
    attempt: Mapped[int] = mapped_column(default=0)
    tries: Mapped[int] = mapped_column(default=0)
    pages: Mapped[int | None]
    pages_done: Mapped[int] = mapped_column(default=0)
    characters: Mapped[int] = mapped_column(default=0)
    passages: Mapped[int] = mapped_column(default=0)
    vectors: Mapped[int] = mapped_column(default=0)
    text_complete: Mapped[bool] = mapped_column(default=False)
    analysis: Mapped[dict[str, Any] | None]
    created_at: Mapped[Created]
    ready_at: Mapped[datetime | None]


class DocumentPage(Base):
    """The text of a page; `start` is where it begins in the whole document's text."""

    __tablename__ = "document_page"

    document_id: Mapped[Id] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), primary_key=True
    )
    n: Mapped[int] = mapped_column(primary_key=True)
    start: Mapped[int]
    text: Mapped[str]
