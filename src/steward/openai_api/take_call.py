"""A call is taken: it becomes a run like every other, before anything is answered."""

from dataclasses import dataclass

from pydantic_core import to_json

from steward.accounts.who import Who
from steward.agents.brought import Brought
from steward.agents.definition import Definition
from steward.answers.answering import Answering
from steward.answers.ask import RUN_JOB, Question, take
from steward.answers.tables import Run
from steward.kit.clock import now
from steward.kit.errors import TooLarge
from steward.openai_api.choose_model import Chosen, choose_model
from steward.openai_api.day_log import log_of_day
from steward.openai_api.recall_tools import recall_tools
from steward.openai_api.refuse import not_done, wrong

# Of all that is sent along, as JSON: each run keeps its own copy.
MOST_BYTES = 4_000_000
SEARCH = "search_documents"
# What is written down as the question where nothing was said.
NO_WORDS = "(…)"


@dataclass(frozen=True)
class Call:
    """What a client asks: of which model, with what, and the words of it that are the question."""

    model: str
    question: str
    brought: Brought
    collection_ids: tuple[str, ...] | None = None
    background: bool = False


async def take_call(who: Who, call: Call, *, answering: Answering) -> Run:
    """Write the call down and start its run, which goes on whether or not anybody listens.

    Raises what `ask` raises, `NoSuchModel`, and `Invalid` for what this model cannot do.
    """
    _check_size(call.brought)
    brought = await recall_tools(who.user_id, call.brought, answering)
    async with answering.database.unit() as session:
        chosen = await choose_model(session, who.user_id, call.model, answering)
        where = call.collection_ids
        definition = _definition(chosen, brought, look=where is not None)
        _check_possible(brought, definition, answering)
        question = Question(
            call.question.strip()[:20_000] or NO_WORDS,
            await log_of_day(session, who, now()),
            agent_id=chosen.agent_id,
            definition=definition,
            collection_ids=chosen.collection_ids if where is None else where,
            language=who.language,
        )
        run = await take(
            session,
            who.user_id,
            question,
            answering.jobs,
            answering.announce,
            background=call.background,
        )
    if not call.background:
        await answering.jobs.start_here(RUN_JOB, run.id, job_id=run.id)
    return run


def _definition(chosen: Chosen, brought: Brought, *, look: bool) -> Definition:
    """The agent, with what was brought; and with a look into the documents where that is asked."""
    tools = chosen.definition.tools
    if look and SEARCH not in tools:
        tools = (*tools, SEARCH)
    plain = chosen.plain and not look
    brought = brought.model_copy(update={"plain": plain})
    return chosen.definition.model_copy(update={"tools": tools, "brought": brought})


def _check_possible(brought: Brought, definition: Definition, answering: Answering) -> None:
    own = set(definition.tools)
    for tool in brought.tools:
        if tool.name in own:
            raise wrong(
                "tools",
                f"This model has a tool of its own called {tool.name}. Give yours another name.",
                f"该模型已有名为 {tool.name} 的工具，请为你的工具换个名字。",
            )
    if brought.shape is not None and not answering.models.chain(definition.models):
        raise not_done(
            "response_format",
            "No language model is set here: answers are quoted passages, and cannot be JSON.",
            "此处没有设置语言模型：回答是引用的原文，不能是 JSON。",
        )


def _check_size(brought: Brought) -> None:
    if len(to_json(brought)) > MOST_BYTES:
        raise TooLarge("too_large", "The request is too large.", "请求过大。")
