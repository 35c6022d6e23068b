"""The rows of the index: passages, and their vectors in one space for each model."""

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, Id


class Passage(Base):
    """A piece of a document's text; `start` and `end` are offsets in the whole document's text."""

    __tablename__ = "passage"
    __table_args__ = (
        UniqueConstraint("document_id", "n"),
        Index("ix_passage_owner_id_collection_id", "owner_id", "collection_id"),
        # A number is never given twice: vectors are kept in memory by it.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[Id]
    collection_id: Mapped[Id | None]
    document_id: Mapped[Id]
    n: Mapped[int]
    page: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str]


class VectorSpace(Base):
    """The vectors of one model; vectors of different spaces never meet."""

    __tablename__ = "vector_space"
    __table_args__ = (UniqueConstraint("model", "dimensions"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    model: Mapped[str]
    dimensions: Mapped[int]


class PassageVector(Base):
    """A passage's vector: float16, little-endian. The owner is repeated so that all of an owner's
    are read in one go; `id` grows, so that those added since the last reading are too.
    """

    __tablename__ = "passage_vector"
    __table_args__ = (
        UniqueConstraint("space_id", "passage_id"),
        Index("ix_passage_vector_space_id_owner_id", "space_id", "owner_id", "id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    space_id: Mapped[int] = mapped_column(ForeignKey("vector_space.id", ondelete="CASCADE"))
    passage_id: Mapped[int] = mapped_column(
        ForeignKey("passage.id", ondelete="CASCADE"), index=True
    )
    owner_id: Mapped[Id]
    vector: Mapped[bytes] = mapped_column(LargeBinary)


class IndexVersion(Base):
    """Counts the removals from an owner's index; a copy in memory with another count is void."""

    __tablename__ = "index_version"

    owner_id: Mapped[Id] = mapped_column(primary_key=True)
    removals: Mapped[int]
