"""What the engine does while it answers, told as the run's events and kept in its journal."""

import asyncio
from collections.abc import Sequence
from typing import Any

from pydantic_ai.messages import ModelMessage

from steward.agents.engine import answered
from steward.answers.journal import Journal
from steward.answers.run_log import RunLog
from steward.kit.lifecycle import Lifecycle


class Narrator:
    """Turns what the engine tells into the run's events and journal."""

    def __init__(self, run_log: RunLog, journal: Journal, lifecycle: Lifecycle) -> None:
        self._log = run_log
        self._journal = journal
        self._lifecycle = lifecycle
        self._apart = False

    def round_began(self, n: int) -> None:
        """The model is asked again; text of another round begins a paragraph of its own."""
        self._log.add("step", kind="model", round=n)
        self._apart = bool(self._log.text)

    def text(self, delta: str) -> None:
        """A piece of the answer."""
        if self._apart:
            self._apart = False
            delta = "\n\n" + delta
        self._log.delta("text.delta", delta)

    def reasoning(self, delta: str) -> None:
        """A piece of what the model thinks."""
        self._log.delta("reasoning.delta", delta)

    def tool_called(self, call_id: str, name: str, arguments: dict[str, Any]) -> None:
        """The model asked for a tool."""
        self._log.add("tool.call", call_id=call_id, name=name, arguments=arguments)

    def tool_returned(self, call_id: str, name: str, result: str) -> None:
        """A tool has answered."""
        self._log.add("tool.result", call_id=call_id, name=name, result=result)

    async def finished(self, messages: Sequence[ModelMessage]) -> None:
        """Keep whole messages, after every event they were told by."""
        await self._log.flush()
        self._log.mark()
        await self._journal.keep_messages(messages, self._log.seq)
        if self._lifecycle.draining and not answered(messages):
            raise asyncio.CancelledError  # a safe point: the next process goes on from here
