"""A conversation is shared by a link: whoever has it reads what was said until then."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.tables import UserAccount
from steward.conversations.branch import branch_to
from steward.conversations.store import conversation_of, leaf_of, message_of
from steward.conversations.tables import Conversation, ConversationShare, Message
from steward.kit.clock import now
from steward.kit.errors import Conflict, NotFound
from steward.kit.seal import Seal, SealBroken

# 192 bits: nobody guesses it.
TOKEN_BYTES = 24


@dataclass(frozen=True)
class Shared:
    """What somebody with the link sees: what was said, oldest first."""

    title: str
    shared_at: datetime
    expires_at: datetime | None
    messages: Sequence[Message]


async def share(
    session: AsyncSession,
    owner_id: str,
    conversation_id: str,
    expires_at: datetime | None,
    seal: Seal,
) -> ConversationShare:
    """Share one of the owner's conversations as it is shown now. One that is shared already keeps
    its link. Raises `NotFound`, and `Conflict` while nothing is said or an answer is under way."""
    conversation = await conversation_of(session, owner_id, conversation_id, to_change=True)
    leaf_id = await leaf_of(session, conversation)
    if leaf_id is None:
        raise Conflict("nothing_to_share", "Nothing has been said yet.", "对话中还没有内容。")
    leaf = await message_of(session, owner_id, conversation_id, leaf_id)
    if leaf.status == "writing":
        raise Conflict(
            "answer_under_way",
            "The answer is being written. The conversation can be shared when it is there.",
            "回答还在生成，完成后才能分享。",
        )
    made = await _made(session, owner_id, conversation_id)
    if made is None or _token_of(made, seal) is None:
        token = secrets.token_urlsafe(TOKEN_BYTES)
        made = made or ConversationShare(conversation_id=conversation_id, owner_id=owner_id)
        made.token_hash, made.sealed = _hashed(token), seal.seal(token)
        session.add(made)
    made.title, made.leaf_id = conversation.title, leaf_id
    made.created_at, made.expires_at = now(), expires_at
    return made


async def share_of(
    session: AsyncSession, owner_id: str, conversation_id: str, seal: Seal
) -> tuple[ConversationShare, str] | None:
    """How one of the owner's conversations is shared, and the link's token; None if it is not, or
    if Steward's secret is another since. Raises `NotFound`."""
    await conversation_of(session, owner_id, conversation_id)
    made = await _made(session, owner_id, conversation_id)
    token = None if made is None else _token_of(made, seal)
    return None if made is None or token is None else (made, token)


async def share_no_more(session: AsyncSession, owner_id: str, conversation_id: str) -> None:
    """The link is good no more, if there is one. Raises `NotFound`."""
    await conversation_of(session, owner_id, conversation_id)
    await session.execute(
        delete(ConversationShare).where(
            ConversationShare.owner_id == owner_id,
            ConversationShare.conversation_id == conversation_id,
        )
    )


async def read_shared(session: AsyncSession, token: str) -> Shared:
    """What a link shows. Raises `NotFound` for one that is none, or good no more, or whose
    conversation is in the trash, or whose owner may not sign in any more."""
    made = await session.scalar(
        select(ConversationShare)
        .join(Conversation, Conversation.id == ConversationShare.conversation_id)
        .join(UserAccount, UserAccount.id == ConversationShare.owner_id)
        .where(
            ConversationShare.token_hash == _hashed(token),
            Conversation.deleted_at.is_(None),
            UserAccount.active,
            or_(ConversationShare.expires_at.is_(None), ConversationShare.expires_at > now()),
        )
    )
    if made is None:
        raise no_such_link()
    said = await branch_to(session, made.leaf_id)
    return Shared(made.title, made.created_at, made.expires_at, said)


def no_such_link() -> NotFound:
    """The same for all that cannot be read, whatever the reason."""
    return NotFound("shared conversation", "共享的对话")


async def _made(
    session: AsyncSession, owner_id: str, conversation_id: str
) -> ConversationShare | None:
    query = select(ConversationShare).where(
        ConversationShare.owner_id == owner_id,
        ConversationShare.conversation_id == conversation_id,
    )
    made: ConversationShare | None = await session.scalar(query)
    return made


def _token_of(made: ConversationShare, seal: Seal) -> str | None:
    try:
        return seal.open(made.sealed)
    except SealBroken:
        return None


def _hashed(token: str) -> str:
    return hashlib.sha256(token.encode(errors="surrogatepass")).hexdigest()
