"""How many documents there are in each state, and what of them waits to be worked on: for whoever
operates this installation, over all its people."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.documents.tables import Document
from steward.kit.clock import now
from steward.kit.observe import Counted

STATES = ("queued", "processing", "searchable", "ready", "failed")
# What waits in which queue: files that were not looked at, and texts without all their vectors.
QUEUES = {"read": "queued", "embed": "searchable"}


async def count_documents(session: AsyncSession) -> Sequence[Counted]:
    """Documents by state, and of those that wait how many there are and how old the oldest is."""
    found = await session.execute(
        select(Document.status, func.count(), func.min(Document.created_at)).group_by(
            Document.status
        )
    )
    states = {status: (number, oldest) for status, number, oldest in found}
    counted = [Counted("documents", state, states.get(state, (0, None))[0]) for state in STATES]
    for queue, state in QUEUES.items():
        number, oldest = states.get(state, (0, None))
        age = (now() - oldest).total_seconds() if oldest is not None else 0
        counted.append(Counted("queue_depth", queue, number))
        counted.append(Counted("queue_oldest", queue, age))
    return counted
