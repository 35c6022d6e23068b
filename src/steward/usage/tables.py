"""The rows of the books. Money is in millionths of the currency; days and months are UTC's.

What is a person's goes with their account (ON DELETE CASCADE).
"""

from datetime import date, datetime
from typing import Annotated

from sqlalchemy import BigInteger, ForeignKey, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, Id
from steward.kit.clock import now

Count = Annotated[int, mapped_column(BigInteger, default=0)]
Bound = Annotated[int | None, mapped_column(BigInteger)]
Person = Annotated[
    str,
    mapped_column(
        Uuid(as_uuid=False),
        ForeignKey("user_account.id", ondelete="CASCADE"),
        primary_key=True,
    ),
]


class UsageDay(Base):
    """What a person used of a model in a day; the model is empty where none is known yet.

    `cost_micros` is NULL while no price was set for any of it.
    """

    __tablename__ = "usage_day"

    user_id: Mapped[Person]
    day: Mapped[date] = mapped_column(primary_key=True)
    model: Mapped[str] = mapped_column(primary_key=True)
    conversations: Mapped[Count]
    messages: Mapped[Count]
    input_tokens: Mapped[Count]
    output_tokens: Mapped[Count]
    cost_micros: Mapped[int | None] = mapped_column(BigInteger)
    answering_ms: Mapped[Count]
    last_active: Mapped[datetime]


class UsageMonth(Base):
    """What a person used in a month, and what answers under way have reserved; this is what limits
    are compared with. `month` is its first day."""

    __tablename__ = "usage_month"

    user_id: Mapped[Person]
    month: Mapped[date] = mapped_column(primary_key=True)
    conversations: Mapped[Count]
    tokens: Mapped[Count]
    cost_micros: Mapped[Count]
    reserved_tokens: Mapped[Count]
    reserved_micros: Mapped[Count]


class UsageReservation(Base):
    """What a run may use before it asks again; part of the sums of this month's row."""

    __tablename__ = "usage_reservation"

    run_id: Mapped[Id] = mapped_column(primary_key=True)
    user_id: Mapped[Id] = mapped_column(
        ForeignKey("user_account.id", ondelete="CASCADE"), index=True
    )
    month: Mapped[date]
    tokens: Mapped[Count]
    cost_micros: Mapped[Count]


class UsageWarning(Base):
    """Somebody was told that this much of this limit is used. `of_limit` is the limit as it was."""

    __tablename__ = "usage_warning"

    user_id: Mapped[Person]
    month: Mapped[date] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    percent: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    of_limit: Mapped[int] = mapped_column(BigInteger)
    warned_at: Mapped[datetime]


class UserLimits(Base):
    """A person's own limits a month: NULL is the role's, -1 none at all."""

    __tablename__ = "usage_user_limits"

    user_id: Mapped[Person]
    conversations: Mapped[Bound]
    tokens: Mapped[Bound]
    money_micros: Mapped[Bound]


class RoleLimits(Base):
    """The limits a month of everybody with a role: NULL is the settings', -1 none at all."""

    __tablename__ = "usage_role_limits"

    role: Mapped[str] = mapped_column(primary_key=True)
    conversations: Mapped[Bound]
    tokens: Mapped[Bound]
    money_micros: Mapped[Bound]


class UsageTerms(Base):
    """The one row: what the settings say of usage, so that it is known wherever limits are."""

    __tablename__ = "usage_terms"

    id: Mapped[int] = mapped_column(primary_key=True, default=1, autoincrement=False)
    conversations: Mapped[Bound]
    tokens: Mapped[Bound]
    currency: Mapped[str]


class ModelPrice(Base):
    """What a million tokens of a model cost."""

    __tablename__ = "usage_price"

    model: Mapped[str] = mapped_column(primary_key=True)
    input_micros_per_million: Mapped[int] = mapped_column(BigInteger)
    output_micros_per_million: Mapped[int] = mapped_column(BigInteger)
    changed_at: Mapped[datetime] = mapped_column(default=now)
