"""The words of events that administrators have written."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.notifications.tables import WrittenTemplate
from steward.notifications.words import Place, Words


async def written_words(session: AsyncSession, event: str) -> dict[Place, Words]:
    """Those of one event."""
    rows = await session.scalars(select(WrittenTemplate).where(WrittenTemplate.event == event))
    return {
        (row.event, row.channel, row.language): Words(row.title, row.text, row.html) for row in rows
    }
