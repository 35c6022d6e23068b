"""A call that waits for a person, put straight into the database of a Steward that runs."""

import asyncio
from datetime import timedelta

import steward.accounts.tables  # noqa: F401 - its owner is somebody
from steward.agents.tables import ToolCall
from steward.kit.clock import now
from steward_process import Person


def waiting_call(person: Person, run_id: str) -> str:
    """A call of one of the person's runs that nobody has decided about; returns its id."""
    call = ToolCall(
        run_id=run_id,
        call_id=f"call_{run_id}",
        owner_id=person.http.get("/users/me").json()["id"],
        round=1,
        n=1,
        name="send_notification",
        arguments='{"title": "Corvo", "body": "The lamp is lit."}',
        state="waiting",
        question="approval",
        expires_at=now() + timedelta(days=1),
    )

    async def put() -> None:
        database = person.steward.database.open()
        try:
            async with database.unit() as session:
                session.add(call)
        finally:
            await database.close()

    asyncio.run(put())
    return call.call_id
