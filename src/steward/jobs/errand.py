"""Work that one process does for all, as long as it takes: whoever comes first holds the errand,
and another takes it over when the holder has been silent for a while.

Unlike a job an errand has no beginning that somebody asks for: every process that runs jobs would
do it, finds its own way through the rows, and looks again and again whether it is held.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

from sqlalchemy import bindparam, delete, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.away import why
from steward.db.base import UtcDateTime
from steward.db.engine import Database
from steward.db.upsert import Upsert
from steward.jobs.tables import Errand as ErrandRow
from steward.kit.clock import now
from steward.kit.ids import new_id
from steward.kit.logs import log

# How long a holder may be silent, which is also how far the clocks of two machines may differ.
HELD_SECONDS = 30.0
_TAKE = Upsert(
    ErrandRow,
    lambda _, new: {"holder": new.holder, "until": new.until},
    only_if=lambda there, _: there.until < bindparam("at", type_=UtcDateTime()),
    returning=("holder",),
)


class ErrandLost(Exception):
    """Another process has taken the errand over: stop without a word."""


class Errand:
    """A piece of work under its name, as this process holds it."""

    def __init__(self, name: str, database: Database, seconds: float = HELD_SECONDS) -> None:
        self.name = name
        self._database = database
        self._term = timedelta(seconds=seconds)
        self._me = new_id()

    async def run(self, work: Callable[["Errand"], Awaitable[None]]) -> bool:
        """Do the work if nobody else does; whether it was done here, to its end. What the work
        raises is raised, and the errand is free then."""
        if not await self._take():
            return False
        beating = asyncio.create_task(self._keep_holding())
        working = asyncio.ensure_future(work(self))
        try:
            await asyncio.wait({working, beating}, return_when=asyncio.FIRST_COMPLETED)
            if not working.done():
                log("jobs").warning("an errand is another's now", errand=self.name)
                return False
            working.result()
        except ErrandLost:
            return False
        finally:
            for task in (working, beating):
                task.cancel()
            await asyncio.gather(working, beating, return_exceptions=True)
            await self._drop()
        return True

    async def hold(self, session: AsyncSession) -> None:
        """In each unit that the work writes: nobody takes the errand over before it ends. Raises
        `ErrandLost`."""
        mine = update(ErrandRow).where(ErrandRow.name == self.name, ErrandRow.holder == self._me)
        held = await session.execute(
            mine.values(until=now() + self._term).execution_options(synchronize_session=False)
        )
        if not held.rowcount:  # type: ignore[attr-defined]
            raise ErrandLost

    async def _take(self) -> bool:
        at = now()
        row = {"name": self.name, "holder": self._me, "until": at + self._term, "at": at}
        async with self._database.unit() as session:
            return (await _TAKE(session, row)).first() is not None

    async def _keep_holding(self) -> None:
        """Move the time on until the errand is lost."""
        while True:
            await asyncio.sleep(self._term.total_seconds() / 3)
            try:
                async with self._database.unit() as session:
                    await self.hold(session)
            except ErrandLost:
                return
            except SQLAlchemyError as error:  # nobody else can take it meanwhile
                log("jobs").warning("an errand waits", errand=self.name, error=why(error))

    async def _drop(self) -> None:
        """Let somebody else have it at once. A process that leaves waits for this, so not for long:
        whoever cannot say it in time is silent, and the errand is free a little later."""
        mine = delete(ErrandRow).where(ErrandRow.name == self.name, ErrandRow.holder == self._me)
        try:
            async with asyncio.timeout(self._term.total_seconds() / 6):
                async with self._database.unit() as session:
                    await session.execute(mine)
        except (SQLAlchemyError, TimeoutError) as error:
            reason = why(error) or "no connection in time"
            log("jobs").warning("an errand is not let go", errand=self.name, error=reason)
