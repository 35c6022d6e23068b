"""One exchange goes from its conversation: what was asked, its answer and the run."""

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from steward.answers import store
from steward.answers.answering import Answering
from steward.answers.tables import Run
from steward.conversations import store as conversations
from steward.conversations.tables import Conversation, Message, MessageFeedback


async def remove_run(owner_id: str, run_id: str, *, answering: Answering) -> None:
    """Delete one of the owner's runs with its messages. Raises `NotFound`.

    What followed the answer follows what was before the question then. The question stays as long
    as it has another answer. A run that is under way ends: it finds its row gone.
    """
    async with answering.database.unit() as session:
        # The run before its conversation, as whoever ends it holds them.
        run = await store.touch(session, owner_id, run_id)
        conversation = await conversations.conversation_of(
            session, owner_id, run.conversation_id, to_change=True, even_in_trash=True
        )
        await store.remove_run(session, run)
        await _remove_messages(session, conversation, run)
    await answering.events.forget(run_id)


async def _remove_messages(session: AsyncSession, conversation: Conversation, run: Run) -> None:
    asked = await conversations.message_of(
        session, conversation.owner_id, conversation.id, run.asked_id
    )
    here = Message.conversation_id == conversation.id
    await session.execute(
        update(Message)
        .where(here, Message.parent_id == run.message_id)
        .values(parent_id=asked.parent_id)
    )
    await session.execute(
        delete(MessageFeedback).where(MessageFeedback.message_id == run.message_id)
    )
    await session.execute(delete(Message).where(here, Message.id == run.message_id))
    others = select(Message.id).where(here, Message.parent_id == asked.id).limit(1)
    if await session.scalar(others) is None:
        await session.delete(asked)
    if conversation.leaf_id in (run.message_id, run.asked_id):
        conversation.leaf_id = None
