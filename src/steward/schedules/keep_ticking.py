"""Waits for the next tick, in every process, from its start until it leaves."""

from sqlalchemy.exc import SQLAlchemyError

from steward.bus.port import DRAIN_TOPIC, NewsLost, Subscription
from steward.kit.clock import now
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import log
from steward.schedules import store
from steward.schedules.news import CHANGED_TOPIC
from steward.schedules.tick import Ticking, tick

# Looked at least this often, whatever the bus says, and whatever became of the clock.
LONGEST_SECONDS = 15.0


async def keep_ticking(lifecycle: Lifecycle, *, ticking: Ticking) -> None:
    """Take ticks as they come; a schedule that is new or changed is heard of by the bus."""
    while not lifecycle.draining:
        async with ticking.bus.subscribe(CHANGED_TOPIC, DRAIN_TOPIC) as news:
            try:
                await _until_drained(lifecycle, news, ticking)
            except NewsLost:
                if await lifecycle.drains_within(1.0):
                    return


async def _until_drained(lifecycle: Lifecycle, news: Subscription, ticking: Ticking) -> None:
    while not lifecycle.draining:
        try:
            seconds = await _take_and_look_ahead(ticking)
        except SQLAlchemyError as error:  # a database that is away comes back
            log("schedules").error("no tick can be taken for now", error=repr(error))
            seconds = LONGEST_SECONDS
        if seconds > 0:
            await news.get(seconds)


async def _take_and_look_ahead(ticking: Ticking) -> float:
    """Take what has come; returns the seconds until it is worth looking again."""
    at = now()
    if await tick(at, ticking=ticking):
        return 0.0
    async with ticking.database.read() as session:
        nearest = await store.nearest_after(session, at)
    if nearest is None:
        return LONGEST_SECONDS
    return max(0.0, min(LONGEST_SECONDS, (nearest - now()).total_seconds()))
