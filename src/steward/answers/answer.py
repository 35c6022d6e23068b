"""Answers a run's question: passages, then the model and its tools, each kept when it is whole."""

import asyncio
from collections.abc import Sequence
from contextlib import aclosing

from pydantic_ai.exceptions import ModelAPIError
from pydantic_ai.messages import (
    ModelMessage,
    ModelRequest,
    ModelResponse,
    TextPart,
    UserPromptPart,
)

from steward.agents.engine import Listener, NoAnswer, Task, drive
from steward.agents.evidence import NumberedPassage
from steward.agents.tools.search_documents import search_documents
from steward.answers.answering import Answering
from steward.answers.compose import INSTRUCTIONS, prompt, quoted_answer
from steward.answers.failures import worth_another_try
from steward.answers.journal import Journal
from steward.answers.look_up import look_up, look_up_in_context
from steward.answers.narrate import Narrator
from steward.answers.run_log import RunLog
from steward.answers.tables import Run
from steward.conversations.recall import that_fit
from steward.conversations.store import messages_before
from steward.kit.logs import log
from steward.llm.estimate import estimate_tokens
from steward.llm.quotes import QuotesModel

# Seconds before each further try when the provider is the one that failed, and says not how long
# to wait; and the longest it is waited for.
RETRIES = (0.5, 2.0, 8.0)
LONGEST_WAIT = 60.0


async def answer(run: Run, run_log: RunLog, journal: Journal, answering: Answering) -> None:
    """Bring the answer to its end. The text is in the log, what it rests on in the journal.

    Raises `ModelAPIError` when the provider still fails after some tries, `RunLost` when the run is
    another process's now, and `asyncio.CancelledError` when it is told to stop, or has come to a
    safe point of a process that drains.
    """
    recalled = await _recall(run, answering)
    await _search_first(run, run_log, journal, recalled, answering)
    listener = Narrator(run_log, journal, answering.lifecycle)
    for tried, patience in enumerate([*RETRIES, None]):
        task = _task(run, run_log, journal, recalled, answering)
        try:
            await drive(task, listener)
        except ModelAPIError as error:
            if patience is None or not worth_another_try(error):
                raise
            log("answers").warning("model failed", run=run.id, tried=tried + 1, why=str(error))
            run_log.restart()
            asked_to_wait = min(error.retry_after or 0.0, LONGEST_WAIT)
            if await answering.lifecycle.drains_within(max(patience, asked_to_wait)):
                raise asyncio.CancelledError from error
        except NoAnswer as error:
            log("answers").warning("model gave no answer", run=run.id, why=str(error))
            run_log.restart()
            await _quote_instead(run, journal, listener)
            return
        else:
            return


async def _quote_instead(run: Run, journal: Journal, listener: Listener) -> None:
    """The best answer from what is known: the passages themselves."""
    passages = journal.evidence.passages
    text = quoted_answer(run.question, passages, found=bool(run.found))
    listener.text(text)
    await listener.finished([ModelResponse(parts=[TextPart(text)])])


def _task(
    run: Run,
    run_log: RunLog,
    journal: Journal,
    recalled: Sequence[tuple[str, str]],
    answering: Answering,
) -> Task:
    first = journal.evidence.passages[: journal.first_passages]
    if answering.model is None:
        text = quoted_answer(run.question, first, found=bool(run.found))
        return Task(QuotesModel(text), "", run.question, done=journal.messages)

    async def look_further(query: str) -> list[NumberedPassage]:
        found = await look_up(query, run, answering)
        before = len(journal.evidence.passages)
        numbered = journal.evidence.number(found.passages)
        new = journal.evidence.passages[before:]
        if new:
            await journal.keep_passages(new, run_log.seq)
        return numbered

    rounds = max(answering.max_rounds - journal.rounds, 1)
    return Task(
        answering.model,
        INSTRUCTIONS,
        prompt(run.question, first),
        history=[_as_message(*message) for message in recalled],
        done=journal.messages,
        tools=[search_documents(look_further, rounds=rounds)],
        rounds=rounds,
    )


async def _search_first(
    run: Run,
    run_log: RunLog,
    journal: Journal,
    recalled: Sequence[tuple[str, str]],
    answering: Answering,
) -> None:
    """The passages the question starts from, unless an earlier attempt has them already."""
    if journal.searched:
        return
    before = next((text for role, text in reversed(recalled) if role == "user"), None)
    found = await look_up_in_context(run.question, before, run, answering)
    run.confidence, run.found = found.confidence, found.answerable
    numbered = journal.evidence.number(found.passages)
    run_log.add("step", kind="search", query=run.question, passages=len(numbered))
    await run_log.flush()
    run_log.mark()
    await journal.keep_passages(numbered, run_log.seq, confidence=run.confidence, found=run.found)


async def _recall(run: Run, answering: Answering) -> list[tuple[str, str]]:
    """What was said before in this conversation, within half of the model's budget."""
    async with (
        answering.database.read() as session,
        aclosing(messages_before(session, run.conversation_id, run.asked_id)) as newest_first,
    ):
        return await that_fit(newest_first, answering.context_tokens // 2, estimate_tokens)


def _as_message(role: str, text: str) -> ModelMessage:
    if role == "user":
        return ModelRequest(parts=[UserPromptPart(text)])
    return ModelResponse(parts=[TextPart(text)])
