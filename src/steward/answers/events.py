"""The events of runs: what they are, their rows, and the text they come to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from pydantic_core import to_json
from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.answers.tables import RunEvent

ENDS = frozenset({"run.completed", "run.failed", "run.cancelled"})


def topic(run_id: str) -> str:
    """Where a run's events are told."""
    return f"run.{run_id}"


@dataclass(frozen=True, slots=True)
class Event:
    """One event; `data` is the JSON that clients get."""

    seq: int
    type: str
    data: bytes


def as_event(run_id: str, seq: int, kind: str, facts: dict[str, Any]) -> Event:
    """An event of a run, with its JSON."""
    data = {"run_id": run_id, "seq": seq, "type": kind, **facts}
    try:
        written = orjson.dumps(data, option=orjson.OPT_UTC_Z)
    except TypeError:  # a model may write numbers beyond 64 bits
        written = to_json(data)
    return Event(seq, kind, written)


async def insert_events(session: AsyncSession, events_of: Mapping[str, Sequence[Event]]) -> None:
    """Write events of some runs, by the runs' ids, in the caller's unit: all in one statement."""
    rows = [
        {"run_id": run_id, "seq": e.seq, "type": e.type, "data": e.data.decode()}
        for run_id, events in events_of.items()
        for e in events
    ]
    if rows:
        await session.execute(insert(RunEvent), rows)


async def events_after(session: AsyncSession, run_id: str, seq: int, limit: int) -> Sequence[Event]:
    """The run's events after a number, in order. The caller has checked whose run it is."""
    rows = await session.execute(
        select(RunEvent.seq, RunEvent.type, RunEvent.data)
        .where(RunEvent.run_id == run_id, RunEvent.seq > seq)
        .order_by(RunEvent.seq)
        .limit(limit)
    )
    return [Event(row.seq, row.type, row.data.encode()) for row in rows]


def standing_text(events: Sequence[Event]) -> str:
    """The answer so far: all text deltas, less those that a restarted step has made void."""
    pieces: list[tuple[int, str]] = []
    for one in events:
        if one.type == "text.delta":
            pieces.append((one.seq, orjson.loads(one.data)["text"]))
        elif one.type == "step.restarted":
            void_from = orjson.loads(one.data)["from_seq"]
            pieces = [piece for piece in pieces if piece[0] < void_from]
    return "".join(text for _, text in pieces)
