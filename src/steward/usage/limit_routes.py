"""Limits, as administrators set them."""

from fastapi import APIRouter

from steward.accounts.schemas import Role
from steward.accounts.who import Administrator
from steward.audit.note import note
from steward.http.parameters import After, Limit, PathId, RuntimeDep
from steward.kit.paging import cut_page
from steward.usage import change_limits
from steward.usage.schemas import (
    AllLimitsView,
    LimitsIn,
    LimitsView,
    RoleLimitsView,
    UserLimitsView,
)

router = APIRouter(prefix="/limits")


@router.get("")
async def list_limits(
    _: Administrator, runtime: RuntimeDep, after: After, limit: Limit = 50
) -> AllLimitsView:
    """All limits that are set; the items are the people who have limits of their own."""
    async with runtime.database.read() as session:
        defaults = await change_limits.member_defaults(session)
        roles = await change_limits.list_role_limits(session)
        users = await change_limits.list_user_limits(session, after, limit + 1)
    page = cut_page(users, limit, lambda user: user[1].user_id)
    return AllLimitsView(
        defaults=LimitsView.of(defaults),
        roles=[RoleLimitsView.of(row, role=row.role) for row in roles],
        items=[
            UserLimitsView.of(row, user_id=row.user_id, username=name) for name, row in page.items
        ],
        next=page.next,
    )


@router.put("/roles/{role}")
async def set_limits_of_role(
    role: Role, body: LimitsIn, _: Administrator, runtime: RuntimeDep
) -> RoleLimitsView:
    """Set the limits of everybody with a role who has none of their own."""
    wishes = body.wishes()
    async with runtime.database.unit() as session:
        await change_limits.set_role_limits(session, role, wishes)
        note(session, "limits.changed", thing=role, name=role, **body.model_dump())
    return RoleLimitsView.of(wishes, role=role)


@router.delete("/roles/{role}", status_code=204)
async def remove_limits_of_role(role: Role, _: Administrator, runtime: RuntimeDep) -> None:
    """From now on the role has the limits of the settings."""
    async with runtime.database.unit() as session:
        await change_limits.remove_role_limits(session, role)
        note(session, "limits.removed", thing=role, name=role)


@router.get("/users/{user_id}")
async def read_limits_of_user(
    user_id: PathId, _: Administrator, runtime: RuntimeDep
) -> UserLimitsView:
    """A person's own limits; those of their role stand where these are null."""
    async with runtime.database.read() as session:
        username, own = await change_limits.user_limits(session, user_id)
    return UserLimitsView.of(own, user_id=user_id, username=username)


@router.put("/users/{user_id}")
async def set_limits_of_user(
    user_id: PathId, body: LimitsIn, _: Administrator, runtime: RuntimeDep
) -> UserLimitsView:
    """Set a person's own limits."""
    wishes = body.wishes()
    async with runtime.database.unit() as session:
        username = await change_limits.set_user_limits(session, user_id, wishes)
        note(session, "limits.changed", thing=user_id, person=user_id, **body.model_dump())
    return UserLimitsView.of(wishes, user_id=user_id, username=username)


@router.delete("/users/{user_id}", status_code=204)
async def remove_limits_of_user(user_id: PathId, _: Administrator, runtime: RuntimeDep) -> None:
    """From now on the person has the limits of their role."""
    async with runtime.database.unit() as session:
        await change_limits.remove_user_limits(session, user_id)
        note(session, "limits.removed", thing=user_id, person=user_id)
