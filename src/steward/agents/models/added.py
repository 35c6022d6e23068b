"""The added models of this process are those of the rows, soon after somebody changes these.

The process that changes them looks at once, others when the bus tells them, and every process every
few seconds: the rows are the truth, and without Redis nobody else tells.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic_ai.models import Model
from sqlalchemy.exc import SQLAlchemyError

from steward.agents.models.reach import Reach, open_at, reach_of
from steward.agents.models.store import connections_in_order
from steward.bus.port import Bus, NewsLost
from steward.db.away import is_away
from steward.db.engine import Database
from steward.kit.errors import Problem
from steward.kit.logs import log
from steward.kit.offload import Offload
from steward.kit.seal import Seal
from steward.llm.connections import Connections
from steward.llm.models import Models
from steward.llm.tables import ModelConnection

TOPIC = "models"
LOOK_SECONDS = 5.0


@dataclass(frozen=True)
class Opened:
    """What became of one row, as `mark` says it was: its models by their names, or the problem
    that keeps it from being used."""

    mark: tuple[Any, ...]
    models: dict[str, Model[Any]]
    problem: Problem | None = None


class AddedModels:
    """Keeps `models` like the rows. `change` is done to each model when it is opened."""

    def __init__(
        self,
        models: Models,
        *,
        database: Database,
        bus: Bus,
        offload: Offload,
        connections: Connections,
        seal: Seal,
        stall_seconds: float,
        change: Callable[[Model[Any]], Model[Any]],
    ) -> None:
        self.models = models
        self._database = database
        self._bus = bus
        self._offload = offload
        self._connections = connections
        self._seal = seal
        self._stall_seconds = stall_seconds
        self._change = change
        self._opened: dict[str, Opened] = {}
        self._looking = asyncio.Lock()

    async def look(self) -> None:
        """Have the models of the rows as they are now; what has not changed stays open."""
        async with self._looking:
            async with self._database.read() as session:
                rows = [row for row in await connections_in_order(session) if row.enabled]
            opened: dict[str, Opened] = {}
            for row in rows:
                mark = (row.name, row.provider, row.address, row.key, tuple(row.models))
                there = self._opened.get(row.id)
                same = there is not None and there.mark == mark
                opened[row.id] = there if there and same else await self._offload(
                    self._open, row, mark
                )  # fmt: skip
            self._opened = opened
            self._hand_over(rows)

    async def tell(self) -> None:
        """The rows have changed: look at them, and tell the others."""
        await self.look()
        await self._bus.publish(TOPIC, b"")

    async def keep(self) -> None:
        """Look again whenever somebody tells, and every few seconds, until cancelled."""
        while True:
            async with self._bus.subscribe(TOPIC) as news:
                try:
                    while True:
                        await self._try_to_look()
                        await news.get(LOOK_SECONDS)
                except NewsLost:
                    continue

    def problem_of(self, row: ModelConnection) -> Problem | None:
        """What keeps this one from being used, as this process has found."""
        opened = self._opened.get(row.id)
        return opened.problem if opened else None

    async def open(self, reach: Reach, model: str) -> Model[Any]:
        """A model that is only to be tried. Raises `Invalid`."""
        return await self._offload(
            open_at,
            reach,
            model,
            connections=self._connections,
            stall_seconds=self._stall_seconds,
        )

    async def _try_to_look(self) -> None:
        try:
            await self.look()
        except SQLAlchemyError as error:
            if not is_away(error):
                raise

    def _open(self, row: ModelConnection, mark: tuple[Any, ...]) -> Opened:
        models: dict[str, Model[Any]] = {}
        try:
            reach = reach_of(row, self._seal)
            for model in row.models:
                opened = open_at(
                    reach, model, connections=self._connections, stall_seconds=self._stall_seconds
                )
                models[full_name(row.name, model)] = self._change(opened)
        except Problem as problem:
            log("llm").warning(
                "a model that was added cannot be used", name=row.name, why=str(problem)
            )
            return Opened(mark, {}, problem)
        return Opened(mark, models)

    def _hand_over(self, rows: Sequence[ModelConnection]) -> None:
        added: dict[str, Model[Any]] = {}
        windows: dict[str, int] = {}
        answering: list[str] = []
        for row in rows:
            models = self._opened[row.id].models
            added |= models
            if row.answers:
                answering += list(models)[:1]
            if row.context_tokens is not None:
                windows |= dict.fromkeys(models, row.context_tokens)
        self.models.add(added, answering, windows)


def full_name(connection: str, model: str) -> str:
    """The name by which agents and clients know a model of a connection."""
    return f"{connection}:{model}"
