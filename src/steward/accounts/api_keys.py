"""API keys: how a program says for whom it asks, and which things it may do.

A key reads `stw_<its id>_<random secret>`. The id finds the row, the secret's digest proves it. The
key is shown once, when it is made.
"""

import hmac
import uuid
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, or_, update
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import ADMIN, Key
from steward.accounts.revoked import tell_revoked
from steward.accounts.store import KeyHolder, find_account, find_by_key
from steward.accounts.tables import ApiKey
from steward.accounts.tokens import digest, new_secret, not_signed_in
from steward.audit.note import note
from steward.bus.port import Bus
from steward.db.engine import Database
from steward.kit.errors import Forbidden, Invalid, NotFound
from steward.kit.ids import new_id

PREFIX = "stw_"
SCOPES = ("read", "write", "notify", "admin")
# Writing down each use would make every read a write.
USE_IS_NOTED_EVERY = timedelta(minutes=1)


def write_key(key_id: str, secret: str) -> str:
    """The text a program sends."""
    return f"{PREFIX}{uuid.UUID(key_id).hex}_{secret}"


def split_key(text: str) -> tuple[str, str] | None:
    """The id and the secret in a key, or None when it is not one."""
    key_id, _, secret = text.removeprefix(PREFIX).partition("_")
    try:
        return (str(uuid.UUID(key_id)), secret) if text.startswith(PREFIX) else None
    except ValueError:
        return None


async def make_key(
    database: Database,
    user_id: str,
    name: str,
    scopes: list[str],
    expires_at: datetime | None,
    at: datetime,
) -> tuple[Key, str]:
    """A new key and its text. Raises `Forbidden` for the scope `admin` of somebody who is not, and
    `Invalid` for an expiry in the past."""
    if expires_at is not None and expires_at <= at:
        raise Invalid(
            "already_expired",
            "The key would have expired already.",
            "密钥的到期时间已过。",
            field="expires_at",
        )
    secret = new_secret()
    key = Key(new_id(), name, scopes, at, expires_at, None)
    async with database.unit() as session:
        owner = await find_account(session, user_id)
        if owner is None or not owner.active:
            raise not_signed_in()
        if ADMIN in scopes and owner.role != ADMIN:
            raise Forbidden(
                "not_an_administrator",
                "Only an administrator's key can have the scope admin.",
                "只有管理员的密钥才能拥有 admin 权限。",
            )
        await session.execute(
            insert(ApiKey).values(
                id=key.id,
                user_id=user_id,
                name=name,
                digest=digest(secret),
                scopes=scopes,
                created_at=at,
                expires_at=expires_at,
            )
        )
        note(session, "api_key.made", thing=key.id, name=name, person=user_id, scopes=scopes)
    return key, write_key(key.id, secret)


async def remove_key(database: Database, bus: Bus, user_id: str, key_id: str) -> None:
    """Make a key worthless at once. Raises `NotFound`."""
    async with database.unit() as session:
        removed = await session.execute(
            delete(ApiKey)
            .where(ApiKey.user_id == user_id, ApiKey.id == key_id)
            .returning(ApiKey.name)
        )
        row = removed.one_or_none()
        if row is None:
            raise NotFound("API key", "API 密钥")
        note(session, "api_key.revoked", thing=key_id, name=row.name, person=user_id)
    await tell_revoked(bus, user_id, key_id=key_id)


async def find_key_holder(
    session: AsyncSession, key_id: str, secret: str, at: datetime
) -> KeyHolder | None:
    """Whoever holds this key, if the secret is right and the key has not run out."""
    holder = await find_by_key(session, key_id)
    if holder is None or not hmac.compare_digest(holder.digest, digest(secret)):
        return None
    return None if holder.expires_at is not None and holder.expires_at <= at else holder


async def note_use(
    database: Database, user_id: str, key_id: str, last: datetime | None, at: datetime
) -> None:
    """Write down that the key was used now, unless that was done within the last minute."""
    stale = at - USE_IS_NOTED_EVERY
    if last is not None and last > stale:
        return
    async with database.unit() as session:
        await session.execute(
            update(ApiKey)
            .where(
                ApiKey.user_id == user_id,
                ApiKey.id == key_id,
                or_(ApiKey.last_used_at.is_(None), ApiKey.last_used_at <= stale),
            )
            .values(last_used_at=at)
        )
