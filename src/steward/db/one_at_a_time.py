"""Lets one unit at a time do something that looks at rows first and then changes others."""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

_LOCK = text("SELECT pg_advisory_xact_lock(hashtext(:what))")


async def one_at_a_time(session: AsyncSession, what: str) -> None:
    """Wait until no other unit, of any process, is between this call with the same `what` and its
    end. On SQLite there is never more than one unit that changes anything."""
    if session.get_bind().dialect.name == "postgresql":
        await session.execute(_LOCK, {"what": f"steward {what}"})
