"""One's own account: its details, its sessions, its keys, its export and its end."""

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import StreamingResponse

from steward.accounts.account import Account, Key
from steward.accounts.api_keys import make_key, remove_key
from steward.accounts.at_the_door import keep_nothing
from steward.accounts.change_account import Changes, change_account
from steward.accounts.erase import erase, stop_account
from steward.accounts.export import export_account
from steward.accounts.prove_password import attempt_by_id
from steward.accounts.schemas import (
    AccountChanges,
    AccountView,
    Farewell,
    KeyView,
    NewKey,
    NewKeyView,
    SessionView,
)
from steward.accounts.sign_out import sign_out
from steward.accounts.store import list_keys, list_sessions
from steward.accounts.who import Asked, Owner, Reader
from steward.audit.note import note
from steward.http.address import address_of
from steward.http.parameters import After, AnnounceDep, Limit, PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.clock import now
from steward.kit.paging import Page, cut_page

router = APIRouter()


@router.get("/users/me", response_model=AccountView)
async def read_my_account(_: Reader, asking: Asked) -> Account:
    """My account."""
    return asking.account


@router.patch("/users/me", response_model=AccountView)
async def change_my_account(
    wish: AccountChanges,
    who: Owner,
    asking: Asked,
    request: Request,
    runtime: RuntimeDep,
    announce: AnnounceDep,
) -> Account:
    """Change my address, language or password. A new password ends my other sessions; of a new
    password or address I am told, at the address that I had."""
    return await change_account(
        runtime.database,
        runtime.offload,
        runtime.bus,
        runtime.secret,
        asking.account,
        who.session_id,
        Changes(wish.email, wish.language, wish.password, wish.current_password),
        address_of(request),
        now(),
        announce,
    )


@router.delete("/users/me", status_code=204)
async def erase_my_account(
    farewell: Farewell, who: Owner, request: Request, runtime: RuntimeDep
) -> None:
    """Erase my account and everything I keep here, for good."""
    at = now()
    attempt = await attempt_by_id(
        runtime.database, runtime.secret, who.user_id, farewell.password, address_of(request), at
    )
    await stop_account(runtime.database, runtime.offload, runtime.bus, attempt, at)
    await erase(runtime, request.app.state.erasers, who.user_id)


@router.get("/users/me/export", response_class=StreamingResponse)
async def export_my_account(
    who: Owner, asking: Asked, request: Request, runtime: RuntimeDep
) -> StreamingResponse:
    """Everything kept of me, as one JSON document."""
    async with runtime.database.unit() as session:
        note(session, "account.exported", thing=who.user_id, person=who.user_id)
    document = export_account(runtime, asking.account, request.app.state.exporters, now())
    return StreamingResponse(
        document,
        media_type="application/json",
        headers={
            "Content-Disposition": 'attachment; filename="steward-export.json"',
            "Cache-Control": "no-store",
        },
    )


@router.get("/users/me/sessions", response_model=ListOf[SessionView])
async def list_my_sessions(
    who: Owner, runtime: RuntimeDep, after: After, limit: Limit = 50
) -> Page[dict[str, Any]]:
    """Where I am signed in."""
    async with runtime.database.read() as session:
        rows = await list_sessions(session, who.user_id, now(), after, limit + 1)
    mine = [{**asdict(row), "current": row.id == who.session_id} for row in rows]
    return cut_page(mine, limit, lambda item: str(item["id"]))


@router.delete("/users/me/sessions/{session_id}", status_code=204)
async def end_my_session(session_id: PathId, who: Owner, runtime: RuntimeDep) -> None:
    """Sign out somewhere, at once."""
    await sign_out(runtime.database, runtime.bus, who.user_id, session_id)


@router.get("/api-keys", response_model=ListOf[KeyView])
async def list_my_keys(
    who: Owner, runtime: RuntimeDep, after: After, limit: Limit = 50
) -> Page[Key]:
    """My API keys, without their secrets."""
    async with runtime.database.read() as session:
        keys = await list_keys(session, who.user_id, after, limit + 1)
    return cut_page(keys, limit, lambda key: key.id)


@router.post("/api-keys", status_code=201, dependencies=[Depends(keep_nothing)])
async def make_my_key(wish: NewKey, who: Owner, runtime: RuntimeDep) -> NewKeyView:
    """Make an API key. Its text is in this answer and nowhere else, ever."""
    scopes: list[str] = list(wish.scopes)
    key, text = await make_key(
        runtime.database, who.user_id, wish.name, scopes, wish.expires_at, now()
    )
    return NewKeyView.model_validate({**asdict(key), "key": text})


@router.delete("/api-keys/{key_id}", status_code=204)
async def remove_my_key(key_id: PathId, who: Owner, runtime: RuntimeDep) -> None:
    """Make a key worthless at once."""
    await remove_key(runtime.database, runtime.bus, who.user_id, key_id)
