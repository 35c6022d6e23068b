"""Answers a run's question: passages, then the model and its tools, each kept when it is whole."""

from collections.abc import Sequence
from contextlib import aclosing

from pydantic_ai.messages import (
    ModelMessage,
    ModelRequest,
    ModelResponse,
    TextPart,
    UserPromptPart,
)
from pydantic_ai.settings import ModelSettings

from steward.agents.ask_model import NoAnswer
from steward.agents.definition import Definition
from steward.agents.engine import Host, Task, drive, plain_answer
from steward.agents.evidence import NumberedPassage
from steward.answers.allowance import ANSWER_TOKENS
from steward.answers.answering import Answering
from steward.answers.attempt import Attempt
from steward.answers.bring import (
    brought_messages,
    brought_settings,
    said_before,
    told,
    with_passages,
)
from steward.answers.compose import early_end, prompt, quoted_answer
from steward.answers.look_up import look_up_in_context
from steward.conversations.recall import that_fit
from steward.conversations.store import messages_before
from steward.llm.estimate import estimate_tokens
from steward.llm.quotes import QuotesModel


async def answer(attempt: Attempt, answering: Answering) -> None:
    """Bring the answer to its end. The text is in the log, what it rests on in the journal.

    Raises `ModelAPIError` when every model's provider still fails after some tries, `SpentBudget`,
    `Waiting` when a person has to decide something first, `RunLost` when the run is another
    process's now, and `asyncio.CancelledError` when it is told to stop, or has come to a safe point
    of a process that drains.
    """
    recalled = await _recall(attempt, answering)
    if attempt.definition.grounded or not attempt.models:
        await _search_first(attempt, recalled, answering)
    host = Host(attempt.narrator, attempt.performer, attempt.allowance)
    try:
        await drive(_task(attempt, recalled), host)
    except NoAnswer as error:
        await attempt.narrator.begin_again(error, "", None)
        text = _from_what_is_known(attempt)
        attempt.narrator.text(text)
        await attempt.narrator.keep([plain_answer(text)], attempt.rounds + 1)


def _from_what_is_known(attempt: Attempt) -> str:
    """The best answer when the model gives none: the passages, or the plain word that it has not
    come to one."""
    passages = attempt.journal.evidence.passages
    if not passages and not attempt.definition.grounded:
        return early_end(attempt.run.question, attempt.run.stopped_by)
    return quoted_answer(attempt.run.question, passages, found=bool(attempt.run.found))


def _task(attempt: Attempt, recalled: Sequence[tuple[str, str]]) -> Task:
    run, journal, definition = attempt.run, attempt.journal, attempt.definition
    first = journal.evidence.passages[: journal.first_passages]
    if not attempt.models:
        text = quoted_answer(run.question, first, found=bool(run.found))
        return Task([QuotesModel(text)], "", run.question, done=journal.messages)
    history, question = _asked(attempt, recalled, first)
    return Task(
        attempt.models,
        told(definition),
        question,
        history=history,
        done=journal.messages,
        tools=list(attempt.tools.values()),
        settings=_settings(definition, limited=attempt.allowance.reserves),
        rounds=definition.max_rounds,
        shape=definition.brought.shape if definition.brought else None,
    )


def _asked(
    attempt: Attempt, recalled: Sequence[tuple[str, str]], first: Sequence[NumberedPassage]
) -> tuple[Sequence[ModelMessage], str | ModelRequest]:
    """What was said before, and what is to be answered."""
    question, definition = attempt.run.question, attempt.definition
    if definition.brought is None:
        history = [_as_message(*message) for message in recalled]
        return history, prompt(question, first) if definition.grounded else question
    messages = brought_messages(definition.brought)
    if definition.grounded:
        messages = with_passages(messages, first)
    last = messages[-1]
    assert isinstance(last, ModelRequest), "whoever reads what is brought sees to it"
    return messages[:-1], last


def _settings(definition: Definition, *, limited: bool) -> ModelSettings:
    settings = ModelSettings()
    if definition.temperature is not None:
        settings["temperature"] = definition.temperature
    if limited:
        # No more than was reserved for it.
        settings["max_tokens"] = ANSWER_TOKENS
    return brought_settings(definition.brought, settings) if definition.brought else settings


async def _search_first(
    attempt: Attempt, recalled: Sequence[tuple[str, str]], answering: Answering
) -> None:
    """The passages the question starts from, unless an earlier attempt has them already."""
    run, journal = attempt.run, attempt.journal
    if journal.searched:
        return
    before = next((text for role, text in reversed(recalled) if role == "user"), None)
    found = await look_up_in_context(run.question, before, run, answering)
    run.confidence, run.found = found.confidence, found.answerable
    numbered = journal.evidence.number(found.passages)
    attempt.run_log.add("step", kind="search", query=run.question, passages=len(numbered))
    await journal.keep_search(numbered, attempt.run_log, confidence=run.confidence, found=run.found)


async def _recall(attempt: Attempt, answering: Answering) -> list[tuple[str, str]]:
    """What was said before in this conversation, within half of the model's budget; or what the one
    who asks says was said."""
    run, brought = attempt.run, attempt.definition.brought
    if brought is not None:
        return said_before(brought_messages(brought))
    async with (
        answering.database.read() as session,
        aclosing(messages_before(session, run.conversation_id, run.asked_id)) as newest_first,
    ):
        return await that_fit(newest_first, attempt.context_tokens // 2, estimate_tokens)


def _as_message(role: str, text: str) -> ModelMessage:
    if role == "user":
        return ModelRequest(parts=[UserPromptPart(text)])
    return ModelResponse(parts=[TextPart(text)])
