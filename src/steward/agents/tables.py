"""The rows of the journal."""

from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, Id


class JournalEntry(Base):
    """One thing a run has finished: passages it was given, or a message of the model's exchange.

    Written once and never changed. `through_seq` is the number of the run's last event when it was
    written: events after it belong to work that is not in the journal.
    """

    __tablename__ = "journal_entry"

    run_id: Mapped[Id] = mapped_column(primary_key=True)
    n: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    body: Mapped[str]
    through_seq: Mapped[int]
