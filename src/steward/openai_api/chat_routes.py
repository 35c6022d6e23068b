"""Chat completions over HTTP."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from steward.accounts.who import Writer
from steward.answers.routes import AnsweringDep, WatchingDep
from steward.answers.schemas import Asking
from steward.answers.ways import wait_for_end
from steward.http.openai_errors import RUN_ID
from steward.http.parameters import RuntimeDep
from steward.http.sse import stream
from steward.openai_api.chat_answer import completion
from steward.openai_api.chat_stream import chat_stream
from steward.openai_api.ends import why_no_answer
from steward.openai_api.outcome import outcome_of
from steward.openai_api.read_chat import read_chat
from steward.openai_api.schemas import ChatIn
from steward.openai_api.take_call import take_call
from steward.runtime import Runtime

router = APIRouter()


@router.post("/chat/completions", response_model=None)
async def create_completion(
    body: ChatIn,
    request: Request,
    who: Writer,
    runtime: RuntimeDep,
    answering: AnsweringDep,
    watching: WatchingDep,
) -> Response:
    """Ask a model, and get its answer whole or streamed. The run goes on if the client goes; its id
    is in a header."""
    run = await take_call(who, read_chat(body), answering=answering)
    headers, root = {RUN_ID: run.id}, root_of(request, runtime)
    if body.stream:
        usage = bool(body.stream_options and body.stream_options.include_usage)
        chunks = chat_stream(who, run, root, usage=usage, watching=watching)
        return stream(chunks, headers)
    patience = runtime.settings.answer_timeout
    ended = await wait_for_end(who, run, patience, Asking(), answering, watching)
    if (wrong := why_no_answer(ended)) is not None:
        raise wrong
    async with runtime.database.read() as session:
        outcome = await outcome_of(session, who.user_id, run.id)
    return JSONResponse(completion(outcome, root), headers=headers)


def root_of(request: Request, runtime: Runtime) -> str:
    """Where people reach Steward, for links to its pages."""
    return (runtime.settings.public_url or str(request.base_url)).rstrip("/")
