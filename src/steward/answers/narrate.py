"""What a model says while it answers, told as the run's events and kept in its journal."""

import asyncio
from collections.abc import Callable, Sequence

from pydantic_ai.messages import ModelMessage, ModelResponse
from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.ask_model import Told
from steward.agents.engine import answered
from steward.answers.book_call import Bookkeeper
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
        books: Bookkeeper,
        lifecycle: Lifecycle,
        worked_ms: Callable[[], int],
    ) -> None:
        self._log = run_log
        self._journal = journal
        self._performer = performer
        self._books = books
        self._lifecycle = lifecycle
        self._worked_ms = worked_ms
        self._apart = False
        self._told = Told("", 0.0)

    def round_began(self, n: int) -> None:
        """The model is asked again; text of another round begins a paragraph of its own."""
        self._log.add("step", kind="model", round=n)
        self._apart = bool(self._log.text)

    def limit_reached(self, name: str) -> None:
        """The answer has to be given now."""
        self._journal.run.stopped_by = name
        self._log.add("step", kind="limit", limit=name)

    def text(self, delta: str) -> None:
        """A piece of the answer."""
        if self._apart:
            self._apart = False
            delta = "\n\n" + delta
        self._log.delta("text.delta", delta)

    def reasoning(self, delta: str) -> None:
        """A piece of what the model thinks."""
        self._log.delta("reasoning.delta", delta)

    def heard(self, told: Told) -> None:
        """The model has said all of it."""
        self._told = told

    async def begin_again(self, why: Exception, model: str, patience: float | None) -> None:
        """What was told since the last thing kept is void; wait before the next try. Raises
        `asyncio.CancelledError` when this process drains meanwhile."""
        log("answers").warning(
            "model failed", run=self._log.run_id, model=model, why=str(why), again_in=patience
        )
        self._log.restart()
        self._apart = bool(self._log.text)
        if patience and await self._lifecycle.drains_within(patience):
            raise asyncio.CancelledError

    async def keep(self, messages: Sequence[ModelMessage], round_number: int) -> None:
        """Keep whole messages in one unit with the events that told them, the tools they call and
        what they cost. Raises `asyncio.CancelledError` at a safe point of a process that drains."""
        said = messages[-1]
        assert isinstance(said, ModelResponse)
        self._journal.run.worked_ms = self._worked_ms()
        booked = await self._books.price(said, self._told)
        self._log.add("step.finished", kind="model", round=round_number, **booked.as_event())
        calls = self._performer.write_down(said, round_number)

        async def also(session: AsyncSession, seq: int) -> None:
            for call in calls:
                call.through_seq = seq
                self._journal.calls[call.call_id] = call
            session.add_all(calls)
            await self._books.settle(session, booked)

        if self._told.model:
            self._journal.run.model = self._told.model
        facts = {
            "model": self._journal.run.model,
            "worked_ms": self._worked_ms(),
            "cost_micros": self._books.add_cost(booked),
        }
        await self._journal.keep(self._log, messages, also, facts)
        for warning in self._books.take_warnings():
            self._log.add("usage.warning", **warning)
        if self._lifecycle.draining and not answered(messages):
            raise asyncio.CancelledError  # a safe point: the next process goes on from here
