"""Notifications put straight into the database of a Steward that runs."""

import asyncio
from uuid import UUID

import steward.accounts.tables  # noqa: F401 - an inbox belongs to an account
from steward.bus.memory import MemoryBus
from steward.notifications.put_in_inbox import put_in_inbox
from steward_process import Person, StewardProcess


def notify(person: Person, title: str, *, key: str | None = None) -> str:
    """Leave the person a notification; returns its id."""
    user_id = person.http.get("/users/me").json()["id"]

    async def put() -> str:
        database = person.steward.database.open()
        try:
            item = await put_in_inbox(
                user_id, title, "As you wished.", key=key or title, database=database,
                bus=MemoryBus(),
            )  # fmt: skip
        finally:
            await database.close()
        return item.id

    return asyncio.run(put())


def all_items(steward: StewardProcess) -> set[str]:
    """The ids of everybody's notifications."""
    return {str(UUID(id_)) for (id_,) in steward.database.rows("SELECT id FROM inbox_item")}
