"""What a run has finished, kept so that another process goes on from there."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic_ai.messages import ModelMessage, ModelResponse

from steward.agents.engine import MESSAGE
from steward.agents.evidence import PASSAGES, Evidence, NumberedPassage
from steward.agents.tables import JournalEntry
from steward.answers import store
from steward.answers.tables import Run
from steward.db.engine import Database


class RunLost(Exception):
    """Another process has claimed the run, or it was deleted: stop without a word."""


@dataclass
class Journal:
    """The journal of one run, as this attempt has read and continued it."""

    run: Run
    database: Database
    messages: list[ModelMessage] = field(default_factory=list)
    evidence: Evidence = field(default_factory=Evidence)
    first_passages: int = 0
    searched: bool = False
    through_seq: int = 0
    entries: int = 0
    # Tools that run side by side keep what they found one after the other, in the order of numbers.
    _keeping: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def rounds(self) -> int:
        """How often the model has answered."""
        return sum(isinstance(message, ModelResponse) for message in self.messages)

    async def load(self) -> None:
        """Read what earlier attempts have finished."""
        async with self.database.read() as session:
            rows = await store.journal_of(session, self.run.id)
        for row in rows:
            if row.kind == "passages":
                self._take(PASSAGES.validate_json(row.body))
            else:
                self.messages.append(MESSAGE.validate_json(row.body))
            self.through_seq = row.through_seq
        self.entries = len(rows)

    def _take(self, passages: Sequence[NumberedPassage]) -> None:
        if not self.searched:
            self.first_passages = len(passages)
            self.searched = True
        known = len(self.evidence.passages)
        self.evidence.passages.extend(passage for passage in passages if passage.n > known)

    async def keep_passages(
        self, passages: Sequence[NumberedPassage], seq: int, **facts: Any
    ) -> None:
        """Passages the run was given, and what the run's row is to say of them. The first are
        those that the question itself found. Raises `RunLost`."""
        self._take(passages)
        await self._keep("passages", [PASSAGES.dump_json(list(passages)).decode()], seq, **facts)

    async def keep_messages(self, messages: Sequence[ModelMessage], seq: int) -> None:
        """Messages that are whole. Raises `RunLost`."""
        await self._keep("message", [MESSAGE.dump_json(m).decode() for m in messages], seq)
        self.messages.extend(messages)

    async def _keep(self, kind: str, bodies: Sequence[str], seq: int, **facts: Any) -> None:
        async with self._keeping:
            await self._write(kind, bodies, seq, **facts)
            self.entries += len(bodies)
            self.through_seq = seq

    async def _write(self, kind: str, bodies: Sequence[str], seq: int, **facts: Any) -> None:
        async with self.database.unit() as session:
            # Touching the run's row under its attempt is the fence: an attempt that was believed
            # dead writes nothing.
            if not await store.change_claimed(session, self.run, status="running", **facts):
                raise RunLost
            for offset, body in enumerate(bodies):
                session.add(
                    JournalEntry(
                        run_id=self.run.id,
                        n=self.entries + offset,
                        kind=kind,
                        body=body,
                        through_seq=seq,
                    )
                )
