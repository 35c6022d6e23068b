"""Deciding about calls over HTTP: signed in, or by a link."""

from typing import Annotated

from fastapi import APIRouter, Form, Path, Request
from fastapi.responses import HTMLResponse
from sqlalchemy import select

from steward.accounts.store import find_account
from steward.accounts.who import Reader, Writer
from steward.agents.tables import ToolCall
from steward.answers import store
from steward.answers.approval_links import Linked, LinksDep
from steward.answers.approval_page import approval_page
from steward.answers.approve import Decision, PersonsChoice, decide
from steward.answers.routes import AnsweringDep
from steward.answers.schemas import ApprovalView, DecisionIn
from steward.http.language import asked_language
from steward.http.parameters import PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.errors import Conflict, NotFound

router = APIRouter(tags=["approvals"])
CallId = Annotated[str, Path(max_length=200)]
Token = Annotated[str, Path(max_length=2000)]
WAITING_AT_ONCE = 200


@router.get("/approvals")
async def waiting(who: Reader, runtime: RuntimeDep, links: LinksDep) -> ListOf[ApprovalView]:
    """The calls that wait for this person, the oldest first; at most 200."""
    async with runtime.database.read() as session:
        rows = await session.scalars(
            select(ToolCall)
            .where(ToolCall.owner_id == who.user_id, ToolCall.state == "waiting")
            .order_by(ToolCall.created_at)
            .limit(WAITING_AT_ONCE)
        )
    return ListOf(items=[ApprovalView.of(row, links.link(row)) for row in rows])


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


@router.get("/approvals/{token}", response_class=HTMLResponse)
async def show_call(
    token: Token, request: Request, runtime: RuntimeDep, links: LinksDep
) -> HTMLResponse:
    """The page a link opens: what will happen, and one click to decide. Opening it decides nothing,
    so that programs that look into mails do no harm."""
    call = await _linked(links.read(token), runtime)
    return approval_page(call, _language(request))


@router.post("/approvals/{token}", response_class=HTMLResponse)
async def decide_by_link(
    token: Token,
    request: Request,
    runtime: RuntimeDep,
    answering: AnsweringDep,
    links: LinksDep,
    decision: Annotated[PersonsChoice, Form()],
    reason: Annotated[str | None, Form(max_length=2000)] = None,
) -> HTMLResponse:
    """Decide. A second click says what was decided."""
    linked = links.read(token)
    await _linked(linked, runtime)
    chosen = Decision(decision, reason or None, by=linked.owner_id, asked=linked.asked)
    try:
        call = await decide(
            linked.owner_id, linked.run_id, linked.call_id, chosen, answering=answering
        )
    except Conflict:
        call = await _linked(linked, runtime)
        return approval_page(call, _language(request), status=409)
    return approval_page(call, _language(request))


def _language(request: Request) -> str:
    return asked_language(request.headers.get("accept-language"))


async def _linked(linked: Linked, runtime: RuntimeDep) -> ToolCall:
    """The call. A link of somebody who was shut out is none."""
    async with runtime.database.read() as session:
        owner = await find_account(session, linked.owner_id)
        if owner is None or not owner.active:
            raise NotFound("approval", "审批")
        await store.run_of(session, linked.owner_id, linked.run_id)
        calls = await store.calls_of_run(session, linked.run_id)
    for call in calls:
        if call.call_id == linked.call_id and call.question is not None:
            return call
    raise NotFound("approval", "审批")
