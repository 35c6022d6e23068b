"""The bus inside one process."""

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from steward.bus.port import News, NewsLost, State

# A watcher that is this many news behind is dropped to the rows, so that it costs no more memory.
LONGEST_BACKLOG = 1000


class MemorySubscription:
    """One listener's backlog. Waking it is one event, however much news came."""

    def __init__(self) -> None:
        self._backlog: deque[News] = deque()
        self._news = asyncio.Event()
        self._lost = False

    def put(self, news: News) -> None:
        """Add to the backlog; a full one is dropped and the loss remembered."""
        if len(self._backlog) >= LONGEST_BACKLOG:
            self.lose()
        elif not self._lost:
            self._backlog.append(news)
            self._news.set()

    def lose(self) -> None:
        """Tell the listener that it will not see everything."""
        self._lost = True
        self._backlog.clear()
        self._news.set()

    async def get(self, patience: float) -> News | None:
        """The next news, or None after `patience` seconds. Raises `NewsLost`."""
        if not self._backlog and not self._lost:
            self._news.clear()
            try:
                async with asyncio.timeout(patience):
                    await self._news.wait()
            except TimeoutError:
                return None
        if self._lost:
            raise NewsLost
        return self._backlog.popleft()


class MemoryBus:
    """Topics and who listens to them, on one event loop."""

    state: State = "ok"

    def __init__(self) -> None:
        self._listeners: defaultdict[str, set[MemorySubscription]] = defaultdict(set)

    async def publish(self, topic: str, news: bytes) -> None:
        """Hand the news to everyone listening to the topic now."""
        self.tell(topic, news)

    def tell(self, topic: str, news: bytes) -> None:
        """Publish, for those who cannot wait."""
        for listener in self._listeners.get(topic, ()):
            listener.put((topic, news))

    @asynccontextmanager
    async def subscribe(self, *topics: str) -> AsyncIterator[MemorySubscription]:
        """Listen to the topics for as long as the block runs."""
        listener = MemorySubscription()
        for topic in topics:
            self._listeners[topic].add(listener)
        try:
            yield listener
        finally:
            for topic in topics:
                self._listeners[topic].discard(listener)
                if not self._listeners[topic]:
                    del self._listeners[topic]

    def lose(self) -> None:
        """Send every listener to the rows."""
        for listeners in self._listeners.values():
            for listener in listeners:
                listener.lose()

    async def close(self) -> None:
        """Send every listener to the rows."""
        self.lose()
