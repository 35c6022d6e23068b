"""What administrators do with people: change a role, let an account rest, wake it up."""

from steward.accounts.account import ADMIN, Account
from steward.accounts.revoked import tell_revoked
from steward.accounts.sessions import end_other_sessions
from steward.accounts.store import find_account, lock_administrators, update_account
from steward.audit.note import note
from steward.bus.port import Bus
from steward.db.engine import Database
from steward.kit.errors import Conflict, NotFound
from steward.kit.logs import log


async def change_person(
    database: Database, bus: Bus, user_id: str, role: str | None, active: bool | None
) -> Account:
    """Change what is given. Raises `NotFound`, and `Conflict` for the last active administrator.

    Deactivation ends the sessions; keys rest with the account and wake with it.
    """
    async with database.unit() as session:
        administrators = await lock_administrators(session)
        before = await find_account(session, user_id)
        if before is None:
            raise NotFound("user", "用户")
        role = role or before.role
        active = before.active if active is None else active
        if administrators == [user_id] and not (role == ADMIN and active):
            raise last_administrator()
        await update_account(session, user_id, role=role, active=active)
        if not active:
            await end_other_sessions(session, user_id, kept=None)
        after = await find_account(session, user_id)
        assert after is not None
        if after.role != before.role:
            note(session, "account.role_changed", thing=user_id, person=user_id, role=after.role)
        if after.active != before.active:
            what = "activated" if after.active else "deactivated"
            note(session, f"account.{what}", thing=user_id, person=user_id)
    if after != before:
        await tell_revoked(bus, user_id)
        log("accounts").info("changed", user=user_id, role=role, active=active)
    return after


def last_administrator() -> Conflict:
    """The refusal that keeps the house from having nobody who can open it."""
    return Conflict(
        "last_administrator",
        "This is the last active administrator. Make somebody else one first.",
        "这是最后一位在职管理员，请先指定另一位管理员。",
    )
