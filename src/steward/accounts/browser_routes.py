"""The door for the web app: as the door for programs, but the refresh token stays in a cookie."""

from fastapi import APIRouter, Depends, Request, Response

from steward.accounts.at_the_door import device, keep_nothing, terms
from steward.accounts.browser_cookie import (
    drop_cookie,
    keep_cookie,
    read_cookie,
    refuse_other_sites,
)
from steward.accounts.refresh import refresh
from steward.accounts.schemas import BrowserSignIn, PassView
from steward.accounts.sign_in import sign_in
from steward.accounts.sign_out import sign_out_by_token
from steward.accounts.tokens import Tokens, not_signed_in
from steward.http.parameters import AnnounceDep, RuntimeDep
from steward.kit.clock import now

router = APIRouter(
    prefix="/auth/browser", dependencies=[Depends(keep_nothing), Depends(refuse_other_sites)]
)


@router.post("/sign-in", response_model=PassView)
async def sign_in_with_browser(
    wish: BrowserSignIn,
    request: Request,
    response: Response,
    runtime: RuntimeDep,
    announce: AnnounceDep,
) -> Tokens:
    """Sign in. `username` is the user name or the e-mail address."""
    tokens = await sign_in(
        runtime.database,
        runtime.offload,
        terms(runtime),
        wish.username,
        wish.password,
        device(request),
        now(),
        announce,
    )
    keep_cookie(response, request, runtime, tokens.refresh_token)
    return tokens


@router.post("/refresh", response_model=PassView)
async def refresh_in_browser(request: Request, response: Response, runtime: RuntimeDep) -> Tokens:
    """Carry the browser's session on."""
    shown = read_cookie(request, runtime)
    if shown is None:
        raise not_signed_in()
    tokens = await refresh(runtime.database, runtime.bus, terms(runtime), shown, now())
    keep_cookie(response, request, runtime, tokens.refresh_token)
    return tokens


@router.post("/sign-out", status_code=204)
async def sign_out_of_browser(request: Request, response: Response, runtime: RuntimeDep) -> None:
    """End the browser's session at once; nothing happens if it has none."""
    shown = read_cookie(request, runtime)
    if shown is not None:
        await sign_out_by_token(runtime.database, runtime.bus, shown)
    drop_cookie(response, request, runtime)
