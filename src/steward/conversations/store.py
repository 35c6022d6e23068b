"""The queries of conversations and messages. Each takes its owner first."""

from collections.abc import AsyncGenerator, Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.conversations.tables import Conversation, Message
from steward.kit.errors import NotFound

AT_ONCE = 100


async def conversation_of(
    session: AsyncSession, owner_id: str, conversation_id: str
) -> Conversation:
    """One of the owner's conversations. Raises `NotFound`."""
    found = await session.scalar(
        select(Conversation).where(
            Conversation.owner_id == owner_id, Conversation.id == conversation_id
        )
    )
    if found is None:
        raise NotFound("conversation", "对话")
    return found


async def conversations_of(
    session: AsyncSession, owner_id: str, after: str | None, limit: int
) -> Sequence[Conversation]:
    """The owner's conversations, newest first."""
    query = select(Conversation).where(Conversation.owner_id == owner_id)
    if after is not None:
        query = query.where(Conversation.id < after)
    return (await session.scalars(query.order_by(Conversation.id.desc()).limit(limit))).all()


async def messages_of(
    session: AsyncSession, owner_id: str, conversation_id: str, after: str | None, limit: int
) -> Sequence[Message]:
    """A conversation's messages, oldest first. Raises `NotFound`."""
    await conversation_of(session, owner_id, conversation_id)
    query = select(Message).where(Message.conversation_id == conversation_id)
    if after is not None:
        query = query.where(Message.id > after)
    return (await session.scalars(query.order_by(Message.id).limit(limit))).all()


async def last_message_id(session: AsyncSession, conversation_id: str) -> str | None:
    """The message that a new one follows."""
    query = select(func.max(Message.id)).where(Message.conversation_id == conversation_id)
    found: str | None = await session.scalar(query)
    return found


async def messages_before(
    session: AsyncSession, conversation_id: str, message_id: str
) -> AsyncGenerator[tuple[str, str]]:
    """What was said before a message, newest first, as (role, text); read as it is asked for."""
    said = (
        select(Message.id, Message.role, Message.text)
        .where(
            Message.conversation_id == conversation_id,
            Message.status.in_(("complete", "cancelled")),
            Message.text != "",
        )
        .order_by(Message.id.desc())
        .limit(AT_ONCE)
    )
    while rows := (await session.execute(said.where(Message.id < message_id))).all():
        for row in rows:
            yield row.role, row.text
        message_id = rows[-1].id


async def remove_rows(session: AsyncSession, conversation_id: str) -> None:
    """Delete a conversation with its messages; its runs are the caller's to delete first."""
    await session.execute(delete(Message).where(Message.conversation_id == conversation_id))
    await session.execute(delete(Conversation).where(Conversation.id == conversation_id))
