"""A person's inbox goes."""

from steward.db.engine import Database
from steward.notifications import store


async def erase_inbox(user_id: str, *, database: Database) -> None:
    """Delete all of a person's notifications. May be called again after it was interrupted."""
    async with database.unit() as session:
        await store.remove_inbox(session, user_id)
