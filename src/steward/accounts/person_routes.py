"""What administrators see of one person and take from them: sign-ins and API keys."""

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Depends

from steward.accounts.account import Key
from steward.accounts.api_keys import remove_key
from steward.accounts.schemas import KeyView, SessionView
from steward.accounts.sign_out import sign_out, sign_out_everywhere
from steward.accounts.store import find_account, list_keys, list_sessions
from steward.accounts.who import Administrator
from steward.http.parameters import After, Limit, PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.clock import now
from steward.kit.errors import NotFound
from steward.kit.paging import Page, cut_page

router = APIRouter(prefix="/users/{user_id}")


async def _somebody(user_id: PathId, _: Administrator, runtime: RuntimeDep) -> str:
    """The id of somebody who has an account. Raises `NotFound`."""
    async with runtime.database.read() as session:
        if await find_account(session, user_id) is None:
            raise NotFound("user", "用户")
    return user_id


Somebody = Annotated[str, Depends(_somebody)]


@router.get("/sessions", response_model=ListOf[SessionView])
async def list_sessions_of_somebody(
    user_id: Somebody, who: Administrator, runtime: RuntimeDep, after: After, limit: Limit = 50
) -> Page[dict[str, Any]]:
    """Where somebody is signed in."""
    async with runtime.database.read() as session:
        rows = await list_sessions(session, user_id, now(), after, limit + 1)
    theirs = [{**asdict(row), "current": row.id == who.session_id} for row in rows]
    return cut_page(theirs, limit, lambda item: str(item["id"]))


@router.delete("/sessions", status_code=204)
async def end_all_sessions_of_somebody(
    user_id: Somebody, _: Administrator, runtime: RuntimeDep
) -> None:
    """Sign somebody out everywhere, at once; their API keys stay."""
    await sign_out_everywhere(runtime.database, runtime.bus, user_id)


@router.delete("/sessions/{session_id}", status_code=204)
async def end_session_of_somebody(
    user_id: Somebody, session_id: PathId, _: Administrator, runtime: RuntimeDep
) -> None:
    """Sign somebody out somewhere, at once."""
    await sign_out(runtime.database, runtime.bus, user_id, session_id)


@router.get("/api-keys", response_model=ListOf[KeyView])
async def list_keys_of_somebody(
    user_id: Somebody, _: Administrator, runtime: RuntimeDep, after: After, limit: Limit = 50
) -> Page[Key]:
    """Somebody's API keys, without their secrets."""
    async with runtime.database.read() as session:
        keys = await list_keys(session, user_id, after, limit + 1)
    return cut_page(keys, limit, lambda key: key.id)


@router.delete("/api-keys/{key_id}", status_code=204)
async def remove_key_of_somebody(
    user_id: Somebody, key_id: PathId, _: Administrator, runtime: RuntimeDep
) -> None:
    """Make somebody's key worthless at once."""
    await remove_key(runtime.database, runtime.bus, user_id, key_id)
