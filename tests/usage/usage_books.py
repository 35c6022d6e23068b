"""The books on a real database, and the few things tests do with them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from announced import Announced
from database_under_test import DatabaseUnderTest
from steward.accounts.tables import UserAccount
from steward.db.engine import Database
from steward.kit.ids import new_id
from steward.usage.balance import Amounts, balance_of
from steward.usage.change_limits import Wishes, set_role_limits, set_user_limits
from steward.usage.limits import Limits, limits_of
from steward.usage.meter import begin_conversation
from steward.usage.month import month_of
from steward.usage.reserve import release, reserve
from steward.usage.settle import settle
from steward.usage.terms import set_terms
from steward.usage.warn import Warned

NOON = datetime(2026, 11, 17, 12, tzinfo=UTC)
NEXT_MONTH = datetime(2026, 12, 1, 0, 0, 1, tzinfo=UTC)
MODEL = "a-model"


@dataclass
class Books:
    """Each method is one unit of work, as a run's step would be."""

    database: Database
    announced: Announced = field(default_factory=Announced)

    async def person(self, role: str = "member") -> str:
        """Somebody new; returns their id."""
        user_id = new_id()
        async with self.database.unit() as session:
            session.add(
                UserAccount(
                    id=user_id,
                    username=user_id,
                    username_key=user_id,
                    email=f"{user_id}@example.com",
                    email_key=f"{user_id}@example.com",
                    password_hash="",
                    role=role,
                    language="en",
                )
            )
        return user_id

    async def limit(self, user_id: str, wishes: Wishes) -> None:
        async with self.database.unit() as session:
            await set_user_limits(session, user_id, wishes)

    async def limit_role(self, role: str, wishes: Wishes) -> None:
        async with self.database.unit() as session:
            await set_role_limits(session, role, wishes)

    async def limits(self, user_id: str) -> Limits:
        async with self.database.read() as session:
            return await limits_of(session, user_id)

    async def begin(self, user_id: str, at: datetime = NOON) -> list[Warned]:
        async with self.database.unit() as session:
            return await begin_conversation(session, user_id, at, self.announced)

    async def reserve(
        self, user_id: str, run_id: str, tokens: int, micros: int = 0, at: datetime = NOON
    ) -> list[Warned]:
        async with self.database.unit() as session:
            return await reserve(session, user_id, run_id, tokens, micros, at, self.announced)

    async def settle(
        self,
        user_id: str,
        run_id: str,
        tokens: int,
        micros: int | None = None,
        at: datetime = NOON,
    ) -> list[Warned]:
        """Book tokens, all of them as put in."""
        async with self.database.unit() as session:
            return await settle(
                session, user_id, run_id, MODEL, tokens, 0, micros, at, self.announced
            )

    async def release(self, run_id: str) -> None:
        async with self.database.unit() as session:
            await release(session, run_id)

    async def month(self, user_id: str, at: datetime = NOON) -> Amounts:
        async with self.database.read() as session:
            return await balance_of(session, user_id, month_of(at))


@asynccontextmanager
async def open_books(place: DatabaseUnderTest) -> AsyncIterator[Books]:
    """Open books that may be there already; their terms are set anew."""
    place.migrate()
    database = place.open()
    async with database.unit() as session:
        await set_terms(session, conversations_a_month=10, tokens_a_month=1000, currency="USD")
    yield Books(database)
    await database.close()
