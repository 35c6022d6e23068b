"""Sign-in sessions: opened, carried on by their refresh tokens, ended."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.tables import RefreshToken, UserSession
from steward.accounts.tokens import Terms, Tokens, digest, new_secret, write_access_token
from steward.kit.ids import new_id


@dataclass(frozen=True, slots=True)
class Device:
    """Where a sign-in comes from, for its owner to recognise it by."""

    address: str
    user_agent: str


async def open_session(
    session: AsyncSession, user_id: str, terms: Terms, device: Device, at: datetime
) -> Tokens:
    """Begin a session, and clear away those of the same person that have run out."""
    await session.execute(
        delete(UserSession).where(UserSession.user_id == user_id, UserSession.expires_at <= at)
    )
    opened = UserSession(
        id=new_id(),
        user_id=user_id,
        user_agent=device.user_agent,
        address=device.address,
        created_at=at,
        used_at=at,
        expires_at=at + terms.refresh,
    )
    session.add(opened)
    await session.flush()
    return await give_tokens(session, user_id, opened.id, terms, at)


async def give_tokens(
    session: AsyncSession, user_id: str, session_id: str, terms: Terms, at: datetime
) -> Tokens:
    """A new access token and a new refresh token for a session."""
    refresh_token = new_secret()
    session.add(
        RefreshToken(
            digest=digest(refresh_token), session_id=session_id, expires_at=at + terms.refresh
        )
    )
    return Tokens(
        access_token=write_access_token(terms, user_id, session_id, at),
        refresh_token=refresh_token,
        expires_in=int(terms.access.total_seconds()),
    )


async def find_by_refresh_token(session: AsyncSession, token: str) -> tuple[str, str] | None:
    """Whose session this is the digest of a refresh token of: the ids of user and session."""
    query = (
        select(UserSession.user_id, UserSession.id)
        .join(RefreshToken, RefreshToken.session_id == UserSession.id)
        .where(RefreshToken.digest == token)
    )
    row = (await session.execute(query)).one_or_none()
    return None if row is None else (row.user_id, row.id)


async def end_session(session: AsyncSession, user_id: str, session_id: str) -> bool:
    """End one session; False when the user has no such session."""
    ended = await session.execute(
        delete(UserSession)
        .where(UserSession.user_id == user_id, UserSession.id == session_id)
        .returning(UserSession.id)
    )
    return ended.first() is not None


async def end_other_sessions(session: AsyncSession, user_id: str, kept: str | None) -> list[str]:
    """End all sessions but one, or all, and return the ids of those that ended."""
    mine = UserSession.user_id == user_id
    if kept is not None:
        mine &= UserSession.id != kept
    ended = await session.execute(delete(UserSession).where(mine).returning(UserSession.id))
    return list(ended.scalars())
