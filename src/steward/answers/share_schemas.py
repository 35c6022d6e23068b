"""What is sent and seen of links to conversations."""

from datetime import datetime

from pydantic import AwareDatetime

from steward.conversations.share import Shared
from steward.conversations.tables import ConversationShare, Message
from steward.http.schemas import Shape, View


class ShareIn(Shape):
    """How long the link is to be good for; without an end until it is taken back."""

    expires_at: AwareDatetime | None = None


class LinkView(View):
    """A link: `path` is where the web app shows it. `message_id` is the last that is shown."""

    token: str
    path: str
    message_id: str
    shared_at: datetime
    expires_at: datetime | None


class ShareState(View):
    """Whether conversations may be shared here, and this one is."""

    allowed: bool
    link: LinkView | None

    @classmethod
    def of(cls, shared: tuple[ConversationShare, str] | None, *, allowed: bool) -> "ShareState":
        """The view of a row and its token."""
        if shared is None:
            return cls(allowed=allowed, link=None)
        row, token = shared
        link = LinkView(
            token=token,
            path=f"/share/{token}",
            message_id=row.leaf_id,
            shared_at=row.created_at,
            expires_at=row.expires_at,
        )
        return cls(allowed=allowed, link=link)


class SharedCitation(View):
    """What a statement rests on: the words, and the name of the document they stand in."""

    n: int
    document_name: str
    page: int
    quote: str
    verified: bool


class SharedMessage(View):
    """What was said."""

    role: str
    status: str
    content: str
    found: bool | None
    citations: list[SharedCitation]
    created_at: datetime

    @classmethod
    def of(cls, row: Message) -> "SharedMessage":
        """The view of a row."""
        return cls(
            role=row.role,
            status=row.status,
            content=row.text,
            found=row.found,
            citations=[SharedCitation.model_validate(each) for each in row.citations],
            created_at=row.created_at,
        )


class SharedView(View):
    """A conversation as it was when it was shared."""

    title: str
    shared_at: datetime
    expires_at: datetime | None
    messages: list[SharedMessage]

    @classmethod
    def of(cls, shared: Shared) -> "SharedView":
        """The view of what was found."""
        return cls(
            title=shared.title,
            shared_at=shared.shared_at,
            expires_at=shared.expires_at,
            messages=[SharedMessage.of(row) for row in shared.messages],
        )
