"""What a model says while it answers, told as the run's events and kept in its journal."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from pydantic_ai.messages import ModelMessage, ModelResponse
from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.ask_model import Told
from steward.agents.count_usage import usage_of
from steward.agents.engine import answered
from steward.answers.book_call import NOTHING
from steward.answers.journal import Journal
from steward.answers.perform import Performer
from steward.answers.run_log import RunLog
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import log


class Narrator:
    """Turns what the engine tells into the run's events and journal."""

    def __init__(
        self,
        run_log: RunLog,
        journal: Journal,
        performer: Performer,
        lifecycle: Lifecycle,
        worked_ms: Callable[[], int],
    ) -> None:
        self._log = run_log
        self._journal = journal
        self._performer = performer
        self._books = journal.books
        self._lifecycle = lifecycle
        self._worked_ms = worked_ms
        self._apart = False
        self._round = 0
        self._limit: str | None = None

    def round_began(self, n: int) -> None:
        """The model is asked again; text of another round begins a paragraph of its own."""
        self._round = n
        self._tell_step()

    def _tell_step(self) -> None:
        self._log.add("step", kind="model", round=self._round)
        if self._limit is not None:
            self._log.add("step", kind="limit", limit=self._limit)
        self._apart = bool(self._log.text)

    def limit_reached(self, name: str) -> None:
        """The answer has to be given now."""
        self._journal.run.stopped_by = self._limit = name
        self._log.add("step", kind="limit", limit=name)

    def asked(self, model: str) -> None:
        """The question goes to this model now."""
        self._books.asked(model)

    def text(self, delta: str) -> None:
        """A piece of the answer."""
        self._books.said(delta)
        if self._apart:
            self._apart = False
            delta = "\n\n" + delta
        self._log.delta("text.delta", delta)

    def reasoning(self, delta: str) -> None:
        """A piece of what the model thinks."""
        self._books.said(delta)
        self._log.delta("reasoning.delta", delta)

    def heard(self, told: Told) -> None:
        """The model has said all of it."""
        self._books.heard(told)

    async def begin_again(self, why: Exception, model: str, patience: float | None) -> None:
        """What was told since the last thing kept is void; wait before the next try. Raises
        `asyncio.CancelledError` when this process drains meanwhile."""
        log("answers").warning(
            "model failed", run=self._log.run_id, model=model, why=str(why), again_in=patience
        )
        self._books.meter.model_retry(model)
        await self._books.write_off(whatever_it_said=False)
        self._log.restart()
        self._tell_step()
        if patience and await self._lifecycle.drains_within(patience):
            raise asyncio.CancelledError

    async def keep(self, messages: Sequence[ModelMessage], round_number: int) -> None:
        """Keep whole messages in one unit with the events that told them, the tools they call and
        what they cost. Raises `asyncio.CancelledError` at a safe point of a process that drains."""
        said = messages[-1]
        assert isinstance(said, ModelResponse)
        self._journal.run.worked_ms = self._worked_ms()
        booked = await self._books.close() or NOTHING
        self._books.add_cost(booked)
        self._log.add("step.finished", kind="model", round=round_number, **booked.as_event())
        if said.finish_reason == "length":
            self.limit_reached("length")
        calls = self._performer.write_down(said, round_number)

        async def also(session: AsyncSession, seq: int) -> None:
            for call in calls:
                call.through_seq = seq
                self._journal.calls[call.call_id] = call
            session.add_all(calls)
            await self._performer.announce(session, calls)
            await self._books.settle(session, booked)

        await self._journal.keep(self._log, messages, also, self._facts(said, round_number))
        for warning in self._books.take_warnings():
            self._log.add("usage.warning", **warning)
        if self._lifecycle.draining and not answered(messages):
            raise asyncio.CancelledError  # a safe point: the next process goes on from here

    def _facts(self, said: ModelResponse, round_number: int) -> dict[str, Any]:
        """How far the run is, as its row says it, also while it waits for a person."""
        run = self._journal.run
        used = usage_of([*self._journal.messages, said]) + self._books.lost
        return {
            "model": run.model,
            "worked_ms": run.worked_ms,
            "cost_micros": run.cost_micros,
            "rounds": round_number,
            "input_tokens": used.input_tokens,
            "output_tokens": used.output_tokens,
            "stopped_by": run.stopped_by,
        }
