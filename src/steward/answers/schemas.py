"""What clients send and see of questions, runs and conversations."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from steward.answers.finish import usage_view
from steward.answers.tables import Run
from steward.conversations.tables import Conversation, Message
from steward.http.parameters import BodyId
from steward.http.schemas import Shape, View

QuestionText = Annotated[str, StringConstraints(min_length=1, max_length=20_000, pattern=r"\S")]
Mode = Literal["wait", "stream", "background"]
Ids = Annotated[list[BodyId], Field(max_length=1000)]


class Asking(Shape):
    """How a question is asked: where to look, and how to hear the answer."""

    collection_ids: Ids | None = None
    document_ids: Ids | None = None
    mode: Mode | None = Field(None, description="wait unless the client accepts an event stream.")
    timeout: float | None = Field(None, gt=0, le=3600, description="Seconds to wait.")
    cancel_on_timeout: bool = False


class AskIn(Asking):
    """A question to one's documents."""

    question: QuestionText
    conversation_id: BodyId | None = None


class MessageIn(Asking):
    """A message in a conversation."""

    content: QuestionText


class Usage(View):
    """Tokens; `estimated` when the provider did not report them."""

    input_tokens: int
    output_tokens: int
    total_tokens: int
    estimated: bool


class CitationView(View):
    """Where a statement comes from. `quote` is what stands at `start` to `end` of the document's
    text; it counts as proof only when `verified`."""

    n: int
    document_id: str
    document_name: str
    page: int
    start: int
    end: int
    quote: str
    verified: bool


class ErrorView(View):
    """What went wrong."""

    code: str
    message: str


class RunView(View):
    """One answer on its way, or at its end."""

    id: str
    status: str
    agent_id: str | None
    conversation_id: str
    message_id: str
    question: str
    output: str | None
    found: bool | None
    confidence: float | None
    citations: list[CitationView]
    model: str | None
    rounds: int
    steps: list[dict[str, Any]]
    usage: Usage
    error: ErrorView | None
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None

    @classmethod
    def of(cls, row: Run, language: str, steps: list[dict[str, Any]] | None = None) -> "RunView":
        """The view of a row, its error in the reader's language."""
        return cls(
            id=row.id,
            status=row.status,
            agent_id=row.agent_id,
            conversation_id=row.conversation_id,
            message_id=row.message_id,
            question=row.question,
            output=row.output,
            found=row.found,
            confidence=row.confidence,
            citations=[CitationView(**citation) for citation in row.citations],
            model=row.model,
            rounds=row.rounds,
            steps=steps or [],
            usage=_usage(row),
            error=_error(row, language),
            created_at=row.created_at,
            started_at=row.started_at,
            finished_at=row.finished_at,
        )


class AnswerView(View):
    """A finished answer. `found` is false when the documents do not say."""

    run_id: str
    conversation_id: str
    message_id: str
    status: str
    answer: str
    found: bool | None
    confidence: float | None
    citations: list[CitationView]
    usage: Usage
    model: str | None
    error: ErrorView | None

    @classmethod
    def of(cls, row: Run, language: str) -> "AnswerView":
        """The view of a run that has ended."""
        return cls(
            run_id=row.id,
            conversation_id=row.conversation_id,
            message_id=row.message_id,
            status=row.status,
            answer=row.output or "",
            found=row.found,
            confidence=row.confidence,
            citations=[CitationView(**citation) for citation in row.citations],
            usage=_usage(row),
            model=row.model,
            error=_error(row, language),
        )


class Accepted(View):
    """A run that goes on by itself; its events are at `events`."""

    run_id: str
    conversation_id: str
    message_id: str
    status: str
    events: str


class ConversationIn(Shape):
    """A conversation's title; one is made from the first question otherwise."""

    title: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""


class NewTitle(Shape):
    """Another title for a conversation."""

    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


class ConversationView(View):
    """A thread of messages."""

    id: str
    title: str
    created_at: datetime
    updated_at: datetime

    @classmethod
    def of(cls, row: Conversation) -> "ConversationView":
        """The view of a row."""
        return cls.model_validate(row)


class MessageView(View):
    """What a person or Steward said."""

    id: str
    parent_id: str | None
    run_id: str | None
    role: str
    status: str
    content: str
    found: bool | None
    citations: list[CitationView]
    model: str | None
    usage: Usage
    created_at: datetime

    @classmethod
    def of(cls, row: Message) -> "MessageView":
        """The view of a row."""
        return cls(
            id=row.id,
            parent_id=row.parent_id,
            run_id=row.run_id,
            role=row.role,
            status=row.status,
            content=row.text,
            found=row.found,
            citations=[CitationView(**citation) for citation in row.citations],
            model=row.model,
            usage=_usage(row),
            created_at=row.created_at,
        )


def _usage(row: Run | Message) -> Usage:
    return Usage(**usage_view(row.input_tokens, row.output_tokens, row.tokens_estimated))


def _error(row: Run, language: str) -> ErrorView | None:
    if row.error_code is None:
        return None
    sentence = row.error_zh if language.startswith("zh") else row.error_en
    return ErrorView(code=row.error_code, message=sentence or row.error_code)
