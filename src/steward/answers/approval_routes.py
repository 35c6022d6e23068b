"""Deciding about calls over HTTP: signed in, or by a link."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Path, Request
from fastapi.responses import HTMLResponse
from pydantic import StringConstraints
from sqlalchemy import select

from steward.accounts.limit_strangers import count_as_stranger
from steward.accounts.who import Reader, Writer
from steward.agents.tables import ToolCall
from steward.answers.approval_page import approval_page, problem_page
from steward.answers.approve import Decision, PersonsChoice, decide
from steward.answers.linked_call import find_linked
from steward.answers.routes import AnsweringDep
from steward.answers.schemas import ApprovalView, DecisionIn
from steward.http.language import asked_language
from steward.http.parameters import PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.errors import Conflict, Problem

router = APIRouter(tags=["approvals"])
CallId = Annotated[str, Path(max_length=200)]
Token = Annotated[str, Path(description="Of a link that Steward has sent.")]
Note = Annotated[str, Form(), StringConstraints(strip_whitespace=True, max_length=2000)]
WAITING_AT_ONCE = 200


@router.get("/approvals")
async def waiting(
    who: Reader, runtime: RuntimeDep, answering: AnsweringDep
) -> ListOf[ApprovalView]:
    """The calls that wait for this person, the oldest first; at most 200. A key that may only read
    gets no links."""
    async with runtime.database.read() as session:
        rows = await session.scalars(
            select(ToolCall)
            .where(ToolCall.owner_id == who.user_id, ToolCall.state == "waiting")
            .order_by(ToolCall.created_at)
            .limit(WAITING_AT_ONCE)
        )
    return ListOf(items=[ApprovalView.of(row, answering.links.link_for(who, row)) for row in rows])


@router.post("/runs/{run_id}/approvals/{call_id}")
async def decide_call(
    run_id: PathId, call_id: CallId, body: DecisionIn, who: Writer, answering: AnsweringDep
) -> ApprovalView:
    """Approve a call, perhaps with other arguments, or reject it; or say what became of one whose
    outcome is not known. The same decision again changes nothing."""
    decision = Decision(
        body.decision, body.reason, body.arguments, by=who.user_id, asked=body.asked
    )
    return ApprovalView.of(
        await decide(who.user_id, run_id, call_id, decision, answering=answering)
    )


@router.head(
    "/approvals/{token}", dependencies=[Depends(count_as_stranger)], include_in_schema=False
)
@router.get(
    "/approvals/{token}",
    dependencies=[Depends(count_as_stranger)],
    response_class=HTMLResponse,
    responses={404: {"description": "No such link."}, 410: {"description": "It is too old."}},
)
async def show_call(token: Token, request: Request, answering: AnsweringDep) -> HTMLResponse:
    """The page a link opens: what will happen, and one click to decide. Opening it decides nothing,
    so that programs that look into mails do no harm."""
    try:
        return approval_page(await find_linked(answering.links.read(token), answering=answering))
    except Problem as problem:
        return problem_page(problem, _language(request))


@router.post(
    "/approvals/{token}",
    dependencies=[Depends(count_as_stranger)],
    response_class=HTMLResponse,
    responses={404: {"description": "No such link."}, 410: {"description": "It is too old."}},
)
async def decide_by_link(
    token: Token,
    request: Request,
    answering: AnsweringDep,
    decision: Annotated[PersonsChoice, Form()],
    reason: Note = "",
) -> HTMLResponse:
    """Decide. A second click says what was decided."""
    try:
        linked = answering.links.read(token)
        found = await find_linked(linked, answering=answering)
        note = reason.replace("\r\n", "\n") or None
        chosen = Decision(decision, note, by=linked.owner_id, asked=linked.asked)
        try:
            await decide(
                linked.owner_id, linked.run_id, found.call.call_id, chosen, answering=answering
            )
        except Conflict:
            found = await find_linked(linked, answering=answering)
            return approval_page(found, in_vain=True)
        return approval_page(await find_linked(linked, answering=answering))
    except Problem as problem:
        return problem_page(problem, _language(request))


def _language(request: Request) -> str:
    return "zh-CN" if asked_language(request.headers.get("accept-language")) == "zh" else "en"
