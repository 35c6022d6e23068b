"""What Steward's own tools returned before a function of the client's was wanted.

A client knows of its own functions alone, and sends back no more than those. The run that wanted
them has the rest; without it the model would not know what was done already, and do it again.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pydantic_ai.messages import ModelMessage, ModelRequest, ModelResponse, ToolReturnPart
from sqlalchemy import select

from steward.agents.brought import Brought
from steward.agents.engine import MESSAGE
from steward.agents.tables import ToolCall
from steward.answers import store
from steward.answers.answering import Answering
from steward.answers.book_call import Bookkeeper
from steward.answers.bring import brought_messages
from steward.answers.call_view import arguments_of
from steward.answers.compose import READS_DOCUMENTS
from steward.answers.journal import Journal
from steward.answers.perform import PASSED_ON
from steward.answers.tables import Run

# Passages have numbers in their own run alone.
SEARCH_AGAIN = "(Passages that were found before. Search again to read and cite them.)"


async def recall_tools(owner_id: str, brought: Brought, answering: Answering) -> Brought:
    """The same, with the rounds of Steward's tools before each wish for the client's that a run of
    this owner's ended with."""
    messages = brought_messages(brought)
    ids = {id_ for message in messages for id_ in _calls_in(message)}
    if not ids:
        return brought
    runs = await _runs_that_wanted(owner_id, ids, answering)
    told: list[ModelMessage] = []
    for message in messages:
        told += await _with_rounds(message, runs, answering)
    dumped = tuple(MESSAGE.dump_python(message, mode="json") for message in told)
    return brought.model_copy(update={"messages": dumped})


def _calls_in(message: ModelMessage) -> Mapping[str, tuple[str, object]]:
    """The calls of a message by their ids: name and arguments."""
    if not isinstance(message, ModelResponse):
        return {}
    return {
        call.tool_call_id: (call.tool_name, arguments_of(call.args_as_json_str()))
        for call in message.tool_calls
    }


async def _runs_that_wanted(
    owner_id: str, ids: set[str], answering: Answering
) -> Sequence[tuple[Run, Mapping[str, tuple[str, object]]]]:
    """The owner's runs that used tools of Steward's and then wanted some of these calls, newest
    first, each with the calls it wanted."""
    wanted: defaultdict[str, dict[str, tuple[str, object]]] = defaultdict(dict)
    query = select(ToolCall).where(
        ToolCall.owner_id == owner_id, ToolCall.call_id.in_(ids), ToolCall.outcome == PASSED_ON
    )
    async with answering.database.read() as session:
        for call in await session.scalars(query):
            wanted[call.run_id][call.call_id] = (call.name, arguments_of(call.arguments))
        newest = [await store.run_of(session, owner_id, id_) for id_ in sorted(wanted)[::-1]]
    return [(run, wanted[run.id]) for run in newest if run.rounds > 1]


async def _with_rounds(
    message: ModelMessage,
    runs: Sequence[tuple[Run, Mapping[str, tuple[str, object]]]],
    answering: Answering,
) -> Sequence[ModelMessage]:
    calls = _calls_in(message)
    run = next((run for run, wanted in runs if calls and wanted == calls), None)
    if run is None:
        return [message]
    books = Bookkeeper(run, answering.database, answering.announce, answering.observing.meter)
    journal = Journal(run, answering.database, books)
    await journal.load()
    # The first is the question, which the client has sent itself.
    return [_without_passages(each) for each in journal.messages[1:]]


def _without_passages(message: ModelMessage) -> ModelMessage:
    if not isinstance(message, ModelRequest):
        return message
    parts = [
        ToolReturnPart(part.tool_name, SEARCH_AGAIN, part.tool_call_id)
        if isinstance(part, ToolReturnPart) and part.tool_name in READS_DOCUMENTS
        else part
        for part in message.parts
    ]
    return replace(message, parts=parts)
