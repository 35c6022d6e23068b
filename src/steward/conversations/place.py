"""Where a message goes in its conversation: at the end of a branch, or beside another message."""

from sqlalchemy.ext.asyncio import AsyncSession

from steward.conversations.store import leaf_of, message_of
from steward.conversations.tables import Conversation, Message
from steward.kit.errors import Conflict
from steward.kit.ids import new_id


async def question_of(session: AsyncSession, message: Message) -> Message:
    """The question that a message is, or answers."""
    if message.role == "user" or message.parent_id is None:
        return message
    return await message_of(session, message.owner_id, message.conversation_id, message.parent_id)


async def put_question(
    session: AsyncSession,
    conversation: Conversation,
    text: str,
    *,
    parent_id: str | None,
    edits_id: str | None,
    again_id: str | None,
) -> Message:
    """The question as a message of the conversation: the one that is answered again, or a new one.

    Raises what `place_for` raises.
    """
    if again_id is not None:
        return await message_of(session, conversation.owner_id, conversation.id, again_id)
    asked = Message(
        id=new_id(),
        conversation_id=conversation.id,
        owner_id=conversation.owner_id,
        parent_id=await place_for(session, conversation, parent_id=parent_id, edits_id=edits_id),
        role="user",
        text=text,
    )
    session.add(asked)
    return asked


async def place_for(
    session: AsyncSession,
    conversation: Conversation,
    *,
    parent_id: str | None,
    edits_id: str | None,
) -> str | None:
    """The message that a new question follows: as a question that it is asked instead of, or else
    as `answer_before` says. Raises what that raises."""
    if edits_id is not None:
        edited = await message_of(session, conversation.owner_id, conversation.id, edits_id)
        return edited.parent_id
    before = await answer_before(session, conversation, parent_id)
    return None if before is None else before.id


async def answer_before(
    session: AsyncSession, conversation: Conversation, parent_id: str | None
) -> Message | None:
    """The answer that a new question follows: the one that is named, or the last of the branch that
    is shown; None at the beginning. Raises `NotFound`, and `Conflict` if a question is named."""
    last = parent_id or await leaf_of(session, conversation)
    if last is None:
        return None
    message = await message_of(session, conversation.owner_id, conversation.id, last)
    if parent_id is not None and message.role == "user":
        raise Conflict(
            "question_awaits_its_answer",
            "A message follows an answer, not a question. To ask it otherwise, edit the question.",
            "消息只能接在回答之后，不能接在提问之后；如需改问，请编辑该提问。",
            field="parent_id",
        )
    return message


def check_is_question(message: Message) -> None:
    """Raises `Conflict` for what Steward has said."""
    if message.role != "user":
        raise Conflict(
            "answers_are_not_edited",
            "Only what you have said yourself can be edited. An answer can be given once more.",
            "只能编辑你自己的消息；回答可以重新生成。",
        )
