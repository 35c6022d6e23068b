"""What developers send to have people told, and what they get back."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from steward.http.schemas import Shape, View
from steward.notifications.draft import one_line
from steward.notifications.recipients import Named
from steward.notifications.tables import LONGEST_BODY, LONGEST_TITLE

MOST_RECIPIENTS = 1000

ChannelName = Literal["inbox", "email", "push", "chat", "sms", "webhook"]


def _title(text: str) -> str:
    """What is left of it when it is told. Raises ValueError if that is nothing."""
    title = one_line(text)
    if not title:
        raise ValueError("nothing of it can be seen")
    return title


Title = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_TITLE),
    AfterValidator(_title),
]
Body = Annotated[str, StringConstraints(max_length=LONGEST_BODY)]
Key = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Link = Annotated[str, StringConstraints(max_length=2000, pattern=r"^(https?://|/[^/]|/$)")]
Address = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


class To(Shape):
    """One recipient, by exactly one of these."""

    user: Address | None = Field(None, description="A user of this Steward, by id or name.")
    email: Address | None = None
    sms: Address | None = Field(None, description="A number with its country's code.")
    chat: Address | None = Field(None, description="A chat service, as a URL of Apprise.")

    @model_validator(mode="after")
    def _exactly_one(self) -> "To":
        if len(self.model_fields_set) != 1 or None in self.model_dump(exclude_unset=True).values():
            raise ValueError("exactly one of user, email, sms and chat")
        return self

    def named(self) -> Named:
        """As the deed takes it."""
        (name,) = self.model_fields_set
        return Named(name, getattr(self, name))


class _Sending(Shape):
    to: list[To] = Field(min_length=1, max_length=MOST_RECIPIENTS)
    channels: list[ChannelName] | None = Field(
        None, min_length=1, description="Only these; without it each person's own choice."
    )
    link: Link | None = Field(None, description="Where it leads; a path stays in Steward.")
    key: Key | None = Field(None, description="The same key again is not told again.")
    language: Literal["en", "zh-CN"] = Field(
        "en", description="For plain addresses; people have their own."
    )


class NewNotification(_Sending):
    """A notification in one's own words."""

    title: Title
    text: Body = ""


class NewEvent(_Sending):
    """An event, told in its templates' words."""

    event: str
    values: dict[str, Any] = Field(default_factory=dict)


class PostedView(View):
    """What became of it."""

    id: str
    deliveries: int = Field(description="Recipients times channels; 0 when it was told before.")
    skipped: int = Field(description="People whom it reaches over no channel.")
    repeated: bool = Field(description="Whether the key had been used: nothing was sent again.")
