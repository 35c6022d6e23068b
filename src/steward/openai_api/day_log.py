"""Where the calls of a program are written down: one conversation for each key and day.

A client that keeps its own history sends it anew with each call. A conversation for each would bury
those a person has, and use up the month's; so the calls of one key on one day follow each other in
one, under a title that says so, and what is in it is never told to the model.
"""

import hashlib
import uuid
from datetime import datetime
from itertools import count
from typing import cast

from sqlalchemy import Table, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.tables import ApiKey
from steward.accounts.who import Who
from steward.conversations.fold import folded
from steward.conversations.tables import Conversation
from steward.db.upsert import ENGINES


async def log_of_day(session: AsyncSession, who: Who, at: datetime) -> str:
    """The id of today's conversation of this key (or of those signed in), made if there is none."""
    id_ = await _not_in_trash(session, f"{who.user_id} {who.key_id}", at)
    title = f"API · {await _name(session, who)}{at:%Y-%m-%d}"
    engine = session.get_bind().dialect.name
    made = ENGINES[engine](cast("Table", Conversation.__table__)).values(
        id=id_,
        owner_id=who.user_id,
        title=title,
        folded=folded(title),
        created_at=at,
        updated_at=at,
    )
    await session.execute(made.on_conflict_do_nothing(index_elements=["id"]))
    return id_


async def _not_in_trash(session: AsyncSession, whose: str, at: datetime) -> str:
    """The day's id; one more for each of the day's conversations that is in the trash."""
    for number in count():
        id_ = _id(f"{whose} {number}" if number else whose, at)
        deleted = select(Conversation.deleted_at).where(Conversation.id == id_)
        if await session.scalar(deleted) is None:
            return id_
    raise AssertionError("there is no last number")


def _id(whose: str, at: datetime) -> str:
    """A UUIDv7 of the day's first millisecond, whose other bits say whose it is: two processes that
    make it at once make the same."""
    day = at.replace(hour=0, minute=0, second=0, microsecond=0)
    bits = int.from_bytes(hashlib.sha256(f"{whose} {day:%Y-%m-%d}".encode()).digest()[:10])
    fraction, tail = bits & 0xFFF, bits >> 18 & 0x3FFF_FFFF_FFFF_FFFF
    milliseconds = int(day.timestamp() * 1000)
    value = milliseconds << 80 | 0x7 << 76 | fraction << 64 | 0b10 << 62 | tail
    return str(uuid.UUID(int=value))


async def _name(session: AsyncSession, who: Who) -> str:
    if who.key_id is None:
        return ""
    query = select(ApiKey.name).where(ApiKey.user_id == who.user_id, ApiKey.id == who.key_id)
    name = await session.scalar(query)
    return f"{name} · " if name else ""
