"""Invitations: an administrator makes a token, and one person registers with it."""

from datetime import datetime

from sqlalchemy import delete, insert, or_
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import Invited
from steward.accounts.names import as_email, fold
from steward.accounts.tables import Invitation
from steward.accounts.tokens import digest, new_secret
from steward.audit.note import note
from steward.db.engine import Database
from steward.kit.errors import Forbidden, NotFound
from steward.kit.ids import new_id


async def invite(
    database: Database, user_id: str, email: str | None, expires_at: datetime, at: datetime
) -> tuple[Invited, str]:
    """Make an invitation, for one e-mail address or for whoever has the token, and clear away
    those that ran out. Raises `Invalid`."""
    token = new_secret()
    made = Invited(new_id(), as_email(email) if email else None, user_id, at, expires_at)
    async with database.unit() as session:
        await session.execute(delete(Invitation).where(Invitation.expires_at <= at))
        await session.execute(
            insert(Invitation).values(
                id=made.id,
                created_by=user_id,
                digest=digest(token),
                email=made.email,
                email_key=fold(made.email) if made.email else None,
                created_at=at,
                expires_at=expires_at,
            )
        )
        note(session, "invitation.made", thing=made.id)
    return made, token


async def take_invitation(
    session: AsyncSession, token: str | None, email_key: str, at: datetime
) -> str:
    """Use an invitation up with this registration, and return its id; or raise `Forbidden`.

    Unknown, used, run out and meant for somebody else are one answer.
    """
    if token is None:
        raise Forbidden(
            "invitation_needed", "You need an invitation to register.", "需要邀请才能注册。"
        )
    used = await session.execute(
        delete(Invitation)
        .where(
            Invitation.digest == digest(token),
            Invitation.expires_at > at,
            or_(Invitation.email_key.is_(None), Invitation.email_key == email_key),
        )
        .returning(Invitation.id)
    )
    row = used.one_or_none()
    if row is None:
        raise Forbidden(
            "invitation_invalid",
            "This invitation is not valid, or was used, or is for another e-mail address.",
            "邀请无效、已被使用，或不适用于该邮箱。",
        )
    return str(row.id)


async def withdraw_invitation(database: Database, invitation_id: str) -> None:
    """Make an invitation worthless. Raises `NotFound`."""
    async with database.unit() as session:
        withdrawn = await session.execute(
            delete(Invitation).where(Invitation.id == invitation_id).returning(Invitation.id)
        )
        if withdrawn.first() is None:
            raise NotFound("invitation", "邀请")
        note(session, "invitation.withdrawn", thing=invitation_id)
