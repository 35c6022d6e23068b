"""Opens the bus that the settings name, and the cache beside it."""

from steward.bus.memory import MemoryBus
from steward.bus.port import Bus
from steward.kit.cache import Cache


async def open_bus(redis_url: str | None, prefix: str) -> Bus:
    """The bus inside this process, or the one between processes when there is a Redis. One that is
    away is tried again and again; Steward works meanwhile.

    Raises `ValueError` for an address nobody could connect to, or a Redis that will never take us
    (a wrong password, too few rights, an unknown certificate).
    """
    if redis_url is None:
        return MemoryBus()
    # Imported for whoever has a Redis: a quarter of a second of processor time at each start.
    from steward.bus.redis import RedisBus  # noqa: PLC0415

    bus = RedisBus(redis_url, prefix)
    await bus.open()
    return bus


def open_cache(redis_url: str | None, prefix: str) -> Cache | None:
    """What replicas share to spare each other work; None without a Redis. Opens no connection yet.

    Raises `ValueError` for an address nobody could connect to.
    """
    if redis_url is None:
        return None
    from steward.bus.redis_cache import RedisCache  # noqa: PLC0415 - see above

    return RedisCache(redis_url, prefix)
