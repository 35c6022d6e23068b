"""What clients send and see of questions and runs."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from steward.agents.tables import ToolCall
from steward.answers.call_view import CHOICES, arguments_of
from steward.answers.tables import Run
from steward.answers.usage_view import usage_view
from steward.http.parameters import BodyId
from steward.http.schemas import Shape, View

QuestionText = Annotated[str, StringConstraints(min_length=1, max_length=20_000, pattern=r"\S")]
Mode = Literal["wait", "stream", "background"]
ClientId = Annotated[str, StringConstraints(max_length=100, pattern=r"^[\x21-\x7e]+$")]
Ids = Annotated[list[BodyId], Field(max_length=1000)]


class Asking(Shape):
    """How a question is asked: where to look, and how to hear the answer."""

    collection_ids: Ids | None = None
    document_ids: Ids | None = None
    mode: Mode | None = Field(None, description="wait unless the client accepts an event stream.")
    timeout: float | None = Field(None, gt=0, le=3600, description="Seconds to wait.")
    cancel_on_timeout: bool = False
    client_id: ClientId | None = Field(
        None,
        description="The client's own name for this request, as a UUID. Sent once more with the "
        "same name it is the same run: unique in a conversation, and without one among those that "
        "begin a conversation.",
    )


class AskIn(Asking):
    """A question to one's documents."""

    question: QuestionText
    conversation_id: BodyId | None = None


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


class ApprovalView(View):
    """A call that a person is or was asked about. `question` is approval, or unknown_outcome: it
    was begun and nobody knows whether it was done. `choices` are what one can decide; `link`
    decides without signing in, once."""

    call_id: str
    run_id: str
    name: str
    arguments: dict[str, Any]
    question: str
    asked: int
    why: str | None
    state: str
    choices: list[str]
    decision: str | None
    reason: str | None
    decided_at: datetime | None
    expires_at: datetime | None
    created_at: datetime
    link: str | None

    @classmethod
    def of(cls, row: ToolCall, link: str | None = None) -> "ApprovalView":
        """The view of a row that has a question."""
        waiting = row.state == "waiting"
        question = row.question or "approval"
        return cls(
            call_id=row.call_id,
            run_id=row.run_id,
            name=row.name,
            arguments=arguments_of(row.arguments),
            question=question,
            asked=row.asked,
            why=row.why,
            state=row.state,
            choices=list(CHOICES[question]) if waiting else [],
            decision=row.decision,
            reason=row.reason,
            decided_at=row.decided_at,
            expires_at=row.expires_at,
            created_at=row.created_at,
            link=link if waiting else None,
        )


class DecisionIn(Shape):
    """What is to be done with a call: `approve` (perhaps with other `arguments`) or `reject`; and
    where it is not known whether it was done: `happened`, `again` or `give_up`."""

    decision: Literal["approve", "reject", "happened", "again", "give_up"]
    reason: Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)] | None = None
    arguments: dict[str, Any] | None = None
    asked: int | None = Field(
        None, description="The question that is answered, lest a late answer is taken for another."
    )


class AgentRunIn(Asking):
    """Something for an agent to do."""

    input: QuestionText
    conversation_id: BodyId | None = None


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
    stopped_by: str | None
    steps: list[dict[str, Any]]
    approvals: list[ApprovalView]
    usage: Usage
    cost_micros: int | None
    worked_ms: int
    error: ErrorView | None
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None

    @classmethod
    def of(
        cls,
        row: Run,
        language: str,
        steps: list[dict[str, Any]] | None = None,
        approvals: list[ApprovalView] | None = None,
    ) -> "RunView":
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
            stopped_by=row.stopped_by,
            steps=steps or [],
            approvals=approvals or [],
            usage=_usage(row),
            cost_micros=row.cost_micros,
            worked_ms=row.worked_ms,
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
    rounds: int
    steps: list[dict[str, Any]]
    stopped_by: str | None
    usage: Usage
    model: str | None
    error: ErrorView | None

    @classmethod
    def of(cls, row: Run, language: str, steps: list[dict[str, Any]]) -> "AnswerView":
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
            rounds=row.rounds,
            steps=steps,
            stopped_by=row.stopped_by,
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


def _usage(row: Run) -> Usage:
    return Usage(**usage_view(row.input_tokens, row.output_tokens, row.tokens_estimated))


def _error(row: Run, language: str) -> ErrorView | None:
    if row.error_code is None:
        return None
    sentence = row.error_zh if language.startswith("zh") else row.error_en
    return ErrorView(code=row.error_code, message=sentence or row.error_code)
