"""What clients see of notifications."""

from datetime import datetime

from pydantic import Field

from steward.accounts.who import Who
from steward.http.schemas import View
from steward.notifications.hide_decisions import leads_elsewhere, without_decisions
from steward.notifications.tables import InboxItem

# The scope of those who may decide.
WRITE = "write"


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
    def of(cls, row: InboxItem, who: Who | None) -> "InboxItemView":
        """The view of a row. Links that decide about calls are shown to those who may decide;
        without a `who` it is for a file, which anybody may read one day."""
        view = cls.model_validate(row)
        if who is None or WRITE not in who.scopes:
            view.title, view.body = without_decisions(view.title), without_decisions(view.body)
            view.link = leads_elsewhere(view.link)
        return view
