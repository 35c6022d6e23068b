"""Runs and what they come to: text, citations, calls that wait for a person."""

from datetime import datetime
from typing import Any

from steward.client.things.thing import Thing

OPEN = ("queued", "running", "interrupted", "waiting_approval")


class Citation(Thing):
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


class Tokens(Thing):
    """Tokens; `estimated` when the model's provider did not report them."""

    input_tokens: int
    output_tokens: int
    total_tokens: int
    estimated: bool


class RunError(Thing):
    """Why a run failed."""

    code: str
    message: str


class Approval(Thing):
    """A call that a person is or was asked about. `question`: approval, or unknown_outcome: it was
    begun and nobody knows whether it was done. `choices` are what one can decide."""

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


class Run(Thing):
    """One answer on its way, or at its end.

    `status`: queued, running, waiting_approval, interrupted; completed, failed or cancelled.
    `found` is False when the documents do not say, None when nobody looked into them. `cost_micros`
    is in millionths of the currency, `worked_ms` in milliseconds.
    """

    id: str
    status: str
    agent_id: str | None
    conversation_id: str
    message_id: str
    question: str
    output: str | None
    found: bool | None
    confidence: float | None
    citations: list[Citation]
    model: str | None
    rounds: int
    stopped_by: str | None
    steps: list[dict[str, Any]]
    approvals: list[Approval]
    usage: Tokens
    cost_micros: int | None
    worked_ms: int
    error: RunError | None
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None

    @property
    def text(self) -> str:
        """The answer; empty before there is one."""
        return self.output or ""

    @property
    def is_over(self) -> bool:
        """Whether it has ended, one way or another."""
        return self.status not in OPEN

    @property
    def waiting(self) -> list[Approval]:
        """The calls that wait for a decision."""
        return [each for each in self.approvals if each.choices]


class Begun(Thing):
    """A run that goes on by itself."""

    run_id: str
    conversation_id: str
    message_id: str
    status: str
