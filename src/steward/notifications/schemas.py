"""What clients see of notifications."""

from datetime import datetime

from pydantic import Field

from steward.http.schemas import View
from steward.notifications.tables import InboxItem


class InboxItemView(View):
    """A notification in one's inbox."""

    id: str
    event: str | None
    title: str
    body: str
    link: str | None = Field(description="Where it leads; a path stays in Steward.")
    created_at: datetime
    read_at: datetime | None = Field(description="Null while it is unread.")

    @classmethod
    def of(cls, row: InboxItem) -> "InboxItemView":
        """The view of a row."""
        return cls.model_validate(row)
