"""A person's conversations with all their messages, for their export."""

from collections.abc import AsyncIterator
from typing import Any

from steward.answers.conversation_schemas import ConversationView, MessageView
from steward.conversations import store
from steward.db.engine import Database

AT_ONCE = 50


async def export_conversations(
    owner_id: str, *, database: Database
) -> AsyncIterator[dict[str, Any]]:
    """One object for each conversation, newest first, with its messages, oldest first."""
    after: str | None = None
    while True:
        async with database.read() as session:
            rows = await store.conversations_of(session, owner_id, after, AT_ONCE)
        for row in rows:
            messages = await _messages(owner_id, row.id, database)
            yield ConversationView.of(row).model_dump(mode="json") | {"messages": messages}
        if len(rows) < AT_ONCE:
            return
        after = rows[-1].id


async def _messages(
    owner_id: str, conversation_id: str, database: Database
) -> list[dict[str, Any]]:
    messages: list[dict[str, Any]] = []
    after: str | None = None
    while True:
        async with database.read() as session:
            rows = await store.messages_of(session, owner_id, conversation_id, after, AT_ONCE)
        messages += [MessageView.of(row).model_dump(mode="json") for row in rows]
        if len(rows) < AT_ONCE:
            return messages
        after = rows[-1].id
