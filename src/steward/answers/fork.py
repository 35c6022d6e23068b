"""A conversation is gone on with in another one, from one of its messages."""

import re

from sqlalchemy.ext.asyncio import AsyncSession

from steward.conversations.branch import branch_to
from steward.conversations.store import conversation_of, message_of
from steward.conversations.tables import Conversation, Message
from steward.kit.announce import Announce
from steward.kit.clock import now
from steward.kit.errors import Conflict
from steward.kit.ids import new_id
from steward.usage.meter import begin_conversation

LONGEST_TITLE = 200
NUMBERED = re.compile(r"(?P<plain>.*) \((?P<number>\d{1,4})\)", re.DOTALL)
# What a copy says for itself; its run stays with the message that it answers.
COPIED = (
    "agent_id", "role", "status", "text", "found", "citations", "model",
    "input_tokens", "output_tokens", "tokens_estimated", "created_at",
)  # fmt: skip


async def fork(
    session: AsyncSession, owner_id: str, conversation_id: str, message_id: str, announce: Announce
) -> Conversation:
    """A new conversation with a copy of the branch that ends with a message. It counts as one that
    was begun. Raises `NotFound`, `SpentBudget`, and `Conflict` for an answer under way."""
    there = await conversation_of(session, owner_id, conversation_id)
    last = await message_of(session, owner_id, conversation_id, message_id)
    if last.status == "writing":
        raise Conflict(
            "answer_under_way",
            "The answer is being written. It can be forked when it is there.",
            "回答还在生成，完成后才能从这里分出新对话。",
        )
    await begin_conversation(session, owner_id, now(), announce)
    made = Conversation(id=new_id(), owner_id=owner_id, title=next_title(there.title))
    session.add(made)
    await session.flush()
    made.leaf_id = await _copy(session, last, made)
    return made


async def _copy(session: AsyncSession, last: Message, made: Conversation) -> str | None:
    """The branch, message by message; returns the last one's id."""
    parent_id = None
    for message in await branch_to(session, last.id):
        copy = Message(
            id=new_id(),
            conversation_id=made.id,
            owner_id=made.owner_id,
            parent_id=parent_id,
            **{name: getattr(message, name) for name in COPIED},
        )
        session.add(copy)
        parent_id = copy.id
    return parent_id


def next_title(title: str) -> str:
    """The same title with a number: "Ferries (2)", and then "Ferries (3)"."""
    if not title:
        return ""
    numbered = NUMBERED.fullmatch(title)
    plain = numbered["plain"] if numbered else title
    ending = f" ({int(numbered['number']) + 1 if numbered else 2})"
    return plain[: LONGEST_TITLE - len(ending)] + ending
