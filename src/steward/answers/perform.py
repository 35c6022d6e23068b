"""Has the tools of one round called, side by side, each kept when it is done.

A call is a row before it is begun. One whose tool has effects is marked as started first: if the
process dies before the outcome is kept, nobody knows it, and a person is asked.
"""

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from pydantic_ai.messages import ModelResponse, ToolCallPart, ToolReturnPart
from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.brought import is_for_client
from steward.agents.call_observed import call_observed
from steward.agents.call_tool import Outcome, OutcomeUnknown, takes
from steward.agents.tables import ToolCall
from steward.agents.tool import Calling, NeedsApproval, Tool
from steward.answers import store
from steward.answers.announce_question import announce_question
from steward.answers.answering import Answering
from steward.answers.call_view import (
    arguments_of,
    asked_of_a_person,
    told_of_decision,
    told_of_result,
)
from steward.answers.desk import RunDesk
from steward.answers.journal import Journal, as_result
from steward.answers.run_log import RunLog
from steward.answers.tables import Run
from steward.kit.clock import now

AT_ONCE = 8
# More calls in one round are a model gone wrong.
MOST_IN_A_ROUND = 32
# How a call ends that the client does itself.
PASSED_ON = "passed_on"


class Waiting(Exception):
    """The run waits for a person; it is written down, and whoever decides wakes it."""


