"""Finds what was said: in the titles and messages of one person, by all words of a query."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, null, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from steward.conversations.tables import Conversation, Message


@dataclass(frozen=True)
class Hit:
    """A message, or with `message_id` None a title, that has all the words. `id` sorts hits by
    time."""

    id: str
    conversation_id: str
    title: str
    message_id: str | None
    role: str | None
    text: str
    created_at: datetime


async def search(
    session: AsyncSession, owner_id: str, words: Sequence[str], after: str | None, limit: int
) -> list[Hit]:
    """What has all the words (see `search_words`), newest first. No words find nothing."""
    if not words:
        return []
    said = await _found(session, _messages(owner_id, words), Message.id, after, limit)
    named = await _found(session, _titles(owner_id, words), Conversation.id, after, limit)
    return sorted(said + named, key=lambda hit: hit.id, reverse=True)[:limit]


def _messages(owner_id: str, words: Sequence[str]) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Message.id,
            Message.conversation_id,
            Conversation.title,
            Message.id.label("message_id"),
            Message.role,
            Message.text,
            Message.created_at,
        )
        .join(Conversation, Conversation.id == Message.conversation_id)
        .where(
            Message.owner_id == owner_id,
            Conversation.deleted_at.is_(None),
            _has_all(words, Message.folded, Message.text),
        )
    )


def _titles(owner_id: str, words: Sequence[str]) -> Select[*tuple[Any, ...]]:
    title = Conversation.title
    return select(
        Conversation.id,
        Conversation.id.label("conversation_id"),
        title,
        null().label("message_id"),
        null().label("role"),
        title.label("text"),
        Conversation.created_at,
    ).where(
        Conversation.owner_id == owner_id,
        Conversation.deleted_at.is_(None),
        _has_all(words, Conversation.folded, title),
    )


def _has_all(
    words: Sequence[str],
    folded: InstrumentedAttribute[str | None],
    text: InstrumentedAttribute[str],
) -> ColumnElement[bool]:
    # What was written before there was a folded form is compared as the database can.
    where = func.coalesce(folded, func.lower(text))
    longest_first = sorted(words, key=len, reverse=True)  # they are the rarest
    return and_(*(where.contains(word, autoescape=True) for word in longest_first))


async def _found(
    session: AsyncSession,
    query: Select[*tuple[Any, ...]],
    key: InstrumentedAttribute[str],
    after: str | None,
    limit: int,
) -> list[Hit]:
    if after is not None:
        query = query.where(key < after)
    rows = await session.execute(query.order_by(key.desc()).limit(limit))
    return [Hit(**row._mapping) for row in rows]
