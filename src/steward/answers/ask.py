"""A question is taken: its message, the answer to be and the run become rows in one unit, and then
this process starts the run at once. A crash in between is found by the sweep at the next start."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.define import definition_of
from steward.agents.definition import Definition
from steward.agents.store import agent_to_ask, where_it_looks
from steward.answers.allowance import hold_for_a_question
from steward.answers.asked_before import asked_before
from steward.answers.book_call import warning_facts
from steward.answers.tables import Run
from steward.conversations import store as conversations
from steward.conversations.place import put_question
from steward.conversations.tables import Conversation, Message
from steward.conversations.title import title_from
from steward.db.engine import Database
from steward.documents import store as documents
from steward.documents.tables import Document
from steward.jobs.engine import Jobs
from steward.kit.announce import Announce
from steward.kit.clock import now
from steward.kit.errors import Conflict, NotFound
from steward.kit.ids import new_id
from steward.usage.meter import begin_conversation
from steward.usage.warn import Warned

RUN_QUEUE = "runs"
RUN_JOB = "answer"


@dataclass(frozen=True)
class Question:
    """What a person wants to know, whom they ask, and where to look for it; None leaves it open.

    `definition` is the agent `agent_id` as it is now. `parent_id` is the answer that this one
    follows, so that it begins a branch; None follows the last of the branch that is shown.
    `edits_id` is the question that this one is asked instead of, `again_id` the question itself,
    which gets one more answer. `client_id` is the client's name for the request.
    """

    text: str
    conversation_id: str | None = None
    parent_id: str | None = None
    agent_id: str | None = None
    definition: Definition | None = None
    collection_ids: Sequence[str] | None = None
    document_ids: Sequence[str] | None = None
    edits_id: str | None = None
    again_id: str | None = None
    client_id: str | None = None
    language: str = "en"


async def ask(
    owner_id: str,
    question: Question,
    *,
    background: bool,
    database: Database,
    jobs: Jobs,
    announce: Announce,
) -> Run:
    """Take a question and start its run. What was taken under the same `client_id` is given back.

    Raises `NotFound` for a conversation, agent, collection or document that is not the owner's,
    `Conflict` for a document that cannot be searched yet, and `SpentBudget`.
    """
    if (before := await _before(owner_id, question, database)) is not None:
        return before
    try:
        async with database.unit() as session:
            run = await take(session, owner_id, question, jobs, announce, background=background)
    except IntegrityError:
        # The same request came twice at the same time: the other one was taken.
        before = await _before(owner_id, question, database)
        if before is None:
            raise
        return before
    if not background:
        await jobs.start_here(RUN_JOB, run.id, job_id=run.id)
    return run


async def _before(owner_id: str, question: Question, database: Database) -> Run | None:
    if question.client_id is None:
        return None
    async with database.read() as session:
        return await asked_before(
            session, owner_id, question.conversation_id, question.client_id, question.text
        )


async def take(
    session: AsyncSession,
    owner_id: str,
    question: Question,
    jobs: Jobs,
    announce: Announce,
    *,
    background: bool,
) -> Run:
    """Write the question and its run inside the caller's unit, in the background with its job.

    Raises what `ask` raises. A run that is not in the background is the caller's to start.
    """
    question = await _of_its_agent(session, owner_id, question)
    await _check_scope(session, owner_id, question)
    warned = await _count(session, owner_id, question, announce)
    run = await _write(session, owner_id, question, background=background)
    warned += await hold_for_a_question(session, owner_id, run, announce)
    if warned:
        run.warnings = warning_facts(warned)
    if background:
        await jobs.enqueue(session, RUN_QUEUE, RUN_JOB, run.id, job_id=run.id)
    return run


async def _of_its_agent(session: AsyncSession, owner_id: str, question: Question) -> Question:
    """The question with the agent as it is now, and where that looks unless the question says."""
    if question.agent_id is None or question.definition is not None:
        return question
    agent = await agent_to_ask(session, owner_id, question.agent_id)
    where = question.collection_ids
    if where is None and question.document_ids is None:
        where = await where_it_looks(session, owner_id, agent)
    return replace(question, definition=definition_of(agent), collection_ids=where)


async def _count(
    session: AsyncSession, owner_id: str, question: Question, announce: Announce
) -> list[Warned]:
    """A conversation counts when something is first said in it. Raises `SpentBudget`."""
    if question.conversation_id is not None and await conversations.last_message_id(
        session, question.conversation_id
    ):
        return []
    return await begin_conversation(session, owner_id, now(), announce)


async def _write(
    session: AsyncSession, owner_id: str, question: Question, *, background: bool
) -> Run:
    conversation = await _conversation(session, owner_id, question)
    asked = await put_question(
        session,
        conversation,
        question.text,
        parent_id=question.parent_id,
        edits_id=question.edits_id,
        again_id=question.again_id,
    )
    run_id = new_id()
    answer = Message(
        id=new_id(),
        conversation_id=conversation.id,
        owner_id=owner_id,
        parent_id=asked.id,
        run_id=run_id,
        agent_id=question.agent_id,
        client_id=question.client_id,
        role="assistant",
        status="writing",
    )
    conversation.leaf_id = answer.id
    run = Run(
        id=run_id,
        owner_id=owner_id,
        conversation_id=conversation.id,
        asked_id=asked.id,
        message_id=answer.id,
        question=question.text,
        collection_ids=_listed(question.collection_ids),
        document_ids=_listed(question.document_ids),
        agent_id=question.agent_id,
        definition=question.definition and question.definition.model_dump(mode="json"),
        language=question.language,
        job_id=run_id,
        background=background,
    )
    session.add_all([answer, run])
    await session.flush()
    return run


async def _conversation(session: AsyncSession, owner_id: str, question: Question) -> Conversation:
    if question.conversation_id is None:
        made = Conversation(
            id=new_id(),
            owner_id=owner_id,
            title=title_from(question.text),
            client_id=question.client_id,
        )
        session.add(made)
        await session.flush()
        return made
    there = await conversations.conversation_of(
        session, owner_id, question.conversation_id, to_change=True
    )
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
