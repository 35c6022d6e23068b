"""Carrying a session on: a refresh token is exchanged for new tokens, once (RFC 9700, 4.14.2).

A token that comes a second time was copied, or its answer was lost on the way. Within ten seconds
Steward believes the latter (a dropped connection, two tabs waking together) and gives a further
successor. Later it ends the whole session, so that a thief and the owner both have to sign in. The
price: a copy that is used within those ten seconds is noticed only by the list of sessions.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.revoked import tell_revoked
from steward.accounts.sessions import end_session, give_tokens
from steward.accounts.tables import RefreshToken, UserAccount, UserSession
from steward.accounts.tokens import Terms, Tokens, digest
from steward.audit.note import note
from steward.bus.port import Bus
from steward.db.engine import Database
from steward.kit.errors import Unauthenticated
from steward.kit.logs import log

GRACE = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A refresh token that was good once, and whose it is."""

    user_id: str
    session_id: str
    rotated_at: datetime | None


async def refresh(database: Database, bus: Bus, terms: Terms, token: str, at: datetime) -> Tokens:
    """New tokens for the session of this one. Raises `Unauthenticated`."""
    async with database.unit() as session:
        shown = await _take(session, digest(token), at)
        if shown is None:
            raise _refused()
        if shown.rotated_at is None or at - shown.rotated_at <= GRACE:
            await _carry_on(session, shown.session_id, terms, at)
            return await give_tokens(session, shown.user_id, shown.session_id, terms, at)
        await end_session(session, shown.user_id, shown.session_id)
        note(session, "session.token_reused", thing=shown.session_id, person=shown.user_id)
    await tell_revoked(bus, shown.user_id, session_id=shown.session_id)
    log("accounts").warning("session ended: its refresh token was used twice", user=shown.user_id)
    raise _refused()


async def _take(session: AsyncSession, token: str, at: datetime) -> _Shown | None:
    """Mark the token as exchanged, and say when that had happened before."""
    query = (
        select(UserAccount.id, UserSession.id, RefreshToken.rotated_at)
        .join(UserSession, UserSession.id == RefreshToken.session_id)
        .join(UserAccount, UserAccount.id == UserSession.user_id)
        .where(RefreshToken.digest == token, RefreshToken.expires_at > at, UserAccount.active)
        .with_for_update(of=(UserSession, RefreshToken))  # in the order in which a sign-out does
    )
    row = (await session.execute(query)).one_or_none()
    if row is None:
        return None
    await session.execute(
        update(RefreshToken)
        .where(RefreshToken.digest == token, RefreshToken.rotated_at.is_(None))
        .values(rotated_at=at)
    )
    return _Shown(*row)


async def _carry_on(session: AsyncSession, session_id: str, terms: Terms, at: datetime) -> None:
    """Let the session last on, and forget tokens of it that are too old to be used at all."""
    await session.execute(
        update(UserSession)
        .where(UserSession.id == session_id)
        .values(used_at=at, expires_at=at + terms.refresh)
    )
    await session.execute(
        delete(RefreshToken).where(
            RefreshToken.session_id == session_id, RefreshToken.expires_at <= at
        )
    )


def _refused() -> Unauthenticated:
    return Unauthenticated(
        "refresh_token_invalid",
        "This sign-in has ended. Sign in again.",
        "登录已失效，请重新登录。",
    )
