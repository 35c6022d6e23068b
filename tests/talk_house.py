"""A database with a person in it, whose conversations the tests write row by row."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from database_under_test import DatabaseUnderTest
from steward.accounts.tables import UserAccount
from steward.conversations.tables import Conversation, Message
from steward.db.engine import Database
from steward.kit.ids import new_id


@dataclass
class Talk:
    """One conversation of one person."""

    database: Database
    owner_id: str
    conversation_id: str

    async def say(
        self, text: str, after: str | None, *, role: str = "user", status: str = "complete"
    ) -> str:
        """Add a message after another; returns its id."""
        message = Message(
            id=new_id(),
            conversation_id=self.conversation_id,
            owner_id=self.owner_id,
            parent_id=after,
            role=role,
            status=status,
            text=text,
        )
        async with self.database.unit() as session:
            session.add(message)
        return message.id

    async def exchange(self, n: int, after: str | None) -> tuple[str, str]:
        """Question n and its answer; returns their ids."""
        asked = await self.say(f"question {n}", after)
        return asked, await self.say(f"answer {n}", asked, role="assistant")

    async def another(self, title: str) -> "Talk":
        """A further conversation of the same person."""
        made = Conversation(id=new_id(), owner_id=self.owner_id, title=title)
        async with self.database.unit() as session:
            session.add(made)
        return Talk(self.database, self.owner_id, made.id)


@asynccontextmanager
async def talk_house(place: DatabaseUnderTest) -> AsyncIterator[Talk]:
    """An empty database gets a person and a conversation."""
    place.migrate()
    database = place.open()
    yield await somebody(database, "talker")
    await database.close()


async def somebody(database: Database, name: str) -> Talk:
    """A person with a conversation."""
    owner_id = new_id()
    account = UserAccount(
        id=owner_id,
        username=name,
        username_key=name,
        email=f"{name}@example.com",
        email_key=f"{name}@example.com",
        password_hash="none",
        role="member",
        language="en",
    )
    async with database.unit() as session:
        session.add(account)
    return await Talk(database, owner_id, "").another("Talk")
