"""Responses over HTTP: each is a run."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse

from steward.accounts.who import Reader, Who, Writer
from steward.answers.cancel import cancel_run
from steward.answers.remove_run import remove_run
from steward.answers.routes import AnsweringDep, WatchingDep
from steward.answers.schemas import Asking
from steward.answers.ways import wait_for_end
from steward.http.openai_errors import RUN_ID
from steward.http.parameters import RuntimeDep
from steward.http.sse import stream
from steward.kit.errors import Conflict
from steward.openai_api.chat_routes import root_of
from steward.openai_api.earlier import conversation_after
from steward.openai_api.ids import RESPONSE, GivenId
from steward.openai_api.input_items import input_items
from steward.openai_api.listing import ListLimit, listed
from steward.openai_api.outcome import outcome_of
from steward.openai_api.read_messages import Conversation
from steward.openai_api.read_response import read_response
from steward.openai_api.response_answer import response
from steward.openai_api.response_stream import response_stream
from steward.openai_api.schemas import ResponseIn
from steward.openai_api.take_call import take_call
from steward.runtime import Runtime

router = APIRouter(prefix="/responses")


@router.post("", response_model=None)
async def create_response(
    body: ResponseIn,
    request: Request,
    who: Writer,
    runtime: RuntimeDep,
    answering: AnsweringDep,
    watching: WatchingDep,
) -> Response:
    """Ask a model, and get its response whole, streamed, or by and by from the background."""
    said = Conversation()
    if body.previous_response_id is not None:
        async with runtime.database.read() as session:
            said = await conversation_after(session, who.user_id, body.previous_response_id)
    run = await take_call(who, read_response(body, said), answering=answering)
    headers, root = {RUN_ID: run.id}, root_of(request, runtime)
    if body.stream:
        return stream(response_stream(who, run, root, watching=watching), headers)
    if not body.background:
        patience = runtime.settings.answer_timeout
        await wait_for_end(who, run, patience, Asking(), answering, watching)
    return JSONResponse(await _shown(who, run.id, root, runtime), headers=headers)


@router.get("/{run_id}", response_model=None)
async def read_one(
    run_id: GivenId,
    request: Request,
    who: Reader,
    runtime: RuntimeDep,
    watching: WatchingDep,
    stream_it: Annotated[bool, Query(alias="stream")] = False,
    starting_after: Annotated[int, Query(ge=-1)] = -1,
) -> Response:
    """A response as it is now; or its events, after the one that was seen last."""
    root = root_of(request, runtime)
    if not stream_it:
        return JSONResponse(await _shown(who, run_id, root, runtime), headers={RUN_ID: run_id})
    async with runtime.database.read() as session:
        run = (await outcome_of(session, who.user_id, run_id)).run
    events = response_stream(who, run, root, after=starting_after, watching=watching)
    return stream(events, {RUN_ID: run.id})


@router.get("/{run_id}/input_items")
async def list_input_items(
    run_id: GivenId,
    who: Reader,
    runtime: RuntimeDep,
    after: Annotated[str | None, Query(description="The id of the last item seen.")] = None,
    limit: ListLimit = 20,
    order: Literal["asc", "desc"] = "desc",
) -> dict[str, Any]:
    """What a response was asked with, the last first unless asked otherwise."""
    async with runtime.database.read() as session:
        run = (await outcome_of(session, who.user_id, run_id)).run
    items = input_items(run)
    if order == "desc":
        items.reverse()
    ids = [each["id"] for each in items]
    begin = ids.index(after) + 1 if after in ids else 0
    return listed(items[begin:], min(limit, 100))


@router.delete("/{run_id}")
async def delete_response(
    run_id: GivenId, who: Writer, runtime: RuntimeDep, answering: AnsweringDep
) -> dict[str, Any]:
    """Delete a response with what it was asked; one that is under way ends. What was asked in the
    web app is deleted there."""
    async with runtime.database.read() as session:
        run = (await outcome_of(session, who.user_id, run_id)).run
    if not (run.definition or {}).get("brought"):
        raise Conflict(
            "asked_in_a_conversation",
            "This was asked in a conversation of Steward: delete the conversation there.",
            "此回答属于 Steward 中的对话，请在那里删除该对话。",
        )
    await remove_run(who.user_id, run_id, answering=answering)
    return {"id": f"{RESPONSE}{run_id}", "object": "response", "deleted": True}


@router.post("/{run_id}/cancel")
async def cancel(
    run_id: GivenId, request: Request, who: Writer, runtime: RuntimeDep, answering: AnsweringDep
) -> dict[str, Any]:
    """Stop a response; what it has said is kept. One that is over stays as it is."""
    await cancel_run(who.user_id, run_id, answering=answering)
    return await _shown(who, run_id, root_of(request, runtime), runtime)


async def _shown(who: Who, run_id: str, root: str, runtime: Runtime) -> dict[str, Any]:
    async with runtime.database.read() as session:
        outcome = await outcome_of(session, who.user_id, run_id)
    return response(outcome, root, who.language)
