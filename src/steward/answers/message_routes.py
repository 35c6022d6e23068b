"""The messages of a conversation over HTTP: listed, said, said otherwise, answered once more."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response

from steward.accounts.who import Reader, Writer
from steward.answers.ask import Question
from steward.answers.ask_again import question_again, question_edited, question_from
from steward.answers.conversation_schemas import (
    EditIn,
    ListedMessage,
    MessageIn,
    RegenerateIn,
)
from steward.answers.routes import WAYS, AnsweringDep, WatchingDep
from steward.answers.schemas import Asking
from steward.answers.ways import ask_and_tell
from steward.conversations import store
from steward.conversations.branch import siblings_of
from steward.conversations.judge import feedback_on
from steward.http.parameters import After, Limit, PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.paging import cut_page

router = APIRouter(prefix="/{conversation_id}/messages")
Tell = Callable[[Question, Asking], Awaitable[Response]]


async def the_tell(
    request: Request,
    who: Writer,
    runtime: RuntimeDep,
    answering: AnsweringDep,
    watching: WatchingDep,
) -> Tell:
    """Asks a question, and tells the answer in the way the client chooses."""

    async def tell(question: Question, asking: Asking) -> Response:
        return await ask_and_tell(
            request,
            who,
            question,
            asking,
            answering=answering,
            watching=watching,
            jobs=runtime.jobs,
            patience=runtime.settings.answer_timeout,
        )

    return tell


TellDep = Annotated[Tell, Depends(the_tell)]


@router.get("")
async def list_messages(
    conversation_id: PathId,
    who: Reader,
    runtime: RuntimeDep,
    branch: Annotated[Literal["shown", "all"], Query(description="Which branches.")] = "shown",
    after: After = None,
    limit: Limit = 50,
) -> ListOf[ListedMessage]:
    """The messages of the branch that is shown, or of all, oldest first."""
    listed = store.messages_of if branch == "all" else store.messages_shown
    async with runtime.database.read() as session:
        rows = await listed(session, who.user_id, conversation_id, after, limit + 1)
        page = cut_page(rows, limit, lambda row: row.id)
        siblings = await siblings_of(session, conversation_id, page.items)
        feedback = await feedback_on(session, page.items)
    items = [
        ListedMessage.among(row, siblings[row.parent_id], feedback.get(row.id))
        for row in page.items
    ]
    return ListOf(items=items, next=page.next)


@router.post("", response_model=None, responses=WAYS)
async def send(
    conversation_id: PathId, body: MessageIn, who: Writer, runtime: RuntimeDep, tell: TellDep
) -> Response:
    """Say something; the answer is a run, told in the way the client chooses."""
    async with runtime.database.read() as session:
        question = await question_from(
            session, who.user_id, conversation_id, body, language=who.language
        )
    return await tell(question, body)


@router.post("/{message_id}/regenerate", response_model=None, responses=WAYS)
async def regenerate(
    conversation_id: PathId,
    message_id: PathId,
    body: RegenerateIn,
    who: Writer,
    runtime: RuntimeDep,
    tell: TellDep,
) -> Response:
    """Answer the same question once more, on a branch of its own, which is then shown. The message
    is the question or an answer to it."""
    async with runtime.database.read() as session:
        question = await question_again(
            session, who.user_id, conversation_id, message_id, body, language=who.language
        )
    return await tell(question, body)


@router.post("/{message_id}/edit", response_model=None, responses=WAYS)
async def edit(
    conversation_id: PathId,
    message_id: PathId,
    body: EditIn,
    who: Writer,
    runtime: RuntimeDep,
    tell: TellDep,
) -> Response:
    """Ask a question in other words, on a branch of its own, which is then shown."""
    async with runtime.database.read() as session:
        question = await question_edited(
            session, who.user_id, conversation_id, message_id, body, language=who.language
        )
    return await tell(question, body)
