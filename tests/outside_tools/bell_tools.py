"""Tools that somebody else has made for Steward: a bell that the outside world hears, and others
that go wrong in every way. Installed beside Steward, they plug in by their entry point."""

import asyncio
import os
import time

import aiohttp

from steward.agents.from_function import tool
from steward.agents.tool import Calling, NeedsApproval, ToolFailed, TryAgain


async def _ring(times: int, key: str) -> str:
    """The tower is a real server of the test; see `bell_tower`."""
    async with (
        aiohttp.ClientSession() as http,
        http.post(
            os.environ["BELL_TOWER"], json={"times": times}, headers={"Idempotency-Key": key}
        ) as said,
    ):
        if said.status == 409:
            raise ToolFailed("The tower is locked.")
        said.raise_for_status()
        return await said.text()


@tool(effects=True)
async def ring_bell(times: int, calling: Calling) -> str:
    """Ring the bell of the tower.

    Args:
        times: How often.
    """
    return await _ring(times, calling.key)


@tool(effects=True, needs_approval=True)
async def ring_at_night(times: int, calling: Calling) -> str:
    """Ring the bell while people sleep.

    Args:
        times: How often.
    """
    return await _ring(times, calling.key)


@tool(effects=True)
async def ring_often(times: int, calling: Calling) -> str:
    """Ring the bell; more than three times has to be allowed.

    Args:
        times: How often.
    """
    if times > 3 and not calling.approved:
        raise NeedsApproval(f"{times} times is a lot of noise.")
    return await _ring(times, calling.key)


@tool(effects=True, timeout_seconds=1)
async def ring_quickly(times: int, calling: Calling) -> str:
    """Ring the bell, within a second.

    Args:
        times: How often.
    """
    return await _ring(times, calling.key)


@tool()
async def look_out(seconds: float) -> str:
    """Look out of the window of the tower.

    Args:
        seconds: For how long.
    """
    await asyncio.sleep(seconds)
    return f"Nothing came in {seconds:g} seconds."


@tool()
def nap(seconds: float) -> str:
    """Sleep in the tower; nothing wakes who sleeps there.

    Args:
        seconds: For how long.
    """
    time.sleep(seconds)
    return "Good morning."


@tool(timeout_seconds=0.5)
async def doze(seconds: float) -> str:
    """Sleep in the tower, but not for long.

    Args:
        seconds: For how long.
    """
    await asyncio.sleep(seconds)
    return "Good morning."


@tool()
async def broken(stair: str) -> str:
    """Take the old stairs.

    Args:
        stair: Which of them.
    """
    raise RuntimeError(f"secret of the house: {stair} is rotten")


@tool()
async def knock(door: str) -> str:
    """Knock at a door.

    Args:
        door: Which one: `left` or `right`; nobody is behind the left one.
    """
    if door not in {"left", "right"}:
        raise TryAgain("There are two doors: left and right.")
    if door == "left":
        raise ToolFailed("Nobody opens.")
    return "The keeper opens."


@tool(result_characters=100)
async def read_chronicle() -> str:
    """Read the chronicle of the tower, which is long."""
    return "It rang. " * 1000


TOOLS = [
    ring_bell, ring_at_night, ring_often, ring_quickly,
    look_out, nap, doze, broken, knock, read_chronicle,
]  # fmt: skip
