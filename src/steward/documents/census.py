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
    # Apart, so that the index tells both: there may be millions, of which few wait.
    states = select(Document.status, func.count()).group_by(Document.status)
    there = {row[0]: row[1] for row in await session.execute(states)}
    oldest_of = (
        select(Document.status, func.min(Document.created_at))
        .where(Document.status.in_(QUEUES.values()))
        .group_by(Document.status)
    )
    oldest = {row[0]: row[1] for row in await session.execute(oldest_of)}
    counted = [Counted("documents", state, there.get(state, 0)) for state in STATES]
    for queue, state in QUEUES.items():
        age = (now() - oldest[state]).total_seconds() if state in oldest else 0
        counted.append(Counted("queue_depth", queue, there.get(state, 0)))
        counted.append(Counted("queue_oldest", queue, age))
    return counted
