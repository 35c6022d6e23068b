"""A drain that an administrator begins over HTTP, and takes back."""

from fastapi import APIRouter

from steward.accounts.who import Administrator
from steward.http.parameters import RuntimeDep
from steward.kit.errors import Conflict
from steward.operations.drain_view import DrainView, drain_view

router = APIRouter(prefix="/drain", tags=["operations"])


@router.post("", status_code=202)
async def begin_drain(_: Administrator, runtime: RuntimeDep) -> DrainView:
    """Have the process that answers this take no new work, and bring what it has in hand to a safe
    point, for others to go on with. It stays, and serves reads, until it is stopped or the drain is
    taken back. Asked again it answers how far it is."""
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
    return view
