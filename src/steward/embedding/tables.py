"""The row that says which model's vectors answer questions."""

from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base


class EmbeddingChoice(Base):
    """The one row: the setting and address of the model whose vectors are complete."""

    __tablename__ = "embedding_choice"

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    spec: Mapped[str]
    url: Mapped[str | None]
