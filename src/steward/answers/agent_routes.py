"""Runs of agents over HTTP."""

from fastapi import APIRouter, Request, Response

from steward.accounts.who import Writer
from steward.answers.ask import Question
from steward.answers.routes import WAYS, AnsweringDep, WatchingDep
from steward.answers.schemas import AgentRunIn
from steward.answers.ways import ask_and_tell
from steward.http.parameters import PathId, RuntimeDep

router = APIRouter(tags=["agents"])


@router.post("/agents/{agent_id}/runs", response_model=None, responses=WAYS)
async def run_agent(
    agent_id: PathId,
    body: AgentRunIn,
    request: Request,
    who: Writer,
    runtime: RuntimeDep,
    answering: AnsweringDep,
    watching: WatchingDep,
) -> Response:
    """Give an agent something to do: wait for the answer, stream it, or leave it in the background.
    With 202 and the status `waiting_approval` it waits for a person to decide about a call."""
    question = Question(
        body.input,
        body.conversation_id,
        agent_id=agent_id,
        collection_ids=body.collection_ids,
        document_ids=body.document_ids,
    )
    return await ask_and_tell(
        request,
        who,
        question,
        body,
        answering=answering,
        watching=watching,
        jobs=runtime.jobs,
        patience=runtime.settings.answer_timeout,
    )
