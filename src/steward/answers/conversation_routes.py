"""Conversations over HTTP. They stand beside answers, since a message is answered by a run."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse

from steward.accounts.who import Reader, Writer
from steward.answers import feedback_routes, message_routes, share_routes
from steward.answers.conversation_schemas import (
    BranchIn,
    ConversationChange,
    ConversationIn,
    ConversationView,
    ForkIn,
    HitView,
)
from steward.answers.export_conversation import Format, export_conversation
from steward.answers.fork import fork
from steward.answers.routes import AnsweringDep
from steward.answers.search_conversations import search_conversations
from steward.answers.trash import restore_conversation, trash_conversation
from steward.conversations import store
from steward.conversations.show_branch import show_branch
from steward.conversations.tables import Conversation
from steward.http.parameters import After, AnnounceDep, Limit, PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.clock import now
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
    who: Reader,
    runtime: RuntimeDep,
    after: After = None,
    limit: Limit = 50,
    trash: Annotated[bool, Query(description="Those in the trash, and no others.")] = False,
    pinned: Annotated[bool | None, Query(description="Those that are pinned, or not.")] = None,
) -> ListOf[ConversationView]:
    """One's conversations, newest first."""
    async with runtime.database.read() as session:
        rows = await store.conversations_of(
            session, who.user_id, after, limit + 1, trash=trash, pinned=pinned
        )
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
async def change(
    conversation_id: PathId, body: ConversationChange, who: Writer, runtime: RuntimeDep
) -> ConversationView:
    """Give a conversation another title, pin it, or pin it no more."""
    async with runtime.database.unit() as session:
        row = await store.conversation_of(session, who.user_id, conversation_id)
        if body.title is not None:
            row.title = body.title
        if body.pinned is not None:
            row.pinned_at = (row.pinned_at or now()) if body.pinned else None
    return ConversationView.of(row)


@router.delete("/{conversation_id}", status_code=204)
async def delete(
    conversation_id: PathId,
    who: Writer,
    runtime: RuntimeDep,
    answering: AnsweringDep,
    for_good: Annotated[bool, Query(description="Past the trash.")] = False,
) -> Response:
    """Put a conversation into the trash; a run under way is cancelled. What is in the trash
    already goes for good, with its messages and runs, as the rest does after some days."""
    for_good = for_good or runtime.settings.trash_days == 0
    await trash_conversation(who.user_id, conversation_id, for_good=for_good, answering=answering)
    return Response(status_code=204)


@router.post("/{conversation_id}/restore")
async def restore(conversation_id: PathId, who: Writer, runtime: RuntimeDep) -> ConversationView:
    """Take a conversation out of the trash."""
    row = await restore_conversation(who.user_id, conversation_id, database=runtime.database)
    return ConversationView.of(row)


@router.post("/{conversation_id}/fork", status_code=201)
async def fork_it(
    conversation_id: PathId,
    body: ForkIn,
    who: Writer,
    runtime: RuntimeDep,
    announce: AnnounceDep,
) -> ConversationView:
    """Begin another conversation with a copy of this one up to a message."""
    async with runtime.database.unit() as session:
        row = await fork(session, who.user_id, conversation_id, body.message_id, announce)
    return ConversationView.of(row)


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
router.include_router(feedback_routes.router)
router.include_router(share_routes.router)
