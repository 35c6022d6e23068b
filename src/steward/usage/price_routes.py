"""Prices of models, as administrators set them."""

from typing import Annotated

from fastapi import APIRouter, Query
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.who import Administrator
from steward.audit.note import note
from steward.http.parameters import Limit, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.clock import now
from steward.kit.paging import cut_page, read_cursor
from steward.usage import prices
from steward.usage.money import written
from steward.usage.schemas import ModelName, PriceIn, PriceView

router = APIRouter(prefix="/prices")


@router.get("")
async def list_prices(
    _: Administrator,
    runtime: RuntimeDep,
    after: Annotated[str | None, Query(description="The cursor `next` of a page.")] = None,
    limit: Limit = 50,
) -> ListOf[PriceView]:
    """The prices that are set, by the model's name."""
    name = None if after is None else read_cursor(after)
    async with runtime.database.read() as session:
        rows = await prices.list_prices(session, name, limit + 1)
    page = cut_page(rows, limit, lambda row: row.model)
    currency = runtime.settings.currency
    return ListOf(items=[PriceView.of(row, currency) for row in page.items], next=page.next)


@router.put("/{model:path}")
async def set_price(
    model: ModelName, body: PriceIn, _: Administrator, runtime: RuntimeDep
) -> PriceView:
    """Set what a million tokens of a model cost, from now on."""
    async with runtime.database.unit() as session:
        row = await prices.set_price(session, model, body.price(), now())
        _note(session, model, body, runtime.settings.currency)
    return PriceView.of(row, runtime.settings.currency)


@router.delete("/{model:path}", status_code=204)
async def remove_price(model: ModelName, _: Administrator, runtime: RuntimeDep) -> None:
    """From now on it is not known what the model costs."""
    async with runtime.database.unit() as session:
        await prices.remove_price(session, model)
        note(session, "price.removed", thing=model, name=model)


def _note(session: AsyncSession, model: str, price: PriceIn, currency: str) -> None:
    note(
        session,
        "price.changed",
        thing=model,
        name=model,
        input=written(price.input_micros_per_million, currency),
        output=written(price.output_micros_per_million, currency),
    )
