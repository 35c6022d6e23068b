"""A document's way to being ready, as server-sent events: the whole state each time it changes."""

from collections.abc import AsyncIterator

from steward.bus.port import Bus, NewsLost
from steward.db.engine import Database
from steward.documents import store
from steward.documents.news import topic
from steward.documents.schemas import DocumentView
from steward.http.sse import HEARTBEAT, HEARTBEAT_SECONDS, event
from steward.kit.errors import NotFound
from steward.kit.lifecycle import Lifecycle

SETTLED = ("ready", "failed")


async def watch_document(
    owner_id: str,
    document_id: str,
    language: str,
    *,
    database: Database,
    bus: Bus,
    lifecycle: Lifecycle,
) -> AsyncIterator[bytes]:
    """Events `document` until it is ready or failed, `document.removed` if it is deleted.

    Reconnecting needs no number: the first event is the state as it is by then.
    """
    seen: DocumentView | None = None
    with lifecycle.working("document streams"):
        async with bus.subscribe(topic(document_id)) as news:
            while not lifecycle.draining:
                try:
                    async with database.read() as session:
                        row = await store.document_of(session, owner_id, document_id)
                except NotFound:
                    yield event("document.removed", b"{}")
                    return
                view = DocumentView.of(row, language)
                if view != seen:
                    yield event("document", view.model_dump_json().encode())
                    seen = view
                if row.status in SETTLED:
                    return
                try:
                    while await news.get(HEARTBEAT_SECONDS) is None:
                        yield HEARTBEAT
                except NewsLost:
                    return
