"""Asking and runs over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import StreamingResponse

from steward.accounts.who import Reader, Writer
from steward.answers import store
from steward.answers.answering import Answering
from steward.answers.ask import Question
from steward.answers.cancel import cancel_run
from steward.answers.schemas import Accepted, AnswerView, ApprovalView, AskIn, RunView
from steward.answers.steps import steps_of
from steward.answers.watch import Watching
from steward.answers.ways import ask_and_tell, frames
from steward.http.parameters import After, Limit, PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.http.sse import last_event_id, stream
from steward.kit.paging import cut_page

router = APIRouter(tags=["answers"])


async def the_answering(request: Request) -> Answering:
    """What runs may touch, as `app` put it together."""
    answering: Answering = request.app.state.answering
    return answering


async def the_watching(runtime: RuntimeDep) -> Watching:
    """What watchers may touch."""
    return Watching(runtime.database, runtime.bus, runtime.lifecycle)


AnsweringDep = Annotated[Answering, Depends(the_answering)]
WatchingDep = Annotated[Watching, Depends(the_watching)]
WAYS: dict[int | str, dict[str, object]] = {
    200: {"model": AnswerView, "description": "The answer; or its events, as an event stream."},
    202: {"model": Accepted, "description": "The run goes on in the background."},
    504: {"description": "No answer within the time; the run goes on unless it was cancelled."},
}


@router.post("/ask", response_model=None, responses=WAYS)
async def ask(
    body: AskIn,
    request: Request,
    who: Writer,
    runtime: RuntimeDep,
    answering: AnsweringDep,
    watching: WatchingDep,
) -> Response:
    """Ask one's documents: all, some collections, or some documents."""
    return await ask_and_tell(
        request,
        who,
        Question(
            body.question,
            body.conversation_id,
            collection_ids=body.collection_ids,
            document_ids=body.document_ids,
        ),
        body,
        answering=answering,
        watching=watching,
        jobs=runtime.jobs,
        patience=runtime.settings.answer_timeout,
    )


@router.get("/runs")
async def list_runs(
    who: Reader,
    runtime: RuntimeDep,
    after: After = None,
    limit: Limit = 50,
    status: Annotated[str | None, Query(max_length=20)] = None,
    conversation_id: PathId | None = None,
    found: Annotated[bool | None, Query(description="Whether the documents said it.")] = None,
) -> ListOf[RunView]:
    """One's runs, newest first."""
    async with runtime.database.read() as session:
        rows = await store.runs_of(
            session,
            who.user_id,
            after,
            limit + 1,
            status=status,
            conversation_id=conversation_id,
            found=found,
        )
    page = cut_page(rows, limit, lambda row: row.id)
    return ListOf(items=[RunView.of(row, who.language) for row in page.items], next=page.next)


@router.get("/runs/{run_id}")
async def read_run(
    run_id: PathId, who: Reader, runtime: RuntimeDep, answering: AnsweringDep
) -> RunView:
    """One run, with its steps."""
    async with runtime.database.read() as session:
        row = await store.run_of(session, who.user_id, run_id)
        steps = await steps_of(session, run_id)
        calls = await store.calls_of_run(session, run_id)
    asked = [each for each in calls if each.question is not None]
    approvals = [ApprovalView.of(each, answering.links.link_for(who, each)) for each in asked]
    return RunView.of(row, who.language, steps, approvals)


@router.get(
    "/runs/{run_id}/events",
    response_class=StreamingResponse,
    responses={204: {"description": "The run is over and has no event after that one."}},
)
async def run_events(
    run_id: PathId,
    request: Request,
    who: Reader,
    runtime: RuntimeDep,
    watching: WatchingDep,
) -> Response:
    """The run's events from the first, or from the one after `Last-Event-ID`, until it ends."""
    after = last_event_id(request)
    async with runtime.database.read() as session:
        row = await store.run_of(session, who.user_id, run_id)
        last = await store.last_seq(session, run_id)
    if row.status not in store.OPEN and after >= last:
        return Response(status_code=204)  # which tells an EventSource not to come back
    return stream(frames(who, run_id, after, watching))


@router.post("/runs/{run_id}/cancel", status_code=202)
async def cancel(run_id: PathId, who: Writer, answering: AnsweringDep) -> RunView:
    """Stop a run; what it has said is kept. One that is over stays as it is."""
    row = await cancel_run(who.user_id, run_id, answering=answering)
    return RunView.of(row, who.language)
