"""Leaves a notification in somebody's inbox, once for each key."""

from sqlalchemy.exc import IntegrityError

from steward.bus.port import Bus
from steward.db.engine import Database
from steward.notifications import store
from steward.notifications.news import tell
from steward.notifications.tables import InboxItem


async def put_in_inbox(
    user_id: str, title: str, body: str, *, key: str, database: Database, bus: Bus
) -> InboxItem:
    """The notification, which stays as it is if the key is there already."""
    try:
        async with database.unit() as session:
            item = await store.item_by_key(session, user_id, key)
            if item is not None:
                return item
            item = InboxItem(user_id=user_id, key=key, title=title, body=body)
            session.add(item)
    except IntegrityError:  # another process was faster
        async with database.read() as session:
            item = await store.item_by_key(session, user_id, key)
        if item is None:
            raise
        return item
    await tell(bus, user_id)
    return item
