"""How the house is, in full, for administrators."""

import os
import socket
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Request

from steward import __version__
from steward.accounts.who import Administrator
from steward.http.parameters import RuntimeDep
from steward.http.schemas import View
from steward.kit.clock import now
from steward.kit.lifecycle import Phase
from steward.kit.observe import Counted
from steward.operations.drain_view import DrainView, drain_view
from steward.operations.parts import Parts, State
from steward.operations.take_stock import Stock

router = APIRouter(tags=["operations"])


class PartView(View):
    """One part, and how it is."""

    name: str
    state: State
    since: datetime
    milliseconds: float | None
    note: str | None
    free_bytes: int | None
    failed: int | None


class QueueView(View):
    """What waits to be worked on, in all of the installation."""

    name: str
    waiting: int
    oldest_seconds: float


class HouseView(View):
    """The process that answers, the parts it works with, and what waits."""

    version: str
    process: str
    phase: Phase
    started_at: datetime
    at: datetime
    in_hand: dict[str, int]
    drain: DrainView | None
    parts: list[PartView]
    queues: list[QueueView]


async def _the_parts(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


async def _the_stock(request: Request) -> Stock:
    stock: Stock = request.app.state.stock
    return stock


@router.get("/health/parts")
async def read_parts(
    _: Administrator,
    runtime: RuntimeDep,
    parts: Annotated[Parts, Depends(_the_parts)],
    stock: Annotated[Stock, Depends(_the_stock)],
) -> HouseView:
    """Each part of Steward with its state, what waits, and the drain if there is one. Answers as
    long as the process does, also while it drains."""
    counted = await stock.rows()
    return HouseView(
        version=__version__,
        process=f"{socket.gethostname()} ({os.getpid()})",
        phase=runtime.lifecycle.phase,
        started_at=parts.started_at,
        at=now(),
        in_hand=runtime.lifecycle.in_hand(),
        drain=drain_view(runtime.lifecycle),
        parts=[PartView.model_validate(part) for part in await parts.look(counted)],
        queues=_queues(counted),
    )


def _queues(counted: Sequence[Counted]) -> list[QueueView]:
    oldest = {each.label: each.value for each in counted if each.gauge == "queue_oldest"}
    return [
        QueueView(
            name=each.label,
            waiting=int(each.value),
            oldest_seconds=round(oldest.get(each.label, 0.0), 1),
        )
        for each in counted
        if each.gauge == "queue_depth"
    ]
