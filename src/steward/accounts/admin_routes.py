"""What administrators do: people and invitations."""

from dataclasses import asdict
from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from steward.accounts.account import Account, Invited
from steward.accounts.at_the_door import keep_nothing
from steward.accounts.find_people import find_people
from steward.accounts.invitations import invite, withdraw_invitation
from steward.accounts.people import change_person
from steward.accounts.schemas import (
    AccountView,
    InvitationView,
    NewInvitation,
    NewInvitationView,
    PersonChanges,
    PersonView,
)
from steward.accounts.store import list_invitations
from steward.accounts.who import Administrator
from steward.http.parameters import After, Limit, PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.clock import now
from steward.kit.paging import Page, cut_page

router = APIRouter()


@router.get("/users")
async def list_people(
    _: Administrator,
    runtime: RuntimeDep,
    after: After,
    limit: Limit = 50,
    q: Annotated[
        str, Query(max_length=254, description="Part of a user name or an e-mail address.")
    ] = "",
) -> ListOf[PersonView]:
    """Everybody who has an account."""
    async with runtime.database.read() as session:
        found = await find_people(session, q, after, limit + 1)
    page = cut_page(found, limit, lambda person: person.account.id)
    items = [PersonView(**asdict(one.account), last_seen=one.last_seen) for one in page.items]
    return ListOf(items=items, next=page.next)


@router.patch("/users/{user_id}", response_model=AccountView)
async def change_somebody(
    user_id: PathId, wish: PersonChanges, _: Administrator, runtime: RuntimeDep
) -> Account:
    """Change somebody's role, or whether the account may be used. Deactivation holds at once."""
    return await change_person(runtime.database, runtime.bus, user_id, wish.role, wish.active)


@router.post("/invitations", status_code=201, dependencies=[Depends(keep_nothing)])
async def invite_somebody(
    wish: NewInvitation, who: Administrator, runtime: RuntimeDep
) -> NewInvitationView:
    """Make an invitation. Its token is in this answer and nowhere else, ever."""
    at = now()
    until = at + timedelta(days=wish.expires_in_days)
    invited, token = await invite(runtime.database, who.user_id, wish.email, until, at)
    return NewInvitationView.model_validate({**asdict(invited), "token": token})


@router.get("/invitations", response_model=ListOf[InvitationView])
async def list_open_invitations(
    _: Administrator, runtime: RuntimeDep, after: After, limit: Limit = 50
) -> Page[Invited]:
    """Invitations that can still be used."""
    async with runtime.database.read() as session:
        invited = await list_invitations(session, now(), after, limit + 1)
    return cut_page(invited, limit, lambda invitation: invitation.id)


@router.delete("/invitations/{invitation_id}", status_code=204)
async def withdraw(invitation_id: PathId, _: Administrator, runtime: RuntimeDep) -> None:
    """Make an invitation worthless."""
    await withdraw_invitation(runtime.database, invitation_id)
