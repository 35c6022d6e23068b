"""A person asks to be forgotten: everything of theirs goes, and then the account.

First the account stops (nobody signs in, nothing new begins) and the wish is written down; then
each floor that keeps something of the person erases its part; the account's row goes last. If the
process dies in between, the wish is still there, and another one goes on with it.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import Account
from steward.accounts.people import last_administrator
from steward.accounts.prove_password import Attempt, once_proven, wrong_password
from steward.accounts.revoked import tell_revoked
from steward.accounts.sessions import end_other_sessions
from steward.accounts.store import list_accounts, lock_administrators, update_account
from steward.accounts.tables import ApiKey, UserAccount
from steward.audit.forget import forget_person
from steward.audit.note import note
from steward.bus.port import Bus
from steward.db.away import why
from steward.db.engine import Database
from steward.jobs.errand import Errand
from steward.kit.logs import log
from steward.kit.offload import Offload
from steward.runtime import Runtime

# How often each process looks for what another left undone.
LOOK_SECONDS = 10.0

# Erases what one floor keeps of a user. May be called again after it was interrupted or done.
Eraser = Callable[[Runtime, str], Awaitable[None]]


async def stop_account(
    database: Database, offload: Offload, bus: Bus, attempt: Attempt, at: datetime
) -> None:
    """Write down the wish and end everything the account can be used by.

    Raises `Forbidden` for a wrong password, `TooManyRequests`, and `Conflict` for the last
    administrator while there are others in the house.
    """

    async def stop(session: AsyncSession, account: Account) -> str:
        if await lock_administrators(session) == [account.id]:
            others = await list_accounts(session, after=None, limit=2)
            if len(others) > 1:
                raise last_administrator()
        await update_account(session, account.id, active=False, erasing_since=at)
        await end_other_sessions(session, account.id, kept=None)
        await session.execute(delete(ApiKey).where(ApiKey.user_id == account.id))
        note(session, "account.erasure_begun", thing=account.id, person=account.id)
        return account.id

    user_id = await once_proven(database, offload, attempt, wrong_password(), stop)
    await tell_revoked(bus, user_id)


async def erase(runtime: Runtime, erasers: Sequence[Eraser], user_id: str) -> bool:
    """Erase all parts of a stopped account, and the account, unless another process is about it;
    whether this one did."""

    async def work(_: Errand) -> None:
        for eraser in erasers:
            await eraser(runtime, user_id)
        async with runtime.database.unit() as session:
            await session.execute(delete(UserAccount).where(UserAccount.id == user_id))
            note(session, "account.erased", thing=user_id, person=user_id, by=user_id)
            await forget_person(session, user_id)
        log("accounts").info("erased", user=user_id)

    return await Errand(f"erase {user_id}", runtime.database).run(work)


async def keep_erasing(runtime: Runtime, erasers: Sequence[Eraser]) -> None:
    """From the start on, until this process leaves: go on with what another one left undone."""
    while True:
        try:
            await finish_erasures(runtime, erasers)
        except SQLAlchemyError as error:  # the next look will do
            log("accounts").error("nobody is erased for now", error=why(error))
        if await runtime.lifecycle.drains_within(LOOK_SECONDS):
            return


async def finish_erasures(runtime: Runtime, erasers: Sequence[Eraser]) -> int:
    """Erase whoever asked for it and is still there; returns how many. Who cannot be erased now
    keeps nobody else from it, and stays for the next time."""
    async with runtime.database.read() as session:
        waiting = select(UserAccount.id).where(UserAccount.erasing_since.is_not(None))
        left = (await session.execute(waiting)).scalars().all()
    erased = 0
    for user_id in left:
        try:
            erased += await erase(runtime, erasers, user_id)
        except Exception:  # noqa: BLE001 - a disk that is away, for instance
            log("accounts").exception("somebody could not be erased yet", user=user_id)
    return erased
