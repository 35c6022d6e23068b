"""A document's way to being ready, as server-sent events: the whole state each time it changes."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass

import orjson
from sqlalchemy.exc import SQLAlchemyError

from steward.accounts.who import Who, still_welcome
from steward.accounts.who import topic as account_topic
from steward.bus.port import DRAIN_TOPIC, Bus, NewsLost, Subscription
from steward.db.away import is_away
from steward.db.engine import Database
from steward.documents import store
from steward.documents.news import topic
from steward.documents.schemas import DocumentView
from steward.http.sse import HEARTBEAT, HEARTBEAT_SECONDS, event
from steward.kit.errors import NotFound
from steward.kit.lifecycle import Lifecycle

# Between two looks whether a database that is away is back.
AWAY_SECONDS = 1.0
SETTLED = ("ready", "failed")
GOODBYE = event(
    "document.interrupted", orjson.dumps({"reason": "server_shutdown", "retry_after": 2})
)


async def watch_document(
    who: Who, document_id: str, *, database: Database, bus: Bus, lifecycle: Lifecycle
) -> AsyncGenerator[bytes, None]:
    """Events `document` until it is ready or failed, `document.removed` if it is deleted, and
    `document.interrupted` when this process leaves; ends without a word when the watcher is signed
    out. Reconnecting needs no number: the first event is the state as it is by then. While the
    database is away there are heartbeats.
    """
    topics = (topic(document_id), account_topic(who.user_id), DRAIN_TOPIC)
    seen = _Seen()
    with lifecycle.working("document streams"):
        while not seen.over:
            async with bus.subscribe(*topics) as news:
                try:
                    async for frame in _look_and_listen(who, document_id, seen, news, database,
                                                        lifecycle):  # fmt: skip
                        yield frame
                except NewsLost:  # the row has it
                    continue
                except SQLAlchemyError as error:
                    if not is_away(error):
                        raise
            if not seen.over:
                if await lifecycle.drains_within(AWAY_SECONDS):
                    yield GOODBYE
                    return
                yield HEARTBEAT


@dataclass
class _Seen:
    """What was shown last, and whether there is nothing more to show."""

    view: DocumentView | None = None
    over: bool = False


async def _look_and_listen(
    who: Who,
    document_id: str,
    seen: _Seen,
    news: Subscription,
    database: Database,
    lifecycle: Lifecycle,
) -> AsyncGenerator[bytes, None]:
    """The row, and again after each of the news. Raises `NewsLost`."""
    while await still_welcome(database, who):
        if lifecycle.draining:
            yield GOODBYE
            break
        try:
            async with database.read() as session:
                row = await store.document_of(session, who.user_id, document_id)
        except NotFound:
            yield event("document.removed", b"{}")
            break
        view = DocumentView.of(row, who.language)
        if view != seen.view:
            yield event("document", view.model_dump_json().encode())
            seen.view = view
        if row.status in SETTLED:
            break
        if await news.get(HEARTBEAT_SECONDS) is None:
            yield HEARTBEAT
    seen.over = True
