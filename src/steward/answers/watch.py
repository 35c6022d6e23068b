"""Shows a run to whoever may see it: first the rows, then the news, and the rows again when news
were missed. Every way of watching (stream, wait, WebSocket) is this one."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass

import orjson
from sqlalchemy.exc import SQLAlchemyError

from steward.accounts.who import Who, still_welcome
from steward.accounts.who import topic as account_topic
from steward.answers import store
from steward.answers.events import events_after, topic
from steward.bus.port import DRAIN_TOPIC, Bus, NewsLost, Subscription
from steward.db.away import is_away
from steward.db.engine import Database
from steward.http.sse import HEARTBEAT, HEARTBEAT_SECONDS, event
from steward.kit.lifecycle import Lifecycle

AT_ONCE = 500
RETRY_AFTER_SECONDS = 2
# Between two looks whether a database that is away is back.
AWAY_SECONDS = 1.0
RESTARTING = {
    "en": "The server is restarting. The run goes on; reconnect with Last-Event-ID.",
    "zh": "服务器正在重启，运行会继续，请带上 Last-Event-ID 重新连接。",
}


@dataclass(frozen=True)
class Watching:
    """Everything that watching may touch."""

    database: Database
    bus: Bus
    lifecycle: Lifecycle


@dataclass(frozen=True, slots=True)
class Shown:
    """Some of a run's events as they are sent. `last` is the number of the last of them, and
    `ended` says that nothing follows."""

    frames: bytes
    last: int
    ended: bool = False


async def watch(
    who: Who, run_id: str, after: int, *, watching: Watching
) -> AsyncGenerator[Shown, None]:
    """The run's events after a number, until it ends. The caller has checked whose run it is.

    Ends early with `run.interrupted` when this process drains, and without a word when the run is
    deleted or the watcher signed out. While the database is away there are heartbeats.
    """
    seen = after
    with watching.lifecycle.working("streams"):
        while True:
            try:
                async with aclosing(_look_and_listen(who, run_id, seen, watching)) as looking:
                    async for shown in looking:
                        seen = shown.last
                        yield shown
                        if shown.ended:
                            return
                return
            except SQLAlchemyError as error:
                if not is_away(error):
                    raise
            if await watching.lifecycle.drains_within(AWAY_SECONDS):
                yield _interrupted(run_id, seen, who.language)
                return
            yield Shown(HEARTBEAT, seen)


async def _look_and_listen(
    who: Who, run_id: str, seen: int, watching: Watching
) -> AsyncGenerator[Shown, None]:
    """The rows, then the news, and the rows again; ends with the run, or with the watcher."""
    topics = (topic(run_id), account_topic(who.user_id), DRAIN_TOPIC)
    while True:
        async with watching.bus.subscribe(*topics) as news:
            if not await still_welcome(watching.database, who):
                return
            async for shown in _from_rows(run_id, seen, watching.database):
                seen = shown.last
                yield shown
            async for shown in _from_news(news, run_id, seen, who, watching.lifecycle):
                seen = shown.last
                yield shown


async def _from_rows(run_id: str, seen: int, database: Database) -> AsyncIterator[Shown]:
    whole = False
    while not whole:
        async with database.read() as session:
            # In this order: what is over when it is looked at has all its events.
            over = not await store.is_open(session, run_id)
            events = await events_after(session, run_id, seen, AT_ONCE)
        whole = len(events) < AT_ONCE
        if events or over:
            seen = events[-1].seq if events else seen
            frames = b"".join(event(e.type, e.data, e.seq) for e in events)
            yield Shown(frames, seen, ended=over and whole)


async def _from_news(
    news: Subscription, run_id: str, seen: int, who: Who, lifecycle: Lifecycle
) -> AsyncIterator[Shown]:
    """What is told while it happens; returns when the rows have to be looked at again: after a
    heartbeat, when news were missed, when the run was deleted, when something changed about the
    watcher's account."""
    while True:
        if lifecycle.draining:
            yield _interrupted(run_id, seen, who.language)
            return
        try:
            told = await news.get(HEARTBEAT_SECONDS)
        except NewsLost:
            return
        if told is None:
            yield Shown(HEARTBEAT, seen)
            return
        where, body = told
        if where == DRAIN_TOPIC:
            continue
        if where != topic(run_id) or not body:
            return
        first, shown = _unpack(body)
        if shown.last <= seen and not shown.ended:
            continue
        if first != seen + 1:
            return
        seen = shown.last
        yield shown


def _unpack(body: bytes) -> tuple[int, Shown]:
    """The number of the first event, and the events, as `EventWriter.tell` packed them."""
    head, _, frames = body.partition(b"\n")
    first, last, ended = map(int, head.split())
    return first, Shown(frames, last, bool(ended))


def _interrupted(run_id: str, seen: int, language: str) -> Shown:
    """Goodbye: where to go on from. It has no number, since it is this stream's, not the run's."""
    goodbye = {
        "run_id": run_id,
        "type": "run.interrupted",
        "reason": "server_shutdown",
        "message": RESTARTING["zh" if language.startswith("zh") else "en"],
        "after": seen,
        "retry_after": RETRY_AFTER_SECONDS,
    }
    return Shown(event("run.interrupted", orjson.dumps(goodbye)), seen, ended=True)
