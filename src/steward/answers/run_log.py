"""The events of one attempt at a run, from the moment they happen until they are written."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, NamedTuple, Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from steward.answers.events import Event, as_event, standing_text

Work = Callable[[AsyncSession, int], Awaitable[None]]


class Position(NamedTuple):
    """How far a run has been told: the number of the last event, and the answer's length."""

    seq: int
    length: int


class Writer(Protocol):
    """Who writes the events of many runs at once."""

    def wake(self, run_log: "RunLog") -> None:
        """There is something to write."""
        ...

    async def write(self) -> None:
        """Write and tell what waits."""
        ...

    async def commit(self, run_log: "RunLog", work: Work) -> None:
        """Write what waits of one run together with what it is about."""
        ...


class RunLog:
    """The events of one attempt at a run. `text` is the answer as far as it stands.

    `mark` says that everything until now is finished and kept; `restart` makes void what was told
    since the last mark.
    """

    def __init__(self, writer: Writer, run_id: str, attempt: int) -> None:
        self.run_id = run_id
        self.attempt = attempt
        self.seq = 0
        self.text = ""
        self.stopped: str | None = None
        self._on_stop: Callable[[], object] = lambda: None
        self._writer = writer
        self._waiting: list[Event] = []
        self._joining: str | None = None
        self._pieces: list[str] = []
        self._marked = Position(0, 0)

    @property
    def unfinished(self) -> str:
        """The text since the last mark: of a call to the model that has not come to its end."""
        return self.text[self._marked.length :]

    def resume(self, earlier: Sequence[Event], through_seq: int) -> None:
        """Go on after the events of earlier attempts, of which those after `through_seq` belong to
        work that was not finished: that is void."""
        if not earlier:
            return
        self.text = standing_text([e for e in earlier if e.seq <= through_seq])
        self._marked = Position(through_seq, len(self.text))
        self.seq = earlier[-1].seq if earlier else 0
        self.restart()

    @property
    def position(self) -> Position:
        """The number of the last event, and how long the answer is by then."""
        return Position(self.seq, len(self.text))

    def cut(self) -> Position:
        """Everything until now is told by events of its own; returns how far that is."""
        self._close_delta()
        return self.position

    def mark(self, position: Position | None = None) -> None:
        """What was told until now, or until there, stands, whatever happens."""
        self._marked = position or self.position

    def restart(self) -> None:
        """What was told since the mark is void; the step that told it begins anew."""
        self._close_delta()
        seq, length = self._marked
        if self.seq > seq:
            self.text = self.text[:length]
            self.add("step.restarted", from_seq=seq + 1)

    def add(self, kind: str, /, **facts: Any) -> None:
        """One event after those before it."""
        self._close_delta()
        self._append(kind, facts)
        self._writer.wake(self)

    def delta(self, kind: str, piece: str) -> None:
        """A piece of text; joined with its neighbours of the same kind in this window."""
        if self._joining != kind:
            self._close_delta()
            self._joining = kind
        self._pieces.append(piece)
        if kind == "text.delta":
            self.text += piece
        self._writer.wake(self)

    async def commit(self, work: Work) -> None:
        """What waits and what `work` writes go into the database in one unit, and stand. `work` is
        given the unit's session and the number of the last event."""
        await self._writer.commit(self, work)

    async def flush(self) -> None:
        """Return when everything so far is in the database and told."""
        # Whoever waits here may be cancelled; a write that has begun may not, since nobody would
        # know then whether its events are in the database.
        await asyncio.shield(self._writer.write())

    def take(self, through: int | None = None) -> list[Event]:
        """What waits to be written, or what of it has numbers up to that. The caller has it now."""
        if through is None:
            self._close_delta()
            through = self.seq
        taken = [event for event in self._waiting if event.seq <= through]
        self._waiting = self._waiting[len(taken) :]
        return taken

    def put_back(self, events: list[Event]) -> None:
        """What could not be written waits again, before what came since."""
        self._waiting = events + self._waiting

    def stop(self, why: str) -> None:
        """Tell the attempt to end: `cancelled` by a person, or `lost` to another attempt, which
        stands above everything: a lost one writes nothing any more."""
        if self.stopped != "lost":
            self.stopped = why
        self._on_stop()

    def when_stopped(self, call: Callable[[], object]) -> None:
        """Have this called when the attempt is told to end, now if it has been already."""
        self._on_stop = call
        if self.stopped is not None:
            call()

    def _close_delta(self) -> None:
        if self._joining is not None:
            kind, self._joining = self._joining, None
            pieces, self._pieces = self._pieces, []
            self._append(kind, {"text": "".join(pieces)})

    def _append(self, kind: str, facts: dict[str, Any]) -> None:
        self.seq += 1
        self._waiting.append(as_event(self.run_id, self.seq, kind, facts))
