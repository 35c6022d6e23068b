"""How long an embeddings service is asked again, and when it is given up."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from steward.embedding.openai_answer import NotNow
from steward.embedding.port import EmbeddingUnavailable, Kind

Result = TypeVar("Result")

FIRST_PAUSE = 0.5
"""Seconds before the second try, at most; each further pause may be twice as long."""


@dataclass(frozen=True)
class Patience:
    """Seconds that one request may take, seconds for all its tries, requests at the same time."""

    request: float
    altogether: float
    at_once: int


PATIENCE: Mapping[Kind, Patience] = {
    "query": Patience(request=5, altogether=8, at_once=16),
    "passage": Patience(request=60, altogether=120, at_once=4),
}
"""Somebody waits for a query, and is better served by words alone than late."""


async def try_patiently(call: Callable[[], Awaitable[Result]], seconds: float) -> Result:
    """The result of the call, repeated while it raises NotNow.

    Pauses as the service asks, else ever longer and by chance, so that many do not come back at
    once. Raises EmbeddingUnavailable when the next try would be later than so many seconds.
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    pause = FIRST_PAUSE
    while True:
        try:
            return await call()
        except NotNow as not_now:
            wait = not_now.after or random.uniform(pause / 2, pause)  # noqa: S311 - no secret
            if loop.time() + wait > end:
                raise EmbeddingUnavailable(
                    f"The embedding service does not serve us: {not_now}.",
                    f"向量服务暂不可用：{not_now}。",
                    retry_after=max(1, round(wait)),
                ) from not_now
        await asyncio.sleep(wait)
        pause *= 2
