"""The steps of a run, read off its events: searches, questions to the model, tools, limits."""

from typing import Any

import orjson
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.answers.tables import RunEvent

BEGUN = ("step", "tool.call")
ENDED = ("step.finished", "tool.result")
SHOWN = (*BEGUN, *ENDED, "step.restarted", "approval.requested", "approval.decided")
HIDDEN = ("run_id",)


async def steps_of(session: AsyncSession, run_id: str) -> list[dict[str, Any]]:
    """The run's steps in order, each with how it ended: a model call with its tokens, cost and
    time, a tool call with its result. Steps that were begun anew are left out. The caller has
    checked whose run it is."""
    rows = await session.scalars(
        select(RunEvent.data)
        .where(RunEvent.run_id == run_id, RunEvent.type.in_(SHOWN))
        .order_by(RunEvent.seq)
    )
    steps: list[dict[str, Any]] = []
    for data in rows:
        _take(orjson.loads(data), steps)
    return steps


def _take(event: dict[str, Any], steps: list[dict[str, Any]]) -> None:
    shown = {name: value for name, value in event.items() if name not in HIDDEN}
    if event["type"] == "step.restarted":
        steps[:] = [step for step in steps if step["seq"] < event["from_seq"]]
    if event["type"] not in ENDED:
        steps.append(shown)
        return
    begun = next((step for step in reversed(steps) if _same(step, event)), None)
    if begun is None:
        steps.append(shown)
    else:
        begun |= {name: value for name, value in shown.items() if name not in ("seq", "type")}


def _same(step: dict[str, Any], end: dict[str, Any]) -> bool:
    """Whether this is the step that has ended there."""
    if end["type"] == "tool.result":
        return step["type"] == "tool.call" and bool(step["call_id"] == end["call_id"])
    return step["type"] == "step" and bool(step.get("round") == end["round"])
