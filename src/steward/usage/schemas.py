"""What clients see of the books, and what administrators send.

Money is in whole millionths of the currency: 2_500_000 is 2.50.
"""

from datetime import date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints

from steward.accounts.schemas import Role
from steward.http.schemas import ListOf, Shape, View
from steward.usage.balance import Kind, Standing
from steward.usage.change_limits import Wishes
from steward.usage.limits import UNLIMITED
from steward.usage.prices import Price
from steward.usage.store import Sums
from steward.usage.tables import ModelPrice, RoleLimits, UserLimits

MOST = 10**15  # a number that also JavaScript can say exactly
Amount = Annotated[int, Field(ge=0, le=MOST)]
Bound = Amount | Literal["unlimited"] | None
ModelName = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class SumsView(View):
    """What was used. `response_ms` is the mean time from a question to the end of its answer."""

    conversations: int
    messages: int = Field(description="Messages that were answered.")
    input_tokens: int
    output_tokens: int
    cost_micros: int | None = Field(description="null: no price is set for what was used.")
    response_ms: int | None
    last_active: datetime | None


class DayView(SumsView):
    """A day on which something was used, by UTC."""

    day: date

    @classmethod
    def of(cls, day: date, used: Sums) -> Self:
        """The day and what was used on it."""
        return cls(day=day, **SumsView.model_validate(used).model_dump())


class ModelUsageView(SumsView):
    """A model, and what was used of it."""

    model: str

    @classmethod
    def of(cls, model: str, used: Sums) -> Self:
        """The model and what was used of it."""
        return cls(model=model, **SumsView.model_validate(used).model_dump())


class DayOfModelView(View):
    """What was used of a model in a day, by UTC; without a model, conversations only."""

    day: date
    model: str
    conversations: int
    messages: int
    input_tokens: int
    output_tokens: int
    cost_micros: int | None
    answering_ms: int
    last_active: datetime


class StandingView(View):
    """One limit, and how one stands with it this month; `reserved` is held back for answers under
    way."""

    kind: Kind
    limit: int | None = Field(description="null: no limit.")
    used: int
    reserved: int
    left: int | None
    renews_at: datetime

    @classmethod
    def of(cls, standing: Standing, renews_at: datetime) -> Self:
        """The limit, which renews at the beginning of the next month."""
        return cls(
            kind=standing.kind,
            limit=standing.limit,
            used=standing.used,
            reserved=standing.reserved,
            left=standing.left,
            renews_at=renews_at,
        )


class UsageView(View):
    """What I used in a time, and how I stand with my limits now."""

    from_: date = Field(serialization_alias="from")
    to: date
    currency: str
    totals: SumsView
    by_day: list[DayView]
    by_model: list[ModelUsageView]
    by_day_and_model: list[DayOfModelView]
    limits: list[StandingView]


class UserUsageView(SumsView):
    """What a person used in a time, and how they stand with their limits now."""

    user_id: str
    username: str
    role: Role
    limits: list[StandingView]


class LimitsIn(Shape):
    """Limits a month. null (or nothing) inherits: a person from their role, a role from the
    settings. "unlimited" is no limit, whatever would be inherited; 0 allows nothing."""

    conversations: Bound = None
    tokens: Bound = None
    money_micros: Bound = None

    def wishes(self) -> Wishes:
        """The limits as they are kept."""
        return Wishes(*(map(_kept, (self.conversations, self.tokens, self.money_micros))))


class LimitsView(View):
    """Limits as they are set; null is inherited."""

    conversations: Bound
    tokens: Bound
    money_micros: Bound

    @classmethod
    def of(cls, kept: Wishes | RoleLimits | UserLimits, **whose: Any) -> Self:
        """The limits as clients see them, and whose they are."""
        return cls(
            conversations=_shown(kept.conversations),
            tokens=_shown(kept.tokens),
            money_micros=_shown(kept.money_micros),
            **whose,
        )


class RoleLimitsView(LimitsView):
    """The limits of everybody with this role."""

    role: Role


class UserLimitsView(LimitsView):
    """A person's own limits."""

    user_id: str
    username: str


class AllLimitsView(ListOf[UserLimitsView]):
    """Everything that is set: by the settings, for roles, and page by page for people."""

    defaults: LimitsView = Field(description="Members' limits by the settings.")
    roles: list[RoleLimitsView]


class PriceIn(Shape):
    """What a million tokens cost, in millionths of the currency."""

    input_micros_per_million: Amount
    output_micros_per_million: Amount

    def price(self) -> Price:
        """The price as it is kept."""
        return Price(self.input_micros_per_million, self.output_micros_per_million)


class PriceView(View):
    """A model's price. The model's name is the one under which its use is booked."""

    model: str
    currency: str
    input_micros_per_million: int
    output_micros_per_million: int
    changed_at: datetime

    @classmethod
    def of(cls, row: ModelPrice, currency: str) -> Self:
        """The price in this currency."""
        return cls(
            model=row.model,
            currency=currency,
            input_micros_per_million=row.input_micros_per_million,
            output_micros_per_million=row.output_micros_per_million,
            changed_at=row.changed_at,
        )


def _kept(bound: Bound) -> int | None:
    return UNLIMITED if bound == "unlimited" else bound


def _shown(bound: int | None) -> Bound:
    """A limit as it is kept becomes one as clients see it."""
    return "unlimited" if bound == UNLIMITED else bound
