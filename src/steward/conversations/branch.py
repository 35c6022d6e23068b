"""The branches of a conversation: chains of messages, each with the one it follows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import CTE, ColumnElement, Integer, and_, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.conversations.tables import Message

# Longer than any conversation.
NO_END = 1_000_000


def chain(message_id: str, most: int = NO_END) -> CTE:
    """A message and those before it on its branch, as rows of `id`, `parent_id` and `depth`, which
    is 0 for the message itself; at most so many of them."""
    last = (
        select(Message.id, Message.parent_id, literal(0, Integer).label("depth"))
        .where(Message.id == message_id)
        .cte("chain", recursive=True)
    )
    return last.union_all(
        select(Message.id, Message.parent_id, last.c.depth + 1)
        .join(last, Message.id == last.c.parent_id)
        .where(last.c.depth + 1 < most)
    )


async def branch_ids(session: AsyncSession, leaf_id: str | None) -> Sequence[str]:
    """The messages of the branch that ends with this one, oldest first."""
    if leaf_id is None:
        return []
    through = chain(leaf_id)
    query = select(through.c.id).order_by(through.c.depth.desc())
    return (await session.scalars(query)).all()


async def branch_to(session: AsyncSession, message_id: str) -> Sequence[Message]:
    """A message and those before it on its branch, oldest first."""
    through = chain(message_id)
    query = select(Message).join(through, Message.id == through.c.id)
    return (await session.scalars(query.order_by(through.c.depth.desc()))).all()


async def newest_below(session: AsyncSession, message: Message) -> str:
    """The newest message that follows this one, however far; itself when none does. Nothing
    follows that message, since what follows is newer."""
    tree = select(Message.id).where(Message.id == message.id).cte("tree", recursive=True)
    follows = and_(
        Message.conversation_id == message.conversation_id, Message.parent_id == tree.c.id
    )
    tree = tree.union_all(select(Message.id).join(tree, follows))
    newest = await session.scalars(select(tree.c.id).order_by(tree.c.id.desc()).limit(1))
    found: str = newest.one()
    return found


async def newest_answer(session: AsyncSession, question: Message) -> Message | None:
    """The last of the answers to a question."""
    found: Message | None = await session.scalar(
        select(Message)
        .where(
            Message.conversation_id == question.conversation_id,
            Message.parent_id == question.id,
            Message.role == "assistant",
        )
        .order_by(Message.id.desc())
        .limit(1)
    )
    return found


async def siblings_of(
    session: AsyncSession, conversation_id: str, messages: Iterable[Message]
) -> Mapping[str | None, Sequence[str]]:
    """For each parent of these messages, all messages that follow it, in the order of time."""
    parents = {message.parent_id for message in messages}
    among: ColumnElement[bool] = Message.parent_id.in_(parents - {None})
    if None in parents:
        among = or_(among, Message.parent_id.is_(None))
    rows = await session.execute(
        select(Message.id, Message.parent_id)
        .where(Message.conversation_id == conversation_id, among)
        .order_by(Message.id)
    )
    found: defaultdict[str | None, list[str]] = defaultdict(list)
    for row in rows:
        found[row.parent_id].append(row.id)
    return found
