"""A person chooses which branch of a conversation they see."""

from sqlalchemy.ext.asyncio import AsyncSession

from steward.conversations.branch import newest_below
from steward.conversations.store import conversation_of, last_message_id, message_of
from steward.conversations.tables import Conversation


async def show_branch(
    session: AsyncSession, owner_id: str, conversation_id: str, message_id: str | None
) -> Conversation:
    """Show the branch through a message down to the newest that follows it, or without a message
    the newest branch. Raises `NotFound`."""
    conversation = await conversation_of(session, owner_id, conversation_id, to_change=True)
    if message_id is None:
        conversation.leaf_id = await last_message_id(session, conversation_id)
    else:
        message = await message_of(session, owner_id, conversation_id, message_id)
        conversation.leaf_id = await newest_below(session, message)
    return conversation
