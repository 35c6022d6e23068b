"""What a run has finished, kept so that another process goes on from there."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic_ai.messages import ModelMessage, ModelRequest, ModelResponse, ToolReturnPart
from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.engine import MESSAGE
from steward.agents.evidence import PASSAGES, Evidence, NumberedPassage
from steward.agents.tables import JournalEntry, ToolCall
from steward.answers import store
from steward.answers.book_call import Bookkeeper
from steward.answers.run_log import RunLog
from steward.answers.tables import Run
from steward.db.engine import Database

# What goes into the database with an entry; it is given the number of the last event.
Also = Callable[[AsyncSession, int], Awaitable[None]]


class RunLost(Exception):
    """Another process has claimed the run, or it was deleted: stop without a word."""


@dataclass
class Journal:
    """The journal of one run, as this attempt has read and continued it.

    Every entry is one unit with the events it was told by, under the run's attempt: one that was
    believed dead writes nothing.
    """

    run: Run
    database: Database
    books: Bookkeeper
    messages: list[ModelMessage] = field(default_factory=list)
    calls: dict[str, ToolCall] = field(default_factory=dict)
    evidence: Evidence = field(default_factory=Evidence)
    first_passages: int = 0
    searched: bool = False
    through_seq: int = 0
    entries: int = 0
    # How many of the passages are in the database; tools that run side by side find some more.
    kept_passages: int = 0

    async def load(self) -> None:
        """Read what earlier attempts have finished."""
        async with self.database.read() as session:
            rows = await store.journal_of(session, self.run.id)
            calls = await store.calls_of_run(session, self.run.id) if rows else ()
        self.calls = {call.call_id: call for call in calls}
        for row in rows:
            if row.kind == "passages":
                self._read_passages(PASSAGES.validate_json(row.body))
            else:
                self._read_message(MESSAGE.validate_json(row.body))
        self.entries = len(rows)
        numbers = [row.through_seq for row in rows] + [call.through_seq for call in calls]
        self.through_seq = max(numbers, default=0)

    def _read_passages(self, passages: Sequence[NumberedPassage]) -> None:
        if not self.searched:
            self.first_passages, self.searched = len(passages), True
        self.evidence.passages.extend(passages)
        self.kept_passages = len(self.evidence.passages)

    def _read_message(self, message: ModelMessage) -> None:
        """A message; between two that the model said stand the results of the tools it called."""
        last = self.messages[-1] if self.messages else None
        if isinstance(last, ModelResponse) and isinstance(message, ModelResponse):
            self.messages.append(ModelRequest(parts=self.results_of(last)))
        self.messages.append(message)

    def results_of(self, said: ModelResponse) -> list[ToolReturnPart]:
        """The results of the tools called there, which are all done."""
        return [as_result(self.calls[call.tool_call_id]) for call in said.tool_calls]

    async def keep_search(
        self, passages: Sequence[NumberedPassage], run_log: RunLog, **facts: Any
    ) -> None:
        """The passages that the question itself found, and what the run's row is to say of them.
        Raises `RunLost`."""
        self.first_passages, self.searched = len(passages), True
        await self.keep(run_log, facts=facts, even_no_passages=True)

    async def keep_messages(
        self, messages: Sequence[ModelMessage], run_log: RunLog, also: Also, **facts: Any
    ) -> None:
        """Messages that are whole. Raises `RunLost`."""
        await self.keep(run_log, messages, also, facts)

    async def keep(
        self,
        run_log: RunLog,
        messages: Sequence[ModelMessage] = (),
        also: Also | None = None,
        facts: dict[str, Any] | None = None,
        *,
        even_no_passages: bool = False,
    ) -> None:
        """Messages, whatever passages are new, and what `also` writes. Raises `RunLost`."""

        async def work(session: AsyncSession, seq: int) -> None:
            values = {"status": "running", "tries": 0, **(facts or {})}
            if not await store.change_claimed(session, self.run, **values):
                raise RunLost
            found = self.evidence.passages[self.kept_passages :]
            if found or even_no_passages:
                self._add(session, "passages", PASSAGES.dump_json(found).decode(), seq)
            for message in messages:
                self._add(session, "message", MESSAGE.dump_json(message).decode(), seq)
            if also is not None:
                await also(session, seq)
            # Last, and nothing is waited for after it: a cancelled attempt knows what it has kept.
            self.kept_passages += len(found)
            self.messages.extend(messages)

        await run_log.commit(work)
        self.run.tries = 0

    def _add(self, session: AsyncSession, kind: str, body: str, seq: int) -> None:
        session.add(
            JournalEntry(run_id=self.run.id, n=self.entries, kind=kind, body=body, through_seq=seq)
        )
        self.entries += 1


def as_result(call: ToolCall) -> ToolReturnPart:
    """What the model is told of a call that is done."""
    success, denied = ("ok", "happened"), ("rejected", "expired", "given_up")
    told = call.result or ""
    if call.edited:
        told = f"A person changed the arguments to {call.arguments}.\n\n{told}"
    return ToolReturnPart(
        tool_name=call.name,
        content=told,
        tool_call_id=call.call_id,
        outcome="success"
        if call.outcome in success
        else "denied"
        if call.outcome in denied
        else "failed",
    )
