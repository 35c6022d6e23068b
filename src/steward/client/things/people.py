"""Accounts, their keys, what they have used, and what they are told."""

from datetime import date, datetime

from steward.client.things.thing import Thing


class Account(Thing):
    """Somebody who has an account. `role`: admin or member."""

    id: str
    username: str
    email: str
    role: str
    language: str
    active: bool
    created_at: datetime

    @property
    def name(self) -> str:
        """The user name, under which things with names are found."""
        return self.username


class ApiKey(Thing):
    """A key for programs. `key` is there once, when it has just been made."""

    id: str
    name: str
    scopes: list[str]
    created_at: datetime
    expires_at: datetime | None
    last_used_at: datetime | None
    key: str | None


class Sums(Thing):
    """What was used. `cost_micros` in millionths of the currency; `response_ms` is the mean time
    from a question to the end of its answer."""

    conversations: int
    messages: int
    input_tokens: int
    output_tokens: int
    cost_micros: int | None
    response_ms: int | None
    last_active: datetime | None


class SumsOfDay(Sums):
    """What was used on a day, by UTC."""

    day: date


class SumsOfModel(Sums):
    """What was used of a model."""

    model: str


class Limit(Thing):
    """One limit a month and how far it is used. `kind`: conversations, tokens or money, the last
    in millionths of the currency. Without a `limit` nothing is `left` to count."""

    kind: str
    limit: int | None
    used: int
    reserved: int
    left: int | None
    renews_at: datetime


class Usage(Thing):
    """What one has used between two days, and one's limits."""

    from_: date
    to: date
    currency: str
    totals: Sums
    by_day: list[SumsOfDay]
    by_model: list[SumsOfModel]
    limits: list[Limit]


class Notified(Thing):
    """A notification that was taken. `repeated`: its key was used before, so nobody is told
    twice."""

    id: str
    deliveries: int
    skipped: int
    repeated: bool


class InboxItem(Thing):
    """Something that one was told."""

    id: str
    event: str | None
    title: str
    body: str
    link: str | None
    created_at: datetime
    read_at: datetime | None
