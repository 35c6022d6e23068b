"""Looking on while Steward reads documents: several at once, until each has come to its end."""

import queue
import threading
from collections.abc import Iterator, Sequence
from typing import Any

from steward.commands.api import Api
from steward.commands.events import Event
from steward.commands.failure import Failure

Document = dict[str, Any]
LOOKED_AT_ONCE = 8


def is_settled(document: Document) -> bool:
    """Whether nothing more happens to it by itself: it is ready, it failed, or it is found by its
    words and its vectors were refused."""
    return document["status"] in ("ready", "failed") or bool(document["error_code"])


def read_along(documents: Sequence[Document], api: Api) -> Iterator[Document]:
    """Each document as it changes, the last time when it is settled; in the order of the news.

    One that is deleted meanwhile is given with the status `removed`. Raises `Failure`.
    """
    waiting: queue.SimpleQueue[Document] = queue.SimpleQueue()
    news: queue.SimpleQueue[Document | Failure | None] = queue.SimpleQueue()
    for document in documents:
        waiting.put(document)
    lookers = min(LOOKED_AT_ONCE, len(documents))
    for _ in range(lookers):
        # A daemon: whoever stops looking on does not wait for what Steward says next.
        threading.Thread(target=_look, args=(waiting, news, api), daemon=True).start()
    while lookers:
        told = news.get()
        if isinstance(told, Failure):
            raise told
        if told is None:
            lookers -= 1
        else:
            yield told


def _look(
    waiting: "queue.SimpleQueue[Document]",
    news: "queue.SimpleQueue[Document | Failure | None]",
    api: Api,
) -> None:
    try:
        while True:
            document = waiting.get_nowait()
            for event in api.follow(f"/documents/{document['id']}/events", ends=_is_last):
                news.put(event.data or {**document, "status": "removed"})
    except queue.Empty:
        news.put(None)
    except Failure as failure:
        news.put(failure)


def _is_last(event: Event) -> bool:
    return event.type == "document.removed" or is_settled(event.data)
