"""The row by which a database and a data folder know that they belong together."""

from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, Created


class Installation(Base):
    """The one row: the name that the data folder has as well, in its file `installation`."""

    __tablename__ = "installation"

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    name: Mapped[str]
    created_at: Mapped[Created]
