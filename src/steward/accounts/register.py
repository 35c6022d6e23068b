"""Registering: somebody becomes known. The first becomes the administrator, exactly once."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from steward.accounts.account import ADMIN, MEMBER, Account
from steward.accounts.invitations import take_invitation
from steward.accounts.names import as_email, as_username, fold
from steward.accounts.passwords import check_password, hash_password
from steward.accounts.store import is_anybody_here
from steward.accounts.tables import UserAccount
from steward.audit.note import note
from steward.db.engine import Database
from steward.kit.errors import Conflict, Forbidden
from steward.kit.ids import new_id
from steward.kit.logs import log
from steward.kit.offload import Offload

Mode = Literal["open", "invite", "closed"]


@dataclass(frozen=True, slots=True)
class Applicant:
    """What somebody says who wants an account."""

    username: str
    email: str
    password: str = field(repr=False)
    invitation: str | None = field(repr=False)
    language: str


async def register(
    database: Database, offload: Offload, mode: Mode, applicant: Applicant, at: datetime
) -> Account:
    """Make the account. Raises `Invalid`, `Conflict` for a taken name, `Forbidden`.

    That a name is taken is told: who may register could find it out anyway.
    """
    username, email = as_username(applicant.username), as_email(applicant.email)
    check_password(applicant.password, username=username, email=email)
    columns = {
        "id": new_id(),
        "username": username,
        "username_key": fold(username),
        "email": email,
        "email_key": fold(email),
        "password_hash": await hash_password(offload, applicant.password),
        "language": applicant.language,
        "created_at": at,
    }
    try:
        account = await _admit(database, mode, applicant.invitation, columns, at)
    except IntegrityError:
        # Another process was faster by a moment, unseen by our transaction; by now it can be seen.
        account = await _admit(database, mode, applicant.invitation, columns, at)
    log("accounts").info("registered", user=account.id, role=account.role)
    return account


async def _admit(
    database: Database,
    mode: Mode,
    invitation: str | None,
    columns: dict[str, Any],
    at: datetime,
) -> Account:
    async with database.unit() as session:
        first = not await is_anybody_here(session)
        invited = None
        if not first:
            if mode == "closed":
                raise Forbidden(
                    "registration_closed", "Nobody can register here.", "此处不开放注册。"
                )
            if mode == "invite":
                invited = await take_invitation(session, invitation, columns["email_key"], at)
            await refuse_taken(session, columns["username_key"], columns["email_key"])
        row = UserAccount(
            **columns,
            role=ADMIN if first else MEMBER,
            active=True,
            founder=True if first else None,
        )
        session.add(row)
        by = columns["id"]
        note(session, "account.registered", thing=by, person=by, by=by, invitation=invited)
    return Account(
        row.id, row.username, row.email, row.role, row.language, row.active, row.created_at
    )


async def refuse_taken(
    session: AsyncSession, username_key: str | None, email_key: str | None
) -> None:
    """Raise `Conflict` when one of the names belongs to somebody."""
    if username_key is not None and await _exists(session, UserAccount.username_key, username_key):
        raise Conflict(
            "username_taken", "This user name is taken.", "该用户名已被使用。", field="username"
        )
    if email_key is not None and await _exists(session, UserAccount.email_key, email_key):
        raise email_taken()


def email_taken() -> Conflict:
    """The refusal of an address that is somebody's already."""
    return Conflict(
        "email_taken", "This e-mail address is taken.", "该电子邮箱已被使用。", field="email"
    )


async def _exists(session: AsyncSession, column: InstrumentedAttribute[str], value: str) -> bool:
    query = select(UserAccount.id).where(column == value).limit(1)
    return (await session.execute(query)).first() is not None
