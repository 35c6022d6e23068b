"""A call of a tool with a real database, a real bus and a desk that numbers what it is shown."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import orjson

from database_under_test import DatabaseUnderTest
from steward.accounts.tables import UserAccount
from steward.agents.call_tool import Outcome, call_tool
from steward.agents.evidence import Evidence, NumberedPassage
from steward.agents.tool import Calling, Tool
from steward.bus.memory import MemoryBus
from steward.db.base import Base
from steward.db.engine import Database
from steward.documents.tables import Collection, Document, DocumentPage
from steward.kit.ids import new_id
from steward.kit.seal import Seal
from steward.notifications import tables
from steward.notifications.announce import announcer
from steward.notifications.posting import PostOffice
from steward.notifications.words import read_shipped

TABLES = (
    *(UserAccount, Collection, Document, DocumentPage, tables.InboxItem),
    *(tables.Notification, tables.NotificationAddress, tables.NotificationChoice),
    *(tables.NotificationHabits, tables.WrittenTemplate, tables.Delivery),
)


@asynccontextmanager
async def with_tables(place: DatabaseUnderTest) -> AsyncIterator[Database]:
    """An empty database gets the tables that tools look at."""
    database = place.open()
    async with database.writer.begin() as connection:
        tables = [Base.metadata.tables[table.__tablename__] for table in TABLES]
        await connection.run_sync(Base.metadata.create_all, tables=tables)
    yield database
    await database.close()


@dataclass
class Desk:
    """Holds some passages, all of which match any query that is in their text."""

    passages: list[NumberedPassage] = field(default_factory=list)
    collection_ids: Sequence[str] | None = None
    document_ids: Sequence[str] | None = None
    evidence: Evidence = field(default_factory=Evidence)

    async def search(self, query: str) -> list[NumberedPassage]:
        return await self.show([p for p in self.passages if query in p.text])

    async def show(self, passages: Sequence[NumberedPassage]) -> list[NumberedPassage]:
        return self.evidence.number(passages)


def calling(database: Database, owner_id: str, desk: Desk | None = None) -> Calling:
    run_id, call_id, bus = new_id(), "call_1", MemoryBus()
    return Calling(
        owner_id=owner_id,
        language="en",
        run_id=run_id,
        call_id=call_id,
        key=f"{run_id}:{call_id}",
        database=database,
        bus=bus,
        desk=desk or Desk(),
        announce=announcer(PostOffice(read_shipped(), ("inbox",), Seal("secret"), ""), bus),
    )


async def call(
    tool: Tool, calling: Calling, /, *, seconds: float = 60, **arguments: Any
) -> Outcome:
    """Call the tool as a model would, with these arguments."""
    return await call_tool(tool, orjson.dumps(arguments).decode(), calling, seconds=seconds)


async def somebody(database: Database) -> str:
    """The id of a person who has an account."""
    user_id = new_id()
    async with database.unit() as session:
        session.add(
            UserAccount(
                id=user_id,
                username=user_id[:40],
                username_key=user_id,
                email=f"{user_id}@example.com",
                email_key=f"{user_id}@example.com",
                password_hash="none",
                role="member",
                language="en",
            )
        )
    return user_id
