"""`ask`: an answer from the documents, with citations."""

from steward.answers.ask import Question, ask
from steward.mcp_server.find_things import known_id, where_to_look
from steward.mcp_server.schemas import AskWanted, RunSeen
from steward.mcp_server.see_run import see_run
from steward.mcp_server.tool import Said, Tool, Watched
from steward.mcp_server.visit import Visit

DESCRIPTION = """\
Ask the user's own documents a question, and get a finished answer with citations. Each [n] in \
the answer is one of `citations`: document, page and quote, compared with the page itself \
(`verified`). When the documents do not say, `found` is false: tell the user so, and do not \
guess. It may take a minute; progress tells the run's id, by which `get_run` finds the answer if \
the call is cut off."""


async def ask_documents(visit: Visit, wanted: AskWanted) -> Said | Watched:
    """Begin the run that answers. Raises `NoSuchName`, `NotFound` and what `ask` raises."""
    async with visit.runtime.database.read() as session:
        collections, documents = await where_to_look(
            session, visit.who.user_id, wanted.collections, wanted.documents
        )
    question = Question(
        wanted.question,
        conversation_of(wanted.conversation_id),
        collection_ids=collections,
        document_ids=documents,
        language=visit.language,
    )
    return await begin_run(visit, question, background=wanted.background)


async def begin_run(visit: Visit, question: Question, *, background: bool) -> Said | Watched:
    """Take the question; what it comes to, or in the background its beginning."""
    answering = visit.answering
    run = await ask(
        visit.who.user_id,
        question,
        background=background,
        database=answering.database,
        jobs=answering.jobs,
        announce=answering.announce,
    )
    if background:
        return await see_run(visit, run.id)
    return Watched(run, visit.runtime.settings.answer_timeout)


def conversation_of(given: str | None) -> str | None:
    """The conversation to ask further in. Raises `NotFound` for what cannot be one."""
    return None if given is None else known_id(given, "conversation", "对话")


ASK = Tool(
    "ask",
    "Ask the documents",
    DESCRIPTION,
    AskWanted,
    RunSeen,
    ask_documents,
    scope="write",
    long=True,
)
