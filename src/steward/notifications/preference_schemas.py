"""What people choose: which events on which channels, and when."""

from typing import Annotated, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from steward.http.schemas import Shape, View
from steward.notifications.events import Event
from steward.notifications.send_schemas import Address, ChannelName
from steward.notifications.tables import NotificationAddress, NotificationHabits
from steward.notifications.when import DAY_MINUTES


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError("not a time zone, such as Europe/Berlin")
    return ZoneInfo(name).key


Minute = Annotated[int, Field(ge=0, lt=DAY_MINUTES)]
Zone = Annotated[str, AfterValidator(_known_zone)]


class ChoiceView(View):
    """One kind of event on one channel."""

    event: str
    channel: str
    wanted: bool
    locked: bool = Field(description="Cannot be turned off: it must be told.")


class EventView(View):
    """A kind of event."""

    name: str
    about_en: str
    about_zh: str
    values: dict[str, str]
    usual: list[str]
    must_tell: bool
    shipped: bool

    @classmethod
    def of(cls, event: Event, *, shipped: bool) -> "EventView":
        """The view of a kind."""
        return cls(
            name=event.name,
            about_en=event.about[0],
            about_zh=event.about[1],
            values=dict(event.values),
            usual=list(event.usual),
            must_tell=event.must_tell,
            shipped=shipped,
        )


class Habits(Shape):
    """When one wants to be told. Quiet hours are minutes of the day."""

    zone: Zone = "UTC"
    quiet_from: Minute | None = None
    quiet_to: Minute | None = None
    digest: Literal["none", "hourly", "daily"] = Field(
        "none", description="Whether e-mail is gathered and sent at once."
    )
    digest_hour: int = Field(8, ge=0, le=23)

    @model_validator(mode="after")
    def _both_ends(self) -> "Habits":
        if (self.quiet_from is None) != (self.quiet_to is None):
            raise ValueError("quiet hours have a beginning and an end, or neither")
        return self


class PreferencesView(View):
    """All of it: every kind of event on every channel that this Steward has."""

    channels: list[str]
    events: list[EventView]
    choices: list[ChoiceView]
    habits: Habits


class Choice(Shape):
    """A yes or no."""

    event: str
    channel: ChannelName
    wanted: bool


class Preferences(Shape):
    """What shall be from now on; choices that are not named stay."""

    choices: list[Choice] = Field(default_factory=list, max_length=5000)
    habits: Habits | None = None


class NewAddress(Shape):
    """Where a channel shall reach one. A browser's subscription is given as it is."""

    channel: Literal["sms", "chat", "webhook", "push"]
    label: Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)] = ""
    address: Address | None = Field(None, description="A number, an Apprise URL or a web address.")
    subscription: "BrowserSubscription | None" = None
    code: str | None = Field(
        None, max_length=20, description="For a number: the code that was sent to it."
    )

    @model_validator(mode="after")
    def _one_of_them(self) -> "NewAddress":
        if (self.channel == "push") != (self.subscription is not None):
            raise ValueError("push has a subscription, and nothing else does")
        if (self.channel == "push") == (self.address is not None):
            raise ValueError("every channel but push has an address")
        return self


class NewCode(Shape):
    """A number to which a code shall be sent."""

    channel: Literal["sms"] = "sms"
    address: Address


class SubscriptionKeys(Shape):
    """A browser's keys, as base64url."""

    p256dh: Annotated[str, StringConstraints(min_length=80, max_length=100)]
    auth: Annotated[str, StringConstraints(min_length=16, max_length=40)]


class BrowserSubscription(Shape):
    """What `PushSubscription.toJSON()` gives."""

    endpoint: Address
    keys: SubscriptionKeys
    expirationTime: float | None = None  # noqa: N815 - the browser's name for it


class AddressView(View):
    """An address, with its private part left out."""

    id: str
    channel: str
    label: str
    shown: str
    broken: bool = Field(description="Nobody is there any more; nothing is sent to it.")

    @classmethod
    def of(cls, row: NotificationAddress) -> "AddressView":
        """The view of a row."""
        return cls(
            id=row.id, channel=row.channel, label=row.label, shown=row.shown,
            broken=row.broken_at is not None,
        )  # fmt: skip


class NewAddressView(AddressView):
    """An address just made. `secret` is what webhooks are signed with, told this once."""

    secret: str | None = None


def habits_view(row: NotificationHabits | None) -> Habits:
    """One's habits, or what they are until one says."""
    if row is None:
        return Habits()
    return Habits.model_validate({name: getattr(row, name) for name in Habits.model_fields})
