"""The rows of errands."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, Id


class Errand(Base):
    """Work that one process does for all, under the name of the work. It is the `holder`'s until
    the time that is written here, which the holder moves on for as long as it lives."""

    __tablename__ = "errand"

    name: Mapped[str] = mapped_column(primary_key=True)
    holder: Mapped[Id]
    until: Mapped[datetime]
