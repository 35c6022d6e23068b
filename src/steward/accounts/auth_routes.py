"""The door: register, sign in, carry on, sign out."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.security import OAuth2PasswordRequestForm

from steward.accounts.account import Account
from steward.accounts.at_the_door import device, keep_nothing, language, terms
from steward.accounts.hold_back import hold_back_registrations
from steward.accounts.refresh import refresh
from steward.accounts.register import Applicant, register
from steward.accounts.schemas import (
    AccountView,
    NewAccount,
    Refresh,
    SignInOptions,
    SignOut,
    TokensView,
)
from steward.accounts.sign_in import sign_in
from steward.accounts.sign_out import sign_out, sign_out_everywhere
from steward.accounts.store import is_anybody_here
from steward.accounts.tokens import Tokens
from steward.accounts.who import Owner
from steward.http.address import address_of, asks_from_this_machine
from steward.http.parameters import AnnounceDep, RuntimeDep
from steward.kit.clock import now

router = APIRouter(prefix="/auth")


@router.get("/options")
async def read_sign_in_options(runtime: RuntimeDep) -> SignInOptions:
    """Who may register here, and whether anybody has."""
    async with runtime.database.read() as session:
        anybody = await is_anybody_here(session)
    return SignInOptions(
        registration=runtime.settings.registration,
        has_users=anybody,
        password_reset=bool(runtime.settings.smtp_host),
    )


@router.post("/register", status_code=201, response_model=AccountView)
async def register_account(wish: NewAccount, request: Request, runtime: RuntimeDep) -> Account:
    """Make an account. The first one becomes the administrator. From one address only so many may
    register in an hour; this machine's own may as many as they like."""
    most, at = runtime.settings.registrations_an_hour, now()
    if most and not asks_from_this_machine(request):
        address = address_of(request)
        await hold_back_registrations(runtime.database, runtime.secret, address, most, at)
    applicant = Applicant(
        username=wish.username,
        email=wish.email,
        password=wish.password,
        invitation=wish.invitation,
        language=language(request),
    )
    return await register(
        runtime.database, runtime.offload, runtime.settings.registration, applicant, at
    )


@router.post("/token", response_model=TokensView, dependencies=[Depends(keep_nothing)])
async def sign_in_with_password(
    form: Annotated[OAuth2PasswordRequestForm, Depends()],
    request: Request,
    runtime: RuntimeDep,
    announce: AnnounceDep,
) -> Tokens:
    """Sign in (RFC 6749, 4.3). `username` is the user name or the e-mail address."""
    return await sign_in(
        runtime.database,
        runtime.offload,
        terms(runtime),
        form.username,
        form.password,
        device(request),
        now(),
        announce,
    )


@router.post("/refresh", response_model=TokensView, dependencies=[Depends(keep_nothing)])
async def refresh_tokens(shown: Refresh, runtime: RuntimeDep) -> Tokens:
    """Exchange a refresh token. Each is good for one exchange; a second one ends the session,
    unless it comes within ten seconds, as after a lost answer."""
    return await refresh(runtime.database, runtime.bus, terms(runtime), shown.refresh_token, now())


@router.post("/logout", status_code=204)
async def end_this_session(who: Owner, runtime: RuntimeDep, wish: SignOut | None = None) -> None:
    """End this session at once, or every session of mine; API keys stay."""
    if wish is not None and wish.everywhere:
        await sign_out_everywhere(runtime.database, runtime.bus, who.user_id)
    elif who.session_id is not None:
        await sign_out(runtime.database, runtime.bus, who.user_id, who.session_id)
