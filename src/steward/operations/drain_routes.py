"""A drain that an administrator begins over HTTP, and takes back."""

import asyncio
import os
import socket

from fastapi import APIRouter
from sqlalchemy.exc import SQLAlchemyError

from steward.accounts.who import Administrator
from steward.audit.note import note
from steward.db.away import why
from steward.http.parameters import RuntimeDep
from steward.kit.errors import Conflict
from steward.kit.logs import log
from steward.operations.drain_view import DrainView, drain_view
from steward.runtime import Runtime

# A database that does not answer by then keeps nobody waiting.
NOTE_SECONDS = 1.0

router = APIRouter(prefix="/drain", tags=["operations"])


@router.post("", status_code=202)
async def begin_drain(_: Administrator, runtime: RuntimeDep) -> DrainView:
    """Have the process that answers this take no new work, and bring what it has in hand to a safe
    point, for others to go on with. It stays, and serves reads, until it is stopped or the drain is
    taken back. Asked again it answers how far it is."""
    if not runtime.lifecycle.draining:
        # First, so that the drain does not find the request that asks for it still at work.
        await _note(runtime, "drain.begun")
        runtime.lifecycle.drain("administrator")
    view = drain_view(runtime.lifecycle)
    assert view is not None
    return view


@router.delete("", status_code=202)
async def take_drain_back(_: Administrator, runtime: RuntimeDep) -> DrainView:
    """Have it take work again, as soon as the stages that have begun are over. 409 when it does not
    drain, or leaves because it was told to stop."""
    view = drain_view(runtime.lifecycle)
    if view is None or not runtime.lifecycle.take_back():
        raise Conflict(
            "no_drain_to_take_back",
            "This process does not drain, or it is being stopped for good.",
            "此进程没有在排空，或正在停止，无法撤回。",
        )
    await _note(runtime, "drain.taken_back")
    return view


async def _note(runtime: Runtime, action: str) -> None:
    """Write it down for the audit log. A database that is away keeps nobody from draining."""
    try:
        async with asyncio.timeout(NOTE_SECONDS), runtime.database.unit() as session:
            note(session, action, name=f"{socket.gethostname()} ({os.getpid()})")
    except (SQLAlchemyError, OSError) as error:
        log("drain").warning("the audit log does not know of it", what=action, error=why(error))
