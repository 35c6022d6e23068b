"""What tools take and give, as their schemas tell models."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from steward.http.schemas import Shape, View

Named = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Question = Annotated[str, StringConstraints(min_length=1, max_length=20_000, pattern=r"\S")]
Collections = Annotated[
    list[Named] | None,
    Field(max_length=100, description="Look only in these collections (ids or exact names)."),
]
Documents = Annotated[
    list[Named] | None,
    Field(max_length=100, description="Look only in these documents (ids or exact names)."),
]
Background = Annotated[
    bool,
    Field(
        description="Return the run's id at once, instead of waiting for the answer; "
        "`get_run` has it later. Nothing but `cancel_run` stops such a run."
    ),
]
Conversation = Annotated[
    Named | None,
    Field(description="The `conversation_id` of an earlier answer, to ask further in it."),
]


class SearchWanted(Shape):
    """What to look for."""

    query: Annotated[Question, Field(description="A question, or words to look for.")]
    limit: Annotated[int, Field(ge=1, le=50, description="How many passages at most.")] = 10
    collections: Collections = None
    documents: Documents = None


class Passage(View):
    """A passage of a document. `uri` reads its whole page; `url` is for a person."""

    document_id: str
    document_name: str
    page: int
    text: str
    score: float
    start: int
    end: int
    uri: str
    url: str


class SearchFound(View):
    """Passages, the best first. `found` is false when none is likely to be an answer."""

    found: bool
    passages: list[Passage]


class AskWanted(Shape):
    """A question to one's documents."""

    question: Question
    collections: Collections = None
    documents: Documents = None
    conversation_id: Conversation = None
    background: Background = False


class AgentWanted(Shape):
    """Something for an agent to do."""

    agent: Annotated[Named, Field(description="An id, a short name or an exact name.")]
    input: Annotated[Question, Field(description="What the agent is to do.")]
    collections: Collections = None
    documents: Documents = None
    conversation_id: Conversation = None
    background: Background = False


class RunWanted(Shape):
    """A run, by the id that `ask` or `run_agent` gave."""

    run_id: Named


class RunLookedAt(RunWanted):
    """A run, and how long to wait for its end."""

    wait_seconds: Annotated[
        float, Field(ge=0, le=120, description="Wait so long for its end, if it has not ended.")
    ] = 0


class Cited(View):
    """Where a statement of the answer, marked [n], stands. `quote` is proof only if `verified`."""

    n: int
    document_id: str
    document_name: str
    page: int
    quote: str
    verified: bool
    uri: str
    url: str


class Undecided(View):
    """A call of a tool that a person has to allow first."""

    tool: str
    arguments: dict[str, Any]
    why: str | None


class RunSeen(View):
    """An answer, or how far it is. `found` is false when the documents do not say. With the status
    `waiting_approval` a person has to decide at `url` about what it `waits_for`."""

    run_id: str
    status: str
    answer: str
    found: bool | None
    citations: list[Cited]
    waits_for: list[Undecided]
    conversation_id: str
    model: str | None
    url: str


class ListWanted(Shape):
    """Which of one's documents."""

    collection: Annotated[
        Named | None, Field(description="Only those of this collection (id or exact name).")
    ] = None
    limit: Annotated[int, Field(ge=1, le=100)] = 50
    cursor: Annotated[Named | None, Field(description="The `next_cursor` of the page before.")] = (
        None
    )


class DocumentSeen(View):
    """A document. It can be searched when its status is `searchable` or `ready`."""

    id: str
    name: str
    status: str
    error: str | None
    collection: str | None
    pages: int | None
    media_type: str
    size: int
    created_at: datetime
    uri: str
    url: str


class DocumentsListed(View):
    """Documents, the newest first."""

    documents: list[DocumentSeen]
    next_cursor: str | None


class PageWanted(Shape):
    """A page of a document."""

    document: Annotated[Named, Field(description="An id or an exact name.")]
    page: Annotated[int, Field(ge=1, le=1_000_000_000)] = 1


class PageRead(View):
    """The text of a page; `start` is where it begins in the document's text."""

    document_id: str
    document_name: str
    page: int
    pages: int
    start: int
    text: str
    url: str


class DocumentWanted(Shape):
    """A document to be added: its `text`, or its file as base64."""

    name: Annotated[Named, Field(description="The file's name, as `minutes.md` or `offer.pdf`.")]
    text: Annotated[str | None, Field(description="What it says.")] = None
    content_base64: Annotated[
        str | None, Field(description="The file's bytes as base64, instead of `text`.")
    ] = None
    collection: Annotated[
        Annotated[str, StringConstraints(min_length=1, max_length=200)] | None,
        Field(description="The collection to add it to (id or name); made if there is none."),
    ] = None


class AgentsWanted(Shape):
    """Nothing has to be said."""


class AgentSeen(View):
    """An agent that can be given something to do."""

    id: str
    name: str
    description: str
    tools: list[str]


class AgentsListed(View):
    """The agents one may use."""

    agents: list[AgentSeen]
