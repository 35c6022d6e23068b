"""What is told on a socket of runs and documents: the same as in the streams, as one JSON text for
each event."""

from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import ColumnElement, or_, select

from steward.accounts.who import Who
from steward.answers import run_news, store
from steward.answers.tables import Run
from steward.answers.watch import Watching, watch
from steward.bus.port import DRAIN_TOPIC, NewsLost, Subscription
from steward.documents.watch import watch_document
from steward.http.sse import HEARTBEAT_SECONDS, parts
from steward.kit.clock import now
from steward.notifications import news as inbox_news
from steward.notifications.watch_inbox import Seen

# How much earlier than it is seen a run may have written when it ended.
COMMIT_TIME = timedelta(seconds=10)
FACTS = (
    Run.id, Run.status, Run.agent_id, Run.conversation_id, Run.message_id, Run.created_at,
    Run.finished_at,
)  # fmt: skip


async def show_run(
    who: Who, run_id: str, after: int, *, watching: Watching
) -> AsyncGenerator[bytes, None]:
    """The run's events after a number, each as the JSON that the event stream has as its data.
    The caller has checked whose run it is."""
    async with aclosing(watch(who, run_id, after, watching=watching)) as shown:
        async for some in shown:
            for _, data in parts(some.frames):
                yield data


async def show_document(
    who: Who, document_id: str, *, watching: Watching
) -> AsyncGenerator[bytes, None]:
    """The document's events: the whole state, as `document`, each time it changes. The caller has
    checked whose document it is."""
    told = watch_document(
        who,
        document_id,
        database=watching.database,
        bus=watching.bus,
        lifecycle=watching.lifecycle,
    )
    async with aclosing(told):
        async for frames in told:
            for name, data in parts(frames):
                yield orjson.dumps(
                    {"type": name, "document_id": document_id, "document": orjson.Fragment(data)}
                    if name == "document"
                    else {"type": name, "document_id": document_id, **orjson.loads(data)}
                )


async def show_everything(who: Who, *, watching: Watching) -> AsyncGenerator[bytes, None]:
    """All open runs and the inbox as they are now, and then each of one's runs when it begins,
    waits for a person, or ends, and what changes in the inbox, wherever that happens. A run may be
    told twice in the same state."""
    last_look: datetime | None = None
    inbox, inbox_topic = Seen(), inbox_news.topic(who.user_id)
    topics = (run_news.topic(who.user_id), inbox_topic, DRAIN_TOPIC)
    while not watching.lifecycle.draining:
        async with watching.bus.subscribe(*topics) as news:
            began = now()
            for row in await _since(who.user_id, last_look, watching):
                yield _told(row)
            last_look = began
            async for message in _inbox(inbox, who, watching):
                yield message
            async for topic, run_id in _heard(news, watching):
                if topic == inbox_topic:
                    async for message in _inbox(inbox, who, watching):
                        yield message
                    continue
                for row in await _read(who.user_id, Run.id == run_id, watching):
                    yield _told(row)
                last_look = now()


async def _inbox(seen: Seen, who: Who, watching: Watching) -> AsyncIterator[bytes]:
    """What has changed there since the last look."""
    changes = await seen.look(who, watching.database)
    if changes is not None:
        yield orjson.dumps({"type": "inbox", **changes})


async def _heard(news: Subscription, watching: Watching) -> AsyncIterator[tuple[str, str]]:
    """Topics, and what was told there, until something was missed or the drain begins."""
    while not watching.lifecycle.draining:
        try:
            told = await news.get(HEARTBEAT_SECONDS)
        except NewsLost:
            return
        if told is not None and told[0] != DRAIN_TOPIC:
            yield told[0], told[1].decode()


async def _since(owner_id: str, last_look: datetime | None, watching: Watching) -> Sequence[Any]:
    """The runs that are open, and those that ended since one looked last."""
    if last_look is None:
        return await _read(owner_id, Run.status.in_(store.OPEN), watching)
    ended = Run.finished_at >= last_look - COMMIT_TIME
    return await _read(owner_id, or_(Run.status.in_(store.OPEN), ended), watching)


async def _read(owner_id: str, which: ColumnElement[bool], watching: Watching) -> Sequence[Any]:
    async with watching.database.read() as session:
        rows = await session.execute(
            select(*FACTS).where(Run.owner_id == owner_id, which).order_by(Run.id)
        )
    return rows.all()


def _told(row: Any) -> bytes:
    run = {"type": "run", "run_id": row.id, "run": row._asdict()}
    return orjson.dumps(run, option=orjson.OPT_UTC_Z)
