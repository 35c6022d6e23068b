"""Measures how late the event loop turns: what blocks it delays everybody."""

import asyncio
import time

from steward.kit.observe import Meter

EVERY_SECONDS = 0.5


async def keep_measuring_lag(meter: Meter) -> None:
    """Sleep, and tell by how much the sleep was longer than asked for; until cancelled."""
    while True:
        due = time.monotonic() + EVERY_SECONDS
        await asyncio.sleep(EVERY_SECONDS)
        meter.loop_lag(max(0.0, time.monotonic() - due))
