"""The queries of conversations and messages. Each takes its owner first."""

from bisect import bisect_right
from collections.abc import AsyncGenerator, Sequence

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.conversations.branch import branch_ids, chain
from steward.conversations.tables import (
    Conversation,
    ConversationShare,
    Message,
    MessageFeedback,
)
from steward.kit.errors import NotFound

AT_ONCE = 100


async def conversation_of(
    session: AsyncSession,
    owner_id: str,
    conversation_id: str,
    *,
    to_change: bool = False,
    even_in_trash: bool = False,
) -> Conversation:
    """One of the owner's conversations. Raises `NotFound`, also for what is in the trash.

    Whoever reads it `to_change` what it shows waits for others who do (SQLite has one writer anyway
    and ignores the lock).
    """
    query = select(Conversation).where(
        Conversation.owner_id == owner_id, Conversation.id == conversation_id
    )
    if not even_in_trash:
        query = query.where(Conversation.deleted_at.is_(None))
    found = await session.scalar(query.with_for_update() if to_change else query)
    if found is None:
        raise NotFound("conversation", "对话")
    return found


async def conversations_of(
    session: AsyncSession,
    owner_id: str,
    after: str | None,
    limit: int,
    *,
    trash: bool | None = False,
    pinned: bool | None = None,
) -> Sequence[Conversation]:
    """The owner's conversations, newest first: those that are not in the trash, those that are, or
    with None all of them; perhaps only those that are pinned, or not."""
    query = select(Conversation).where(Conversation.owner_id == owner_id)
    if trash is not None:
        gone = Conversation.deleted_at
        query = query.where(gone.is_not(None) if trash else gone.is_(None))
    if pinned is not None:
        at = Conversation.pinned_at
        query = query.where(at.is_not(None) if pinned else at.is_(None))
    if after is not None:
        query = query.where(Conversation.id < after)
    return (await session.scalars(query.order_by(Conversation.id.desc()).limit(limit))).all()


async def message_of(
    session: AsyncSession, owner_id: str, conversation_id: str, message_id: str
) -> Message:
    """A message of one of the owner's conversations. Raises `NotFound`."""
    found = await session.scalar(
        select(Message).where(
            Message.owner_id == owner_id,
            Message.conversation_id == conversation_id,
            Message.id == message_id,
        )
    )
    if found is None:
        raise NotFound("message", "消息")
    return found


async def messages_of(
    session: AsyncSession,
    owner_id: str,
    conversation_id: str,
    after: str | None,
    limit: int,
    *,
    even_in_trash: bool = False,
) -> Sequence[Message]:
    """All messages of a conversation, whatever their branch, oldest first. Raises `NotFound`."""
    await conversation_of(session, owner_id, conversation_id, even_in_trash=even_in_trash)
    query = select(Message).where(Message.conversation_id == conversation_id)
    if after is not None:
        query = query.where(Message.id > after)
    return (await session.scalars(query.order_by(Message.id).limit(limit))).all()


async def messages_shown(
    session: AsyncSession, owner_id: str, conversation_id: str, after: str | None, limit: int
) -> Sequence[Message]:
    """The messages of the branch that is shown, oldest first. Raises `NotFound`."""
    conversation = await conversation_of(session, owner_id, conversation_id)
    ids = await branch_ids(session, await leaf_of(session, conversation))
    # Ids sort by time. Another branch may be shown by now than the one that `after` was read from.
    begin = 0 if after is None else bisect_right(ids, after)
    page = ids[begin : begin + limit]
    found = await session.scalars(select(Message).where(Message.id.in_(page)))
    messages = {message.id: message for message in found}
    return [messages[id_] for id_ in page]


async def last_message_id(session: AsyncSession, conversation_id: str) -> str | None:
    """The newest message, whatever its branch; None while nothing is said."""
    newest = select(Message.id).where(Message.conversation_id == conversation_id)
    found: str | None = await session.scalar(newest.order_by(Message.id.desc()).limit(1))
    return found


async def leaf_of(session: AsyncSession, conversation: Conversation) -> str | None:
    """The last message of the branch that is shown; None while nothing is said."""
    return conversation.leaf_id or await last_message_id(session, conversation.id)


async def messages_before(
    session: AsyncSession, conversation_id: str, message_id: str
) -> AsyncGenerator[tuple[str, str]]:
    """What was said before a message on its branch, newest first, as (role, text); read as it is
    asked for."""
    last = message_id
    while True:
        through = chain(last, AT_ONCE + 1)
        rows = await session.execute(
            select(Message.id, Message.role, Message.text, Message.status)
            .join(through, Message.id == through.c.id)
            .where(Message.conversation_id == conversation_id, through.c.depth > 0)
            .order_by(through.c.depth)
        )
        portion = rows.all()
        for row in portion:
            if row.status in ("complete", "cancelled") and row.text:
                yield row.role, row.text
        if len(portion) < AT_ONCE:
            return
        last = portion[-1].id


async def remove_rows(session: AsyncSession, conversation_id: str) -> None:
    """Delete a conversation with its messages; its runs are the caller's to delete first."""
    said = select(Message.id).where(Message.conversation_id == conversation_id)
    await session.execute(delete(MessageFeedback).where(MessageFeedback.message_id.in_(said)))
    await session.execute(
        delete(ConversationShare).where(ConversationShare.conversation_id == conversation_id)
    )
    await session.execute(delete(Message).where(Message.conversation_id == conversation_id))
    await session.execute(delete(Conversation).where(Conversation.id == conversation_id))
