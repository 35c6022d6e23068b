"""How busy a pool of connections is."""

from typing import NamedTuple

from sqlalchemy import Engine
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import QueuePool


class PoolState(NamedTuple):
    """Connections that are `in_use`, how many there may be, and how many units are `waiting`."""

    in_use: int
    size: int
    waiting: int


def pool_state(engine: AsyncEngine | Engine) -> PoolState | None:
    """The state of the engine's pool; None for a pool of another kind than Steward opens."""
    pool = engine.pool
    if not isinstance(pool, QueuePool):
        return None
    size = pool.size() + max(pool._max_overflow, 0)
    # The pool itself does not say who waits; asyncio's queue does, that of threads does not.
    queue = getattr(pool._pool, "_queue", None)
    return PoolState(pool.checkedout(), size, len(getattr(queue, "_getters", ())))
