"""A run's events on their way: numbered, joined, written, and only then told.

Nobody sees an event that is not in the database, so whoever saw number 17 can ask any process,
after any crash, for what follows 17. To keep that cheap, the deltas of one window are joined, and
all runs of this process are written in one transaction per window.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.answers.tables import Run, RunEvent
from steward.bus.port import Bus
from steward.db.engine import Database
from steward.http.sse import event
from steward.kit.logs import log

WINDOW_SECONDS = 0.04
# How often a run that says nothing looks whether it was cancelled or taken over elsewhere.
LOOK_SECONDS = 0.5

ENDS = frozenset({"run.completed", "run.failed", "run.cancelled"})
DELTAS = frozenset({"text.delta", "reasoning.delta"})


def topic(run_id: str) -> str:
    """Where a run's events are told."""
    return f"run.{run_id}"


@dataclass(frozen=True, slots=True)
class Event:
    """One event; `data` is the JSON that clients get."""

    seq: int
    type: str
    data: bytes


class RunLog:
    """The events of one attempt at a run. `text` is the answer as far as it stands.

    `mark` says that everything until now is finished and kept; `restart` makes void what was told
    since the last mark.
    """

    def __init__(self, writer: "EventWriter", run_id: str, attempt: int) -> None:
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
        self._marked = (0, 0)

    @property
    def unfinished(self) -> str:
        """The text since the last mark: of a call to the model that has not come to its end."""
        return self.text[self._marked[1] :]

    def resume(self, earlier: Sequence[Event], through_seq: int) -> None:
        """Go on after the events of earlier attempts, of which those after `through_seq` belong to
        work that was not finished: that is void."""
        self.text = standing_text([e for e in earlier if e.seq <= through_seq])
        self._marked = (through_seq, len(self.text))
        self.seq = earlier[-1].seq if earlier else 0
        self.restart()

    def mark(self) -> None:
        """What was told until now stands, whatever happens."""
        self._marked = (self.seq, len(self.text))

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

    async def flush(self) -> None:
        """Return when everything so far is in the database and told."""
        # Whoever waits here may be cancelled; a write that has begun may not, since nobody would
        # know then whether its events are in the database.
        await asyncio.shield(self._writer.write())

    def take(self) -> list[Event]:
        """What waits to be written; it is the caller's now."""
        self._close_delta()
        waiting, self._waiting = self._waiting, []
        return waiting

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
        data = orjson.dumps({"run_id": self.run_id, "seq": self.seq, "type": kind, **facts})
        self._waiting.append(Event(self.seq, kind, data))


class EventWriter:
    """Writes the events of all runs of this process, one transaction per window."""

    def __init__(self, database: Database, bus: Bus) -> None:
        self._database = database
        self._bus = bus
        self._open: set[RunLog] = set()
        self._awake: set[RunLog] = set()
        self._news = asyncio.Event()
        self._writing = asyncio.Lock()

    def open(self, run_id: str, attempt: int) -> RunLog:
        """The log of an attempt that has just claimed its run."""
        opened = RunLog(self, run_id, attempt)
        self._open.add(opened)
        return opened

    def close(self, run_log: RunLog) -> None:
        """The attempt is over; what it did not flush is dropped."""
        self._open.discard(run_log)
        self._awake.discard(run_log)

    def find(self, run_id: str) -> RunLog | None:
        """The log of a run that this process is working on."""
        return next((run_log for run_log in self._open if run_log.run_id == run_id), None)

    def wake(self, run_log: RunLog) -> None:
        """There is something to write."""
        if run_log not in self._awake:
            self._awake.add(run_log)
            self._news.set()

    async def run(self) -> None:
        """Write window by window until cancelled."""
        while True:
            try:
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._news.wait()
            except TimeoutError:
                pass
            try:
                await self.write()
            except Exception as error:  # noqa: BLE001 - the events wait and are tried again
                log("answers").error("events wait: they cannot be written now", error=repr(error))
            await asyncio.sleep(WINDOW_SECONDS)

    async def write(self) -> None:
        """Write and tell what waits; look whether any open run was cancelled or taken over."""
        if not self._open:
            return
        async with self._writing:
            self._news.clear()
            batches = [(run_log, run_log.take()) for run_log in self._awake]
            self._awake.clear()
            try:
                await self._store(batches)
            except BaseException:
                for run_log, events in batches:
                    run_log.put_back(events)
                    self._awake.add(run_log)
                self._news.set()
                raise
            for run_log, events in batches:
                if run_log.stopped != "lost":
                    await self.tell(run_log.run_id, events)

    async def _store(self, batches: Sequence[tuple[RunLog, list[Event]]]) -> None:
        rows = {run_log: events for run_log, events in batches if events}
        if not rows:
            async with self._database.read() as session:
                await self._look(session)
            return
        async with self._database.unit() as session:
            await self._look(session)
            for run_log, events in rows.items():
                if run_log.stopped != "lost":
                    await insert_events(session, run_log.run_id, events)

    async def _look(self, session: AsyncSession) -> None:
        """Stop those whose run is no longer theirs, or that a person has cancelled."""
        open_logs = list(self._open)
        found = await session.execute(
            select(Run.id, Run.attempt, Run.cancel_requested).where(
                Run.id.in_([run_log.run_id for run_log in open_logs])
            )
        )
        now = {row.id: row for row in found}
        for run_log in open_logs:
            row = now.get(run_log.run_id)
            if row is None or row.attempt != run_log.attempt:
                run_log.stop("lost")
            elif row.cancel_requested:
                run_log.stop("cancelled")

    async def forget(self, run_id: str) -> None:
        """The run's row is gone: an attempt at it here ends, and whoever watches it looks."""
        if (here := self.find(run_id)) is not None:
            here.stop("lost")
        await self._bus.publish(topic(run_id), b"")

    async def tell(self, run_id: str, events: Sequence[Event]) -> None:
        """Publish events that are committed: `first last ended`, a line break, and the frames."""
        if events:
            frames = b"".join(event(e.type, e.data, e.seq) for e in events)
            ended = events[-1].type in ENDS
            head = b"%d %d %d\n" % (events[0].seq, events[-1].seq, ended)
            await self._bus.publish(topic(run_id), head + frames)


async def insert_events(session: AsyncSession, run_id: str, events: Sequence[Event]) -> None:
    """Write events in the caller's unit."""
    await session.execute(
        insert(RunEvent),
        [{"run_id": run_id, "seq": e.seq, "type": e.type, "data": e.data.decode()} for e in events],
    )


async def events_after(session: AsyncSession, run_id: str, seq: int, limit: int) -> Sequence[Event]:
    """The run's events after a number, in order. The caller has checked whose run it is."""
    rows = await session.execute(
        select(RunEvent.seq, RunEvent.type, RunEvent.data)
        .where(RunEvent.run_id == run_id, RunEvent.seq > seq)
        .order_by(RunEvent.seq)
        .limit(limit)
    )
    return [Event(row.seq, row.type, row.data.encode()) for row in rows]


def standing_text(events: Sequence[Event]) -> str:
    """The answer so far: all text deltas, less those that a restarted step has made void."""
    pieces: list[tuple[int, str]] = []
    for one in events:
        if one.type == "text.delta":
            pieces.append((one.seq, orjson.loads(one.data)["text"]))
        elif one.type == "step.restarted":
            void_from = orjson.loads(one.data)["from_seq"]
            pieces = [piece for piece in pieces if piece[0] < void_from]
    return "".join(text for _, text in pieces)
