"""The rows of what OpenAI's clients know and Steward has no other word for."""

from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, Created, Id, PrimaryId


class FileBatch(Base):
    """Documents that were put into a collection with one request.

    How far they are is what their own rows say. `refused` says why one of them did not go in: its
    id, with the code and the sentences of the error.
    """

    __tablename__ = "file_batch"
    __table_args__ = (Index("ix_file_batch_owner_id_id", "owner_id", "id"),)

    id: Mapped[PrimaryId]
    owner_id: Mapped[Id] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    collection_id: Mapped[Id] = mapped_column(ForeignKey("collection.id", ondelete="CASCADE"))
    document_ids: Mapped[list[str]]
    refused: Mapped[dict[str, Any]]
    cancelled: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[Created]
