"""A conversation goes, with its messages and its runs."""

from contextlib import suppress

from steward.answers import store
from steward.answers.answering import Answering
from steward.conversations import store as conversations
from steward.kit.errors import NotFound


async def remove_conversation(owner_id: str, conversation_id: str, *, answering: Answering) -> None:
    """Delete one of the owner's conversations, also from the trash. Raises `NotFound`.

    A run that is under way ends, also in another process: it finds its row gone.
    """
    async with answering.database.unit() as session:
        await conversations.conversation_of(session, owner_id, conversation_id, even_in_trash=True)
        # Its runs before itself, as whoever ends one holds them; from then on nobody asks in it.
        await store.hold_runs(session, conversation_id)
        await conversations.conversation_of(
            session, owner_id, conversation_id, to_change=True, even_in_trash=True
        )
        under_way = await store.remove_runs(session, conversation_id)
        await conversations.remove_rows(session, conversation_id)
    for run_id in under_way:
        await answering.events.forget(run_id)


async def erase_conversations(owner_id: str, *, answering: Answering) -> None:
    """Delete all of a person's conversations. May be called again after it was interrupted."""
    while True:
        async with answering.database.read() as session:
            some = await conversations.conversations_of(session, owner_id, None, 100, trash=None)
        if not some:
            return
        for conversation in some:
            with suppress(NotFound):  # somebody else was a moment faster
                await remove_conversation(owner_id, conversation.id, answering=answering)
