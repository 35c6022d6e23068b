"""A database with people and schedules in it, and the processes that take their ticks."""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from database_under_test import DatabaseUnderTest
from steward.accounts.tables import UserAccount
from steward.bus.memory import MemoryBus
from steward.db.engine import Database
from steward.kit.ids import new_id
from steward.schedules.plan import Plan, change_schedule, make_schedule
from steward.schedules.tables import Schedule

PROGRAM = Path(__file__).parent / "ticker_program.py"


class Ticker:
    """A process with one way to take ticks: `tick`, or `begin` and, later, `end`."""

    def __init__(self, place: DatabaseUnderTest) -> None:
        self.errors = place.path.with_suffix(".errors")
        with self.errors.open("ab") as errors:
            self.process = subprocess.Popen(
                [sys.executable, PROGRAM, place.path, place.address or ""],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        assert self._line() == "ready", self.errors.read_text()

    def begin(self, at: datetime) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{at.isoformat()}\n")
        self.process.stdin.flush()

    def end(self) -> list[dict[str, Any]]:
        line = self._line()
        assert line, self.errors.read_text()
        taken: list[dict[str, Any]] = json.loads(line)
        return taken

    def tick(self, at: datetime) -> list[dict[str, Any]]:
        self.begin(at)
        return self.end()

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()

    def _line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()


@dataclass
class House:
    """The database, with the few things that tests do in it."""

    place: DatabaseUnderTest
    database: Database
    tickers: list[Ticker] = field(default_factory=list)

    def ticker(self) -> Ticker:
        self.tickers.append(Ticker(self.place))
        return self.tickers[-1]

    async def person(self) -> str:
        id_ = new_id()
        account = UserAccount(
            id=id_,
            username=id_,
            username_key=id_,
            email=id_,
            email_key=id_,
            password_hash="",
            role="member",
            language="en",
        )
        async with self.database.unit() as session:
            session.add(account)
        return id_

    async def schedule(self, owner_id: str, now: datetime, **plan: Any) -> Schedule:
        """A schedule that is made at this time."""
        whole: dict[str, Any] = {
            "name": "Morning",
            "question": "What is new?",
            "agent_id": None,
            "conversation_id": None,
            "collection_ids": None,
            "document_ids": None,
            "cron": None,
            "at": None,
            "time_zone": "UTC",
            "active": True,
            "missed": "run_once",
        }
        return await make_schedule(
            owner_id, Plan(**whole | plan), now, database=self.database, bus=MemoryBus()
        )

    async def change(self, row: Schedule, now: datetime, **change: Any) -> Schedule:
        """The schedule, changed at this time."""
        return await change_schedule(
            row.owner_id, row.id, change, now, database=self.database, bus=MemoryBus()
        )

    def rows(self, query: str, *given: Any) -> list[tuple[Any, ...]]:
        return self.place.rows(query, *given)

    def do(self, statement: str, *given: Any) -> None:
        self.place.do(statement, *given)