class Performer:
    """The calls of one attempt at a run."""

    def __init__(
        self,
        run: Run,
        run_log: RunLog,
        journal: Journal,
        tools: Mapping[str, Tool],
        answering: Answering,
        seconds_left: Callable[[], float],
        worked_ms: Callable[[], int],
    ) -> None:
        self._run = run
        self._log = run_log
        self._journal = journal
        self._tools = tools
        self._answering = answering
        self._seconds_left = seconds_left
        self._worked_ms = worked_ms
        self._desk = RunDesk(run, journal, answering)
        self._places = asyncio.Semaphore(AT_ONCE)

    def write_down(self, said: ModelResponse, round_number: int) -> list[ToolCall]:
        """The rows of the calls that the model wants now, told as events; the caller keeps both."""
        calls = [
            self._row(part, round_number, n) for n, part in enumerate(said.tool_calls, start=1)
        ]
        if is_for_client(said.tool_calls, self._tools):
            for call in calls:
                call.state, call.outcome = "done", PASSED_ON
        for call in calls:
            self._log.add(
                "tool.call",
                call_id=call.call_id,
                name=call.name,
                arguments=arguments_of(call.arguments),
            )
        for call in calls:
            if call.state == "waiting":
                self._log.add("approval.requested", **asked_of_a_person(call))
        return calls

    async def announce(self, session: AsyncSession, calls: Sequence[ToolCall]) -> None:
        """Tell the person of those that wait for them, in the unit that makes them rows."""
        for call in calls:
            if call.state == "waiting":
                await announce_question(session, self._run, call, answering=self._answering)

    def _row(self, part: ToolCallPart, round_number: int, n: int) -> ToolCall:
        call = ToolCall(
            run_id=self._run.id,
            call_id=part.tool_call_id,
            owner_id=self._run.owner_id,
            round=round_number,
            n=n,
            name=part.tool_name,
            arguments=part.args_as_json_str() if part.args is not None else "{}",
            state="ready",
            created_at=now(),
        )
        tool = self._tools.get(call.name)
        if tool is None or not tool.needs_approval or n > MOST_IN_A_ROUND:
            return call
        if takes(tool, call.arguments):
            self._ask_a_person(call, "approval", None)
        return call

    def _ask_a_person(self, call: ToolCall, question: str, why: str | None) -> None:
        call.state, call.question, call.why = "waiting", question, why
        call.asked = (call.asked or 0) + 1
        call.decision = call.reason = call.decided_by = call.decided_at = None
        call.decision_told = False
        # What may have happened is not forgotten after a while; what was only asked for is.
        patience = timedelta(hours=self._answering.approval_hours)
        call.expires_at = now() + patience if question == "approval" else None

    async def perform(
        self, calls: Sequence[ToolCallPart], round_number: int
    ) -> Sequence[ToolReturnPart]:
        """The results of all these calls, in order.

        Raises `Waiting` when a person has to decide first, `RunLost`, and `asyncio.CancelledError`
        when this process drains.
        """
        rows = [self._journal.calls[part.tool_call_id] for part in calls]
        await self._ask_about_the_unknown(rows)
        while any(row.state != "done" for row in rows):
            await self._tell_decisions(rows)
            ready = [row for row in rows if row.state == "ready"]
            if not ready:
                await self._wait_or_go_on(rows)
                continue
            if self._answering.lifecycle.draining:
                raise asyncio.CancelledError
            await _all_of(self._perform(row) for row in ready)
        await self._tell_decisions(rows)
        return [as_result(row) for row in rows]

    async def _ask_about_the_unknown(self, rows: Sequence[ToolCall]) -> None:
        """What an earlier attempt has started and not finished may have happened."""
        for row in rows:
            if row.state == "started":
                await self._put_to_a_person(row, "unknown_outcome", None)

    async def _perform(self, call: ToolCall) -> None:
        async with self._places:
            if self._answering.lifecycle.draining:
                return  # not begun: the next process does it
            began = time.monotonic()
            try:
                outcome = await self._call(call)
            except NeedsApproval as why:
                await self._put_to_a_person(call, "approval", str(why))
            except OutcomeUnknown as why:
                await self._put_to_a_person(call, "unknown_outcome", str(why))
            else:
                await self._done(call, outcome, round((time.monotonic() - began) * 1000))

    async def _call(self, call: ToolCall) -> Outcome:
        tool = self._tools.get(call.name)
        if tool is None:
            there = ", ".join(self._tools) or "none"
            return Outcome("try_again", f"There is no tool {call.name}. There are: {there}.")
        if call.n > MOST_IN_A_ROUND:
            return Outcome("try_again", f"At most {MOST_IN_A_ROUND} tools are called at once.")
        if tool.effects and takes(tool, call.arguments):
            call.state, call.started_at = "started", now()
            await self._keep(call, "state", "started_at")
        calling = Calling(
            owner_id=self._run.owner_id,
            language=self._run.language,
            run_id=self._run.id,
            call_id=call.call_id,
            key=f"{self._run.id}:{call.call_id}",
            database=self._answering.database,
            bus=self._answering.bus,
            desk=self._desk,
            announce=self._answering.announce,
            approved=call.decision in ("approve", "again"),
        )
        seconds = max(self._seconds_left(), 1.0)
        return await call_observed(
            tool, call.arguments, calling, seconds=seconds, observing=self._answering.observing
        )

    async def _done(self, call: ToolCall, outcome: Outcome, ms: int) -> None:
        call.state, call.outcome, call.result = "done", outcome.kind, outcome.text
        call.finished_at, call.ms = now(), ms
        self._log.add("tool.result", **told_of_result(call))
        await self._keep(call, "state", "outcome", "result", "finished_at", "ms")

    async def _put_to_a_person(self, call: ToolCall, question: str, why: str | None) -> None:
        self._ask_a_person(call, question, why)
        self._log.add("approval.requested", **asked_of_a_person(call))
        await self._keep(
            call,
            *(
                "state",
                "question",
                "asked",
                "why",
                "decision",
                "reason",
                "decided_by",
                "decided_at",
            ),
            *("decision_told", "expires_at"),
            announced=True,
        )

    async def _keep(self, call: ToolCall, *columns: str, announced: bool = False) -> None:
        async def also(session: AsyncSession, seq: int) -> None:
            call.through_seq = seq
            values = {column: getattr(call, column) for column in (*columns, "through_seq")}
            await store.change_call(session, call, **values)
            if announced:
                await self.announce(session, [call])

        await self._journal.keep(self._log, also=also, facts={"worked_ms": self._worked_ms()})

    async def _tell_decisions(self, rows: Sequence[ToolCall]) -> None:
        """Decisions that were made while this run was worked on are told by it."""
        for row in rows:
            if row.decision is not None and not row.decision_told:
                row.decision_told = True
                for kind, facts in told_of_decision(row):
                    self._log.add(kind, **facts)
                await self._keep(row, "decision_told")

    async def _wait_or_go_on(self, rows: list[ToolCall]) -> None:
        """Nothing can be done before a person decides, unless one has meanwhile. Raises `Waiting`
        once that is written down."""
        asked = [row.call_id for row in rows if row.state == "waiting"]
        still: list[ToolCall] = []

        async def also(session: AsyncSession, _seq: int) -> None:
            now_there = {c.call_id: c for c in await store.calls_of_run(session, self._run.id)}
            for n, row in enumerate(rows):
                rows[n] = self._journal.calls[row.call_id] = now_there[row.call_id]
            still.extend(row for row in rows if row.state == "waiting")
            if len(still) == len(asked):
                facts: dict[str, Any] = {"status": store.WAITING, "worked_ms": self._worked_ms()}
                await store.change_claimed(session, self._run, **facts)

        async with self._answering.database.read() as session:
            now_there = await store.calls_of_run(session, self._run.id)
        if sum(call.state == "waiting" for call in now_there) == len(asked):
            self._log.add("run.waiting", call_ids=asked)
        await self._journal.keep(self._log, also=also)
        if len(still) == len(asked):
            raise Waiting


async def _all_of(deeds: Any) -> None:
    """Do all of them side by side; what one raises ends the others."""
    tasks = [asyncio.ensure_future(deed) for deed in deeds]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
