"""Looking on while Steward reads documents: several at once, until each has come to its end."""

import queue
import threading
from collections.abc import Iterator, Sequence

from steward.client import Steward, StewardError
from steward.client.things.documents import Document

LOOKED_AT_ONCE = 8
Waiting = queue.SimpleQueue[Document]
News = queue.SimpleQueue[Document | StewardError | None]


def read_along(documents: Sequence[Document], client: Steward) -> Iterator[Document]:
    """Each document as it changes, the last time when it is settled; in the order of the news.

    One that is deleted meanwhile is given with the status `removed`. Raises `StewardError`.
    """
    waiting: Waiting = queue.SimpleQueue()
    news: News = queue.SimpleQueue()
    for document in documents:
        waiting.put(document)
    lookers = min(LOOKED_AT_ONCE, len(documents))
    for _ in range(lookers):
        # A daemon: whoever stops looking on does not wait for what Steward says next.
        threading.Thread(target=_look, args=(waiting, news, client), daemon=True).start()
    while lookers:
        told = news.get()
        if isinstance(told, StewardError):
            raise told
        if told is None:
            lookers -= 1
        else:
            yield told


def _look(waiting: Waiting, news: News, client: Steward) -> None:
    try:
        while True:
            for document in client.documents.follow(waiting.get_nowait()):
                news.put(document)
    except queue.Empty:
        news.put(None)
    except StewardError as error:
        news.put(error)
