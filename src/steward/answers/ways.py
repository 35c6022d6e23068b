"""The ways to hear an answer: wait for it, stream it, or leave it in the background."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

from fastapi import Request, Response
from fastapi.responses import JSONResponse

from steward.accounts.tokens import not_signed_in
from steward.accounts.who import Who
from steward.answers import store
from steward.answers.answering import Answering
from steward.answers.ask import Question, ask
from steward.answers.cancel import cancel_run
from steward.answers.schemas import Accepted, AnswerView, Asking
from steward.answers.steps import steps_of
from steward.answers.tables import Run
from steward.answers.tell_end import leave_to_itself
from steward.answers.watch import Watching, watch
from steward.http.sse import stream, wants_stream
from steward.jobs.engine import Jobs
from steward.kit.errors import SpentBudget, TimedOut, Unavailable

# How the event that a run waits begins, in its frame.
WAITS = b"event: run.waiting\n"
# The code of what `usage` raises when a budget is spent.
SPENT = ("budget_spent",)


async def ask_and_tell(
    request: Request,
    who: Who,
    question: Question,
    asking: Asking,
    *,
    answering: Answering,
    watching: Watching,
    jobs: Jobs,
    patience: float,
) -> Response:
    """Ask, and answer in the way the client chose. Raises what `ask` raises."""
    mode = asking.mode or ("stream" if wants_stream(request) else "wait")
    run = await ask(
        who.user_id,
        replace(question, language=who.language, client_id=asking.client_id),
        background=mode == "background",
        database=answering.database,
        jobs=jobs,
        announce=answering.announce,
    )
    where = f"{request.scope.get('root_path', '')}/api/v1/runs/{run.id}"
    headers = {"X-Run-Id": run.id, "Location": where}
    if mode == "stream":
        return stream(frames(who, run.id, 0, watching), headers)
    if mode == "background":
        accepted = Accepted(
            run_id=run.id,
            conversation_id=run.conversation_id,
            message_id=run.message_id,
            status=run.status,
            events=f"{where}/events",
        )
        return JSONResponse(accepted.model_dump(mode="json"), 202, headers)
    ended = await wait_for_end(who, run, asking.timeout or patience, asking, answering, watching)
    # What waits for a person is no answer yet, but there is no sense in waiting for it here.
    status = 202 if ended.status == store.WAITING else 200
    async with answering.database.read() as session:
        steps = await steps_of(session, run.id)
    view = AnswerView.of(ended, who.language, steps)
    return Response(view.model_dump_json(), status, headers, "application/json")


async def frames(who: Who, run_id: str, after: int, watching: Watching) -> AsyncIterator[bytes]:
    """The run's events as they are sent."""
    async for shown in watch(who, run_id, after, watching=watching):
        if shown.frames:
            yield shown.frames


async def wait_for_end(
    who: Who, run: Run, seconds: float, asking: Asking, answering: Answering, watching: Watching
) -> Run:
    """The run once it has ended, or waits for a person. Raises `TimedOut`, `SpentBudget` when it
    could not ask the model anything, and `Unavailable` when this process leaves first."""
    try:
        async with asyncio.timeout(seconds):
            async for shown in watch(who, run.id, 0, watching=watching):
                if WAITS in shown.frames and await _waits(who, run, answering):
                    break
    except TimeoutError:
        if asking.cancel_on_timeout:
            await cancel_run(who.user_id, run.id, answering=answering)
            raise _took_too_long(run.id, seconds, cancelled=True) from None
        if await _leave(who, run, answering):
            raise _took_too_long(run.id, seconds, cancelled=False) from None
    ended = await _now(who, run, answering)
    if ended.status in store.OPEN and not await _leave(who, run, answering):
        ended = await _now(who, run, answering)
    if ended.error_code in SPENT:
        raise _spent(ended)
    if ended.status not in store.WORKABLE:
        return ended
    if not watching.lifecycle.draining:
        raise not_signed_in()
    raise Unavailable(
        "draining",
        "Steward is restarting. The run goes on; ask for it by its id.",
        "Steward 正在重启，运行会继续，请稍后用编号查询。",
        run_id=run.id,
    )


async def _leave(who: Who, run: Run, answering: Answering) -> bool:
    """Whoever waited is sent away; False if the run has ended by now."""
    async with answering.database.unit() as session:
        return await leave_to_itself(session, who.user_id, run.id)


async def _waits(who: Who, run: Run, answering: Answering) -> bool:
    """Whether it waits. The event may be there a moment before the row says so."""
    for _ in range(20):
        status = (await _now(who, run, answering)).status
        if status != "running":
            break
        await asyncio.sleep(0.05)
    return status == store.WAITING


async def _now(who: Who, run: Run, answering: Answering) -> Run:
    async with answering.database.read() as session:
        return await store.run_of(session, who.user_id, run.id)


def _spent(run: Run) -> SpentBudget:
    """The run found the budget spent before it could ask the model anything."""
    return SpentBudget(
        run.error_code or "",
        run.error_en or "",
        run.error_zh or "",
        **(run.error_facts or {}) | {"run_id": run.id},
    )


def _took_too_long(run_id: str, seconds: float, *, cancelled: bool) -> TimedOut:
    if cancelled:
        return TimedOut(
            "answer_timed_out",
            f"There was no answer within {seconds:g} seconds; the run was cancelled.",
            f"{seconds:g} 秒内没有得到回答，运行已取消。",
            run_id=run_id,
        )
    return TimedOut(
        "answer_timed_out",
        f"There is no answer after {seconds:g} seconds. The run goes on; ask for it by its id.",
        f"{seconds:g} 秒内还没有回答，运行会继续，可用编号查询。",
        run_id=run_id,
    )
