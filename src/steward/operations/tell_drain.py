"""Administrators are told that a process leaves, if that is news to them."""

import asyncio
import os
import socket

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from steward.accounts.store import administrator_ids
from steward.db.away import why
from steward.jobs.alive import alive
from steward.kit.announce import Announce, Happening
from steward.kit.drain import Drain
from steward.kit.logs import log
from steward.runtime import Runtime

# A database that does not answer by then keeps nobody from leaving.
SECONDS = 1.0


async def tell_drain(runtime: Runtime, announce: Announce) -> None:
    """Announce the drain that has begun, unless a signal did it and nobody goes on without this
    process: whoever stops a Steward that is alone knows it, and nobody is left to tell
    them. Takes at most `SECONDS`, and does not mind a database that is away."""
    drain = runtime.lifecycle.drained
    assert drain is not None, "there is a drain by now"
    news = drain.cause != "signal"
    if not news and not runtime.jobs.shared:
        return
    try:
        async with asyncio.timeout(SECONDS), runtime.database.unit() as session:
            if news or await _others_go_on(session, runtime):
                happening = _happening(drain, await administrator_ids(session))
                await announce(session, happening)
    except (SQLAlchemyError, OSError) as error:
        said = why(error) or repr(error)
        log("drain").warning("no administrator is told of the drain", error=said)


async def _others_go_on(session: AsyncSession, runtime: Runtime) -> bool:
    def living(unit: Session) -> int:
        return len(alive(unit.connection(), runtime.settings.job_takeover_seconds))

    itself = 1 if runtime.role.runs_jobs else 0
    return await session.run_sync(living) > itself


def _happening(drain: Drain, administrators: list[str]) -> Happening:
    process = f"{socket.gethostname()} ({os.getpid()})"
    return Happening(
        "process.draining",
        administrators,
        f"{process} {drain.at.isoformat()}",
        {"process": process, "asked_by": drain.cause, "at": drain.at},
        link="/admin",
    )
