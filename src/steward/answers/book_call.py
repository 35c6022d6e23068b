"""Each call of a model is priced and booked, in the unit that keeps what the model said."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic_ai.usage import RequestUsage
from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.ask_model import Told
from steward.answers import store
from steward.answers.tables import Run
from steward.db.engine import Database
from steward.kit.announce import Announce
from steward.kit.clock import now
from steward.kit.observe import Meter, NoMeter
from steward.llm.estimate import tokens_of, weigh
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


# What an answer that no model gave has cost.
NOTHING = Booked("", 0, 0, estimated=False, cost_micros=None, ms=0)


@dataclass
class InHand:
    """A question that a model is answering. `weight` is that of what it has said and thought, as
    `llm.estimate` weighs; `told` is set once it has said all."""

    model: str
    prompt_tokens: int
    weight: int = 0
    told: Told | None = None

    def usage(self) -> RequestUsage:
        """What it used: the provider's count, or until that is there an estimate."""
        if self.told is not None:
            return self.told.usage
        return RequestUsage(
            input_tokens=self.prompt_tokens,
            output_tokens=tokens_of(self.weight),
            details={"estimated": 1},
        )


@dataclass
class Bookkeeper:
    """The books of one run.

    `models` are the names of those it may ask, None until that is known; `limited` says that its
    owner has a budget, and `prompt_tokens` is about how long the question is that room was made
    for. `in_hand` is what is asked now, `lost` what answers have used that were thrown away, and
    `warned` are limits that were nearly or wholly used by it.
    """

    run: Run
    database: Database
    announce: Announce
    meter: Meter = field(default_factory=NoMeter)
    models: Sequence[str] | None = None
    limited: bool = True
    prompt_tokens: int = 0
    in_hand: InHand | None = None
    lost: RequestUsage = field(default_factory=RequestUsage)
    warned: list[Warned] = field(default_factory=list)
    _prices: dict[str, Price | None] = field(default_factory=dict)

    def asked(self, model: str) -> None:
        """A model is asked what room was made for."""
        self.run.model = model
        self.in_hand = InHand(model, self.prompt_tokens)

    def said(self, piece: str) -> None:
        """It has said or thought this."""
        if self.in_hand is not None:
            self.in_hand.weight += weigh(piece)

    def heard(self, told: Told) -> None:
        """It has said all."""
        if self.in_hand is not None:
            self.in_hand.told = told

    async def close(self) -> Booked | None:
        """The question in hand is over: what it used and cost. None where there was none."""
        over, self.in_hand = self.in_hand, None
        if over is None:
            return None
        used, price = over.usage(), await self._price_of(over.model)
        return Booked(
            model=over.model,
            input_tokens=used.input_tokens,
            output_tokens=used.output_tokens,
            estimated=bool(used.details.get("estimated")),
            cost_micros=price.cost(used.input_tokens, used.output_tokens) if price else None,
            ms=round(over.told.seconds * 1000) if over.told else 0,
        )

    async def write_off(self, *, whatever_it_said: bool) -> None:
        """The answer in hand is thrown away, and was used all the same. One that never began counts
        only where the question was surely read, `whatever_it_said`."""
        began = self.in_hand is not None and (self.in_hand.weight or self.in_hand.told)
        lost = await self.close()
        if lost is None or not (began or whatever_it_said):
            return
        self.lost += RequestUsage(
            input_tokens=lost.input_tokens,
            output_tokens=lost.output_tokens,
            details={"estimated": 1} if lost.estimated else {},
        )
        async with self.database.unit() as session:
            # It was used, whoever works on the run by now; what is reserved is theirs alone.
            mine = await store.change_claimed(session, self.run, attempt=self.run.attempt)
            await self.settle(session, lost, limited=mine and self.limited)
        self.add_cost(lost)

    async def settle(
        self, session: AsyncSession, booked: Booked, *, limited: bool | None = None
    ) -> None:
        """Book it for the run's owner in the caller's unit; what was reserved for it is free,
        unless it is not `limited`."""
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
            self.announce,
            limited=self.limited if limited is None else limited,
        )

    def add_cost(self, booked: Booked) -> None:
        """Add it to what the run has cost, which is None where no price was set for any of it."""
        self.meter.model_cost(booked.model, booked.cost_micros)
        if booked.cost_micros is not None:
            self.run.cost_micros = (self.run.cost_micros or 0) + booked.cost_micros

    def take_warnings(self) -> list[dict[str, Any]]:
        """What was warned of since it was asked last, as events tell it."""
        warned, self.warned = self.warned, []
        return warning_facts(warned)

    async def dearest(self, input_tokens: int, output_tokens: int) -> int:
        """What so many tokens cost at most, in millionths, whichever of the models answers."""
        prices = [await self._price_of(model) for model in self.models or ()]
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
