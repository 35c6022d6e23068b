"""Sends what is due, in every process that runs jobs, many deliveries side by side.

A delivery is claimed before it is sent and its outcome is written afterwards, so one that was taken
by its carrier just before a crash is sent again, under the same id. What is written in one turn,
outcomes and new claims, is one unit. A claim is a lease that is made longer while it is needed.
"""

import asyncio
from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from steward.bus.port import DRAIN_TOPIC, NewsLost, Subscription
from steward.db.away import is_away, why
from steward.db.one_at_a_time import one_at_a_time
from steward.kit.clock import now
from steward.kit.logs import log
from steward.notifications import delivery_store as store
from steward.notifications.delivering import Delivering
from steward.notifications.delivery_store import LEASE, Outcome, Place
from steward.notifications.line import Held, Line
from steward.notifications.news import DELIVERIES_TOPIC
from steward.notifications.send_one import send_one
from steward.notifications.webhooks.judge import WIDTH, judge

KIND = "deliveries"
LOOK_EVERY_SECONDS = 2.0
# Outcomes that come within so short a time are written together.
TOGETHER_SECONDS = 0.05


class Deliverer:
    """Keeps every channel, and every webhook, as busy as it may be."""

    def __init__(self, delivering: Delivering) -> None:
        self._with = delivering
        self._lines = {
            Place(name): Line(channel.width) for name, channel in delivering.channels.items()
        }
        self._outcomes: list[Outcome] = []
        self._something = asyncio.Event()
        self._running: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Begin to send, until this process leaves."""
        self._running = asyncio.create_task(self._run())

    async def leave(self, seconds: float) -> int:
        """Let sends in hand finish, so long at most, write down what became of them, and give the
        rest back; returns how many those are. The drain has begun."""
        deadline = asyncio.get_running_loop().time() + seconds
        if self._running is not None:
            await asyncio.wait({self._running}, timeout=seconds)
            self._running.cancel()
        unbegun = self._unbegun()
        for line in self._lines.values():
            line.waiting.clear()
        sending = {
            task: held for line in self._lines.values() for task, held in line.sending.items()
        }
        if sending:
            await asyncio.wait(sending, timeout=deadline - asyncio.get_running_loop().time())
        late = [held for task, held in sending.items() if not task.done()]
        for task in sending:
            task.cancel()
        await asyncio.gather(*sending, return_exceptions=True)
        try:
            async with self._with.database.unit() as session:
                await store.lock(session, _ids(self._outcomes, late, unbegun))
                await self._write(session, self._outcomes)
                await store.give_back(session, _claims(late), begun=True)
                await store.give_back(session, _claims(unbegun), begun=False)
        except SQLAlchemyError as error:  # the leases end, and others take them
            log("notifications").error("what was sent is not written down", error=why(error))
        return len(late)

    async def _run(self) -> None:
        lifecycle = self._with.lifecycle
        while not lifecycle.draining:
            async with self._with.bus.subscribe(DELIVERIES_TOPIC, DRAIN_TOPIC) as news:
                try:
                    await self._until_drained(news)
                except NewsLost:
                    continue

    async def _until_drained(self, news: Subscription) -> None:
        while not self._with.lifecycle.draining:
            try:
                claimed = await self._turn()
            except Exception as error:  # noqa: BLE001 - nobody else would send; the next turn may
                if is_away(error):
                    log("notifications").error("nothing is sent for now", error=why(error))
                else:
                    log("notifications").exception("a turn of deliveries broke down")
                claimed = False
            if not claimed:
                await self._wait(news)

    async def _wait(self, news: Subscription) -> None:
        """Until something was posted or sent, or it is time to look."""
        told = asyncio.create_task(news.get(LOOK_EVERY_SECONDS))
        ended = asyncio.create_task(self._something.wait())
        try:
            await asyncio.wait({told, ended}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            ended.cancel()
            if not told.done():
                told.cancel()
        if self._something.is_set():
            await asyncio.sleep(TOGETHER_SECONDS)
            self._something.clear()
        if told.done() and not told.cancelled():
            told.result()  # may say that news were lost

    async def _turn(self) -> bool:
        """Write what has ended and claim what is next; whether anything was claimed."""
        at = now()
        aging = [held for held in self._held() if held.until - at < LEASE / 2]
        async with self._with.database.read() as session:
            waiting = await store.look(session, at)
            # Somebody who was erased has none any more, and is not sent them.
            there = await store.still_there(session, [one.delivery.id for one in self._unbegun()])
        self._arrange(waiting.due, there)
        wanted = [place for place in self._lines if place in waiting.due and self._room_of(place)]
        if not (wanted or aging or waiting.abandoned or self._outcomes):
            return False
        outcomes, claimed = list(self._outcomes), list[Held]()
        async with self._with.database.unit() as session:
            await store.lock(session, _ids(outcomes, aging))
            await self._write(session, outcomes)
            await store.keep(session, _claims(aging), at)
            if waiting.abandoned:
                await store.take_back(session, at, [held.delivery.id for held in self._held()])
            for place in wanted:
                room = await self._room(session, place, at)
                claimed += await store.claim(session, place, at, room)
        del self._outcomes[: len(outcomes)]
        for held in aging:
            held.until = at + LEASE
        for held in claimed:
            self._lines[_place_of(held)].waiting.append(held)
        for place in wanted:
            self._begin_next(place)
        return bool(claimed or waiting.abandoned)

    def _unbegun(self) -> list[Held]:
        return [held for line in self._lines.values() for held in line.waiting]

    def _held(self) -> list[Held]:
        return [held for line in self._lines.values() for held in line.held]

    def _arrange(self, due: Collection[Place], there: Collection[str]) -> None:
        """A line for each webhook that has something to be sent, and none for who has not."""
        for line in self._lines.values():
            line.keep(there)
        for place in [one for one, line in self._lines.items() if one.webhook_id and not line.held]:
            del self._lines[place]
        for place in due:
            if place.webhook_id and place.channel in self._with.channels:
                self._lines.setdefault(place, Line(WIDTH))

    def _room_of(self, place: Place) -> int:
        return self._lines[place].room()

    async def _room(self, session: AsyncSession, place: Place, at: datetime) -> int:
        """How many more may be claimed there at this moment."""
        room, most = self._room_of(place), self._with.a_minute.get(place.channel)
        if most is None:
            return room
        channel = place.channel
        await one_at_a_time(session, f"deliveries {channel}")  # others count and claim as well
        spent = await store.sent_within_a_minute(session, channel, at)
        lines = [line for one, line in self._lines.items() if one.channel == channel]
        failed = sum(line.failed_within_a_minute(at) for line in lines)
        return max(0, min(room, most - spent - failed))

    async def _write(self, session: AsyncSession, outcomes: Sequence[Outcome]) -> None:
        await store.write_outcomes(session, outcomes)
        with_ = self._with
        await judge(session, outcomes, patience=with_.webhook_patience, announce=with_.announce)

    def _begin_next(self, place: Place) -> None:
        line = self._lines[place]
        while not self._with.lifecycle.draining and (held := line.next(now())) is not None:
            task = asyncio.create_task(self._send(line, held))
            line.sending[task] = held
            task.add_done_callback(lambda ended: self._ended(place, ended))

    def _ended(self, place: Place, task: "asyncio.Task[None]") -> None:
        del self._lines[place].sending[task]
        self._something.set()
        self._begin_next(place)

    async def _send(self, line: Line, held: Held) -> None:
        with self._with.lifecycle.working(KIND):
            outcome = await send_one(held, self._with)
        if outcome.status != "sent":
            line.note_failure(outcome.at)
        self._outcomes.append(outcome)


def _claims(held: Sequence[Held]) -> list[tuple[str, int]]:
    return [(one.delivery.id, one.delivery.attempt) for one in held]


def _place_of(held: Held) -> Place:
    return Place(held.delivery.channel, held.delivery.webhook_id)


def _ids(ended: Sequence[Outcome], *held: Sequence[Held]) -> list[str]:
    """Of all deliveries that a unit changes."""
    return [one.delivery_id for one in ended] + [one.delivery.id for some in held for one in some]
