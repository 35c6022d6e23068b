"""Gives back, at the start of the only process there is, what the one before it had in hand."""

from sqlalchemy import update

from steward.db.engine import Database
from steward.notifications.tables import Delivery


async def take_back_all(database: Database) -> None:
    """What was being sent when the last process was killed is due again, and waits for no lease."""
    async with database.unit() as session:
        await session.execute(
            update(Delivery)
            .where(Delivery.status == "sending")
            .values(status="due", claimed_until=None)
            .execution_options(synchronize_session=False)
        )
