"""The steps of a run, read off its events: searches, questions to the model, tools."""

from typing import Any

import orjson
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.answers.tables import RunEvent

SHOWN = ("step", "step.restarted", "tool.call", "tool.result")
HIDDEN = ("run_id",)


async def steps_of(session: AsyncSession, run_id: str) -> list[dict[str, Any]]:
    """The run's steps in order. The caller has checked whose run it is."""
    rows = await session.scalars(
        select(RunEvent.data)
        .where(RunEvent.run_id == run_id, RunEvent.type.in_(SHOWN))
        .order_by(RunEvent.seq)
    )
    return [
        {name: value for name, value in orjson.loads(data).items() if name not in HIDDEN}
        for data in rows
    ]
