"""Conversations over HTTP. They stand beside answers, since a message is answered by a run."""

from fastapi import APIRouter, Request, Response

from steward.accounts.who import Reader, Writer
from steward.answers.ask import Question
from steward.answers.remove import remove_conversation
from steward.answers.routes import WAYS, AnsweringDep, WatchingDep
from steward.answers.schemas import (
    ConversationIn,
    ConversationView,
    MessageIn,
    MessageView,
    NewTitle,
)
from steward.answers.ways import ask_and_tell
from steward.conversations import store
from steward.conversations.tables import Conversation
from steward.http.parameters import After, Limit, PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.ids import new_id
from steward.kit.paging import cut_page

router = APIRouter(prefix="/conversations", tags=["conversations"])


@router.post("", status_code=201)
async def create(body: ConversationIn, who: Writer, runtime: RuntimeDep) -> ConversationView:
    """Begin a conversation; without a title it is named by its first message."""
    row = Conversation(id=new_id(), owner_id=who.user_id, title=body.title)
    async with runtime.database.unit() as session:
        session.add(row)
    return ConversationView.of(row)


@router.get("")
async def list_conversations(
    who: Reader, runtime: RuntimeDep, after: After = None, limit: Limit = 50
) -> ListOf[ConversationView]:
    """One's conversations, newest first."""
    async with runtime.database.read() as session:
        rows = await store.conversations_of(session, who.user_id, after, limit + 1)
    page = cut_page(rows, limit, lambda row: row.id)
    return ListOf(items=[ConversationView.of(row) for row in page.items], next=page.next)


@router.get("/{conversation_id}")
async def read(conversation_id: PathId, who: Reader, runtime: RuntimeDep) -> ConversationView:
    """One conversation."""
    async with runtime.database.read() as session:
        row = await store.conversation_of(session, who.user_id, conversation_id)
    return ConversationView.of(row)


@router.patch("/{conversation_id}")
async def rename(
    conversation_id: PathId, body: NewTitle, who: Writer, runtime: RuntimeDep
) -> ConversationView:
    """Give a conversation another title."""
    async with runtime.database.unit() as session:
        row = await store.conversation_of(session, who.user_id, conversation_id)
        row.title = body.title
    return ConversationView.of(row)


@router.delete("/{conversation_id}", status_code=204)
async def delete(conversation_id: PathId, who: Writer, answering: AnsweringDep) -> Response:
    """Delete a conversation with its messages and runs; a run under way ends."""
    await remove_conversation(who.user_id, conversation_id, answering=answering)
    return Response(status_code=204)


@router.get("/{conversation_id}/messages")
async def list_messages(
    conversation_id: PathId,
    who: Reader,
    runtime: RuntimeDep,
    after: After = None,
    limit: Limit = 50,
) -> ListOf[MessageView]:
    """A conversation's messages, oldest first."""
    async with runtime.database.read() as session:
        rows = await store.messages_of(session, who.user_id, conversation_id, after, limit + 1)
    page = cut_page(rows, limit, lambda row: row.id)
    return ListOf(items=[MessageView.of(row) for row in page.items], next=page.next)


@router.post("/{conversation_id}/messages", response_model=None, responses=WAYS)
async def send(
    conversation_id: PathId,
    body: MessageIn,
    request: Request,
    who: Writer,
    runtime: RuntimeDep,
    answering: AnsweringDep,
    watching: WatchingDep,
) -> Response:
    """Say something; the answer is a run, told in the way the client chooses."""
    return await ask_and_tell(
        request,
        who,
        Question(body.content, conversation_id, body.collection_ids, body.document_ids),
        body,
        answering=answering,
        watching=watching,
        jobs=runtime.jobs,
        patience=runtime.settings.answer_timeout,
    )
