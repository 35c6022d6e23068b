"""Each call of a model is priced and booked, in the unit that keeps what the model said."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic_ai.messages import ModelResponse
from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.ask_model import Told
from steward.answers.tables import Run
from steward.db.engine import Database
from steward.kit.clock import now
from steward.usage.prices import Price, price_of
from steward.usage.settle import settle
from steward.usage.warn import Warned


@dataclass(frozen=True, slots=True)
class Booked:
    """One call of a model. `cost_micros` is None where no price is set."""

    model: str
    input_tokens: int
    output_tokens: int
    estimated: bool
    cost_micros: int | None
    ms: int

    def as_event(self) -> dict[str, Any]:
        """The call as its event tells it."""
        return {
            "model": self.model,
            "input_tokens": self.input_tokens,
            "output_tokens": self.output_tokens,
            "estimated": self.estimated,
            "cost_micros": self.cost_micros,
            "ms": self.ms,
        }


@dataclass
class Bookkeeper:
    """The books of one run, by the names of the models it may ask. `warned` are limits that were
    nearly or wholly used by it."""

    run: Run
    database: Database
    models: Sequence[str]
    warned: list[Warned] = field(default_factory=list)
    _prices: dict[str, Price | None] = field(default_factory=dict)

    async def price(self, said: ModelResponse, told: Told) -> Booked:
        """What a call used and cost."""
        used = said.usage
        price = await self._price_of(told.model)
        return Booked(
            model=told.model,
            input_tokens=used.input_tokens,
            output_tokens=used.output_tokens,
            estimated=bool(used.details.get("estimated")),
            cost_micros=price.cost(used.input_tokens, used.output_tokens) if price else None,
            ms=round(told.seconds * 1000),
        )

    async def settle(self, session: AsyncSession, booked: Booked) -> None:
        """Book it for the run's owner in the caller's unit, and give back what was reserved."""
        if not booked.input_tokens and not booked.output_tokens:
            return
        self.warned += await settle(
            session,
            self.run.owner_id,
            self.run.id,
            booked.model,
            booked.input_tokens,
            booked.output_tokens,
            booked.cost_micros,
            now(),
        )

    def add_cost(self, booked: Booked) -> int | None:
        """What the run has cost with this call; None where no price was set for any of it."""
        if booked.cost_micros is not None:
            self.run.cost_micros = (self.run.cost_micros or 0) + booked.cost_micros
        return self.run.cost_micros

    def take_warnings(self) -> list[dict[str, Any]]:
        """What was warned of since it was asked last, as events tell it."""
        warned, self.warned = self.warned, []
        return warning_facts(warned)

    async def dearest(self, input_tokens: int, output_tokens: int) -> int:
        """What so many tokens cost at most, in millionths, whichever of the models answers."""
        prices = [await self._price_of(model) for model in self.models]
        return max((p.cost(input_tokens, output_tokens) for p in prices if p), default=0)

    async def _price_of(self, model: str) -> Price | None:
        if model not in self._prices:
            async with self.database.read() as session:
                self._prices[model] = await price_of(session, model)
        return self._prices[model]


def warning_facts(warned: Sequence[Warned]) -> list[dict[str, Any]]:
    """Warnings as their events tell them."""
    return [
        {
            "kind": one.kind,
            "percent": one.percent,
            "used": one.used,
            "limit": one.limit,
            "renews_at": one.renews_at.isoformat(),
        }
        for one in warned
    ]
