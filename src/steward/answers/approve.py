"""A person decides about a call that waits for them: may it be done, or did it happen.

The decision is a row before anybody hears of it. The last one that a run waits for wakes it.
"""

from dataclasses import dataclass
from typing import Any, Literal

from pydantic_core import to_json
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.tables import ToolCall
from steward.agents.tool import TryAgain
from steward.answers import store
from steward.answers.answering import Answering
from steward.answers.ask import RUN_JOB
from steward.answers.attempt import definition_of, tools_of
from steward.answers.call_view import CHOICES, arguments_of, told_of_decision
from steward.answers.events import Event, as_event, insert_events
from steward.answers.run_news import tell_run
from steward.kit.clock import now
from steward.kit.errors import Conflict, Invalid, NotFound
from steward.kit.ids import new_id

PersonsChoice = Literal["approve", "reject", "happened", "again", "give_up"]
Choice = PersonsChoice | Literal["expire"]


@dataclass(frozen=True)
class Decision:
    """What a person wants done with a call, why, and with which arguments instead of the model's.
    `by` is who decided; None for time itself. `asked` is the question that is answered, where the
    answer may come late: a call can be asked about again."""

    choice: Choice
    reason: str | None = None
    arguments: dict[str, Any] | None = None
    by: str | None = None
    asked: int | None = None


# What the model is told of a call that is not done by it.
SAYS = {
    "reject": ("rejected", "A person has rejected this call."),
    "expire": ("expired", "Nobody has decided about this call in time; it was not done."),
    "happened": ("happened", "A person has confirmed that this was done."),
    "give_up": ("given_up", "It is not known whether this was done. Do not try it again."),
}


async def decide(
    owner_id: str, run_id: str, call_id: str, decision: Decision, *, answering: Answering
) -> ToolCall:
    """Write the decision down, and go on with the run if it waited for nothing else.

    The same decision again changes nothing and is answered like the first. Raises `NotFound`,
    `Conflict` when something else was decided before or the run is over, and `Invalid` for a choice
    that this call does not offer, or arguments that its tool does not take.
    """
    if decision.arguments is not None:
        if decision.choice != "approve":
            raise _only_with_approve()
        await _check_arguments(owner_id, run_id, call_id, decision.arguments, answering)
    woken, events = False, list[Event]()
    async with answering.database.unit() as session:
        # Touched first, so that this unit and the run's own wait for each other.
        run = await store.touch(session, owner_id, run_id)
        call = await _call_of(session, owner_id, run_id, call_id)
        late = decision.asked not in (None, call.asked)
        if late or call.state != "waiting" or run.status not in store.OPEN:
            return _decided_before(call, decision, late=late)
        _apply(call, decision)
        if run.status == store.WAITING:
            # Nobody works on the run, so nobody else gives its events numbers.
            events = await _tell(session, call)
            woken = not await _waiting_calls(session, run_id)
        if woken:
            run.job_id = new_id()
            run.status = "queued"
    if events:
        await answering.events.tell(run_id, events)
    if woken:
        await answering.jobs.start_here(RUN_JOB, run_id, job_id=run.job_id)
        await tell_run(answering.bus, owner_id, run_id)
    return call


def _only_with_approve() -> Invalid:
    return Invalid(
        "arguments_not_taken",
        "Arguments are changed only together with `approve`.",
        "只有批准时才能修改参数。",
        field="arguments",
    )


def _apply(call: ToolCall, decision: Decision) -> None:
    choices = CHOICES[call.question or "approval"]
    if decision.choice not in (*choices, "expire"):
        raise Invalid(
            "not_a_choice",
            f"Choose one of {', '.join(choices)}.",
            f"请选择：{'、'.join(choices)}。",
            field="decision",
        )
    call.decision, call.reason = decision.choice, decision.reason
    call.decided_by, call.decided_at = decision.by, now()
    call.expires_at = None
    if decision.choice in SAYS:
        call.outcome, call.result = SAYS[decision.choice]
        if decision.reason:
            call.result += f" They say: {decision.reason}"
        call.state, call.finished_at = "done", now()
        return
    if decision.arguments is not None:
        call.arguments, call.edited = to_json(decision.arguments).decode(), True
    call.state = "ready"


async def _check_arguments(
    owner_id: str, run_id: str, call_id: str, arguments: dict[str, Any], answering: Answering
) -> None:
    """Edited arguments are held to what the tool takes, like the model's own. Raises `Invalid`."""
    async with answering.database.read() as session:
        run = await store.run_of(session, owner_id, run_id)
        call = await _call_of(session, owner_id, run_id, call_id)
    tools = await tools_of(owner_id, definition_of(run, answering), answering)
    if (tool := tools.get(call.name)) is None:
        return
    try:
        tool.check(arguments)
    except TryAgain as wrong:
        raise Invalid(
            "bad_arguments", str(wrong), f"参数有误：{wrong}", field="arguments"
        ) from wrong


async def _call_of(session: AsyncSession, owner_id: str, run_id: str, call_id: str) -> ToolCall:
    found = await session.scalar(
        select(ToolCall).where(
            ToolCall.owner_id == owner_id, ToolCall.run_id == run_id, ToolCall.call_id == call_id
        )
    )
    if found is None or found.question is None:
        raise NotFound("approval", "审批")
    return found


def _decided_before(call: ToolCall, decision: Decision, *, late: bool) -> ToolCall:
    the_same = decision.arguments is None or decision.arguments == arguments_of(call.arguments)
    if not late and call.decision == decision.choice and the_same:
        return call
    if late and call.state == "waiting":
        raise Conflict(
            "asked_again",
            "This answers an earlier question about the call; it has been asked about again.",
            "这是对先前问题的回答，该调用已重新等待决定。",
            asked=call.asked,
        )
    raise Conflict(
        "already_decided",
        f"This was decided before: {call.decision or call.outcome}.",
        f"此事已有决定：{call.decision or call.outcome}。",
        decision=call.decision or call.outcome,
        decided_at=call.decided_at and call.decided_at.isoformat(),
    )


async def _tell(session: AsyncSession, call: ToolCall) -> list[Event]:
    seq = await store.last_seq(session, call.run_id)
    events = [
        as_event(call.run_id, seq + n, kind, facts)
        for n, (kind, facts) in enumerate(told_of_decision(call), start=1)
    ]
    await insert_events(session, {call.run_id: events})
    call.decision_told = True
    call.through_seq = events[-1].seq
    return events


async def _waiting_calls(session: AsyncSession, run_id: str) -> bool:
    await session.flush()
    query = select(ToolCall.call_id).where(ToolCall.run_id == run_id, ToolCall.state == "waiting")
    return await session.scalar(query.limit(1)) is not None


async def expire_calls(*, answering: Answering) -> int:
    """End the waiting of calls that nobody has decided about in time; returns how many. A hundred
    at a look, first those that have waited longest, lest one of many waits for ever."""
    query = (
        select(ToolCall.owner_id, ToolCall.run_id, ToolCall.call_id)
        .where(ToolCall.state == "waiting", ToolCall.expires_at <= now())
        .order_by(ToolCall.expires_at, ToolCall.run_id, ToolCall.call_id)
    )
    async with answering.database.read() as session:
        late = (await session.execute(query.limit(100))).all()
    for owner_id, run_id, call_id in late:
        try:
            await decide(owner_id, run_id, call_id, Decision("expire"), answering=answering)
        except (Conflict, NotFound):  # somebody was a moment faster
            continue
    return len(late)
