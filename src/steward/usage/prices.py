"""What models cost, where an administrator has said so."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.upsert import Upsert
from steward.kit.errors import NotFound
from steward.usage.tables import ModelPrice

MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Price:
    """The price of a million tokens, in millionths of the currency."""

    input_micros_per_million: int
    output_micros_per_million: int

    def cost(self, input_tokens: int, output_tokens: int) -> int:
        """What these tokens cost, in millionths of the currency, rounded up."""
        exact = (
            input_tokens * self.input_micros_per_million
            + output_tokens * self.output_micros_per_million
        )
        return -(-exact // MILLION)


_SET = Upsert(
    ModelPrice,
    lambda _, new: {
        "input_micros_per_million": new.input_micros_per_million,
        "output_micros_per_million": new.output_micros_per_million,
        "changed_at": new.changed_at,
    },
)


async def price_of(session: AsyncSession, model: str) -> Price | None:
    """The model's price, by the name under which its use is booked; None where none is set."""
    query = select(ModelPrice.input_micros_per_million, ModelPrice.output_micros_per_million).where(
        ModelPrice.model == model
    )
    row = (await session.execute(query)).one_or_none()
    return None if row is None else Price(*row)


async def set_price(session: AsyncSession, model: str, price: Price, at: datetime) -> ModelPrice:
    """From now on this is the model's price; what is booked stays booked."""
    row = {"model": model, **asdict(price), "changed_at": at}
    await _SET(session, row)
    return ModelPrice(**row)


async def remove_price(session: AsyncSession, model: str) -> None:
    """From now on nothing is known of what the model costs. Raises `NotFound`."""
    gone = delete(ModelPrice).where(ModelPrice.model == model).returning(ModelPrice.model)
    if (await session.execute(gone)).one_or_none() is None:
        raise NotFound("price", "价格")


async def list_prices(session: AsyncSession, after: str | None, limit: int) -> Sequence[ModelPrice]:
    """All prices by the model's name. For administrators."""
    query = select(ModelPrice).order_by(ModelPrice.model).limit(limit)
    if after is not None:
        query = query.where(ModelPrice.model > after)
    return (await session.scalars(query)).all()
