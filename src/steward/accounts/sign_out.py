"""Signing out: the session's row goes, and with it everything its tokens were good for."""

from steward.accounts.revoked import tell_revoked
from steward.accounts.sessions import end_other_sessions, end_session, find_by_refresh_token
from steward.accounts.tokens import digest
from steward.audit.note import note
from steward.bus.port import Bus
from steward.db.engine import Database
from steward.kit.errors import NotFound


async def sign_out(database: Database, bus: Bus, user_id: str, session_id: str) -> None:
    """End one session of the user. Raises `NotFound`."""
    async with database.unit() as session:
        if not await end_session(session, user_id, session_id):
            raise NotFound("session", "登录会话")
        note(session, "session.ended", thing=session_id, person=user_id)
    await tell_revoked(bus, user_id, session_id=session_id)


async def sign_out_by_token(database: Database, bus: Bus, token: str) -> None:
    """End the session that a refresh token carries on, if there is one."""
    async with database.unit() as session:
        owner = await find_by_refresh_token(session, digest(token))
        if owner is None or not await end_session(session, *owner):
            return
        user_id, session_id = owner
        note(session, "session.ended", thing=session_id, person=user_id, by=user_id)
    await tell_revoked(bus, user_id, session_id=session_id)


async def sign_out_everywhere(database: Database, bus: Bus, user_id: str) -> None:
    """End every session of the user; API keys stay."""
    async with database.unit() as session:
        ended = await end_other_sessions(session, user_id, kept=None)
        note(session, "account.signed_out_everywhere", thing=user_id, person=user_id)
    for session_id in ended:
        await tell_revoked(bus, user_id, session_id=session_id)
