"""A person changes their own account: address, language, password. All of it or nothing."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import Account
from steward.accounts.forgotten import forget_links
from steward.accounts.names import as_email, fold
from steward.accounts.passwords import check_password, hash_password
from steward.accounts.prove_password import attempt_by_id, once_proven, wrong_password
from steward.accounts.register import email_taken, refuse_taken
from steward.accounts.revoked import tell_revoked
from steward.accounts.sessions import end_other_sessions
from steward.accounts.store import find_credential, update_account
from steward.accounts.tell_changed import tell_changed
from steward.accounts.tokens import not_signed_in
from steward.audit.note import note
from steward.bus.port import Bus
from steward.db.engine import Database
from steward.kit.announce import Announce
from steward.kit.errors import Invalid
from steward.kit.offload import Offload


@dataclass(frozen=True, slots=True)
class Changes:
    """What shall be different; None stays as it is."""

    email: str | None
    language: str | None
    password: str | None = field(repr=False)
    current_password: str | None = field(repr=False)


async def change_account(
    database: Database,
    offload: Offload,
    bus: Bus,
    secret: str,
    account: Account,
    session_id: str | None,
    changes: Changes,
    address: str,
    at: datetime,
    announce: Announce,
) -> Account:
    """The account after the changes. A new password ends all sessions but this one; keys stay.
    The person is told of a new password or address, where they have been reached so far.

    Raises `Invalid`, `Conflict` for a taken address, `Unauthenticated` for an account that is no
    more, and for a new password `Forbidden` when the current one is wrong and `TooManyRequests`.
    """
    wanted = _details(changes)

    async def tell(session: AsyncSession, before: Account) -> None:
        await tell_changed(
            session,
            before,
            email=wanted.get("email"),
            password=changes.password is not None,
            address=address,
            at=at,
            announce=announce,
        )

    try:
        if changes.password is None:
            async with database.unit() as session:
                before = await find_credential(session, account.id, held=True)
                if before is None:
                    raise not_signed_in()  # erased since we looked
                await tell(session, before.account)
                return await _write_details(session, before.account, wanted)
        current, new_hash = await _new_password(offload, changes, replace(account, **wanted))

        async def write(session: AsyncSession, before: Account) -> tuple[Account, list[str]]:
            await tell(session, before)
            after = await _write_details(session, before, wanted)
            await update_account(session, before.id, password_hash=new_hash)
            await forget_links(session, before.id)
            note(session, "account.password_changed", thing=before.id, person=before.id)
            return after, await end_other_sessions(session, before.id, kept=session_id)

        attempt = await attempt_by_id(database, secret, account.id, current, address, at)
        after, ended = await once_proven(database, offload, attempt, wrong_password(), write)
    except IntegrityError:
        # Somebody took the address between our look and our write.
        raise email_taken() from None
    for other in ended:
        await tell_revoked(bus, account.id, session_id=other)
    return after


def _details(changes: Changes) -> dict[str, Any]:
    """The columns that shall be different, and no others: somebody may be changing those."""
    wanted: dict[str, Any] = {}
    if changes.email is not None:
        wanted["email"] = as_email(changes.email)
    if changes.language:
        wanted["language"] = changes.language
    return wanted


async def _new_password(offload: Offload, changes: Changes, account: Account) -> tuple[str, str]:
    """The current password that was given, and the hash of the new one."""
    assert changes.password is not None
    if changes.current_password is None:
        raise Invalid(
            "current_password_needed",
            "Give your current password to set a new one.",
            "设置新密码需要提供当前密码。",
            field="current_password",
        )
    check_password(changes.password, username=account.username, email=account.email)
    return changes.current_password, await hash_password(offload, changes.password)


async def _write_details(session: AsyncSession, before: Account, wanted: dict[str, Any]) -> Account:
    """Write what is wanted of an account that is held in this unit; the account after that."""
    columns = dict(wanted)
    if "email" in wanted:
        columns["email_key"] = fold(wanted["email"])
        if columns["email_key"] != fold(before.email):
            await refuse_taken(session, None, columns["email_key"])
            await forget_links(session, before.id)
            note(session, "account.email_changed", thing=before.id, person=before.id)
    if columns:
        await update_account(session, before.id, **columns)
    return replace(before, **wanted)
