"""Finds jobs whose process died, in every process that runs jobs, for as long as it does."""

from collections.abc import Awaitable, Callable, Sequence

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.engine import Database
from steward.jobs.engine import Jobs
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import log

Tell = Callable[[AsyncSession, Sequence[str]], Awaitable[None]]


async def keep_taking_over(
    every_seconds: float, tell: Tell, *, database: Database, jobs: Jobs, lifecycle: Lifecycle
) -> None:
    """Look every so many seconds. `tell` changes, in the unit that frees them, the rows that these
    jobs (ids) worked on: nobody works on those now."""
    while not await lifecycle.drains_within(every_seconds):
        try:
            async with database.unit() as session:
                freed = await jobs.take_over(session)
                if freed:
                    await tell(session, freed)
        except SQLAlchemyError as error:  # the next look will do
            log("jobs").error("nothing is taken over for now", error=repr(error))
