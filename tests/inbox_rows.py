"""Notifications put straight into the database of a Steward that runs."""

import asyncio
from uuid import UUID

import steward.accounts.tables  # noqa: F401 - an inbox belongs to an account
from steward.kit.ids import new_id
from steward.notifications.tables import InboxItem
from steward_process import Person, StewardProcess


def notify(person: Person, title: str) -> str:
    """Leave the person a notification; returns its id."""
    user_id, id_ = person.http.get("/users/me").json()["id"], new_id()

    async def put() -> None:
        database = person.steward.database.open()
        item = InboxItem(id=id_, user_id=user_id, key=id_, title=title, body="As you wished.")
        try:
            async with database.unit() as session:
                session.add(item)
        finally:
            await database.close()

    asyncio.run(put())
    return id_


def all_items(steward: StewardProcess) -> set[str]:
    """The ids of everybody's notifications."""
    return {str(UUID(id_)) for (id_,) in steward.database.rows("SELECT id FROM inbox_item")}
