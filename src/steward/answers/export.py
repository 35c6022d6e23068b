"""A person's conversations with all their messages, for their export."""

from collections.abc import AsyncIterator
from typing import Any

from steward.answers.conversation_schemas import ConversationView, MessageView
from steward.conversations import store
from steward.conversations.judge import feedback_on
from steward.db.engine import Database
from steward.db.read_all import read_all


async def export_conversations(
    owner_id: str, *, database: Database
) -> AsyncIterator[dict[str, Any]]:
    """One object for each conversation, newest first, with its messages, oldest first."""
    every = read_all(
        database,
        lambda s, after, limit: store.conversations_of(s, owner_id, after, limit, trash=None),
    )
    async for row in every:
        messages = await _messages(owner_id, row.id, database)
        yield ConversationView.of(row).model_dump(mode="json") | {"messages": messages}


async def _messages(
    owner_id: str, conversation_id: str, database: Database
) -> list[dict[str, Any]]:
    every = read_all(
        database,
        lambda s, after, limit: store.messages_of(
            s, owner_id, conversation_id, after, limit, even_in_trash=True
        ),
    )
    rows = [row async for row in every]
    async with database.read() as session:
        feedback = await feedback_on(session, rows)
    return [MessageView.of(row, feedback.get(row.id)).model_dump(mode="json") for row in rows]
