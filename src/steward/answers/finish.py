"""A run ends: its message, citations, usage and state, and the event that says so, in one unit."""

from typing import Any

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.count_usage import usage_of
from steward.agents.engine import rounds_of
from steward.answers import store
from steward.answers.answering import Answering
from steward.answers.check import check_against_pages
from steward.answers.cite import Citation, cite
from steward.answers.event_writer import OUTAGE_SECONDS
from steward.answers.events import Event, insert_events
from steward.answers.journal import Journal, RunLost
from steward.answers.run_log import RunLog
from steward.answers.run_news import tell_run
from steward.answers.tables import Run
from steward.answers.tell_end import tell_end
from steward.answers.usage_view import usage_view
from steward.conversations.fold import folded
from steward.conversations.tables import Conversation, Message
from steward.kit.clock import now
from steward.kit.errors import Problem
from steward.llm.quotes import NAME as QUOTES
from steward.usage.meter import record_answer
from steward.usage.reserve import release

MESSAGE_STATUS = {"completed": "complete", "cancelled": "cancelled", "failed": "failed"}


async def finish(
    run: Run,
    run_log: RunLog,
    journal: Journal,
    answering: Answering,
    *,
    status: str,
    error: Problem | None = None,
) -> None:
    """Write the end of a run that is `completed`, `failed` or `cancelled`; what was said until then
    is kept. Raises `RunLost`."""
    # Whoever stops a model pays for what it has read; one that failed before a word costs nothing.
    await journal.books.write_off(whatever_it_said=status == "cancelled")
    await run_log.flush()
    cited = cite(run.question, run_log.text, journal.evidence)
    async with answering.database.unit(patience_seconds=OUTAGE_SECONDS) as session:
        citations = await check_against_pages(session, run.owner_id, cited)
        facts = _facts(run, journal, citations, answering)
        at = now()
        ended = {"status": status, "finished_at": at, "output": run_log.text}
        if error is not None:
            ended |= {"error_code": error.code, "error_en": error.en, "error_zh": error.zh}
            ended |= {"error_facts": error.extra or None}
        if not await store.change_claimed(session, run, **ended, **facts):
            raise RunLost
        await _write_message(session, run, run_log.text, status, facts)
        await _settle(session, run, journal, facts["model"], status)
        for warning in journal.books.take_warnings():
            run_log.add("usage.warning", **warning)
        events = _last_events(run, run_log, citations, facts, status, error)
        await insert_events(session, {run.id: events})
        await tell_end(session, run, status, error, at, answering.announce)
    spent = error is not None and error.code == "budget_spent"
    answering.observing.meter.run(status, run.worked_ms / 1000, budget_spent=spent)
    await answering.events.tell(run.id, events)
    await tell_run(answering.bus, run.owner_id, run.id)


def _facts(
    run: Run,
    journal: Journal,
    citations: list[Citation],
    answering: Answering,
) -> dict[str, Any]:
    """What the run came to, as its row says it."""
    usage = usage_of(journal.messages) + journal.books.lost
    might_ask = journal.books.models
    if might_ask is None:
        might_ask = [model.model_name for model in answering.models.default]
    model = run.model or next(iter(might_ask), QUOTES)
    return {
        "found": _found(run, journal, citations, model),
        "citations": [citation.as_json() for citation in citations],
        "model": model,
        "rounds": rounds_of(journal.messages),
        "stopped_by": run.stopped_by,
        "cost_micros": run.cost_micros,
        "input_tokens": usage.input_tokens,
        "output_tokens": usage.output_tokens,
        "tokens_estimated": bool(usage.details.get("estimated")),
    }


def _found(run: Run, journal: Journal, citations: list[Citation], model: str) -> bool | None:
    """Whether the documents say it; None where nobody looked into them."""
    if not journal.searched and not journal.evidence.passages:
        return None
    if model == QUOTES:
        return run.found
    return any(citation.verified for citation in citations)


async def _settle(
    session: AsyncSession, run: Run, journal: Journal, model: str, status: str
) -> None:
    """Close the books of the run: calls that are not done are done with, and nothing stays
    reserved."""
    await release(session, run.id)
    if status == "completed":
        await record_answer(session, run.owner_id, model, run.worked_ms, now())
    elif any(call.state != "done" for call in journal.calls.values()):
        await store.close_calls(session, run.id)


async def _write_message(
    session: AsyncSession, run: Run, text: str, status: str, facts: dict[str, Any]
) -> None:
    columns = ("found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated")
    await session.execute(
        update(Message)
        .where(Message.id == run.message_id)
        .values(
            text=text,
            folded=folded(text),
            status=MESSAGE_STATUS[status],
            **{column: facts[column] for column in columns},
        )
    )
    await session.execute(
        update(Conversation).where(Conversation.id == run.conversation_id).values(updated_at=now())
    )


def _last_events(
    run: Run,
    run_log: RunLog,
    citations: list[Citation],
    facts: dict[str, Any],
    status: str,
    error: Problem | None,
) -> list[Event]:
    for citation in citations:
        run_log.add("citation", **citation.as_json())
    usage = usage_view(facts["input_tokens"], facts["output_tokens"], facts["tokens_estimated"])
    run_log.add("usage", **usage, model=facts["model"])
    last = {
        "conversation_id": run.conversation_id,
        "message_id": run.message_id,
        "found": facts["found"],
        "usage": usage,
        "model": facts["model"],
        "rounds": facts["rounds"],
        "stopped_by": facts["stopped_by"],
    }
    if error is not None:
        last |= {"error": {"code": error.code, "message": error.en, "message_zh": error.zh}}
    run_log.add(f"run.{status}", **last)
    return run_log.take()
