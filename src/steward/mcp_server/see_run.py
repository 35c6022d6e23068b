"""A run as a model is told of it: its answer and sources, or what it waits for."""

from collections.abc import Sequence
from typing import Any

from steward.agents.tables import ToolCall
from steward.answers import store
from steward.answers.call_view import arguments_of
from steward.answers.tables import Run
from steward.kit.errors import Conflict, Problem, SpentBudget
from steward.mcp_server.schemas import Cited, RunSeen, Undecided
from steward.mcp_server.tool import Said
from steward.mcp_server.visit import Visit, uri_of


class RunFailed(Problem):
    """The run came to no answer."""

    status = 500


async def see_run(visit: Visit, run_id: str) -> Said:
    """One of the visitor's runs as it is now. Raises `NotFound`."""
    async with visit.runtime.database.read() as session:
        run = await store.run_of(session, visit.who.user_id, run_id)
        calls = await store.calls_of_run(session, run_id)
    seen = _seen(run, calls, visit)
    return Said(_text(run, seen, visit), seen, run_id)


async def see_end(visit: Visit, run_id: str) -> Said:
    """The same of a run that was waited for. Raises `RunFailed`, `SpentBudget`, and `Conflict` if
    it was cancelled, besides `NotFound`."""
    async with visit.runtime.database.read() as session:
        run = await store.run_of(session, visit.who.user_id, run_id)
    if run.status == "failed":
        code = run.error_code or "run_failed"
        kind = SpentBudget if code == "budget_spent" else RunFailed
        raise kind(code, run.error_en or code, run.error_zh or code, run_id=run.id)
    if run.status == "cancelled":
        raise Conflict("run_cancelled", "The run was cancelled.", "运行已取消。", run_id=run.id)
    return await see_run(visit, run_id)


def _seen(run: Run, calls: Sequence[ToolCall], visit: Visit) -> RunSeen:
    waiting = [call for call in calls if call.state == "waiting"]
    return RunSeen(
        run_id=run.id,
        status=run.status,
        answer=run.output or "",
        found=run.found,
        citations=[_cited(each, visit) for each in run.citations],
        waits_for=[
            Undecided(tool=call.name, arguments=arguments_of(call.arguments), why=call.why)
            for call in waiting
            if run.status == store.WAITING
        ],
        conversation_id=run.conversation_id,
        model=run.model,
        url=visit.run_url(run.id),
    )


def _cited(citation: dict[str, Any], visit: Visit) -> Cited:
    document_id, page = citation["document_id"], citation["page"]
    return Cited(
        n=citation["n"],
        document_id=document_id,
        document_name=citation["document_name"],
        page=page,
        quote=citation["quote"],
        verified=citation["verified"],
        uri=uri_of(document_id, page),
        url=visit.page_url(document_id, page),
    )


def _text(run: Run, seen: RunSeen, visit: Visit) -> str:
    """What is to be read: the answer with its sources, or why there is none yet."""
    if run.status == store.WAITING:
        return _waiting(seen, visit)
    if run.status in store.OPEN:
        return visit.words(
            f"The run {run.id} has not ended ({run.status}). Ask for it with get_run, or look at "
            f"{seen.url}",
            f"运行 {run.id} 尚未结束（{run.status}）。可用 get_run 查询，或查看 {seen.url}",
        )
    if run.error_code is not None:
        return visit.words(run.error_en or "", run.error_zh or "") or run.error_code
    return "\n\n".join(filter(None, (seen.answer or f"({run.status})", _sources(seen, visit))))


def _waiting(seen: RunSeen, visit: Visit) -> str:
    wants = "\n".join(f"- {each.tool} {each.arguments}" for each in seen.waits_for)
    return visit.words(
        f"The run {seen.run_id} waits: a person has to allow or refuse what it wants to do, at "
        f"{seen.url}\n{wants}\nIt goes on then, and get_run has the answer. Nobody else can decide "
        "for them.",
        f"运行 {seen.run_id} 正在等待：需要由本人在 {seen.url} 批准或拒绝以下操作。\n{wants}\n"
        "决定后运行会继续，可用 get_run 查询结果；他人不能代为决定。",
    )


def _sources(seen: RunSeen, visit: Visit) -> str:
    if not seen.citations:
        return ""
    unproved = visit.words(" (not found on the page)", "（原文中未找到）")
    lines = [
        f"[{each.n}] {each.document_name}, page {each.page} ({each.uri}): “{each.quote}”"
        + ("" if each.verified else unproved)
        for each in seen.citations
    ]
    return "\n".join((visit.words("Sources:", "来源："), *lines))
