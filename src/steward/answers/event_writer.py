"""Writes the events of all runs of this process, and only then tells them.

Nobody sees an event that is not in the database, so whoever saw number 17 can ask any process,
after any crash, for what follows 17. To keep that cheap, the deltas of one window are joined, and
all runs of this process are written in one transaction per window.
"""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.answers.events import ENDS, Event, insert_events, topic
from steward.answers.run_log import Position, RunLog, Work
from steward.answers.store import last_seq
from steward.answers.tables import Run
from steward.bus.port import Bus, NewsLost
from steward.db.engine import Database
from steward.http.sse import HEARTBEAT_SECONDS, event
from steward.kit.logs import log

WINDOW_SECONDS = 0.05
# How often a run that says nothing looks whether it was cancelled or taken over elsewhere.
LOOK_SECONDS = 0.5
# Where a process is told to look before that.
LOOK_TOPIC = "runs.look"
# What a run has finished waits so long for a database that is away, lest a model is asked again.
OUTAGE_SECONDS = 60.0


class EventWriter:
    """Writes the events of all runs of this process, one transaction per window."""

    def __init__(self, database: Database, bus: Bus) -> None:
        self._database = database
        self._bus = bus
        self._open: set[RunLog] = set()
        self._awake: set[RunLog] = set()
        self._news = asyncio.Event()
        self._writing = asyncio.Lock()
        # How many writes were asked for, and how many of those have been done.
        self._asked = self._done = 0
        # Logs of which a write broke off: nobody knows whether it was committed all the same.
        self._unsure: set[RunLog] = set()

    def open(self, run_id: str, attempt: int) -> RunLog:
        """The log of an attempt that has just claimed its run."""
        opened = RunLog(self, run_id, attempt)
        self._open.add(opened)
        return opened

    def close(self, run_log: RunLog) -> None:
        """The attempt is over; what it did not flush is dropped."""
        for logs in (self._open, self._awake, self._unsure):
            logs.discard(run_log)

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
                await asyncio.sleep(LOOK_SECONDS)
            await asyncio.sleep(WINDOW_SECONDS)

    async def listen(self) -> None:
        """Look at once, until cancelled, when any process says that a run is to stop."""
        while True:
            async with self._bus.subscribe(LOOK_TOPIC) as told:
                with suppress(NewsLost):
                    while True:
                        if await told.get(HEARTBEAT_SECONDS) is not None:
                            self._news.set()
            await asyncio.sleep(LOOK_SECONDS)

    async def look_everywhere(self, run_id: str) -> None:
        """Something was written down about the run that whoever works on it is to see at once."""
        await self._bus.publish(LOOK_TOPIC, run_id.encode())

    async def write(self) -> None:
        """Write and tell what waits; look whether any open run was cancelled or taken over. Many
        that ask at the same time, as when a process leaves, share one write."""
        if not self._open:
            self._news.clear()
            return
        self._asked += 1
        mine = self._asked
        async with self._writing:
            if self._done >= mine:
                return  # a write that began since has done it
            asked = self._asked
            self._news.clear()
            batches = [(run_log, run_log.take()) for run_log in self._awake]
            self._awake.clear()
            try:
                written = await self._store(batches)
            except BaseException:
                for run_log, events in batches:
                    if run_log in self._open:
                        run_log.put_back(events)
                        self._awake.add(run_log)
                        self._unsure.add(run_log)
                self._news.set()
                raise
            self._done = asked
            for run_log, events in written.items():
                await self.tell(run_log.run_id, events)

    async def commit(self, run_log: RunLog, work: Work) -> None:
        """What waits of one run, and what it is about, in one unit; then it is told, and stands.

        `work` writes in the unit and is given the number of the last event that goes with it. When
        it raises, nothing is written and nothing told. Once begun, the commit is not cancelled.
        """
        # Taken now: what is told while this waits its turn belongs to whoever commits it.
        until = run_log.cut()
        committing = asyncio.create_task(self._commit(run_log, until, work))
        committing.add_done_callback(_heard)
        await asyncio.shield(committing)

    async def _commit(self, run_log: RunLog, until: Position, work: Work) -> None:
        async with self._writing:
            events = run_log.take(until.seq)
            try:
                async with self._database.unit(patience_seconds=OUTAGE_SECONDS) as session:
                    await work(session, until.seq)
                    await self._insert(session, {run_log: events})
            except BaseException:
                run_log.put_back(events)
                self._unsure.add(run_log)
                raise
            self._unsure.discard(run_log)
            run_log.mark(until)
            await self.tell(run_log.run_id, events)

    async def _store(
        self, batches: Sequence[tuple[RunLog, list[Event]]]
    ) -> Mapping[RunLog, list[Event]]:
        """Write events; returns those of attempts that are still at it. One that is over or lost
        has nothing more to say: the next one may have begun, with the same numbers."""
        rows = {run_log: events for run_log, events in batches if events}
        if not rows:
            async with self._database.read() as session:
                await self._look(session)
            return {}
        async with self._database.unit() as session:
            await self._look(session, to_write=True)
            mine = {
                run_log: events
                for run_log, events in rows.items()
                if run_log in self._open and run_log.stopped != "lost"
            }
            await self._insert(session, mine)
        self._unsure.difference_update(rows)
        return mine

    async def _insert(self, session: AsyncSession, rows: Mapping[RunLog, Sequence[Event]]) -> None:
        """Write events, less those that a write which broke off has written after all."""
        missing: dict[str, Sequence[Event]] = {}
        for run_log, events in rows.items():
            last = await last_seq(session, run_log.run_id) if run_log in self._unsure else 0
            missing[run_log.run_id] = [event for event in events if event.seq > last]
        await insert_events(session, missing)

    async def _look(self, session: AsyncSession, *, to_write: bool = False) -> None:
        """Stop those whose run is no longer theirs, or that a person has cancelled. If it is
        `to_write`, nobody takes one over before the unit ends."""
        open_logs = list(self._open)
        query = select(Run.id, Run.attempt, Run.cancel_requested).where(
            Run.id.in_([run_log.run_id for run_log in open_logs])
        )
        if to_write:
            query = query.order_by(Run.id).with_for_update(read=True)
        found = await session.execute(query)
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
        else:
            await self.look_everywhere(run_id)
        await self._bus.publish(topic(run_id), b"")

    async def tell(self, run_id: str, events: Sequence[Event]) -> None:
        """Publish events that are committed: `first last ended`, a line break, and the frames."""
        if events:
            frames = b"".join(event(e.type, e.data, e.seq) for e in events)
            ended = events[-1].type in ENDS
            head = b"%d %d %d\n" % (events[0].seq, events[-1].seq, ended)
            await self._bus.publish(topic(run_id), head + frames)


def _heard(done: "asyncio.Task[None]") -> None:
    """Whoever waited for it may have been cancelled; then nobody asks how it ended."""
    if not done.cancelled():
        done.exception()
