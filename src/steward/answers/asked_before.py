"""A request that was sent once more, since its answer was lost on the way, is the same run."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.answers.tables import Run
from steward.conversations.tables import Conversation, Message
from steward.kit.errors import Conflict


async def asked_before(
    session: AsyncSession, owner_id: str, conversation_id: str | None, client_id: str, text: str
) -> Run | None:
    """The run that this request of the owner's has begun already, in this conversation or with
    None in the one it has begun; None if it comes for the first time. Raises `Conflict` when it
    asked something else then."""
    where = conversation_id
    if where is None:
        where = await session.scalar(
            select(Conversation.id).where(
                Conversation.owner_id == owner_id, Conversation.client_id == client_id
            )
        )
    run: Run | None = await session.scalar(
        select(Run)
        .join(Message, Message.id == Run.message_id)
        .where(
            Message.owner_id == owner_id,
            Message.conversation_id == where,
            Message.client_id == client_id,
        )
    )
    if run is not None and run.question != text:
        raise Conflict(
            "client_id_used",
            "Something else was asked under this client_id.",
            "该 client_id 已用于另一次提问。",
            field="client_id",
            run_id=run.id,
        )
    return run
