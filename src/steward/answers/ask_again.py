"""A message of a conversation becomes a question: what it follows, who answers it, and where the
answer is looked for, when the client leaves that open."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from steward.answers import store
from steward.answers.ask import Question
from steward.answers.conversation_schemas import EditIn, MessageIn, RegenerateIn
from steward.conversations.branch import newest_answer
from steward.conversations.place import answer_before, check_is_question, question_of
from steward.conversations.store import conversation_of, message_of
from steward.conversations.tables import Message

LEFT_OPEN = ("agent_id", "collection_ids", "document_ids")


async def question_from(
    session: AsyncSession, owner_id: str, conversation_id: str, said: MessageIn, *, language: str
) -> Question:
    """A new message. Without a word about the agent, the one that answered before goes on.

    Raises `NotFound`, and `Conflict` for a message that nothing can follow.
    """
    conversation = await conversation_of(session, owner_id, conversation_id)
    before = await answer_before(session, conversation, said.parent_id)
    agent_id = said.agent_id
    if before is not None and "agent_id" not in said.model_fields_set:
        agent_id = before.agent_id
    return Question(
        said.content,
        conversation_id,
        parent_id=said.parent_id,
        agent_id=agent_id,
        collection_ids=said.collection_ids,
        document_ids=said.document_ids,
        client_id=said.client_id,
        language=language,
    )


async def question_again(
    session: AsyncSession,
    owner_id: str,
    conversation_id: str,
    message_id: str,
    said: RegenerateIn,
    *,
    language: str,
) -> Question:
    """The same question, for one more answer; the message is the question or an answer to it.

    Raises `NotFound`.
    """
    message = await message_of(session, owner_id, conversation_id, message_id)
    asked = await question_of(session, message)
    answer = message if message is not asked else await newest_answer(session, asked)
    how = await _as_before(session, answer, said)
    return Question(asked.text, conversation_id, again_id=asked.id, language=language, **how)


async def question_edited(
    session: AsyncSession,
    owner_id: str,
    conversation_id: str,
    message_id: str,
    said: EditIn,
    *,
    language: str,
) -> Question:
    """The question in other words. Raises `NotFound`, and `Conflict` for an answer."""
    asked = await message_of(session, owner_id, conversation_id, message_id)
    check_is_question(asked)
    how = await _as_before(session, await newest_answer(session, asked), said)
    return Question(said.content, conversation_id, edits_id=asked.id, language=language, **how)


async def _as_before(
    session: AsyncSession, answer: Message | None, said: RegenerateIn
) -> dict[str, Any]:
    """Agent and scope of the earlier answer, where the client gives no others."""
    given = {name: getattr(said, name) for name in LEFT_OPEN if name in said.model_fields_set}
    if answer is None or answer.run_id is None:
        return given
    run = await store.run_of(session, answer.owner_id, answer.run_id)
    return {name: getattr(run, name) for name in LEFT_OPEN} | given
