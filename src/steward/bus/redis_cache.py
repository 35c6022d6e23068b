"""The cache that replicas share, in Redis. It is asked only while it answers at once."""

import asyncio
import time
from typing import Any

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from steward.bus.redis_mistakes import mistake_in, told_by
from steward.kit.logs import log

CONNECTIONS = 8
# Whoever asks is better served by doing the work than by waiting for a cache.
PATIENCE_SECONDS = 0.25
# How long a Redis that did not answer is left alone.
REST_SECONDS = 5.0


class RedisCache:
    """See `steward.kit.cache.Cache`. Connects when it is first asked."""

    def __init__(self, url: str, prefix: str) -> None:
        """`prefix` begins each key. Raises `ValueError` for an address nobody could connect to."""
        self._prefix = prefix
        pool = BlockingConnectionPool.from_url(
            url,
            protocol=2,
            max_connections=CONNECTIONS,
            timeout=PATIENCE_SECONDS,
            retry=Retry(NoBackoff(), 0),
        )
        self._redis = Redis(connection_pool=pool)
        self._asked_again_at = 0.0
        self._well = True

    async def get(self, key: str) -> bytes | None:
        """See the port."""
        found: bytes | None = await self._ask("GET", self._prefix + key)
        return found

    async def put(self, key: str, value: bytes, seconds: int) -> None:
        """See the port."""
        await self._ask("SET", self._prefix + key, value, "EX", seconds)

    async def close(self) -> None:
        """See the port."""
        await self._redis.aclose()

    async def _ask(self, *command: str | bytes | int) -> Any:
        """The answer; None when there is none at once, and for a while afterwards."""
        if time.monotonic() < self._asked_again_at:
            return None
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                answer = await self._redis.execute_command(*command)  # type: ignore[no-untyped-call]
        except (RedisError, OSError) as error:
            self._rest(error)
            return None
        self._well = True
        return answer

    def _rest(self, error: RedisError | OSError) -> None:
        self._asked_again_at = time.monotonic() + REST_SECONDS
        if self._well:
            why = mistake_in(error) or told_by(error)
            log("bus").warning("the cache in redis is not used", why=why)
        self._well = False
