"""Conversations over HTTP. They stand beside answers, since a message is answered by a run."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse

from steward.accounts.who import Reader, Writer
from steward.answers import message_routes
from steward.answers.conversation_schemas import (
    BranchIn,
    ConversationIn,
    ConversationView,
    HitView,
    NewTitle,
)
from steward.answers.export_conversation import Format, export_conversation
from steward.answers.remove import remove_conversation
from steward.answers.routes import AnsweringDep
from steward.answers.search_conversations import search_conversations
from steward.conversations import store
from steward.conversations.show_branch import show_branch
from steward.conversations.tables import Conversation
from steward.http.parameters import After, Limit, PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.ids import new_id
from steward.kit.paging import cut_page

router = APIRouter(prefix="/conversations", tags=["conversations"])
SearchWords = Annotated[str, Query(max_length=200, description="All of these words have to occur.")]


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


@router.get("/search")
async def search(
    who: Reader, runtime: RuntimeDep, q: SearchWords = "", after: After = None, limit: Limit = 20
) -> ListOf[HitView]:
    """Find what was said in one's conversations, and those that are called so, newest first."""
    page = await search_conversations(
        who.user_id, q, after, limit, database=runtime.database, offload=runtime.offload
    )
    return ListOf(items=list(page.items), next=page.next)


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


@router.post("/{conversation_id}/branch")
async def choose_branch(
    conversation_id: PathId, body: BranchIn, who: Writer, runtime: RuntimeDep
) -> ConversationView:
    """Show the branch through a message, down to the newest that follows it."""
    async with runtime.database.unit() as session:
        row = await show_branch(session, who.user_id, conversation_id, body.message_id)
    return ConversationView.of(row)


@router.get(
    "/{conversation_id}/export",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/markdown": {}, "application/json": {}}}},
)
async def export(
    conversation_id: PathId,
    who: Reader,
    runtime: RuntimeDep,
    format: Annotated[Format, Query(description="The file's format.")] = "markdown",
) -> StreamingResponse:
    """A conversation as a file: the branch that is shown as Markdown, or all of them as JSON."""
    exported = await export_conversation(
        who.user_id, conversation_id, format, language=who.language, database=runtime.database
    )
    return StreamingResponse(
        exported.body, media_type=exported.media_type, headers=exported.headers
    )


router.include_router(message_routes.router)
