"""A person says what they think of an answer, or takes it back."""

from collections.abc import Mapping, Sequence

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.conversations.store import conversation_of, message_of
from steward.conversations.tables import Message, MessageFeedback
from steward.db.upsert import Upsert
from steward.kit.clock import now
from steward.kit.errors import Conflict

AT_ONCE = 1000
_SAY = Upsert(
    MessageFeedback,
    lambda _there, new: {"rating": new.rating, "reason": new.reason, "created_at": new.created_at},
)


async def judge(
    session: AsyncSession,
    owner_id: str,
    conversation_id: str,
    message_id: str,
    rating: str,
    reason: str | None,
) -> None:
    """Keep what the owner thinks of an answer; what they thought before is forgotten. Raises
    `NotFound`, and `Conflict` for what is no answer yet."""
    message = await _answer(session, owner_id, conversation_id, message_id)
    values = {"message_id": message.id, "owner_id": owner_id, "rating": rating, "reason": reason}
    await _SAY(session, values | {"created_at": now()})


async def judge_no_more(
    session: AsyncSession, owner_id: str, conversation_id: str, message_id: str
) -> None:
    """Forget what the owner thinks of an answer, if they have said it. Raises as `judge` does."""
    message = await _answer(session, owner_id, conversation_id, message_id)
    await session.execute(delete(MessageFeedback).where(MessageFeedback.message_id == message.id))


async def feedback_on(
    session: AsyncSession, messages: Sequence[Message]
) -> Mapping[str, MessageFeedback]:
    """What is thought of these messages of one owner, by their ids."""
    answers = [message.id for message in messages if message.role == "assistant"]
    found = {}
    for begin in range(0, len(answers), AT_ONCE):
        some = MessageFeedback.message_id.in_(answers[begin : begin + AT_ONCE])
        for each in await session.scalars(select(MessageFeedback).where(some)):
            found[each.message_id] = each
    return found


async def _answer(
    session: AsyncSession, owner_id: str, conversation_id: str, message_id: str
) -> Message:
    await conversation_of(session, owner_id, conversation_id)
    message = await message_of(session, owner_id, conversation_id, message_id)
    if message.role != "assistant" or message.status == "writing":
        raise Conflict(
            "not_an_answer", "Only an answer that is there can be rated.", "只能评价已完成的回答。"
        )
    return message
