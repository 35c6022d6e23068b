"""The bus between processes: what is told in one is heard in all, by way of Redis.

What is told in this process is heard in it at once and never waits for Redis; Redis brings the news
of the others. So a Redis that is away, or stands still, delays nothing but those. Each process's
news of a topic stay in order. Whenever some may be missing (Redis was lost, or is back, or could
not keep up), listeners get `NewsLost` and look at the rows; while it is away, about each second.
"""

import asyncio
import os
import random
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from redis.exceptions import ConnectionError as NoConnection
from redis.exceptions import RedisError

from steward.bus.memory import MemoryBus, MemorySubscription
from steward.bus.port import DRAIN_TOPIC, News, NewsLost, State, Subscription
from steward.bus.redis_line import Line, connections_to, open_line
from steward.bus.redis_mistakes import RedisRefuses, mistake_in, told_by
from steward.kit.logs import log

# How often those who cannot be told look at the rows.
LOOK_SECONDS = 1.0
CONFIRM_SECONDS = 2.0
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.1, 3.0
# A line that held this long was a good one: after it, one tries again at once.
GOOD_SECONDS = 10.0
# Said by a process whose news did not all get through.
LOST_CHANNEL = "news.lost"
SENDER_BYTES = 8


class RedisBus:
    """One line to Redis for all listeners of this process; a channel for each topic they want."""

    def __init__(self, url: str, prefix: str) -> None:
        """`prefix` begins the name of each channel, so that two installations can share a Redis.
        Raises `ValueError` for an address nobody could connect to."""
        self.state: State = "gone"
        self._connections = connections_to(url)
        self._prefix = prefix
        self._me = os.urandom(SENDER_BYTES)
        self._here = MemoryBus()
        self._wanted: Counter[str] = Counter()
        self._line: Line | None = None
        self._dropped = False
        self._tried = asyncio.Event()
        self._mistake: str | None = None
        self._keeping: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Connect and stay connected. Returns after the first try, also when Redis is away.

        Raises `RedisRefuses` when that showed a mistake that only a change of the setting mends.
        """
        self._keeping = asyncio.create_task(self._keep_connected())
        self._keeping.add_done_callback(lambda _: self._tried.set())
        await self._tried.wait()
        if self._mistake is not None:
            await self.close()
            raise RedisRefuses(self._mistake)

    async def publish(self, topic: str, news: bytes) -> None:
        """Hand the news to everyone listening here, and to Redis for those elsewhere."""
        self._here.tell(topic, news)
        if topic == DRAIN_TOPIC:
            return
        if self._line is None:
            self._dropped = True
            return
        if self._line.full:
            self._line.forget()
            self._line.say(self._prefix + LOST_CHANNEL, self._me)
        self._line.say(self._prefix + topic, self._me + news)

    @asynccontextmanager
    async def subscribe(self, *topics: str) -> AsyncIterator[Subscription]:
        """Listen to the topics for as long as the block runs; everything told from its beginning on
        is heard, or `NewsLost` raised."""
        elsewhere = [topic for topic in dict.fromkeys(topics) if topic != DRAIN_TOPIC]
        async with self._here.subscribe(*topics) as news:
            self._wanted.update(elsewhere)
            try:
                heard = await self._listen(elsewhere)
                yield news if heard else HalfDeaf(news)
            finally:
                self._leave(elsewhere)

    async def close(self) -> None:
        """Hang up, and send every listener to the rows."""
        if self._keeping is not None:
            self._keeping.cancel()
            await asyncio.gather(self._keeping, return_exceptions=True)
        self._here.lose()

    async def _listen(self, topics: Sequence[str]) -> bool:
        """Whether it is certain that news of the topics come from now on."""
        if self._line is None:
            return not topics
        return await _confirmed(self._line.listen(self._prefix + topic for topic in topics))

    def _leave(self, topics: Sequence[str]) -> None:
        self._wanted.subtract(topics)
        unwanted = [topic for topic in topics if self._wanted[topic] <= 0]
        for topic in unwanted:
            del self._wanted[topic]
        if self._line is not None:
            self._line.leave(self._prefix + topic for topic in unwanted)

    async def _keep_connected(self) -> None:
        loop = asyncio.get_running_loop()
        pause = FIRST_PAUSE_SECONDS
        while True:
            began = loop.time()
            try:
                async with open_line(self._connections, self._prefix, self._hear) as line:
                    await self._use(line)
            except* (RedisError, OSError) as gone:
                self._miss(gone)
            finally:
                self._line, self.state = None, "gone"
            self._tried.set()
            pause = FIRST_PAUSE_SECONDS if loop.time() - began > GOOD_SECONDS else pause
            await asyncio.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311 - not a secret
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)

    async def _use(self, line: Line) -> None:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(line.work())
            self._line = line
            wanted = [self._prefix + topic for topic in (LOST_CHANNEL, *self._wanted)]
            if not await _confirmed(line.listen(wanted)):
                raise NoConnection("Redis confirmed nothing")
            if self._dropped:
                line.say(self._prefix + LOST_CHANNEL, self._me)
                self._dropped = False
            self.state = "ok"
            self._here.lose()
            self._tried.set()
            log("bus").info("connected to redis")

    def _miss(self, gone: BaseExceptionGroup[Exception]) -> None:
        """What was on the way to others may be lost, and what they tell from now on is."""
        self._dropped = True
        if self.state == "ok":
            self._here.lose()
        elif self._tried.is_set():
            return  # said already
        self._mistake = mistake_in(gone)
        if self._mistake and not self._tried.is_set():
            return  # `open` says so
        log("bus").warning("redis is gone: news come late", error=self._mistake or told_by(gone))

    def _hear(self, channel: str, said: bytes) -> None:
        sender, news = said[:SENDER_BYTES], said[SENDER_BYTES:]
        if sender == self._me:
            return
        topic = channel.removeprefix(self._prefix)
        if topic == LOST_CHANNEL:
            self._here.lose()
        else:
            self._here.tell(topic, news)


class HalfDeaf:
    """Hears what is told in this process alone, and looks at the rows for the rest."""

    def __init__(self, here: MemorySubscription) -> None:
        self._here = here
        self._loop = asyncio.get_running_loop()
        # Not all in the same moment.
        wait = LOOK_SECONDS * random.uniform(0.8, 1.2)  # noqa: S311 - not a secret
        self._until = self._loop.time() + wait

    async def get(self, patience: float) -> News | None:
        """The next news, or None after `patience` seconds. Raises `NewsLost`, at the latest about
        a second after this began to listen."""
        left = self._until - self._loop.time()
        if left <= 0:
            raise NewsLost
        told = await self._here.get(min(patience, left))
        if told is None and left <= patience:
            raise NewsLost
        return told


async def _confirmed(futures: Sequence["asyncio.Future[None]"]) -> bool:
    if not all(future.done() for future in futures):
        await asyncio.wait(futures, timeout=CONFIRM_SECONDS)
    return all(future.done() and not future.cancelled() for future in futures)
