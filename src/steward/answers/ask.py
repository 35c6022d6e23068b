"""A question is taken: its message, the answer to be and the run become rows in one unit, and then
this process starts the run at once. A crash in between is found by the sweep at the next start."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.answers.tables import Run
from steward.conversations import store as conversations
from steward.conversations.tables import Conversation, Message
from steward.conversations.title import title_from
from steward.db.engine import Database
from steward.documents import store as documents
from steward.documents.tables import Document
from steward.jobs.engine import Jobs
from steward.kit.clock import now
from steward.kit.errors import Conflict, NotFound
from steward.kit.ids import new_id

RUN_QUEUE = "runs"
RUN_JOB = "answer"


@dataclass(frozen=True)
class Question:
    """What a person wants to know, and where to look for it; None leaves it open."""

    text: str
    conversation_id: str | None = None
    collection_ids: Sequence[str] | None = None
    document_ids: Sequence[str] | None = None


async def ask(
    owner_id: str, question: Question, *, background: bool, database: Database, jobs: Jobs
) -> Run:
    """Take a question and start its run.

    Raises `NotFound` for a conversation, collection or document that is not the owner's, and
    `Conflict` for a document that cannot be searched yet.
    """
    async with database.unit() as session:
        await _check_scope(session, owner_id, question)
        run = await _write(session, owner_id, question)
        if background:
            await jobs.enqueue(session, RUN_QUEUE, RUN_JOB, run.id, job_id=run.id)
    if not background:
        await jobs.start_here(RUN_JOB, run.id, job_id=run.id)
    return run


async def _write(session: AsyncSession, owner_id: str, question: Question) -> Run:
    conversation = await _conversation(session, owner_id, question)
    asked = Message(
        id=new_id(),
        conversation_id=conversation.id,
        owner_id=owner_id,
        parent_id=await conversations.last_message_id(session, conversation.id),
        role="user",
        text=question.text,
    )
    run_id = new_id()
    answer = Message(
        id=new_id(),
        conversation_id=conversation.id,
        owner_id=owner_id,
        parent_id=asked.id,
        run_id=run_id,
        role="assistant",
        status="writing",
    )
    run = Run(
        id=run_id,
        owner_id=owner_id,
        conversation_id=conversation.id,
        asked_id=asked.id,
        message_id=answer.id,
        question=question.text,
        collection_ids=_listed(question.collection_ids),
        document_ids=_listed(question.document_ids),
    )
    session.add_all([asked, answer, run])
    await session.flush()
    return run


async def _conversation(session: AsyncSession, owner_id: str, question: Question) -> Conversation:
    if question.conversation_id is None:
        made = Conversation(id=new_id(), owner_id=owner_id, title=title_from(question.text))
        session.add(made)
        await session.flush()
        return made
    there = await conversations.conversation_of(session, owner_id, question.conversation_id)
    there.updated_at = now()
    if not there.title:
        there.title = title_from(question.text)
    return there


async def _check_scope(session: AsyncSession, owner_id: str, question: Question) -> None:
    for collection_id in question.collection_ids or ():
        await documents.collection_of(session, owner_id, collection_id)
    ids = list(dict.fromkeys(question.document_ids or ()))
    if not ids:
        return
    rows = await session.execute(
        select(Document.id, Document.name, Document.status).where(
            Document.owner_id == owner_id, Document.id.in_(ids)
        )
    )
    there = {row.id: row for row in rows}
    for id_ in ids:
        if id_ not in there:
            raise NotFound("document", "文档")
        if there[id_].status not in ("searchable", "ready"):
            raise not_ready(there[id_].name, there[id_].status)


def not_ready(name: str, status: str) -> Conflict:
    """What is said about a document that cannot be asked yet, with the state it is in."""
    return Conflict(
        "document_not_ready",
        f"{name} cannot be asked yet: it is {status}.",
        f"文档 {name} 还不能提问，当前状态：{status}。",
        document_status=status,
    )


def _listed(ids: Sequence[str] | None) -> list[str] | None:
    return None if ids is None else list(dict.fromkeys(ids))
