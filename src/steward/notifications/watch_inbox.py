"""Somebody's inbox as it is now, and then what changes in it, wherever that happens."""

import time
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from typing import Any

import orjson
from sqlalchemy.exc import SQLAlchemyError

from steward.accounts.who import Who, still_welcome
from steward.accounts.who import topic as account_topic
from steward.bus.port import DRAIN_TOPIC, Bus, NewsLost, Subscription
from steward.db.away import is_away
from steward.db.engine import Database
from steward.http.sse import HEARTBEAT, HEARTBEAT_SECONDS, event
from steward.kit.lifecycle import Lifecycle
from steward.notifications import store
from steward.notifications.news import topic
from steward.notifications.schemas import InboxItemView

KIND = "inbox streams"
# So many of the newest notifications are looked after; older ones are listed, and count as unread.
NEWEST = 50
# News that come within so short a time are told together.
TOGETHER_SECONDS = 0.05
LATE_SECONDS = 0.5
AWAY_SECONDS = 1.0
GOODBYE = event("inbox.interrupted", orjson.dumps({"reason": "server_shutdown", "retry_after": 2}))


@dataclass
class Seen:
    """What somebody was told of their inbox: each of the newest items, and how many are unread."""

    items: dict[str, InboxItemView] = field(default_factory=dict)
    unread: int | None = None

    async def look(self, who: Who, database: Database) -> dict[str, Any] | None:
        """`unread`, and the `items` that are new or have been read since the last look, newest
        first; None if nothing is new."""
        async with database.read() as session:
            rows = await store.inbox_of(session, who.user_id, None, NEWEST)
            unread = await store.unread_in(session, who.user_id)
        there = {row.id: InboxItemView.of(row, who) for row in rows}
        changed = [item for id_, item in there.items() if self.items.get(id_) != item]
        if not changed and unread == self.unread:
            return None
        self.items, self.unread = there, unread
        return {"unread": unread, "items": [item.model_dump(mode="json") for item in changed]}


async def watch_inbox(
    who: Who, *, database: Database, bus: Bus, lifecycle: Lifecycle
) -> AsyncGenerator[bytes, None]:
    """Events `inbox`, the first with what is there, and `inbox.interrupted` when this process
    leaves; ends without a word when the watcher is signed out. Reconnecting needs no number. While
    the database is away there are heartbeats.
    """
    topics = (topic(who.user_id), account_topic(who.user_id), DRAIN_TOPIC)
    seen, welcome = Seen(), True
    with lifecycle.working(KIND):
        while welcome and not lifecycle.draining:
            async with bus.subscribe(*topics) as news:
                try:
                    while welcome := await still_welcome(database, who):
                        if lifecycle.draining:
                            break
                        changes = await seen.look(who, database)
                        if changes is not None:
                            yield event("inbox", orjson.dumps(changes))
                        if not await wait_for_news(news, HEARTBEAT_SECONDS):
                            yield HEARTBEAT
                except NewsLost:  # the rows have it
                    continue
                except SQLAlchemyError as error:
                    if not is_away(error):
                        raise
                    yield HEARTBEAT
                    await lifecycle.drains_within(AWAY_SECONDS)
        if welcome:
            yield GOODBYE


async def wait_for_news(news: Subscription, patience: float) -> bool:
    """Wait until there are some, and take those that come with them; whether there were any. Raises
    `NewsLost`."""
    if await news.get(patience) is None:
        return False
    enough = time.monotonic() + LATE_SECONDS
    while time.monotonic() < enough and await news.get(TOGETHER_SECONDS) is not None:
        pass
    return True
