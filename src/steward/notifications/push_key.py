"""The key pair by which push services know this installation: made once, and shared by all its
processes. Browsers are bound to it, so it is never changed."""

from typing import cast

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import Table, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.upsert import ENGINES
from steward.kit.clock import now
from steward.kit.logs import log
from steward.kit.seal import Seal, SealBroken
from steward.notifications.tables import PushKey

THE_ONE = 1


async def push_key_of(session: AsyncSession, seal: Seal) -> ec.EllipticCurvePrivateKey:
    """The pair, made now if there is none.

    One that was sealed under another secret is lost, as after a restore without secrets: it is made
    anew, and push services refuse what goes to browsers that subscribed with the old one.
    """
    sealed = await session.scalar(select(PushKey.sealed).where(PushKey.id == THE_ONE))
    if sealed is None:
        sealed = await _make(session, seal)
    try:
        return _read(seal.open(sealed))
    except SealBroken:
        log("notifications").warning("the key for pushes is lost with the secret; making another")
        await session.execute(delete(PushKey).where(PushKey.sealed == sealed))
        return _read(seal.open(await _make(session, seal)))


async def _make(session: AsyncSession, seal: Seal) -> str:
    """A new pair, sealed; of several processes that start at once, the first one's."""
    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    insert = ENGINES[session.get_bind().dialect.name](cast("Table", PushKey.__table__))
    await session.execute(
        insert.on_conflict_do_nothing(index_elements=["id"]),
        {"id": THE_ONE, "sealed": seal.seal(pem.decode()), "created_at": now()},
    )
    there: str | None = await session.scalar(select(PushKey.sealed).where(PushKey.id == THE_ONE))
    assert there is not None
    return there


def _read(pem: str) -> ec.EllipticCurvePrivateKey:
    key = serialization.load_pem_private_key(pem.encode(), password=None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return key
