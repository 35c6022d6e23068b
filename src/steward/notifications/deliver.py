"""Sends what is due, in every process that runs jobs, many deliveries side by side.

A delivery is claimed before it is sent and its outcome is written afterwards, so one that was taken
by its carrier just before a crash is sent again, under the same id. What is written in one turn,
outcomes and new claims, is one unit.
"""

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from steward.bus.port import DRAIN_TOPIC, Bus, NewsLost, Subscription
from steward.db.engine import Database
from steward.kit.clock import now
from steward.kit.errors import Problem
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import log
from steward.kit.seal import Seal
from steward.notifications import delivery_store as store
from steward.notifications.channel import (
    AddressGone,
    Channel,
    Message,
    NotSent,
    TryLater,
)
from steward.notifications.delivery_store import Outcome
from steward.notifications.mail_page import mail_page
from steward.notifications.news import DELIVERIES_TOPIC
from steward.notifications.tables import Delivery, Notification
from steward.notifications.when import wait_before

KIND = "deliveries"
LOOK_EVERY_SECONDS = 2.0
# Outcomes that come within so short a time are written together.
TOGETHER_SECONDS = 0.02


@dataclass(frozen=True)
class Delivering:
    """What sending may touch. `a_minute` are limits by channel; `settings_link` is where people
    change what they are told."""

    database: Database
    bus: Bus
    lifecycle: Lifecycle
    seal: Seal
    channels: Mapping[str, Channel]
    attempts: int
    settings_link: str
    a_minute: Mapping[str, int] = field(default_factory=dict)


class Deliverer:
    """Keeps every channel as busy as it may be."""

    def __init__(self, delivering: Delivering) -> None:
        self._with = delivering
        self._sending: dict[asyncio.Task[None], Delivery] = {}
        self._outcomes: list[Outcome] = []
        self._something = asyncio.Event()
        self._running: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Begin to send, until this process leaves."""
        self._running = asyncio.create_task(self._run())

    async def leave(self, seconds: float) -> int:
        """Let sends in hand finish, so long at most, write down what became of them, and give the
        rest back; returns how many those are. The drain has begun."""
        if self._running is not None:
            await asyncio.wait({self._running})
        if self._sending:
            await asyncio.wait(self._sending, timeout=seconds)
        late = [(delivery.id, delivery.attempt) for delivery in self._sending.values()]
        for task in list(self._sending):
            task.cancel()
        await asyncio.gather(*self._sending, return_exceptions=True)
        async with self._with.database.unit() as session:
            await self._write(session)
            if late:
                await store.give_back(session, late)
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
            except SQLAlchemyError as error:  # a database that is away comes back
                log("notifications").error("nothing is sent for now", error=repr(error))
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
        async with self._with.database.read() as session:
            waiting = await store.waiting_channels(session, at)
        if not waiting and not self._outcomes:
            return False
        in_hand = [delivery.id for delivery in self._sending.values()]
        claimed: list[tuple[Delivery, Notification]] = []
        async with self._with.database.unit() as session:
            written = await self._write(session)
            for channel in waiting:
                room = await self._room(session, channel, at)
                claimed += await store.claim(session, channel, at, room, in_hand)
        del self._outcomes[:written]
        for delivery, notification in claimed:
            self._begin(delivery, notification)
        return bool(claimed)

    async def _room(self, session: AsyncSession, channel: str, at: datetime) -> int:
        """How many more may be sent over the channel at this moment."""
        opened = self._with.channels.get(channel)
        if opened is None:
            return 0  # its settings are gone; what waits goes on waiting for them
        busy = Counter(delivery.channel for delivery in self._sending.values())
        room = opened.width - busy[channel]
        most = self._with.a_minute.get(channel)
        if most is not None:
            room = min(room, most - await store.sent_within_a_minute(session, channel, at))
        return max(0, room)

    async def _write(self, session: AsyncSession) -> int:
        """Write the outcomes so far; returns how many."""
        outcomes = list(self._outcomes)
        if outcomes:
            await store.write_outcomes(session, outcomes)
        return len(outcomes)

    def _begin(self, delivery: Delivery, notification: Notification) -> None:
        task = asyncio.create_task(self._send(delivery, notification))
        self._sending[task] = delivery
        task.add_done_callback(self._ended)

    def _ended(self, task: "asyncio.Task[None]") -> None:
        del self._sending[task]
        self._something.set()

    async def _send(self, delivery: Delivery, notification: Notification) -> None:
        with self._with.lifecycle.working(KIND):
            outcome = await self._attempt(delivery, notification)
        self._outcomes.append(outcome)

    async def _attempt(self, delivery: Delivery, notification: Notification) -> Outcome:
        channel = self._with.channels[delivery.channel]
        try:
            target = self._with.seal.open(delivery.target)
            message = self._message(delivery, notification)
            provider_id = await channel.send(message, target)
        except NotSent as refused:
            return self._not_sent(delivery, refused)
        except Problem as problem:  # the seal's: it can be opened again once the secret is back
            return self._not_sent(delivery, TryLater(problem.code))
        except Exception as error:  # noqa: BLE001 - whatever a carrier's library does, it may pass
            log("notifications").exception("a channel failed", channel=delivery.channel)
            return self._not_sent(delivery, TryLater(type(error).__name__))
        at = now()
        return Outcome(
            delivery.id, delivery.attempt, "sent", at, delivery.due_at, provider_id=provider_id
        )

    def _not_sent(self, delivery: Delivery, why: NotSent) -> Outcome:
        at, tries = now(), delivery.attempt - delivery.tried_before
        later = isinstance(why, TryLater) and tries < self._with.attempts
        due = at
        if later and isinstance(why, TryLater):
            due = at + wait_before(tries, why.after)
        else:
            log("notifications").warning(
                "given up", delivery=delivery.id, channel=delivery.channel, why=why.why
            )
        return Outcome(
            delivery.id,
            delivery.attempt,
            "due" if later else "failed",
            at,
            due,
            why=why.why[:500],
            address_gone=isinstance(why, AddressGone),
        )

    def _message(self, delivery: Delivery, notification: Notification) -> Message:
        html = None
        if delivery.channel == "email":
            html = mail_page(
                delivery.title,
                delivery.text,
                delivery.html,
                language=delivery.language,
                link=delivery.link,
                settings_link=self._with.settings_link if delivery.user_id else None,
            )
        return Message(
            id=delivery.id,
            event=notification.event,
            language=delivery.language,
            title=delivery.title,
            text=delivery.text,
            html=html,
            link=delivery.link,
            made_at=notification.created_at,
            data={"notification_id": notification.id, "link": delivery.link, **notification.values},
        )
