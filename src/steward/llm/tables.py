"""The rows of language models that administrators have added."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, Created, PrimaryId


class ModelConnection(Base):
    """A provider, how it is reached, and the models that are asked there.

    `key` is sealed, and good for the `address` it was entered for alone. The first of `models` is
    the one that answers when `answers` is set: the connections of the lowest `position` first, the
    others when those before them fail. `context_tokens` is how much of passages and history they
    are given, None for what the settings say. `tested_at`, `test_ms` and the error in both
    languages are how the last test went.
    """

    __tablename__ = "model_connection"

    id: Mapped[PrimaryId]
    name: Mapped[str] = mapped_column(unique=True)
    provider: Mapped[str]
    address: Mapped[str | None]
    key: Mapped[str | None]
    models: Mapped[list[str]]
    context_tokens: Mapped[int | None]
    answers: Mapped[bool]
    enabled: Mapped[bool]
    position: Mapped[int]
    tested_at: Mapped[datetime | None]
    test_ms: Mapped[int | None]
    test_error_en: Mapped[str | None]
    test_error_zh: Mapped[str | None]
    created_at: Mapped[Created]
    changed_at: Mapped[Created]
