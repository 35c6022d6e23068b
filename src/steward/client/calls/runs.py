"""Runs: begun, looked at, stopped, decided about."""

from typing import Any, Literal

from steward.client.calls.ask_for import ask_for, ask_for_all, ask_for_each
from steward.client.calls.asking import Question
from steward.client.effects import Items, Open, Pause, Plan, Request, given, path
from steward.client.errors import RunCancelled, RunFailed
from steward.client.follow import stream_request
from steward.client.refusal import not_steward
from steward.client.send import send
from steward.client.things.answers import Approval, Begun, Run

Choice = Literal["approve", "reject", "happened", "again", "give_up"]
RUN_ID = "X-Run-Id"
WAITING = "waiting_approval"
LOOK_SECONDS = 0.25


def begin(question: Question) -> Plan[str]:
    """Ask, and leave the stream of the run's events open; returns the run's id."""
    body = {**question.body, "mode": "stream"}
    request = stream_request("POST", question.path, body)._replace(repeatable=True)
    response = yield from send(Open(request))
    if RUN_ID not in response.headers:
        raise not_steward(response)
    return str(response.headers[RUN_ID])


def begin_in_background(question: Question) -> Plan[Begun]:
    """Ask, and let it go on by itself."""
    body = {**question.body, "mode": "background"}
    return ask_for(Begun, Request("POST", question.path, json=body, repeatable=True))


def events_of(run_id: str) -> str:
    """Where a run's events are."""
    return path("/runs/{}/events", run_id)


def list_runs(*, status: str | None = None, conversation_id: str | None = None) -> Items[Run]:
    """All runs, or those in a state or of a conversation, newest first; their steps and approvals
    are left out."""
    return ask_for_each(Run, "/runs", status=status, conversation_id=conversation_id)


def get_run(run_id: str) -> Plan[Run]:
    """One run, with its steps."""
    return ask_for(Run, Request("GET", path("/runs/{}", run_id)))


def paused(run_id: str) -> Plan[Run | None]:
    """The run if it waits for a person, None if it goes on.

    That it waits may be told a moment before it does, so while somebody is asked and it does not
    wait yet, it is looked at again.
    """
    while True:
        run = yield from get_run(run_id)
        if run.status == WAITING:
            return run
        if run.is_over or not run.waiting:
            return None
        yield Pause(LOOK_SECONDS)


def outcome(run_id: str) -> Plan[Run]:
    """One run that has ended well, or waits for a person. Raises `RunFailed`, `RunCancelled`."""
    run = yield from get_run(run_id)
    if run.status == "failed":
        raise RunFailed(run)
    if run.status == "cancelled":
        raise RunCancelled(run)
    return run


def cancel_run(run_id: str) -> Plan[Run]:
    """Stop a run; what it has said is kept. One that is over stays as it is."""
    return ask_for(Run, Request("POST", path("/runs/{}/cancel", run_id), repeatable=True))


def list_approvals() -> Plan[list[Approval]]:
    """The calls that wait for one's decision, the oldest first."""
    return ask_for_all(Approval, Request("GET", "/approvals"))


def approve(
    run_id: str,
    call_id: str,
    *,
    arguments: dict[str, Any] | None = None,
    reason: str | None = None,
) -> Plan[Approval]:
    """Allow a call, perhaps with other arguments."""
    return decide(run_id, call_id, "approve", arguments=arguments, reason=reason)


def reject(run_id: str, call_id: str, *, reason: str | None = None) -> Plan[Approval]:
    """Forbid a call; the model reads the reason."""
    return decide(run_id, call_id, "reject", reason=reason)


def decide(
    run_id: str,
    call_id: str,
    decision: Choice,
    *,
    arguments: dict[str, Any] | None = None,
    reason: str | None = None,
    asked: int | None = None,
) -> Plan[Approval]:
    """Decide about a call; where nobody knows whether it was done: `happened`, `again`, `give_up`.

    `asked` is the question that is answered, lest a late answer is taken for another. The same
    decision again changes nothing. Raises `Conflict` when another was made.
    """
    body = given(decision=decision, arguments=arguments, reason=reason, asked=asked)
    where = path("/runs/{}/approvals/{}", run_id, call_id)
    # Without `asked`, `again` could be heard as an answer to the question that follows from it.
    repeatable = decision != "again" or asked is not None
    return ask_for(Approval, Request("POST", where, json=body, repeatable=repeatable))
